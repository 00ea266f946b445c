"""From exec to the first right frame, and what stands then."""

import re
import subprocess
import sys
import time

import events
import tree
from programs import Program, contestants, forget_files
from screen import FOYER, INSTANT, ROOT, SLOWLY, STILL_CLOCK, milliseconds_until_seen, snapshot

KEYS = {"start_ms": "start to first right frame, ms", "cpu_ms": "processor time until then, ms", "read_mb": "read from the disk until then, MB",
        "memory_mb": "memory (PSS), still slide, MB", "fonts_mb": "of it mapped font files, MB"}
# A congress of 1,351 sessions, which is not part of the repository, and a schedule of three; each at an instant of its own.
CONGRESS, MINIMAL = "36c3, 1,351 sessions", "minimal, 3 sessions"
CONGRESS_FILE = ROOT / "../shared/data/36c3/schedule.json"
LARGE, SMALL = "10,000 sessions", "300 sessions"


def start_once(program):
    """The values of one start, by their keys."""
    screen = program.picture.screen
    taken, process = milliseconds_until_seen(program.picture, screen.black(), lambda: tree.start(program.command, screen.environment))
    values = {"start_ms": taken, "cpu_ms": tree.processor_time(process.pid), "read_mb": tree.megabytes_read(process.pid)}
    time.sleep(1)
    values |= {"memory_mb": tree.memory(process.pid), "fonts_mb": tree.memory_of_fonts(process.pid)}
    tree.stop(process)
    time.sleep(0.2)
    return values


def measure(programs, rounds, before_each=lambda: None):
    """All programs in turns."""
    results = {name: {key: [] for key in KEYS} for name in programs}
    for at in range(rounds + 1):  # the first warms the caches and does not count
        for name, program in programs.items():
            before_each()
            values = start_once(program)
            for key in KEYS if at > 0 else ():
                results[name][key].append(values[key])
    return results


def warm(screen, event, folder, rounds):
    return {f"start, warm, {screen}": measure(contestants(screen, event, folder), rounds)}


def warm_and_cold(screen, event, folder, rounds):
    programs = contestants(screen, event, folder)
    return {f"start, warm, {screen}": measure(programs, rounds),
            f"start, cold files, {screen}": measure(programs, rounds, lambda: forget_files(programs, folder))}


def letters(event, language):
    """All that is on the event's slides in that language."""
    slides = [FOYER, "slides", event, *INSTANT, "--language", language]
    return subprocess.run(slides, check=True, capture_output=True, text=True).stdout


def languages(screen, event, folder, rounds):
    """The same slide in Chinese and in English, with no Chinese character on any slide of the English one."""
    programs = {}
    for name, language in {"Chinese": "zh-Hans", "English": "en"}.items():
        if bool(re.search("[\u4e00-\u9fff]", letters(event, language))) != (name == "Chinese"):
            sys.exit(f"bench: the sample event in {name} does not tell Chinese from Latin letters")
        command = [FOYER, "show", event, *STILL_CLOCK, "--language", language]
        programs[name] = Program(command, snapshot(screen, event, folder, name, "--language", language))
    return {"languages": measure(programs, rounds)}


def schedules(screen, folder, rounds):
    """The first slide of a real large schedule and of a small one; nothing where the large one is not there."""
    if not CONGRESS_FILE.exists():
        return {}
    chosen = {CONGRESS: (CONGRESS_FILE, "2019-12-28T16:00"), MINIMAL: (ROOT / "schedules/minimal.json", "2026-05-09T10:00")}
    return {"congress": measure({name: of_event(screen, folder, event, instant) for name, (event, instant) in chosen.items()}, rounds)}


def large(screen, folder, rounds):
    made = {LARGE: events.large(folder / "large", 10000), SMALL: events.large(folder / "small", 300)}
    programs = {name: of_event(screen, folder, event, events.LARGE_INSTANT[1]) for name, event in made.items()}
    return {"large": measure(programs, rounds)}


def of_event(screen, folder, event, instant):
    at = ["--at", instant]
    name = event.stem if event.is_dir() else f"{event.parent.name}-{event.stem}"
    return Program([FOYER, "show", event, *at, *SLOWLY], snapshot(screen, event, folder, name, instant=at))
