"""What foyer makes of files: a saved schedule, a painted slide, a snapshot with and without fontconfig's cache."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import events
import tree
from screen import BUILT, FOYER, INSTANT, SLOWLY, milliseconds_until_seen, snapshot

RELOAD_KEYS = {"reload_ms": "saved file to changed pixels, ms", "read_ms": "of it reading and checking, ms"}
PAINT_KEYS = {"cold_ms": "12 rows painted, cold, ms", "warm_ms": "12 rows painted, warm, ms", "ground_ms": "of it the ground, ms"}
SNAPSHOT_KEYS = {"snapshot_ms": "whole snapshot, ms", "peak_mb": "peak memory (RSS), MB"}
PLAIN = "plain SDL2_ttf"
SAME = "SDL2_ttf with foyer's letters"
COLD, WARM = "cold font cache", "warm"


def first_slide(event, instant):
    slides = subprocess.run([FOYER, "slides", event, *instant], check=True, capture_output=True, text=True).stdout
    return json.loads(slides)["slides"][0]


def read_times(event, rounds):
    ran = subprocess.run([BUILT / "read_time", event, str(rounds)], check=True, capture_output=True, text=True)
    return list(map(float, ran.stdout.split()))


def measure_reloads(screen, folder, rounds):
    """Saves a schedule of 300 sessions as editors do, by rename, with the title of one that is on the glass changed to and fro."""
    event = events.large(folder / "reloaded", 300)
    schedule = event / "schedule.json"
    content = json.loads(schedule.read_text())
    on_glass = {session["id"] for session in first_slide(event, events.LARGE_INSTANT)["sessions"]}
    changed = next(session for session in content["sessions"] if session["id"] in on_glass)
    texts = [json.dumps(content)]
    changed["title"] = "Another title"
    texts.append(json.dumps(content))
    pictures = []
    for index, text in enumerate(texts):
        schedule.write_text(text)
        pictures.append(snapshot(screen, event, folder, f"reload-{index}", instant=events.LARGE_INSTANT))
    show = [FOYER, "show", event, *events.LARGE_INSTANT, *SLOWLY, "--no-fade"]
    _, process = milliseconds_until_seen(pictures[1], screen.black(), lambda: tree.start(show, screen.environment))
    values = {"reload_ms": [], "read_ms": read_times(event, rounds)}
    for index in range(rounds):
        old, new = pictures[(index + 1) % 2], pictures[index % 2]
        saved = event / "schedule.json.new"
        saved.write_text(texts[index % 2])
        time.sleep(1)
        taken, _ = milliseconds_until_seen(new, old.pixels, lambda: os.replace(saved, schedule))
        values["reload_ms"].append(taken)
    tree.stop(process)
    return {"reload": {"foyer": values}}


def measure_reading(folder, rounds):
    """Reading and checking alone, without the start of a program."""
    return {"reading": {"10,000 sessions": {"read_ms": read_times(folder / "large", rounds)},
                        "300 sessions": {"read_ms": read_times(folder / "small", rounds)}}}


def measure_painting(folder, rounds):
    """A glass with as many pixels as 1080p has, but so wide that a list has two columns: only then are there twelve rows on a slide."""
    event, instant, size = events.twelve_rows(folder / "twelve-rows"), "2026-05-11T08:50", ("2496", "832")
    texts = subprocess.run([BUILT / "slide_text", event, instant, *size], check=True, capture_output=True, text=True).stdout
    if texts.count(", part") != 12:
        sys.exit("bench: the slide that is to have twelve rows has not")
    command = [BUILT / "paint_time", event, instant, *size, str(rounds)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    cold, warm, plain_cold, plain_warm, ground, same_cold, same_warm = (list(column) for column in zip(*(map(float, line.split()) for line in lines)))
    return {"painting": {"foyer": {"cold_ms": cold, "warm_ms": warm},
                         PLAIN: {"cold_ms": plain_cold, "warm_ms": plain_warm, "ground_ms": ground},
                         SAME: {"cold_ms": same_cold, "warm_ms": same_warm}}}


def own_font_cache(folder):
    """The system's settings for fontconfig, but with no cache except one of our own: that folder, and the settings' file."""
    cache, settings = folder / "font-cache", folder / "fonts.conf"
    text = re.sub(r"<cachedir.*?</cachedir>", "", pathlib.Path("/etc/fonts/fonts.conf").read_text())
    settings.write_text(text.replace("</fontconfig>", f"<cachedir>{cache}</cachedir></fontconfig>"))
    return cache, settings


def written_at(cache):
    """When each of fontconfig's caches was written."""
    return {file.name: file.stat().st_mtime_ns for file in cache.glob("*.cache-*")}


def measure_snapshots(event, folder, rounds):
    """Each time one with an emptied font cache, and the next, which finds it filled."""
    cache, settings = own_font_cache(folder)
    environment = os.environ | {"FONTCONFIG_FILE": str(settings)}
    command = [BUILT / "run_once", FOYER, "snapshot", event, *INSTANT, "-o", folder / "snapshot.png"]
    results = {name: {key: [] for key in SNAPSHOT_KEYS} for name in (COLD, WARM)}
    for at in range(rounds + 1):  # the first reads the fonts from the disk and does not count
        shutil.rmtree(cache, ignore_errors=True)
        for name, values in results.items():
            before = written_at(cache)
            ran = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
            if (written_at(cache) != before) != (name == COLD):
                sys.exit(f"bench: fontconfig's cache was not as it should be: {name}")
            milliseconds, kilobytes = map(float, ran.stdout.split())
            if at > 0:
                values["snapshot_ms"].append(milliseconds)
                values["peak_mb"].append(kilobytes / 1024)
    return {"snapshot": results}
