"""The computer: its disk, its memory, its processor, the signals it sends, the program's own files."""

import os
import shutil
import signal
import subprocess
import time

from display import LeftOut, wait_for
from suite import expect, fault, make_event, make_fading, need, schedule, stays


def mounted(kind, place, *options):
    """Mounts a file system of that kind there, or leaves the fault out."""
    if os.geteuid() != 0:
        raise LeftOut("mounting takes root")
    place.mkdir(parents=True, exist_ok=True)
    if subprocess.run(["mount", "-t", kind, *options, kind, place], capture_output=True).returncode != 0:
        raise LeftOut("this machine allows no mounting")


@fault("F75")
def few_descriptors(foyer):
    """The system gives the process few descriptors"""
    need("prlimit")
    stays(foyer, make_event(foyer.new("event")), lambda event: None, before=["prlimit", "--nofile=24:24"])


def keeps_through(foyer, *options, then=None):
    """Where the state folder is on a file system mounted so, the display shows each save, and says once that nothing is kept."""
    state = foyer.folder / "state"
    mounted("tmpfs", state, *options)
    try:
        if then:
            then(state)
        event = make_event(foyer.new("event"))
        with foyer.display(event) as display:
            display.shows(foyer.picture(event))
            for number in range(3):
                (event / "schedule.json").write_text(schedule(f"Saved {number}"))
                display.shows(foyer.picture(event), f"save {number}")
            display.says("cannot keep")
            expect(display.lines_with("cannot keep") == 1, f"the log is flooded:\n{display.log}")
    finally:
        subprocess.run(["umount", state], check=True)


@fault("F76")
def disk_full(foyer):
    """The disk is full, or has no place for one more file"""
    def fill(state):
        with (state / "full").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                pass
    keeps_through(foyer, "-o", "size=1m", then=fill)
    keeps_through(foyer, "-o", "nr_inodes=1")


@fault("F77")
def read_only(foyer):
    """The disk can only be read any more"""
    keeps_through(foyer, "-o", "ro")


def slide_without_an_event(foyer):
    with foyer.display(foyer.new("nothing")) as display:
        def stands():
            picture = display.glass.photograph()
            return any(picture[0]) and picture == display.glass.photograph() and picture
        return wait_for(stands, "a slide")


@fault("F79")
def kept_copy_garbled(foyer):
    """What foyer keeps was garbled, and the schedule is broken too"""
    without = slide_without_an_event(foyer)
    event = make_event(foyer.new("event"))
    with foyer.display(event) as display:
        display.shows(foyer.picture(event))
        wait_for(lambda: any((foyer.folder / "state/foyer").glob("*.kept")), "the schedule is kept")
    (event / "schedule.json").write_text("{")
    for file in (foyer.folder / "state/foyer").rglob("*"):
        if file.is_file():
            data = bytearray(file.read_bytes())
            data[len(data) // 2:] = os.urandom(len(data) - len(data) // 2)
            file.write_bytes(data)
    with foyer.display(event) as display:
        display.shows(without, "the slide of a display without an event")
        display.says("schedule.json:1:")
        (event / "schedule.json").write_text(schedule("Whole again"))
        display.shows(foyer.picture(event), "the schedule that is whole again")


@fault("F85")
def asked_to_leave(foyer):
    """SIGTERM in the middle of a cross-fade"""
    event = make_event(foyer.new("event"))
    make_fading(event)
    slides = [foyer.picture(event, at=f"2024-06-13T09:42:{second:02}") for second in (0, 6)]
    with foyer.display(event, clock=("--at", "2024-06-13T09:42:00", "--speed", "1")) as display:
        wait_for(lambda: display.shown() in slides, "a slide")
        wait_for(lambda: display.shown() not in slides, "a fade")
        display.leave()


@fault("F87")
def no_time(foyer):
    """One processor of the machine is left, and another program wants it too"""
    need("taskset")
    event = make_event(foyer.new("event"))
    make_fading(event)
    slides = [[foyer.picture(event, at=f"2024-06-13T09:{minute}:{second:02}") for minute in range(42, 46)] for second in (0, 6)]
    burner = subprocess.Popen(["taskset", "-c", "0", "sh", "-c", "while :; do :; done"])
    try:
        with foyer.display(event, clock=("--at", "2024-06-13T09:42:00", "--speed", "1"), before=["taskset", "-c", "0"]) as display:
            for turn in (0, 1, 0, 1):
                wait_for(lambda: display.shown() in slides[turn], lambda: f"slide {turn} after a fade; the log says:\n{display.log}")
    finally:
        burner.kill()
        burner.wait()


@fault("F88")
def program_replaced(foyer):
    """The program is replaced by another version while it runs"""
    copy, spare = foyer.new("foyer"), foyer.new("foyer")
    shutil.copy2(foyer.program, copy)
    event = make_event(foyer.new("event"))
    good, foyer.program = foyer.picture(event), copy
    with foyer.display(event) as display:
        display.shows(good)
        spare.write_text("another version")
        os.replace(spare, copy)
        (event / "schedule.json").write_text(schedule("Still running"))
        foyer.program = f"/proc/{display.process.pid}/exe"
        display.shows(foyer.picture(event), "what was saved")


@fault("F55")
def stopped_for_a_while(foyer):
    """The process stands still for seconds, over the start of a session"""
    event = make_event(foyer.new("event"))
    before, after = (foyer.picture(event, at=f"2024-06-13T{time}") for time in ("10:44:57", "10:45:10"))
    expect(before != after, "the start of a session changes nothing")
    with foyer.display(event, clock=("--at", "2024-06-13T10:44:57", "--speed", "1")) as display:
        display.shows(before)
        display.process.send_signal(signal.SIGSTOP)
        time.sleep(5)  # the fault itself
        spent = display.processor_time()
        display.process.send_signal(signal.SIGCONT)
        display.shows(after, "what is on now")
        expect(display.processor_time() - spent < 2, "it tried to catch up")
