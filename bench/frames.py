"""What is drawn on the screen, seen from outside: still slides, the clock's minute, cross-fades."""

import contextlib
import dataclasses
import subprocess
import time

import events
import tree
from programs import BROWSER, PAGE, browser, browser_command, slide_text
from screen import BUILT, FOYER

ONE_FRAME = 0.004  # rectangles that come closer than this belong together
PAUSE = 0.2        # a longer one parts two fades
LATE = 0.025
FARTHEST = 8       # pixels that a slide moves against burn-in
RENDERER = "SDL renderer"


@dataclasses.dataclass
class Frame:
    when: float
    boxes: list

    def area(self):
        return sum(width * height for _, _, width, height in self.boxes)

    def union(self):
        return (min(box[0] for box in self.boxes), min(box[1] for box in self.boxes),
                max(box[0] + box[2] for box in self.boxes), max(box[1] + box[3] for box in self.boxes))


@contextlib.contextmanager
def watching(screen):
    """Gives a list that holds the frames once the watching is over."""
    found = []
    looking = subprocess.Popen([BUILT / "damage"], env=screen.environment, stdout=subprocess.PIPE, text=True)
    looking.stdout.readline()
    yield found
    time.sleep(0.1)
    looking.terminate()
    for line in looking.communicate()[0].splitlines():
        when, *box = line.split()
        if not found or float(when) - found[-1].when > ONE_FRAME:
            found.append(Frame(float(when), []))
        found[-1].boxes.append(tuple(map(int, box)))


def processor_time(screen, process):
    """Of the program and of the X server, which works for it."""
    return tree.processor_time(process.pid) + tree.clock_of(screen.server)


def fades_of(frames, screen):
    """The frames that were drawn over most of the screen, by the fade they are part of."""
    fades = []
    for frame in (frame for frame in frames if frame.area() > screen.width * screen.height / 2):
        if not fades or frame.when - fades[-1][-1].when > PAUSE:
            fades.append([])
        fades[-1].append(frame)
    return [fade for fade in fades if len(fade) > 5]


def fade(screen, command, seconds):
    """The values of one stretch of fading."""
    process = tree.start(command, screen.environment)
    time.sleep(3)
    with watching(screen) as frames:
        before, began = processor_time(screen, process), time.monotonic()
        time.sleep(seconds)
        spent, ended = processor_time(screen, process) - before, time.monotonic()
    memory = tree.memory(process.pid)
    tree.stop(process)
    fades = fades_of((frame for frame in frames if began <= frame.when <= ended), screen)
    gaps = [(after.when - before.when) for fade in fades for before, after in zip(fade, fade[1:])]
    count = sum(map(len, fades))
    return {"fades": len(fades), "frame_cpu_ms": spent / max(count, 1), "rate": len(gaps) / sum(gaps) if gaps else 0.0,
            "late": sum(gap > LATE for gap in gaps), "longest_ms": max(gaps, default=0) * 1000, "fade_memory_mb": memory}


FADE_KEYS = {"fades": "fades", "rate": "frames a second while fading", "frame_cpu_ms": "processor time a frame, with the X server, ms",
             "late": "frames later than 25 ms", "longest_ms": "longest wait for a frame, ms", "fade_memory_mb": "memory (PSS) while fading, MB"}


def measure_fades(screen, folder, rounds, seconds):
    """In turns; foyer longer than the others, so that its late frames are seen in a hundred fades."""
    event = events.turning(folder / "turning")
    commands = {"foyer": ([FOYER, "show", event, "--at", "2024-06-13T09:30", "--speed", "10"], seconds),
                RENDERER: ([BUILT / "fader", "renderer", "paced", "600"], max(3, seconds / 3))}
    if browser():
        commands[BROWSER] = (browser_command(screen, folder, f"file://{PAGE}#fade"), max(3, seconds / 3))
    results = {name: {key: [] for key in FADE_KEYS} for name in commands}
    for _ in range(rounds):
        for name, (command, length) in commands.items():
            for key, value in fade(screen, command, length).items():
                results[name][key].append(value)
    return {"fade": results}


def measure_rates(screen, rounds):
    """Frames a second without pacing."""
    results = {name: {"rate": []} for name in ("blend", RENDERER)}
    for _ in range(rounds):
        for name in results:
            mode = "blend" if name == "blend" else "renderer"
            ran = subprocess.run([BUILT / "fader", mode, "unpaced", "2"], env=screen.environment, check=True, capture_output=True, text=True)
            results[name]["rate"].append(float(ran.stdout))
    return {f"fade, unpaced, {screen}": results}


def clock_box(event, screen):
    """The box of the texts that a minute changes: left, top, right, bottom."""
    before, after = (slide_text(event, instant, screen) for instant in (events.MINUTE_INSTANT, events.LATER_MINUTE))
    changed = [list(map(int, line.split()[:4])) for pair in zip(before, after) if pair[0] != pair[1] for line in pair]
    return Frame(0, changed).union()


def measure_minute(screen, folder, rounds):
    """A clock that runs sixty times faster: a minute each second. The box is compared with that of the clock's text, wherever the slide stands
    that moves against burn-in. Every fourth minute it moves, with a fade: a round that meets one is no round."""
    event = events.one_page(folder / "one-page")
    left, top, right, bottom = clock_box(event, screen)
    left, top, right, bottom = left - FARTHEST, top - FARTHEST, right + FARTHEST, bottom + FARTHEST
    process = tree.start([FOYER, "show", event, "--at", events.MINUTE_INSTANT, "--speed", "60"], screen.environment)
    time.sleep(3)
    values = {"minute_ms": [], "outside": [], "damaged": []}
    for _ in range(5 * rounds):
        if len(values["outside"]) == rounds:
            break
        with watching(screen) as frames:
            before = tree.processor_time(process.pid)
            time.sleep(2)
            spent = tree.processor_time(process.pid) - before
        if any(frame.area() > screen.width * screen.height / 2 for frame in frames):
            continue
        boxes = [frame.union() for frame in frames]
        values["minute_ms"].append(spent / 2)
        values["damaged"].append(sum(frame.area() for frame in frames) / max(len(frames), 1) / (screen.width * screen.height) * 100)
        values["outside"].append(sum(box[0] < left or box[1] < top or box[2] > right or box[3] > bottom for box in boxes) +
                                 (0 if frames else 1))
    tree.stop(process)
    return {"minute": {"foyer": values}}


MINUTE_KEYS = {"minute_ms": "processor time a minute, ms", "damaged": "damaged, per cent of the screen", "outside": "damages outside the clock's box"}
