"""The service manager: what foyer tells it, and how foyer starts after it failed. The tests of src/app do it; here they count as faults."""

from suite import ROOT, fault, run_test


def run(foyer, test):
    run_test(ROOT / "tests/app" / test, foyer.program, environment=foyer.environment)


@fault("F34", "F80")
def fails_again_and_again(foyer):
    """Three crashes in a row with the event on the glass"""
    run(foyer, "restarts_test")


@fault("F80", "F83")
def starts_slowly(foyer):
    """The event takes its time to be read, at a start that somebody ends, and after three crashes"""
    run(foyer, "starts_test")


@fault("F81", "F82", "F83", "F85")
def hangs(foyer):
    """A slow start, a thread that hangs, a process that stands still"""
    run(foyer, "watchdog_test")
