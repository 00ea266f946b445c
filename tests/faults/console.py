"""The computer's own console, with its panel, its keyboards and its plug: all that takes a virtual machine."""

import json
import pathlib
import shlex

import guest
from display import wait_for
from guest import ConsoleDisplay
from suite import SCREENS, expect, fault, make_event, schedule

CONNECTORS = "/sys/class/drm"
CONNECTOR = f"{CONNECTORS}/card0-Virtual-1"
KEYBOARD = pathlib.Path(__file__).resolve().parent / "keyboard.py"


def plug(machine, state):
    """ "off": as if the monitor were pulled out. "on": it is there again."""
    machine.run(f"echo {state} > {CONNECTOR}/status")


def keyboard(request, argument):
    """A command in Python for the machine's first console."""
    code = f"import array, fcntl; mode = array.array('i', [0]); fcntl.ioctl(open('/dev/tty1'), {request}, {argument}); "
    return "python3 -c " + shlex.quote(code + "print('off' if mode[0] == 4 else 'on')")


KEYBOARD_MODE = keyboard(0x4B44, "mode")  # whether its keys reach it, in words
KEYBOARD_BACK = keyboard(0x4B45, 3)


def has_power(machine):
    return machine.run(f"cat {CONNECTOR}/dpms") == "On"


def save(machine, event, text):
    """The schedule, as an editor in the machine does it."""
    machine.run(f"printf %s {shlex.quote(text)} > {event}/new && mv {event}/new {event}/schedule.json")


def picture_of(foyer, text, **settings):
    return foyer.picture(make_event(foyer.new("event"), text), size=guest.SIZE, **settings)


@fault("F57", "F58", on=guest.machine)
def monitor_comes_late(foyer, machine):
    """No monitor at the start; then one, which is pulled out, and put in again after a save"""
    event = make_event(foyer.new("event"))
    plug(machine, "off")
    display = ConsoleDisplay(foyer, machine, event)
    display.says("no monitor is connected")
    plug(machine, "on")
    display.shows(picture_of(foyer, schedule()), "the picture of the monitor that has come")
    descriptors, threads = display.descriptors(), display.threads()
    plug(machine, "off")
    machine.run("sleep 20")  # it is looked for every 15 seconds where the kernel tells nothing
    save(machine, event, schedule("Saved in the dark"))
    plug(machine, "on")
    display.shows(picture_of(foyer, schedule("Saved in the dark")), "the new schedule on the monitor that is back")
    # The graphics chip may show what foyer drew while nobody could see it.
    wait_for(lambda: display.threads() != threads, "it is opened anew", guest.PATIENCE)
    display.shows(picture_of(foyer, schedule("Saved in the dark")), "the same once it is opened anew")
    wait_for(lambda: display.descriptors() == descriptors, lambda: f"{display.descriptors()} descriptors are open, {descriptors} were", guest.PATIENCE)
    expect(display.lines_with("no monitor is connected") == 1, f"it is not told once:\n{display.log}")
    display.leave()


@fault("F59", on=guest.machine)
def monitor_without_sizes(foyer, machine):
    """The kernel says that a monitor is there, and not what it can show"""
    event = make_event(foyer.new("event"))
    there = "/run/connectors/" + pathlib.Path(CONNECTOR).name
    machine.run(f"mkdir -p {there}; echo connected > {there}/status; : > {there}/modes")
    plug(machine, "off")
    machine.run(f"mount --bind {CONNECTOR} /mnt; mount --bind /run/connectors {CONNECTORS}")
    display = ConsoleDisplay(foyer, machine, event)
    display.says("no monitor is connected")
    display.says("cannot show anything")  # it tried whether there is a picture all the same
    machine.run("echo on > /mnt/status")
    display.shows(picture_of(foyer, schedule()), "the picture, though no size is told yet")
    display.leave()
    machine.run(f"umount {CONNECTORS} /mnt")


HOURS = json.dumps([{"name": "lobby", "slides": [{"kind": "agenda"}], "hours": {"on": "08:00", "off": "20:00"}}])
ALARM = schedule(announcements=[{"level": "emergency", "text": "Leave the building", "until": "2024-06-13 23:00"}])
NIGHT, DAY = (("--at", f"2024-06-13T{time}", "--speed", "0.001") for time in ("20:30", "09:42"))


@fault("F116", on=guest.machine)
def hours_of_a_screen(foyer, machine):
    """The hours of a screen are over; an emergency by night; the program ends, or is killed, while the panel has no power"""
    event, alarming = make_event(foyer.new("event")), make_event(foyer.new("event"), ALARM)
    for folder in (event, alarming):
        (folder / "screens.json").write_text(HOURS)
    alarm = foyer.picture(alarming, at="2024-06-13T20:30", size=guest.SIZE)
    expect(any(map(any, alarm)), "the emergency leaves the screen black")
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
    machine.run(f"kill -9 {display.pid}; wait {display.pid} || true; {KEYBOARD_BACK}")  # as its service gives it back
    display = ConsoleDisplay(foyer, machine, event, clock=DAY)
    display.shows(foyer.picture(event, size=guest.SIZE), "the picture after a start by day")
    expect(has_power(machine), "the panel shows a picture, and says that it has no power")
    expect(not display.log, f"there was nothing to tell:\n{display.log}")
    display.leave()


@fault("F68", "F112", on=guest.machine)
def second_copy(foyer, machine):
    """A second foyer is started on the console of the first"""
    event = make_event(foyer.new("event"))
    display = ConsoleDisplay(foyer, machine, event)
    display.shows(picture_of(foyer, schedule()))
    said = machine.run(f"SDL_VIDEODRIVER=kmsdrm {foyer.program} show {event} 2>&1 && echo it did not fail || true")
    expect("cannot show anything with the display driver kmsdrm" in said and "another program" in said, f"the second says:\n{said}")
    display.shows(picture_of(foyer, schedule()), "the first foyer's picture")
    save(machine, event, schedule("Still running"))
    display.shows(picture_of(foyer, schedule("Still running")), "what was saved")
    display.leave()


@fault("F69", on=guest.machine)
def console_blanks(foyer, machine):
    """The kernel blanks its console"""
    event = make_event(foyer.new("event"))
    def blank(how):
        machine.run(f"TERM=linux setterm --blank {how} </dev/tty1 >/dev/tty1")
    blank("force")
    expect(not has_power(machine), "the console cannot be blanked")
    blank("poke")
    display = ConsoleDisplay(foyer, machine, event)
    display.shows(picture_of(foyer, schedule()))
    blank("force")
    expect(display.shown() == picture_of(foyer, schedule()) and has_power(machine), "the console was blanked under the picture")
    save(machine, event, schedule("Still awake"))
    display.shows(picture_of(foyer, schedule("Still awake")), "what was saved")
    display.leave()


def console_in_front(machine):
    return machine.run("cat /sys/class/tty/tty0/active")


REBOOTS = "/run/reboots"  # a byte for each that was asked for
REBOOT_HANDLER = f"""import pathlib, signal
signal.signal(signal.SIGINT, lambda *_: pathlib.Path("{REBOOTS}").open("a").write("x"))
while True: signal.pause()"""


def record_reboots(machine):
    """From now on Ctrl+Alt+Del is told to a process of the test, as it is told to init elsewhere."""
    machine.run(f"echo 0 > /proc/sys/kernel/ctrl-alt-del; : > {REBOOTS}; python3 -c {shlex.quote(REBOOT_HANDLER)} & "
                "until grep -q '^SigCgt:.*[2367abef]$' /proc/$!/status; do sleep 0.1; done; echo $! > /proc/sys/kernel/cad_pid")


def reboots(machine):
    return machine.run(f"cat {REBOOTS}")


@fault("F89", "F108", "F111", on=guest.machine)
def keys(foyer, machine):
    """Ctrl+Alt+F2, Ctrl+Alt+Del, Ctrl+C and other keys on the console; keyboards that come, type a thousand keys a second and go"""
    event = make_event(foyer.new("event"))
    machine.run("mp evdev; mp uinput; : </dev/tty2; : </dev/tty3")  # consoles are there from when they are first opened
    for key, console in (("ctrl-alt-f2", "tty2"), ("ctrl-alt-f1", "tty1")):
        machine.press(key)
        wait_for(lambda: console_in_front(machine) == console, f"{key} leads to {console} where no foyer runs", guest.PATIENCE)
    record_reboots(machine)
    machine.press("ctrl-alt-delete")
    wait_for(lambda: reboots(machine) == "x", "ctrl-alt-delete asks for a reboot where no foyer runs", guest.PATIENCE)
    display = ConsoleDisplay(foyer, machine, event, "--no-quit-keys")
    good = picture_of(foyer, schedule())
    display.shows(good)
    descriptors = display.descriptors()
    machine.press("ctrl-alt-f2", "alt-f3", "ctrl-alt-delete", "ctrl-c", "ctrl-z", "ctrl-backslash", "alt-f4", "esc", "q", "a", "ret")
    for _ in range(3):
        machine.run(f"python3 {KEYBOARD}")
    display.shows(good, "the same picture")
    expect(console_in_front(machine) == "tty1", "a key led to another console")
    expect(reboots(machine) == "x", "a key asked for a reboot")
    save(machine, event, schedule("Nothing has happened"))
    display.shows(picture_of(foyer, schedule("Nothing has happened")), "what was saved")
    expect(display.descriptors() == descriptors, f"{display.descriptors()} descriptors are open, {descriptors} were")
    expect(not display.log, f"there was nothing to tell:\n{display.log}")
    display.leave()


@fault("F01", "F02", on=guest.machine)
def power_cut(foyer, machine):
    """The power goes before what was saved is on the disk: the file has no bytes then, or there is none"""
    disk = pathlib.Path("/mnt")
    event, file = disk / "event", disk / "event/schedule.json"
    kept_there = {"XDG_STATE_HOME": disk / "state", "XDG_CACHE_HOME": disk / "cache"}

    def mount(options):
        # Without these a file system of today hurries to write what is saved like this.
        machine.run(f"mp ext4; mount -o noauto_da_alloc,{options} /dev/vda {disk}")

    def save_in_place(text):
        machine.run(f"printf %s {shlex.quote(text)} > {file}")

    def power_is_back(state):
        machine.plug_in()
        mount("commit=1")
        found = machine.run(f"stat -c %s {file} 2>/dev/null || echo none")
        expect(found == state, f"after the cut the size of the file is {found}, and not {state}")
        return ConsoleDisplay(foyer, machine, event, environment=kept_there)

    # What is in a file is written when somebody asks for it, and not before.
    machine.run("echo 0 > /proc/sys/vm/dirty_writeback_centisecs; mp ext4; mkfs.ext4 -q /dev/vda")
    mount("commit=1")
    machine.run(f"mkdir {event}; printf %s {shlex.quote(SCREENS)} > {event}/screens.json")
    save_in_place(schedule())
    machine.run("sync")
    display = ConsoleDisplay(foyer, machine, event, environment=kept_there)
    display.shows(picture_of(foyer, schedule()))
    save_in_place(schedule("Saved"))
    saved = picture_of(foyer, schedule("Saved"))
    display.shows(saved, "what was saved")
    machine.run("sleep 5")  # that it is empty has reached the disk, not what is in it
    machine.pull_plug()

    display = power_is_back("0")
    display.shows(saved, "what was kept, for the file is empty")
    display.says("empty")
    display.leave()
    machine.run(f"rm {file}; sync; mount -o remount,commit=300 {disk}")
    save_in_place(schedule("Lost"))
    machine.pull_plug()

    display = power_is_back("none")
    display.shows(saved, "what was kept, for there is no file")
    save(machine, event, schedule("After the cut"))
    display.shows(picture_of(foyer, schedule("After the cut")), "what is saved after the cut")
    display.leave()
