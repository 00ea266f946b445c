"""A screen of our own, the pictures that are to be on it, and what the programs that show them use."""

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOYER = ROOT / "build/release/src/app/foyer"
BUILT = ROOT / "build/bench"
WIDTH, HEIGHT = 1920, 1080
# A session begins just then, and the rotation with it: the agenda is up, whatever slides and news the sample has.
INSTANT = ["--at", "2024-06-13T09:30"]
# A clock that hardly moves: the slide is still for as long as the measuring takes.
SLOWLY = ["--speed", "0.001"]
STILL_CLOCK = INSTANT + SLOWLY
FONT_FILES = (".otf", ".ttf", ".ttc")


def build():
    BUILT.mkdir(parents=True, exist_ok=True)
    sdl = subprocess.run(["pkg-config", "--cflags", "--libs", "sdl2"], check=True, capture_output=True, text=True).stdout.split()
    subprocess.run(["cc", "-O2", "-o", BUILT / "until_seen", ROOT / "bench/until_seen.c", "-lX11"], check=True)
    subprocess.run(["cc", "-O2", "-o", BUILT / "run_once", ROOT / "bench/run_once.c"], check=True)
    subprocess.run(["c++", "-O2", "-o", BUILT / "floor", ROOT / "bench/floor.cpp", *sdl], check=True)


@contextlib.contextmanager
def display():
    """An X server of our own; gives the environment that leads to it."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
                              pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("bench: Xvfb did not start")
        environment = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
        yield environment | {"DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


class Picture:
    """What foyer is to show of that event: as raw pixels to compare with, and as the bitmap that the floor shows."""

    def __init__(self, event, folder, name, *options, instant=tuple(INSTANT)):
        png, self.raw, self.bmp = (folder / f"{name}.{kind}" for kind in ("png", "raw", "bmp"))
        snapshot = [FOYER, "snapshot", event, *instant, "--size", f"{WIDTH}x{HEIGHT}", "-o", png, *options]
        subprocess.run(snapshot, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run(["convert", png, "-depth", "8", f"bgra:{self.raw}"], check=True)
        subprocess.run(["convert", png, "-type", "TrueColor", f"bmp3:{self.bmp}"], check=True)
        self.pixels = self.raw.read_bytes()

    def row_unlike(self, other):
        """A row that tells this picture from the other's pixels."""
        length = WIDTH * 4
        rows = (y for y in range(HEIGHT) if self.pixels[y * length:(y + 1) * length] != other[y * length:(y + 1) * length])
        return next(rows)


def milliseconds_until_seen(picture, before, environment, act):
    """Does act() and gives the time from there until the screen shows the picture, and what act() gave."""
    look = [BUILT / "until_seen", picture.raw, str(WIDTH), str(HEIGHT), str(picture.row_unlike(before)), "20"]
    with subprocess.Popen(look, env=environment, stdout=subprocess.PIPE, text=True) as looking:
        looking.stdout.readline()
        start = time.monotonic()
        outcome = act()
        seen = looking.stdout.readline()
    if not seen:
        sys.exit("bench: the right picture was not seen within 20 seconds")
    return (float(seen) - start) * 1000, outcome


def processes(root):
    """A process and all that it started."""
    found = [root]
    for process in found:
        for children in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
            found += map(int, children.read_text().split())
    return found


def memory(root):
    """PSS in megabytes."""
    lines = (line for process in processes(root) for line in open(f"/proc/{process}/smaps_rollup"))
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def memory_of_fonts(root):
    """The part of it that is mapped font files."""
    kilobytes, is_font = 0, False
    for line in (line for process in processes(root) for line in open(f"/proc/{process}/smaps")):
        first, *others = line.split()
        if not first.endswith(":"):  # the range of addresses, with which each mapping begins
            is_font = line.rstrip().endswith(FONT_FILES)
        elif is_font and first == "Pss:":
            kilobytes += int(others[0])
    return kilobytes / 1024


def activity(root):
    """Milliseconds of processor time and context switches since the start."""
    nanoseconds = switches = 0
    for process in processes(root):
        for task in pathlib.Path(f"/proc/{process}/task").iterdir():
            nanoseconds += int((task / "schedstat").read_text().split()[0])
            switches += sum(int(line.split()[1]) for line in (task / "status").read_text().splitlines() if "ctxt_switches" in line)
    return nanoseconds / 1e6, switches


def stop(process):
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=10)


def start(command, environment):
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
