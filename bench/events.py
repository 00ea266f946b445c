"""Events that are made up for measuring, each a folder."""

import json
import shutil

from screen import ROOT

SAMPLE = ROOT / "schedules/unido-day-2024"
WORDS = ("practical design of open systems for people who share energy, data and space: what we learned, what failed, and what others can "
         "take home from a robust method, a careful study and a long year of work in the field ").split()
ROOMS, SLOTS = 20, 20  # a day has a session in each room every half hour from nine to seven
LARGE_INSTANT = ["--at", "2026-05-11T10:00"]
MINUTE_INSTANT, LATER_MINUTE = "2026-05-11T09:30", "2026-05-11T09:31"


def write(folder, **content):
    folder.mkdir()
    (folder / "schedule.json").write_text(json.dumps(content, ensure_ascii=False, indent=1))
    return folder


def words(start, count):
    return " ".join(WORDS[(start + at * 7) % len(WORDS)] for at in range(count))


def session(index):
    day, place = divmod(index, ROOMS * SLOTS)
    slot, room = divmod(place, ROOMS)
    hour, half = divmod(slot, 2)
    return {"id": f"session-{index}", "title": f"{words(index, 5).capitalize()}, part {index}", "subtitle": words(index + 3, 6),
            "start": f"2026-{5 + (10 + day) // 31:02}-{(10 + day) % 31 + 1:02} {9 + hour:02}:{30 * half:02}", "duration": 30,
            "room": f"Room {room + 1}", "track": f"Track {index % 6 + 1}", "speakers": [f"Speaker {index % 5000 + 1}"],
            "language": "en", "url": f"https://example.org/sessions/{index}",
            "abstract": f"{words(index, 60)}. {words(index + 5, 60)}. {words(index + 11, 25)}."}


def large(folder, sessions):
    """So many sessions, 400 a day."""
    return write(folder, event={"title": "A large event", "timezone": "Asia/Shanghai"}, sessions=[session(at) for at in range(sessions)])


def twelve_rows(folder):
    sessions = [{"title": f"{words(at, 6).capitalize()}, part {at + 1}", "start": f"2026-05-11 {9 + at // 2:02}:{at % 2 * 30:02}",
                 "duration": 30, "room": f"Room {at % 3 + 1}", "track": f"Track {at % 4 + 1}", "speakers": [f"Speaker {at}", f"Reader {at}"],
                 "subtitle": words(at, 7)}
                for at in range(12)]
    return write(folder, event={"title": "Twelve rows", "timezone": "Asia/Shanghai"}, sessions=sessions,
                 screens=[{"name": "near", "slides": ["agenda"], "diagonal": 100, "distance": 1}])


def one_page(folder):
    """One slide for hours, on which nothing but the clock changes."""
    return write(folder, event={"title": "One page", "timezone": "Asia/Shanghai"},
                 sessions=[{"title": "Exhibition", "start": "2026-05-11 09:00", "end": "18:00", "room": "Hall 7"}],
                 screens=[{"name": "hall", "slides": [{"kind": "agenda", "dwell": 600}]}])


def turning(folder):
    """The sample's slides, ten seconds each."""
    shutil.copytree(SAMPLE, folder)
    slides = [{"kind": kind, "dwell": 10} for kind in ("agenda", "news", "now-next", "session")]
    (folder / "screens.json").write_text(json.dumps({"screens": [{"name": "lobby", "languages": ["en"], "slides": slides}]}))
    return folder
