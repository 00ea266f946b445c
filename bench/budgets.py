"""What was promised, and whether it holds: each budget a row, from the medians of what was measured in this run."""

import dataclasses
import statistics

import frames
import starts
from files import PLAIN, SAME
from programs import BROWSER, FLOOR

HD, UHD = "1920x1080", "3840x2160"
TWO_FRAMES_MS = 2000 / 60


@dataclasses.dataclass
class Budget:
    row: str
    goal: str
    measured: float | None  # None where that was not measured
    limit: float | None
    unit: str = ""
    at_least: bool = False

    def misses_by(self):
        if self.measured is None or self.limit is None:
            return None
        return max(0.0, self.limit - self.measured if self.at_least else self.measured - self.limit)

    def verdict(self):
        misses = self.misses_by()
        return "not measured" if misses is None else "holds" if misses == 0 else f"misses by {number(misses)} {self.unit}".rstrip()


def number(value):
    return f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


class Medians:
    """The median of a value, times a factor; None where it was not measured."""

    def __init__(self, everything):
        self.everything = everything

    def __call__(self, section, column, key, factor=1.0, of=statistics.median):
        values = self.everything.get(section, {}).get(column, {}).get(key)
        return of(values) * factor if values else None


def difference(one, other):
    return None if one is None or other is None else one - other


def total(one, other):
    return None if one is None or other is None else one + other


def of_start(medians):
    for kind, section in (("warm", f"start, warm, {HD}"), ("cold files", f"start, cold files, {HD}")):
        for key, unit, title, shares in (("start_ms", "ms", "start to first right frame", ((FLOOR, "S", 1.6), (BROWSER, "C", 0.10))),
                                         ("cpu_ms", "ms", "processor time until then", ((BROWSER, "C", 0.06),)),
                                         ("read_mb", "MB", "read from the disk until then", ((BROWSER, "C", 0.06),))):
            if key == "read_mb" and kind == "warm":
                continue  # nothing is read but what programs write themselves
            for column, letter, share in shares:
                yield Budget(f"{title}, {kind}", f"{share} {letter}", medians(section, "foyer", key), medians(section, column, key, share), unit)


def of_memory(medians):
    warm = f"start, warm, {HD}"
    latin, chinese = (medians("languages", name, "memory_mb") for name in ("English", "Chinese"))
    yield Budget("memory (PSS), Latin only", "45 MB", latin, 45, "MB")
    yield Budget("memory (PSS), Chinese", "70 MB", chinese, 70, "MB")
    yield Budget("memory (PSS), Chinese", "0.16 C", chinese, medians(warm, BROWSER, "memory_mb", 0.16), "MB")
    yield Budget("memory that Chinese adds", "25 MB", difference(chinese, latin), 25, "MB")


def of_stillness(medians):
    for driver in ("x11", "wayland", "dummy", "kmsdrm"):
        yield Budget(f"still, {driver}: processor", "0.02 %", medians("still", f"foyer, {driver}", "cpu_percent"), 0.02, "%")
        yield Budget(f"still, {driver}: wake-ups", "0.1/s", medians("still", f"foyer, {driver}", "wakeups"), 0.1, "/s")
    yield Budget("the clock's minute: processor", "2 ms", medians("minute", "foyer", "minute_ms"), 2, "ms")
    yield Budget("the clock's minute: damages outside its box", "none", medians("minute", "foyer", "outside", of=sum), 0)


def of_fades(medians):
    yield Budget("fade: processor time a frame, with X", "0.25 C", medians("fade", "foyer", "frame_cpu_ms"), medians("fade", BROWSER, "frame_cpu_ms", 0.25), "ms")
    fades = medians("fade", "foyer", "fades", of=sum)
    yield Budget(f"fade: frames later than 25 ms in {number(fades or 100)} fades", "none", medians("fade", "foyer", "late", of=sum), 0)
    unpaced = f"fade, unpaced, {UHD}"
    yield Budget("fade, 2160p, unpaced: frames a second", "4 x SDL's, or more", medians(unpaced, "blend", "rate"),
                 medians(unpaced, frames.RENDERER, "rate", 4), "/s", at_least=True)


def of_files(medians):
    yield Budget("saved file of 300 sessions to changed pixels", "2 frames + reading", medians("reload", "foyer", "reload_ms"),
                 total(medians("reload", "foyer", "read_ms"), TWO_FRAMES_MS), "ms")
    yield Budget("10,000 sessions on the glass, from exec", "400 ms", medians("large", starts.LARGE, "start_ms"), 400, "ms")
    large, small = (medians("large", name, "memory_mb") for name in (starts.LARGE, starts.SMALL))
    yield Budget("memory that 10,000 sessions add to 300", "60 MB", difference(large, small), 60, "MB")
    congress, minimal = (medians("congress", name, "start_ms") for name in (starts.CONGRESS, starts.MINIMAL))
    yield Budget("time that 36c3 adds to three sessions", "150 ms", difference(congress, minimal), 150, "ms")


def of_painting(medians):
    section = "painting"
    for kind in ("cold", "warm"):
        plain, ground = medians(section, PLAIN, f"{kind}_ms", 1.5), medians(section, PLAIN, "ground_ms", 1.5)
        yield Budget(f"12 rows painted, {kind}", "1.5 x SDL2_ttf", medians(section, "foyer", f"{kind}_ms"), plain, "ms")
        yield Budget(f"12 rows painted, {kind}", "1.5 x that and a ground", medians(section, "foyer", f"{kind}_ms"), total(plain, ground), "ms")
        same = medians(section, SAME, f"{kind}_ms", 1.5)
        yield Budget(f"12 rows painted, {kind}", "1.5 x with the same letters", medians(section, "foyer", f"{kind}_ms"), same, "ms")


def budgets(everything):
    medians = Medians(everything)
    groups = (of_start, of_memory, of_stillness, of_fades, of_files, of_painting)
    return [budget for group in groups for budget in group(medians)]
