"""What a process takes from the machine, read again and again, and whether that stays what it is."""

import dataclasses
import os
import statistics
import time


@dataclasses.dataclass
class Reading:
    at: float         # seconds since the start
    saves: int
    resident: float   # MB of the display
    its_own: float    # MB: what it shares with other processes is counted in part (PSS)
    server: float     # MB of the X server, which holds the pictures that a display forgot to give back
    descriptors: int
    threads: int


def megabytes(path, key):
    with open(path) as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith(key))


def take(display, server, start, saves):
    process = display.process.pid
    return Reading(round(time.monotonic() - start, 1), saves, megabytes(f"/proc/{process}/status", "VmRSS:"),
                   megabytes(f"/proc/{process}/smaps_rollup", "Pss:"), megabytes(f"/proc/{server}/status", "VmRSS:"),
                   len(os.listdir(f"/proc/{process}/fd")), len(os.listdir(f"/proc/{process}/task")))


def course(readings, name):
    """What it was early on, what it is late, and the most: medians of a fifth, since single readings fall into the midst of work."""
    values = [getattr(reading, name) for reading in readings]
    fifth = max(1, len(values) // 5)
    return statistics.median(values[fifth:2 * fifth] or values), statistics.median(values[-fifth:]), max(values)


def growth(readings, name):
    """By how much the last fifth of a run is over all that the first three fifths took. What is kept for speed rises until every kind of slide
    has been up with every picture, and then stays; what is lost goes on rising, and in the end has three tenths of it over that."""
    values = [getattr(reading, name) for reading in readings]
    return course(readings, name)[1] - max(values[:max(1, len(values) * 3 // 5)])


def write(readings, path):
    """As a table, for a person to draw."""
    names = [field.name for field in dataclasses.fields(Reading)]
    lines = [",".join(names), *(",".join(f"{value:g}" for value in dataclasses.astuple(reading)) for reading in readings)]
    path.write_text("\n".join(lines) + "\n")
