"""The computer's own console, with its panel, its keyboards and its plug: all that takes a virtual machine."""

import json
import pathlib
import shlex

import guest
from display import wait_for
from guest import ConsoleDisplay
from suite import SCREENS, expect, fault, make_event, schedule

CONNECTOR = "/sys/class/drm/card0-Virtual-1"
KEYBOARD = pathlib.Path(__file__).resolve().parent / "keyboard.py"


def plug(machine, state):
    """ "off": as if the monitor were pulled out. "on": it is there again."""
    machine.run(f"echo {state} > {CONNECTOR}/status")


def has_power(machine):
    return machine.run(f"cat {CONNECTOR}/dpms") == "On"


def save(machine, event, text):
    """The schedule, as an editor in the machine does it."""
    machine.run(f"printf %s {shlex.quote(text)} > {event}/new && mv {event}/new {event}/schedule.json")


def picture_of(foyer, text, **settings):
    return foyer.picture(make_event(foyer.new("event"), text), size=settings.pop("size", "960x540"), **settings)


@fault("F57", "F58", needs_machine=True)
def monitor_comes_late(foyer):
    """No monitor at the start; then one, which is pulled out, and put in again after a save"""
    event = make_event(foyer.new("event"))
    with guest.machine(foyer.new("machine")) as machine:
        plug(machine, "off")
        display = ConsoleDisplay(foyer, machine, event)
        display.says("no monitor is connected")
        plug(machine, "on")
        display.shows(picture_of(foyer, schedule()), "the picture of the monitor that has come")
        descriptors = machine.run(f"ls /proc/{display.pid}/fd | wc -l")
        plug(machine, "off")
        wait_for(lambda: display.lines_with("no monitor is connected") == 2, "staff are told that the monitor is gone", guest.PATIENCE)
        save(machine, event, schedule("Saved in the dark"))
        plug(machine, "on")
        display.shows(picture_of(foyer, schedule("Saved in the dark")), "the new schedule on the monitor that is back")
        expect(machine.run(f"ls /proc/{display.pid}/fd | wc -l") == descriptors, "descriptors were left open")
        expect(display.lines_with("the picture is up") == 2, f"it is not told once for each time:\n{display.log}")
        display.leave()


HOURS = json.dumps([{"name": "lobby", "slides": [{"kind": "agenda"}], "hours": {"on": "08:00", "off": "20:00"}}])
ALARM = schedule(announcements=[{"level": "emergency", "text": "Leave the building"}])
NIGHT, DAY = (("--at", f"2024-06-13T{time}", "--speed", "0.001") for time in ("20:30", "09:42"))


@fault("F116", needs_machine=True)
def hours_of_a_screen(foyer):
    """The hours of a screen are over; an emergency by night; the program ends, or is killed, while the panel has no power"""
    event, alarming = make_event(foyer.new("event")), make_event(foyer.new("event"), ALARM)
    for folder in (event, alarming):
        (folder / "screens.json").write_text(HOURS)
    alarm = foyer.picture(alarming, at="2024-06-13T20:30", size="960x540")
    with guest.machine(foyer.new("machine")) as machine:
        def loses_power(what):
            wait_for(lambda: not has_power(machine), lambda: f"the panel has no power {what}; the log says:\n{display.log}", guest.PATIENCE)
        display = ConsoleDisplay(foyer, machine, event, clock=NIGHT)
        loses_power("outside the screen's hours")
        save(machine, event, ALARM)
        display.shows(alarm, "the emergency")
        expect(has_power(machine), "the panel shows a picture, and says that it has no power")
        save(machine, event, schedule())
        loses_power("once the emergency is over")
        display.leave()
        expect(has_power(machine), "a foyer that was asked to end left the panel without power")
        display = ConsoleDisplay(foyer, machine, event, clock=NIGHT)
        loses_power("at a start by night")
        machine.run(f"kill -9 {display.pid}; sleep 1")
        display = ConsoleDisplay(foyer, machine, event, clock=DAY)
        display.shows(foyer.picture(event, size="960x540"), "the picture after a start by day")
        expect(has_power(machine), "the panel shows a picture, and says that it has no power")
        expect(not display.log, f"there was nothing to tell:\n{display.log}")
        display.leave()


@fault("F68", "F112", needs_machine=True)
def second_copy(foyer):
    """A second foyer is started on the console of the first"""
    event = make_event(foyer.new("event"))
    with guest.machine(foyer.new("machine")) as machine:
        display = ConsoleDisplay(foyer, machine, event)
        display.shows(picture_of(foyer, schedule()))
        said = machine.run(f"SDL_VIDEODRIVER=kmsdrm {foyer.program} show {event} 2>&1 && echo it did not fail || true")
        expect("cannot show anything with the display driver kmsdrm" in said and "another program" in said, f"the second says:\n{said}")
        display.shows(picture_of(foyer, schedule()), "the first foyer's picture")
        save(machine, event, schedule("Still running"))
        display.shows(picture_of(foyer, schedule("Still running")), "what was saved")
        display.leave()


@fault("F69", needs_machine=True)
def console_blanks(foyer):
    """The kernel blanks its console after seconds without a key"""
    event = make_event(foyer.new("event"))
    with guest.machine(foyer.new("machine"), kernel="consoleblank=3") as machine:
        expect(machine.run("cat /sys/module/kernel/parameters/consoleblank") == "3", "the console would not blank")
        display = ConsoleDisplay(foyer, machine, event)
        good = picture_of(foyer, schedule())
        display.shows(good)
        machine.run("sleep 30")
        expect(display.shown() == good and has_power(machine), "the console was blanked under the picture")
        display.leave()


@fault("F89", "F108", "F111", needs_machine=True)
def keys(foyer):
    """Ctrl+Alt+F2, Ctrl+C and other keys on the console; keyboards that come, type a thousand keys a second and go"""
    event = make_event(foyer.new("event"))
    with guest.machine(foyer.new("machine")) as machine:
        display = ConsoleDisplay(foyer, machine, event, "--no-quit-keys")
        good = picture_of(foyer, schedule())
        display.shows(good)
        descriptors = machine.run(f"ls /proc/{display.pid}/fd | wc -l")
        machine.press("ctrl-alt-f2", "alt-f3", "ctrl-c", "ctrl-z", "ctrl-backslash", "alt-f4", "esc", "q", "a", "ret")
        machine.run("mp uinput")
        for _ in range(3):
            machine.run(f"python3 {KEYBOARD}")
        display.shows(good, "the same picture")
        expect(machine.run("cat /sys/class/tty/tty0/active") == "tty1", "a key led to another console")
        save(machine, event, schedule("Nothing has happened"))
        display.shows(picture_of(foyer, schedule("Nothing has happened")), "what was saved")
        expect(machine.run(f"ls /proc/{display.pid}/fd | wc -l") == descriptors, "descriptors were left open")
        expect(not display.log, f"there was nothing to tell:\n{display.log}")
        display.leave()


@fault("F01", "F02", needs_machine=True)
def power_cut(foyer):
    """The power goes while the schedule is being saved, again and again"""
    folder, disk = foyer.new("machine"), pathlib.Path("/mnt")
    event, texts = disk / "event", [schedule(), schedule("Saved")]
    pictures = [picture_of(foyer, text) for text in texts]
    foyer.environment |= {"XDG_STATE_HOME": str(disk / "state"), "XDG_CACHE_HOME": str(disk / "cache")}
    with guest.machine(folder / "first", "--disk", "64") as machine:
        machine.run(f"mp ext4; mkfs.ext4 -q /dev/vda && mount /dev/vda {disk} && mkdir {event}")
        machine.run(f"printf %s {shlex.quote(SCREENS)} > {event}/screens.json; printf %s {shlex.quote(texts[0])} > {event}/schedule.json; sync")
        display = ConsoleDisplay(foyer, machine, event)
        display.shows(pictures[0])
        wait_for(lambda: machine.run(f"ls {disk}/state/foyer/*.kept 2>/dev/null | wc -l") != "0", "the schedule is kept", guest.PATIENCE)
        machine.run(f"while :; do for text in {' '.join(map(shlex.quote, texts))}; do printf %s \"$text\" > {event}/schedule.json; sleep 0.05; done; done & sleep 10")
        machine.cut()
    (folder / "second").mkdir()
    (folder / "first/disk.img").rename(folder / "second/disk.img")
    with guest.machine(folder / "second", "--disk", "64") as machine:
        machine.run(f"mp ext4; mount /dev/vda {disk}")
        display = ConsoleDisplay(foyer, machine, event)
        wait_for(lambda: display.shown() in pictures, lambda: f"a schedule that was saved; the log says:\n{display.log}", guest.PATIENCE)
        save(machine, event, schedule("After the cut"))
        display.shows(picture_of(foyer, schedule("After the cut")), "what is saved after the cut")
        display.leave()
