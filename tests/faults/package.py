"""The Debian package. Its own test does it; here it counts as a fault."""

import contextlib
import pathlib
import subprocess

from display import Failed, LeftOut
from suite import fault

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


# The root that it makes is its machine: it takes as long as one.
@fault("F114", on=contextlib.nullcontext)
def plug_pulled_in_an_upgrade(foyer, _):
    """The plug is pulled while the package is upgraded"""
    done = subprocess.run([ROOT / "tests/package/package_test"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 77:
        raise LeftOut(done.stdout.removeprefix("left out: ").strip())
    if done.returncode != 0:
        raise Failed(done.stdout + done.stderr)
