"""How a fault is written down, and how one is tried."""

import json
import pathlib
import shutil
import subprocess

from display import Failed, LeftOut

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FAULTS = []  # (identifiers, what happens, function), in the order they were written


def fault(*identifiers, on=None):
    """The function after it causes those faults of docs/reliability.md and raises Failed where a promise is not kept. Its first line says
    what happens. It takes a foyer, and where it needs a virtual machine what `on` makes of that foyer for the time being."""
    def add(function):
        function.on = on
        FAULTS.append((identifiers, function.__doc__.splitlines()[0], function))
        return function
    return add


def need(*tools):
    for tool in tools:
        if not shutil.which(tool):
            raise LeftOut(f"{tool} is not installed")


def expect(true, what):
    if not true:
        raise Failed(what)


def run_test(*command, environment=None):
    """A test that is a program of its own, and says as ctest's do that it was left out."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    if done.returncode == 77:
        raise LeftOut(done.stdout.removeprefix("left out: ").strip())
    expect(done.returncode == 0, done.stdout + done.stderr)


SESSIONS = [{"title": "Opening ceremony", "start": "2024-06-13 09:30", "end": "2024-06-13 10:30", "room": "Main Hall"},
            {"title": "Green innovation", "start": "2024-06-13 10:45", "end": "2024-06-13 11:30", "room": "Main Hall"},
            {"title": "Circular economy clinic", "start": "2024-06-13 11:30", "end": "2024-06-13 12:30", "room": "Room 2A"}]


def schedule(title="Open day", sessions=None, **more):
    """A good schedule as text, its agenda alone on the glass."""
    return json.dumps({"event": {"title": title, "timezone": "Asia/Shanghai"}, "sessions": SESSIONS if sessions is None else sessions, **more}, indent=1)


SCREENS = json.dumps([{"name": "lobby", "slides": [{"kind": "agenda"}]}])


def make_event(folder, text=None):
    folder.mkdir()
    (folder / "schedule.json").write_text(schedule() if text is None else text)
    (folder / "screens.json").write_text(SCREENS)
    return folder


def make_fading(event):
    """Two slides in turn, six seconds each, counted from the start of the session that is on."""
    slides = [{"kind": kind, "dwell": 6} for kind in ("agenda", "now-next")]
    (event / "screens.json").write_text(json.dumps([{"name": "lobby", "slides": slides}]))


def stays(foyer, event, spoil, says=(), mend=None, options=(), **settings):
    """What holds for everything that can happen to an event under a running display: the glass shows the last good schedule, staff are told,
    and once it is mended the new one comes up, with nothing left open."""
    good = foyer.picture(event)
    with foyer.display(event, *options, **settings) as display:
        display.shows(good)
        descriptors, threads = display.descriptors(), display.threads()
        spoil(event)
        if says:
            display.keeps(good, until=lambda: any(all(word in line for word in says) for line in display.log.splitlines()),
                          what=f"staff are told in a line with {says}")
        mended = schedule("Mended")
        (mend or (lambda event: (event / "schedule.json").write_text(mended)))(event)
        display.shows(foyer.picture(event), "the mended schedule")
        expect(foyer.picture(event) != good, "the mended schedule looks like the one before")
        expect(display.descriptors() == descriptors, f"{display.descriptors()} descriptors are open, {descriptors} were")
        expect(display.threads() == threads, f"{display.threads()} threads run, {threads} did")
