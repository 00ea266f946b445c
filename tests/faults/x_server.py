"""An X server on the computer's own console, as packaging/foyer-x11.service starts it: power saving is what those without hardware lack."""

import contextlib

import guest
from console import ALARM, DAY, HOURS, NIGHT, has_power, picture_of, save
from display import wait_for
from guest import ConsoleDisplay
from suite import expect, fault, make_event, need, schedule

SERVER = "/usr/lib/xorg/Xorg :0 vt1 -keeptty -nolisten tcp -nocursor -noreset -s 0"
CLIENT = {"SDL_VIDEODRIVER": "x11", "DISPLAY": ":0"}


@contextlib.contextmanager
def x_server(foyer):
    """In a machine of its own."""
    need("Xorg", "xset")
    with guest.machine(foyer) as machine:
        machine.run(f"setsid {SERVER} </dev/tty1 >/run/Xorg.log 2>&1 & "
                    "until DISPLAY=:0 xset q >/dev/null 2>&1; do kill -0 $! || { cat /run/Xorg.log; break; }; sleep 0.5; done")
        yield machine


def xset(machine, words):
    machine.run(f"DISPLAY=:0 xset {words}")


@fault("F69", on=x_server)
def server_saves_power(foyer, machine):
    """An X server that saves its monitor's power, and its screen, after a second without a key"""
    event = make_event(foyer.new("event"))

    def turn_off_soon():
        xset(machine, "dpms force on")
        xset(machine, "s 1 1 +dpms dpms 1 1 1")
    turn_off_soon()
    wait_for(lambda: not has_power(machine), "a monitor that nobody uses loses its power", guest.PATIENCE)
    display = ConsoleDisplay(foyer, machine, event, environment=CLIENT)
    xset(machine, "dpms force on")
    display.shows(picture_of(foyer, schedule()))
    turn_off_soon()
    machine.run("sleep 10")  # longer than that
    expect(has_power(machine), "the monitor was switched off under the picture")
    expect(display.shown() == picture_of(foyer, schedule()), "a screen saver took the picture's place")
    display.leave()
    xset(machine, "s off -dpms")


@fault("F116", on=x_server)
def hours_on_a_server(foyer, machine):
    """Under X11 the hours of a screen are over; somebody wakes the monitor; an emergency by night; the end, and a new start by day"""
    event, alarming = make_event(foyer.new("event")), make_event(foyer.new("event"), ALARM)
    for folder in (event, alarming):
        (folder / "screens.json").write_text(HOURS)

    def loses_power(what):
        wait_for(lambda: not has_power(machine), lambda: f"the monitor has no power {what}; the log says:\n{display.log}", guest.PATIENCE)
    display = ConsoleDisplay(foyer, machine, event, clock=NIGHT, environment=CLIENT)
    loses_power("outside the screen's hours")
    xset(machine, "dpms force on")
    loses_power("though somebody has woken it")
    save(machine, event, ALARM)
    display.shows(foyer.picture(alarming, at="2024-06-13T20:30", size=guest.SIZE), "the emergency")
    expect(has_power(machine), "the emergency is on a monitor without power")
    save(machine, event, schedule())
    loses_power("once the emergency is over")
    display.leave()
    expect(has_power(machine), "foyer left the monitor without power")
    expect(not display.log, f"there was nothing to tell:\n{display.log}")
    xset(machine, "dpms force off")
    display = ConsoleDisplay(foyer, machine, event, clock=DAY, environment=CLIENT)
    display.shows(foyer.picture(event, size=guest.SIZE), "the picture after a start by day")
    expect(has_power(machine), "the picture is on a monitor without power")
    display.leave()
