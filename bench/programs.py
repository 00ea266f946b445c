"""The programs that are measured side by side: what starts them, and what is right on their screen."""

import dataclasses
import json
import os
import shutil
import subprocess
import sys

import events
from screen import BUILD, BUILT, FOYER, INSTANT, ROOT, STILL_CLOCK, Picture, photograph, snapshot

PAGE = ROOT / "bench/kiosk/agenda.html"
FLOOR, BROWSER = "bare SDL2", "Chromium"
# Read, and not mapped: what a cold start has to read again besides.
FOLDERS = ("/etc/fonts", "/usr/share/fontconfig", "/usr/share/fonts", "/var/cache/fontconfig", "/usr/share/X11", "/usr/share/icu", "/usr/lib/chromium",
           "/usr/share/zoneinfo", os.path.expanduser("~/.cache/fontconfig"), events.SAMPLE, PAGE.parent)


@dataclasses.dataclass
class Program:
    command: list
    picture: Picture
    files: set = dataclasses.field(default_factory=set)  # that its start reads


def build():
    if not (BUILD / "build.ninja").exists():
        sys.exit(f"bench: {BUILD.relative_to(ROOT)} is not there; run scripts/run once, which builds it")
    subprocess.run(["cmake", "--build", BUILD, "--target", "foyer", "bench"], check=True, stdout=subprocess.DEVNULL)


def sees_frames():
    return (BUILT / "damage").exists()


def browser():
    """Its path, or None where it is not installed."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def browser_command(screen, folder, page):
    command = [browser(), "--kiosk", "--no-first-run", "--noerrdialogs", "--disable-session-crashed-bubble", "--disable-component-update",
               "--disable-background-networking", "--no-default-browser-check", "--password-store=basic", f"--user-data-dir={folder / 'profile'}",
               "--window-position=0,0", f"--window-size={screen.width},{screen.height}"]
    return command + (["--no-sandbox"] if os.geteuid() == 0 else []) + [page]


def slide_text(event, instant, screen):
    """The texts of foyer's slide: the ground's colour, and a line for each, as bench/slide_text.cpp says."""
    command = [BUILT / "slide_text", event, instant, str(screen.width), str(screen.height)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()


def floor_command(event, instant, screen, folder):
    ground, *texts = slide_text(event, instant, screen)
    file = folder / f"texts-{screen}"
    file.write_text("\n".join([ground] + [text.split(maxsplit=4)[4] for text in texts]) + "\n")
    return [BUILT / "floor", file]


def page_is_right(event):
    """Whether the page for the browser still has the sessions of foyer's slide."""
    slides = subprocess.run([FOYER, "slides", event, *INSTANT], check=True, capture_output=True, text=True).stdout
    page = PAGE.read_text()
    return all(session["title"] in page for session in json.loads(slides)["slides"][0]["sessions"])


def contestants(screen, event, folder):
    if not page_is_right(event):
        sys.exit(f"bench: {PAGE.relative_to(ROOT)} does not tell the sessions of the sample's agenda any more")
    commands = {"foyer": [FOYER, "show", event, *STILL_CLOCK], FLOOR: floor_command(event, INSTANT[1], screen, folder)}
    if browser():
        commands[BROWSER] = browser_command(screen, folder, PAGE)
        photograph(screen, commands[BROWSER], folder, BROWSER)  # the first time it makes its profile
    programs = {}
    for name, command in commands.items():
        picture, files = photograph(screen, command, folder, name.replace(" ", "-"))
        programs[name] = Program(command, snapshot(screen, event, folder, "still") if name == "foyer" else picture, files)
    return programs


def forget_files(programs, folder):
    """Has the kernel forget what it holds of the files that a start reads; what a running program has mapped it keeps."""
    files = set().union(*(program.files for program in programs.values()))
    for place in (*FOLDERS, folder / "profile"):
        files |= {os.path.join(path, name) for path, _, names in os.walk(place) for name in names}
    for file in files:
        try:
            descriptor = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
        except OSError:
            continue  # a socket, or gone
        try:
            os.fdatasync(descriptor)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        except OSError:
            pass  # not a file that is kept on a disk
        finally:
            os.close(descriptor)
