"""The Debian package. Its own test does it; here it counts as a fault."""

import contextlib

from suite import ROOT, fault, run_test


# The root that it makes is its machine: it takes as long as one.
@fault("F114", on=contextlib.nullcontext)
def plug_pulled_in_an_upgrade(foyer, _):
    """The plug is pulled while the package is upgraded"""
    run_test(ROOT / "tests/package/package_test")
