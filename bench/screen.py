"""A screen of our own, the pictures that are to be on it, and when they are."""

import contextlib
import os
import pathlib
import subprocess
import sys
import time

import tree

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build/release"
FOYER = BUILD / "src/app/foyer"
BUILT = BUILD / "bench"
# A session begins just then, and the rotation with it: the agenda is up, whatever slides and news the sample has.
INSTANT = ["--at", "2024-06-13T09:30"]
# A clock that hardly moves: the slide is still for as long as the measuring takes.
SLOWLY = ["--speed", "0.001"]
STILL_CLOCK = INSTANT + SLOWLY
OTHER_SCREENS = ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "DISPLAY")


class Screen:
    """Its size, the environment that leads to it, and the process that holds it."""

    def __init__(self, width, height, environment, server):
        self.width, self.height, self.environment, self.server = width, height, environment, server

    def __str__(self):
        return f"{self.width}x{self.height}"

    def black(self):
        return bytes(self.width * self.height * 4)


@contextlib.contextmanager
def xvfb(width, height, folder):
    read_end, write_end = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
                              pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("bench: Xvfb did not start")
        environment = {key: value for key, value in os.environ.items() if key not in OTHER_SCREENS}
        environment |= {"DISPLAY": f":{number}", "XDG_STATE_HOME": str(folder / "state")}
        yield Screen(width, height, environment, server.pid)
    finally:
        server.terminate()
        server.wait()


class Picture:
    """What is to be on the screen, as the bytes blue, green, red, any."""

    def __init__(self, screen, path):
        self.screen, self.raw = screen, path
        self.pixels = path.read_bytes()

    def row_unlike(self, other):
        """A row that tells this picture from the other's pixels."""
        length = self.screen.width * 4
        rows = (y for y in range(self.screen.height) if self.pixels[y * length:(y + 1) * length] != other[y * length:(y + 1) * length])
        return next(rows)


def snapshot(screen, event, folder, name, *options, instant=tuple(INSTANT)):
    """What foyer is to show of that event."""
    png, raw = folder / f"{name}-{screen}.png", folder / f"{name}-{screen}.raw"
    command = [FOYER, "snapshot", event, *instant, "--size", str(screen), "-o", png, *options]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["convert", png, "-depth", "8", f"bgra:{raw}"], check=True)
    return Picture(screen, raw)


def photograph(screen, command, folder, name):
    """What a program shows when it has had time enough, and the files that are part of it then."""
    raw = folder / f"{name}-{screen}.raw"
    process = tree.start(command, screen.environment)
    time.sleep(5)
    files = tree.mapped_files(process.pid)
    subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", f"bgra:{raw}"], check=True, env=screen.environment)
    tree.stop(process)
    return Picture(screen, raw), files


def milliseconds_until_seen(picture, before, act):
    """Does act() and gives the time from there until the screen shows the picture, and what act() gave."""
    screen = picture.screen
    look = [BUILT / "until_seen", picture.raw, str(screen.width), str(screen.height), str(picture.row_unlike(before)), "20"]
    with subprocess.Popen(look, env=screen.environment, stdout=subprocess.PIPE, text=True) as looking:
        looking.stdout.readline()
        start = time.monotonic()
        outcome = act()
        seen = looking.stdout.readline()
    if not seen:
        sys.exit("bench: the right picture was not seen within 20 seconds")
    return (float(seen) - start) * 1000, outcome
