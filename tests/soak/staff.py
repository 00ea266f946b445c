"""Staff who edit an event all day long: what they change, by which program they save it, and what they save by mistake."""

import json
import os
import random
import shutil
import time

from files import as_vim_does, copy_over, delete_and_write, rename_over, write_in_place

BROKEN_OF = 20  # each twentieth save is a mistake: 5 %
NEWS, SPARE_PICTURES = 6, ("guests.png", "matchmaking.png", "opening.png", "plan.png")
PAUSE = 0.05  # seconds between two halves of a slow save: longer than a display waits for a writer


class Staff:
    """They know the event by heart, so that what stands in its folder can be mended at any time. All that they write is of bounded size:
    a display that grows under them grows by its own fault."""

    def __init__(self, samples, event, seed):
        self.event, self.chance = event, random.Random(seed)
        self.spare_pictures = samples / "unido-day-2024/pictures"
        shutil.copytree(samples / "devconf", event)
        (event / "pictures").mkdir()
        self.schedule = json.loads((event / "schedule.json").read_text())
        self.news = json.loads((event / "news.json").read_text())["news"]
        self.announcements = []
        self.titles = {session["id"]: session["title"] for session in self.schedule["sessions"]}
        self.taken_out = []
        for number, speaker in enumerate(self.schedule["speakers"]):
            speaker["photo"] = f"pictures/{number % len(SPARE_PICTURES)}.png"
        for number, item in enumerate(self.news):
            item["image"] = f"pictures/{number % len(SPARE_PICTURES)}.png"
        self.saves = self.mistakes = 0
        self.mend()

    def texts(self):
        return {"schedule.json": json.dumps(self.schedule, indent=1), "news.json": json.dumps({"news": self.news}, indent=1),
                "announcements.json": json.dumps({"announcements": self.announcements}, indent=1)}

    def mend(self):
        """All is as they mean it."""
        for number, name in enumerate(SPARE_PICTURES):
            shutil.copy(self.spare_pictures / name, self.event / f"pictures/{number}.png")
        for name, text in self.texts().items():
            rename_over(self.event / name, text)

    def edit(self, change=None, way=None):
        """One change, saved in one way; now and then it is a mistake."""
        self.saves += 1
        name = (change or self.chance.choice(CHANGES))(self)
        way = way or self.chance.choice(WAYS)
        way(self.event / name, self.texts()[name])
        if self.saves % BROKEN_OF != 0:
            return "well"
        self.mistakes += 1
        mistake = MISTAKES[self.mistakes % len(MISTAKES)]
        (self.event / name).write_bytes(mistake(self.texts()[name]))
        return "by mistake"

    def session(self):
        return self.chance.choice(self.schedule["sessions"])


def retitle(staff):
    session = staff.session()
    session["title"] = f"{staff.titles[session['id']]} ({staff.chance.randrange(100)})"
    return "schedule.json"


def cancel(staff):
    session = staff.session()
    if session.pop("status", None):
        session.pop("reason", None)
    else:
        session |= {"status": "cancelled", "reason": "The speaker is ill"}
    return "schedule.json"


def delay(staff):
    staff.session()["delay"] = staff.chance.randrange(0, 30, 5)
    return "schedule.json"


def move(staff):
    staff.session()["room"] = staff.chance.choice(staff.schedule["rooms"])["id"]
    return "schedule.json"


def fill(staff):
    session = staff.session()
    session["full"] = not session.get("full", False)
    return "schedule.json"


def take_out_or_bring_back(staff):
    if len(staff.taken_out) > 10:
        staff.schedule["sessions"].append(staff.taken_out.pop(0))
    else:
        sessions = staff.schedule["sessions"]
        staff.taken_out.append(sessions.pop(staff.chance.randrange(len(sessions))))
    return "schedule.json"


def report_news(staff):
    number = staff.chance.randrange(100)
    staff.news.append({"id": f"news-{staff.saves}", "published": f"2026-09-{16 + number % 3} 08:{number % 60:02}", "title": f"News number {number}",
                       "body": "What was found is at the cloakroom. " * (1 + number % 8), "image": f"pictures/{number % 4}.png"})
    del staff.news[:-NEWS]
    return "news.json"


def announce(staff):
    text = f"The lift stands still ({staff.chance.randrange(9)})"
    staff.announcements = [] if staff.announcements else [{"text": text, "level": staff.chance.choice(("info", "warning")),
                                                           "from": "2026-09-16 00:00", "until": "2026-09-20 00:00"}]
    return "announcements.json"


def replace_picture(staff):
    """Another one, half of one, or none; the schedule is saved after it."""
    place = staff.event / f"pictures/{staff.chance.randrange(len(SPARE_PICTURES))}.png"
    data = (staff.spare_pictures / staff.chance.choice(SPARE_PICTURES)).read_bytes()
    place.unlink(missing_ok=True)
    size = staff.chance.choice((len(data), len(data), len(data) // 2, None))
    if size:
        place.write_bytes(data[:size])
    return "schedule.json"


CHANGES = (retitle, cancel, delay, move, fill, take_out_or_bring_back, report_news, announce, replace_picture)


def in_halves(path, text):
    with path.open("w") as file:
        file.write(text[:len(text) // 2])
        file.flush()
        time.sleep(PAUSE)
        file.write(text[len(text) // 2:])


def truncated_first(path, text):
    os.truncate(path, 0)
    time.sleep(PAUSE)
    path.write_text(text)


def deleted_and_back(path, text):
    path.unlink()
    time.sleep(PAUSE)
    path.write_text(text)


def with_an_old_time(path, text):
    rename_over(path, text)
    os.utime(path, (978307200, 978307200))


WAYS = (rename_over, write_in_place, copy_over, delete_and_write, as_vim_does, in_halves, truncated_first, deleted_and_back, with_an_old_time)

MISTAKES = (lambda text: text[:len(text) // 2].encode(), lambda text: b"", lambda text: bytes(len(text)), lambda text: text.encode("utf-16"),
            lambda text: b"<!DOCTYPE html><title>Log in</title>", lambda text: random.Random(len(text)).randbytes(len(text)),
            lambda text: text.replace('"', "\u201c", 9).encode(), lambda text: b"[" * 100_000, lambda text: b'{"sessions": 7, "news": null}',
            lambda text: (text + text).encode())
