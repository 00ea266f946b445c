"""The screen: of any size, however it hangs, and gone."""

import json

import glass as glasses
from display import Foyer, wait_for
from suite import expect, fault, make_event


@fault("F72")
def sizes_and_turns(foyer):
    """Screens of many sizes, that hang upright or upside down, and hide their edges"""
    for width, height in ((1280, 720), (1024, 768), (720, 1280), (1920, 540), (640, 360)):
        with glasses.screen(foyer.new("screens").parent, width, height) as screen:
            other = Foyer(foyer.program, foyer.new("home"), screen)
            other.folder.mkdir()
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
    """The X server ends"""
    with glasses.screen(foyer.new("screens").parent, 800, 600) as screen:
        other = Foyer(foyer.program, foyer.new("home"), screen)
        other.folder.mkdir()
        event, failures = make_event(other.new("event")), other.folder / "run/failed-starts"
        with other.display(event, environment={"RUNTIME_DIRECTORY": failures.parent}) as display:
            display.shows(other.picture(event))
            screen.end()
            status = wait_for(lambda: display.process.poll() is not None and display.process, "it ends too, to be started again").returncode
            expect(status > 0, f"it ended with status {status}, so that nobody would start it again")
            expect("the display server has ended" in display.log, f"staff are not told:\n{display.log}")
            expect(failures.read_text() == "", "it counts as a failure of the event, which would be left out after three")
