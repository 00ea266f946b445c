"""A program that was started, and all that it started in turn, as the kernel counts them."""

import contextlib
import itertools
import os
import pathlib
import signal
import subprocess
import time

FONT_FILES = (".otf", ".ttf", ".ttc")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
MARK = "FOYER_BENCH"  # in the environment of what was started, by which a process is known whose parent has gone
numbers = itertools.count(1)


def start(command, environment):
    mark = f"{os.getpid()}-{next(numbers)}"
    return subprocess.Popen(command, env=environment | {MARK: mark}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def text_of(process, name):
    """Empty where the process has just ended."""
    try:
        return pathlib.Path(f"/proc/{process}/{name}").read_text(errors="replace")
    except OSError:
        return ""


def processes(root):
    """A process and all that it started, those included that were left to the system."""
    found = [root]
    for process in found:
        for task in tasks(process):
            found += map(int, text_of(process, f"task/{task}/children").split())
    marks = [line for line in text_of(root, "environ").split("\0") if line.startswith(MARK)]
    others = (int(name) for name in os.listdir("/proc") if name.isdigit()) if marks else ()
    return found + [other for other in others if other not in found and marks[0] in text_of(other, "environ").split("\0")]


def tasks(process):
    try:
        return os.listdir(f"/proc/{process}/task")
    except OSError:
        return []


def stop(process):
    """Ends it and all that it started."""
    whole = processes(process.pid)
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for other in whole[1:]:
        for _ in range(100):
            if not tasks(other):
                break
            time.sleep(0.02)
        else:
            with contextlib.suppress(ProcessLookupError):
                os.kill(other, signal.SIGKILL)


def memory(root):
    """PSS in megabytes."""
    lines = (line for process in processes(root) for line in text_of(process, "smaps_rollup").splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def memory_of_fonts(root):
    """The part of it that is mapped font files."""
    kilobytes, is_font = 0, False
    for line in (line for process in processes(root) for line in text_of(process, "smaps").splitlines()):
        first, *others = line.split()
        if not first.endswith(":"):  # the range of addresses, with which each mapping begins
            is_font = line.rstrip().endswith(FONT_FILES)
        elif is_font and first == "Pss:":
            kilobytes += int(others[0])
    return kilobytes / 1024


def clock_of(process):
    """Milliseconds of processor time of one process, threads that have ended included."""
    try:
        return time.clock_gettime((~process << 3) | 2) * 1000  # what clock_getcpuclockid(3) gives
    except OSError:
        return 0.0


def processor_time(root):
    """Milliseconds since the start, of all processes and of those that have ended and were waited for."""
    total = 0.0
    for process in processes(root):
        fields = text_of(process, "stat").rpartition(")")[2].split()
        total += clock_of(process) + (sum(map(int, fields[13:15])) * 1000 / TICKS_A_SECOND if fields else 0)
    return total


def switches(root):
    """Times that a thread went to sleep, since the start; each is a wake-up. The other switches are the machine's, who has other work."""
    lines = (line for process in processes(root) for task in tasks(process)
             for line in text_of(process, f"task/{task}/status").splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


def megabytes_read(root):
    """From the disk; what the kernel held already is not counted."""
    lines = (line for process in processes(root) for line in text_of(process, "io").splitlines())
    return sum(int(line.split()[1]) for line in lines if line.startswith("read_bytes")) / 1e6


def mapped_files(root):
    """The files that are part of its memory."""
    lines = (line.split(maxsplit=5) for process in processes(root) for line in text_of(process, "maps").splitlines())
    return {fields[5].rstrip() for fields in lines if len(fields) == 6 and fields[5].startswith("/") and os.path.isfile(fields[5].rstrip())}
