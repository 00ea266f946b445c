"""Monitors of an X server: they come, go and change their resolution. Xorg does all that with its driver for no hardware, which Xvfb cannot."""

import contextlib
import os
import pathlib
import subprocess

from display import LeftOut
from suite import fault, make_event, need

CONFIG = pathlib.Path(__file__).resolve().parent / "monitors.conf"
FIRST, SECOND = "DUMMY0", "DUMMY1"
PATIENCE = 10  # seconds; a display that has missed the change comes to it in half a minute, at its next look at the server
SECOND_MODE = "second 38.25 800 832 912 1024 600 603 607 624".split()


class Monitor:
    """One of them, as a glass: its part of what the server shows."""

    def __init__(self, number):
        self.environment = {"DISPLAY": f":{number}"}
        self.width, self.height, self.x = 960, 540, 0

    def run(self, *command):
        return subprocess.run(command, check=True, capture_output=True, env=os.environ | self.environment).stdout

    def pixels(self):
        place = f"{self.width}x{self.height}+{self.x}+0"
        pixels = self.run("import", "-silent", "-window", "root", "-crop", place, "+repage", "-depth", "8", "bgra:-")
        return pixels[0::4], pixels[1::4], pixels[2::4]

    photograph = pixels

    def size(self):
        return f"{self.width}x{self.height}"

    def take(self, mode):
        """Another resolution."""
        self.run("xrandr", "--output", FIRST, "--mode", mode)
        self.width, self.height = map(int, mode.split("x"))


@contextlib.contextmanager
def monitor(folder):
    """The first of a server."""
    need("Xorg", "xrandr")
    read_end, write_end = os.pipe()
    command = ["Xorg", "-displayfd", str(write_end), "-config", CONFIG, "-logfile", folder / "Xorg.log", "-nolisten", "tcp", "-noreset",
               "-novtswitch", "-sharevts"]
    server = subprocess.Popen(command, pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            raise LeftOut("Xorg, or its driver dummy, does not start here")
        shown = Monitor(number)
        shown.take("960x540")
        yield shown
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def foyer_on_monitor(foyer):
    """The same program, on such a monitor."""
    with monitor(foyer.folder) as shown:
        yield foyer.before(shown), shown


@fault("F60")
def another_resolution(foyer):
    """The monitor gets another resolution, larger and smaller"""
    with foyer_on_monitor(foyer) as (other, shown):
        event = make_event(other.new("event"))
        with other.display(event) as display:
            display.patience = PATIENCE
            display.shows(other.picture(event))
            for mode in ("1024x768", "800x600", "960x540"):
                shown.take(mode)
                display.shows(other.picture(event), f"the picture of {mode}")


@fault("F61")
def second_monitor(foyer):
    """A second monitor comes, on either side of foyer's, and goes"""
    with foyer_on_monitor(foyer) as (other, shown):
        event = make_event(other.new("event"))
        shown.run("xrandr", "--output", FIRST, "--primary")
        shown.run("xrandr", "--newmode", *SECOND_MODE)
        shown.run("xrandr", "--addmode", SECOND, SECOND_MODE[0])
        with other.display(event) as display:
            display.patience = PATIENCE
            good = other.picture(event)
            display.shows(good)
            for place, x in (("--left-of", 800), ("--right-of", 0)):
                shown.run("xrandr", "--output", SECOND, "--mode", SECOND_MODE[0], place, FIRST)
                shown.x = x
                display.shows(good, f"the same picture with the second monitor {place.strip('-')} its own")
                shown.run("xrandr", "--output", SECOND, "--off", "--output", FIRST, "--pos", "0x0")
                shown.x = 0
                display.shows(good, "the same picture without the second monitor")
