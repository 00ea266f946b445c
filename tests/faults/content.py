"""What stands in the file: broken, hostile, too much, for another day."""

import json
import pathlib

from display import wait_for
from suite import expect, fault, make_event, make_fading, schedule, stays

BAD = pathlib.Path(__file__).resolve().parent.parent / "data/bad"


def spoils(foyer, text, *says):
    """A file with that text changes nothing on the glass, and staff are told so."""
    data = text if isinstance(text, bytes) else text.encode()
    stays(foyer, make_event(foyer.new("event")), lambda event: (event / "schedule.json").write_bytes(data), says)


def shows(foyer, text, *says):
    """A file with that text is shown as it is, and as the snapshot has it."""
    data = text if isinstance(text, bytes) else text.encode()
    event = make_event(foyer.new("event"))
    good = foyer.picture(event)
    with foyer.display(event) as display:
        display.shows(good)
        (event / "schedule.json").write_bytes(data)
        new = foyer.picture(event)
        expect(new != good, "the new file looks like the one before")
        display.shows(new, "the new file")  # by a cross-fade, where another page begins
        if says:
            display.says(*says)


@fault("F21")
def syntax(foyer):
    """A comma too many, a comment, a brace missing, curly quotation marks"""
    for name in ("trailing-comma-in-list", "missing-closing-brace", "curly-quotes", "single-quotes", "missing-comma-between-sessions"):
        text = (BAD / f"{name}.json").read_bytes()
        expected = next(line.split("\t") for line in (BAD / "expected.txt").read_text().splitlines() if line.startswith(f"{name}.json\t"))
        spoils(foyer, text, f"schedule.json:{expected[1]}:{expected[2]}: error", expected[4])


@fault("F22")
def written_by_windows(foyer):
    """A byte order mark and lines that end in CR LF"""
    shows(foyer, b"\xef\xbb\xbf" + schedule("From Windows").replace("\n", "\r\n").encode())


@fault("F23")
def other_encodings(foyer):
    """UTF-16 of either kind, and Latin-1"""
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        spoils(foyer, schedule("M\u00fcller").encode(encoding), "UTF-16")
    spoils(foyer, json.dumps({"event": {"title": "M\u00fcller"}, "sessions": []}, ensure_ascii=False).encode("latin-1"), "UTF-8")


@fault("F24")
def twice_the_same_key(foyer):
    """A key stands twice in one object"""
    shows(foyer, schedule("Twice").replace('"room": "Room 2A"', '"room": "Room 2B", "room": "Room 2A"'), "schedule.json", "room", "twice")


@fault("F25")
def nested(foyer):
    """A million lists inside each other"""
    spoils(foyer, "[" * 10**6 + "]" * 10**6, "schedule.json")


@fault("F26")
def giant(foyer):
    """A gigabyte of nothing, and 20,000 sessions"""
    def spoil(event):
        with (event / "schedule.json").open("r+b") as file:
            file.truncate(2**30)
    stays(foyer, make_event(foyer.new("event")), spoil, ["schedule.json", "MB"])
    sessions = [{"title": f"Talk {number}", "start": f"2024-06-{13 + number % 10} {9 + number % 8:02}:{number % 60:02}", "duration": 30,
                 "room": f"Room {number % 12}"} for number in range(20_000)]
    shows(foyer, schedule("Very many", sessions))


@fault("F27")
def wrong_types(foyer):
    """Sessions with wrong types, nulls, numbers beyond measure and halves of characters, among good ones"""
    odd = [{"title": ["a", "list"], "start": "2024-06-13 13:00"}, {"title": "No start", "start": None}, {"title": 7}, None, "a text", [],
           {"title": "Endless", "start": "2024-06-13 14:00", "duration": 10**17}]
    good = [{"title": "A good one", "start": "2024-06-13 10:00", "room": "Main Hall"}]
    shows(foyer, schedule("Odd", odd[:4] + good + odd[4:]), "schedule.json:")
    for number in ("1e999", '"half a \\ud800 character"'):
        spoils(foyer, schedule("Odd", odd).replace(str(10**17), number), "schedule.json:27:")


@fault("F28")
def nothing_in_it(foyer):
    """No session, nothing at all, or none but in the past"""
    shows(foyer, schedule("Empty", []))
    shows(foyer, schedule("Over", [{"title": "Long ago", "start": "2023-01-01 09:00", "end": "2023-01-01 10:00"}]))
    for text in ("{}", "[]", "", "null"):
        spoils(foyer, text, "schedule.json")


@fault("F29")
def strange_times(foyer):
    """Overlaps, ends before starts, no length, 25:00, 30 February, an id twice"""
    sessions = [{"id": "a", "title": "First", "start": "2024-06-13 10:00", "end": "2024-06-13 11:00", "room": "Main Hall"},
                {"id": "a", "title": "Same id, same room", "start": "2024-06-13 10:30", "end": "2024-06-13 11:30", "room": "Main Hall"},
                {"title": "Backwards", "start": "2024-06-13 12:00", "end": "2024-06-13 11:00"},
                {"title": "No length", "start": "2024-06-13 12:00", "duration": 0},
                {"title": "25 o'clock", "start": "2024-06-13 25:00"}, {"title": "30 February", "start": "2024-02-30 10:00"}]
    shows(foyer, schedule("Strange times", sessions), "schedule.json", "2024-02-30")


@fault("F30")
def attacking_text(foyer):
    """Titles of 10,000 characters, of no space, of marks upon marks, of characters that turn the direction"""
    titles = ["x" * 10_000, "word " * 2_000, "e" + "\u0301" * 500, "\u202eevil\u202d", "a\u200bb\u0007c\td\ne", "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 300]
    for title in titles:
        shows(foyer, schedule("Attack", [{"title": title, "start": "2024-06-13 10:00", "room": title}]))


@fault("F31")
def no_font(foyer):
    """Characters that no font has"""
    shows(foyer, schedule("Unknown", [{"title": "A talk on \U0001d173 and \ue000", "start": "2024-06-13 10:00"}]))


@fault("F33")
def changed_in_a_fade(foyer):
    """The session on the glass is cancelled in the middle of a cross-fade"""
    event = make_event(foyer.new("event"))
    make_fading(event)
    with foyer.display(event, clock=("--at", "2024-06-13T09:42:00", "--speed", "1")) as display:
        old = [foyer.picture(event, at=f"2024-06-13T09:42:{second:02}") for second in (0, 6)]
        wait_for(lambda: display.shown() in old, "a slide")
        wait_for(lambda: display.shown() not in old, "a fade")
        cancelled = json.loads(schedule())
        cancelled["sessions"][0] |= {"status": "cancelled", "reason": "The speaker is ill"}
        (event / "schedule.json").write_text(json.dumps(cancelled))
        new = [foyer.picture(event, at=f"2024-06-13T09:42:{second:02}") for second in (0, 6)]
        expect(not set(new) & set(old), "a session that is cancelled looks like one that is not")
        wait_for(lambda: display.shown() in new, "a whole slide of the new schedule")
