"""The screen: of any size, however it hangs, and gone."""

import json
import signal
import socket

import glass as glasses
from display import wait_for
from suite import expect, fault, make_event, make_fading

REAL_PACE = ("--at", "2024-06-13T09:42:00", "--speed", "1")


@fault("F72")
def sizes_and_turns(foyer):
    """Screens of many sizes, that hang upright or upside down, and hide their edges"""
    for width, height in ((1280, 720), (1024, 768), (720, 1280), (1920, 540), (640, 360)):
        with glasses.screen(foyer.new("screens").parent, width, height) as screen:
            other = foyer.before(screen)
            event = make_event(other.new("event"))
            for more in ({}, {"inset": 3}, {"rotation": 180}):
                (event / "screens.json").write_text(json.dumps([{"name": "lobby", "slides": [{"kind": "agenda"}]} | more]))
                wanted = other.picture(event)
                if more.get("rotation") == 180:
                    wanted = tuple(plane[::-1] for plane in wanted)
                with other.display(event) as display:
                    display.shows(wanted, f"the picture of {width}x{height} with {more}")


@fault("G30")
def server_gone(foyer):
    """The X server ends, while a slide stands and in the middle of a cross-fade"""
    for fading in (False, True):
        with glasses.screen(foyer.new("screens").parent, 800, 600 + fading) as screen:
            other = foyer.before(screen)
            event, failures = make_event(other.new("event")), other.folder / "run/failed-starts"
            if fading:
                make_fading(event)
            slides = [other.picture(event, at=f"2024-06-13T09:42:{second:02}") for second in (0, 6)]
            with other.display(event, clock=REAL_PACE, environment={"RUNTIME_DIRECTORY": failures.parent}) as display:
                wait_for(lambda: display.shown() in slides, "a slide")
                if fading:
                    wait_for(lambda: screen.photograph() not in slides, "a fade")
                screen.end()
                status = wait_for(lambda: display.process.poll() is not None and display.process, "it ends too, to be started again").returncode
                expect(status > 0, f"it ended with status {status}, so that nobody would start it again")
                expect("the display server has ended" in display.log, f"staff are not told:\n{display.log}")
                expect(failures.read_text() == "", "it counts as a failure of the event, which would be left out after three")


@fault("F62")
def frame_never_shown(foyer):
    """The X server takes a frame and does not come back"""
    watchdog = 1  # seconds that the service manager waits for a sign of life
    event, name = make_event(foyer.new("event")), str(foyer.new("manager"))
    make_fading(event)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(name)

        def hears(patience):
            manager.settimeout(patience)
            try:
                return manager.recv(4096).decode()
            except TimeoutError:
                return None
        environment = {"NOTIFY_SOCKET": name, "WATCHDOG_USEC": str(watchdog * 1000000)}
        with foyer.display(event, clock=REAL_PACE, environment=environment) as display:
            wait_for(lambda: (hears(5) or "").startswith("WATCHDOG=1"), "it says that it lives")
            foyer.glass.server.send_signal(signal.SIGSTOP)
            try:
                wait_for(lambda: hears(4 * watchdog) is None, "it is silent, to be started anew, while nothing of it is shown")
            finally:
                foyer.glass.server.send_signal(signal.SIGCONT)
            expect(hears(5), "the display server goes on, and foyer does not")
            display.leave()
