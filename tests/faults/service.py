"""The service manager: what foyer tells it, and how foyer starts after it failed. The tests of src/app do it; here they count as faults."""

import pathlib
import subprocess

from display import Failed, LeftOut
from suite import fault

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def run(foyer, test):
    done = subprocess.run([ROOT / "tests/app" / test, foyer.program], cwd=ROOT, capture_output=True, text=True, env=foyer.environment)
    if done.returncode == 77:
        raise LeftOut(done.stdout.removeprefix("left out: ").strip())
    if done.returncode != 0:
        raise Failed(done.stdout + done.stderr)


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
