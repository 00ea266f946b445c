"""What happens to the folder, the disk, the screen and the process while staff edit. Each upset is over when its function returns."""

import ctypes
import ctypes.util
import os
import resource
import shutil
import signal
import time

from display import LeftOut
from files import rename_over

WHILE = 0.3  # seconds that an upset lasts: long enough to be noticed, as files are read some 20 ms after a change


def folder_away(soak):
    away = soak.folder / "away"
    soak.event.rename(away)
    time.sleep(WHILE)
    away.rename(soak.event)


def folder_replaced(soak):
    """By a copy, as a tool does that brings a folder up to date."""
    old, new = soak.folder / "old", soak.folder / "new"
    shutil.copytree(soak.event, new)
    soak.event.rename(old)
    new.rename(soak.event)
    shutil.rmtree(old)


def not_readable(soak):
    """For root it is readable all the same, but its change is told."""
    for path in (soak.event / "schedule.json", soak.event):
        mode = path.stat().st_mode
        path.chmod(0)
        time.sleep(WHILE)
        path.chmod(mode)


def no_file(soak):
    """A folder, a pipe and a device in the place of a file."""
    path = soak.event / "news.json"
    for make in (lambda: path.mkdir(), lambda: os.mkfifo(path), lambda: path.symlink_to("/dev/zero"), lambda: path.symlink_to(path)):
        path.unlink()
        make()
        time.sleep(WHILE)
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        path.write_text(soak.staff.texts()["news.json"])


def giant(soak):
    path = soak.event / "schedule.json"
    with path.open("r+b") as file:
        file.truncate(2**30)
    time.sleep(WHILE)
    rename_over(path, soak.staff.texts()["schedule.json"])


def storm(soak):
    for number in range(50):
        soak.staff.edit(way=rename_over)
        time.sleep(0.005)


def crowd(soak):
    """More changes in the folder than the system's queue of them holds."""
    place = soak.event / "news.json.part"
    with open("/proc/sys/fs/inotify/max_queued_events") as file:
        changes = int(file.read())
    for _ in range(changes // 4 + 1):  # created, written, closed, deleted
        place.write_bytes(b"x")
        place.unlink()


def stopped(soak):
    soak.display.process.send_signal(signal.SIGSTOP)
    time.sleep(1)
    soak.display.process.send_signal(signal.SIGCONT)


def few_descriptors(soak):
    """It may open nothing while staff edit."""
    process = soak.display.process.pid
    before = resource.prlimit(process, resource.RLIMIT_NOFILE)
    resource.prlimit(process, resource.RLIMIT_NOFILE, (soak.display.descriptors(), before[1]))
    soak.staff.edit()
    time.sleep(WHILE)
    resource.prlimit(process, resource.RLIMIT_NOFILE, before)


def disk_full(soak):
    """Of what foyer keeps."""
    if not soak.state_is_apart:
        raise LeftOut("mounting takes root, on a machine that allows it")
    place = soak.folder / "state/full"
    try:
        with place.open("wb", buffering=0) as file:
            while file.write(bytes(65536)):
                pass
    except OSError:
        pass
    soak.staff.edit()
    time.sleep(WHILE)
    place.unlink(missing_ok=True)


def another_size(soak):
    """The window becomes smaller, and covers the screen again."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    server = ctypes.c_void_p(x11.XOpenDisplay(soak.glass.environment["DISPLAY"].encode()))
    windows, number, other = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint(), ctypes.c_ulong()
    root = ctypes.c_ulong(x11.XDefaultRootWindow(server))
    x11.XQueryTree(server, root, ctypes.byref(other), ctypes.byref(other), ctypes.byref(windows), ctypes.byref(number))
    for width, height in ((800, 500), (soak.glass.width, soak.glass.height)):
        for window in windows[:number.value]:
            x11.XResizeWindow(server, ctypes.c_ulong(window), width, height)
        x11.XFlush(server)
        time.sleep(1)
    x11.XFree(windows)
    x11.XCloseDisplay(server)


ALL = (folder_away, stopped, no_file, few_descriptors, another_size, folder_replaced, disk_full, storm, not_readable, crowd, giant)
