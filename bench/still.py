"""What a slide costs that only stands there."""

import contextlib
import shutil
import subprocess
import sys
import time

import tree
from programs import BROWSER, FLOOR, PAGE, browser, browser_command, floor_command
from screen import FOYER, INSTANT, STILL_CLOCK

KEYS = {"cpu_percent": "processor time, per cent of a core", "wakeups": "wake-ups a second", "memory_mb": "memory (PSS), still slide, MB"}


@contextlib.contextmanager
def weston(screen, folder):
    """The environment that leads to a Wayland compositor, a window of that screen; None where none is installed. Its own headless backend
    has no seat, and SDL 2.26 fails without one."""
    if not shutil.which("weston"):
        yield None
        return
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {key: value for key, value in screen.environment.items() if key != "DISPLAY"}
    environment |= {"XDG_RUNTIME_DIR": str(runtime), "WAYLAND_DISPLAY": "bench", "SDL_VIDEODRIVER": "wayland"}
    server = subprocess.Popen(["weston", "--backend=x11-backend.so", "--use-pixman", "--no-config", "--idle-time=0", "--socket=bench",
                               f"--width={screen.width}", f"--height={screen.height}"],
                              env=screen.environment | {"XDG_RUNTIME_DIR": str(runtime)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            if (runtime / "bench").exists():
                break
            time.sleep(0.1)
        yield environment
    finally:
        server.terminate()
        server.wait()


def watch(running, seconds, results):
    """Watches them all at once: what sleeps is not disturbed by its neighbours."""
    before = [(tree.processor_time(process.pid), tree.switches(process.pid)) for _, process in running]
    began = time.monotonic()
    time.sleep(seconds)
    length = time.monotonic() - began
    for (name, process), (milliseconds, switches) in zip(running, before):
        values = {"cpu_percent": (tree.processor_time(process.pid) - milliseconds) / length / 10,
                  "wakeups": (tree.switches(process.pid) - switches) / length, "memory_mb": tree.memory(process.pid)}
        for key, value in values.items():
            results.setdefault(name, {}).setdefault(key, []).append(value)


def measure_driver(programs, environment, seconds, neighbours, results):
    running = [(name, tree.start(command, environment)) for name, command in programs]
    time.sleep(5 + 1.5 * len(running))
    gone = [name for name, process in running if process.poll() is not None]
    if gone:
        print(f"bench: {gone[0]} ended when it should have stood still, {len(gone)} of {len(running)}", file=sys.stderr)
    watch([(name, process) for name, process in running if name not in gone] + neighbours, seconds, results)
    for _, process in running:
        tree.stop(process)


def measure(screen, event, folder, rounds, seconds):
    """So many foyers at a time on each driver; the browser once, all the while."""
    results = {}
    show = [FOYER, "show", event, *STILL_CLOCK]
    neighbours = []
    if browser():
        neighbours = [(BROWSER, tree.start(browser_command(screen, folder, PAGE), screen.environment))]
    floors = [(FLOOR, floor_command(event, INSTANT[1], screen, folder))]
    measure_driver(([("foyer, x11", show)] + floors) * rounds, screen.environment, seconds, neighbours, results)
    with weston(screen, folder) as environment:
        if environment:
            measure_driver([("foyer, wayland", show)] * rounds, environment, seconds, neighbours, results)
    dummy = {key: value for key, value in screen.environment.items() if key != "DISPLAY"} | {"SDL_VIDEODRIVER": "dummy"}
    measure_driver([("foyer, dummy", show)] * rounds, dummy, seconds, neighbours, results)
    for _, process in neighbours:
        tree.stop(process)
    return {"still": results}
