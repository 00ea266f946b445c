"""The schedule's file and its folder: saved halfway, replaced, taken away, unreadable."""

import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time

from display import LeftOut, wait_for
from suite import SCREENS, expect, fault, make_event, make_fading, need, schedule, stays


def start_again(foyer, event, spoil, *says):
    """A display that knew a good schedule starts with another one."""
    good = foyer.picture(event)
    with foyer.display(event) as display:
        display.shows(good)
        wait_for(lambda: any((foyer.folder / "state/foyer").glob("*.kept")), "the schedule is kept")
    spoil(event)
    with foyer.display(event) as display:
        display.shows(good, "what was kept")
        if says:
            display.says(*says)


@fault("F01")
def empty_at_start(foyer):
    """After a power cut the schedule has no bytes"""
    start_again(foyer, make_event(foyer.new("event")), lambda event: (event / "schedule.json").write_text(""), "schedule.json", "empty")


@fault("F02")
def missing_at_start(foyer):
    """After a power cut the schedule is gone"""
    start_again(foyer, make_event(foyer.new("event")), lambda event: (event / "schedule.json").unlink(), "schedule.json")


@fault("F03")
def all_empty_at_start(foyer):
    """After a power cut every file of a memory stick has no bytes"""
    def spoil(event):
        for file in event.iterdir():
            file.write_text("")
    start_again(foyer, make_event(foyer.new("event")), spoil, "schedule.json")


@fault("F04")
def half_copied(foyer):
    """The file is copied slowly, in three pieces"""
    event = make_event(foyer.new("event"))
    old, text = foyer.picture(event), schedule("Copied slowly")
    other = make_event(foyer.new("event"), text)
    new = foyer.picture(other)
    with foyer.display(event) as display:
        display.shows(old)
        with (event / "schedule.json").open("w") as file:
            for piece in (text[:40], text[40:400]):
                file.write(piece)
                file.flush()
                end = time.monotonic() + 0.3  # the fault itself: a writer that takes its time
                display.keeps(old, until=lambda: time.monotonic() > end, what="the next piece is written")
            file.write(text[400:])
        display.keeps(old, new, until=lambda: display.shown() == new, what="the whole file is on the glass")


def rename_over(path, text):
    path.with_suffix(".new").write_text(text)
    os.replace(path.with_suffix(".new"), path)


def write_in_place(path, text):
    path.write_text(text)


def copy_over(path, text):
    path.with_suffix(".source").write_text(text)
    subprocess.run(["cp", path.with_suffix(".source"), path], check=True)


def edit_in_place(path, text):
    """By sed, which replaces the file under its name."""
    title = json.loads(text)["event"]["title"]
    subprocess.run(["sed", "-i", "-E", f's/"title": "(Open day|Saved again)"/"title": "{title}"/', path], check=True)


def delete_and_write(path, text):
    path.unlink()
    path.write_text(text)


def as_vim_does(path, text):
    """Its swap file, the old file as a backup, the new one written, flushed and made the owner's, the backup gone."""
    swap, backup = path.with_name(f".{path.name}.swp"), path.with_name(f"{path.name}~")
    for name in (swap, path.with_name(f".{path.name}.swx"), path.with_name("4913")):
        name.write_bytes(b"b0VIM 9.0")
        name.unlink()
    swap.write_bytes(b"b0VIM 9.0")
    os.replace(path, backup)
    with path.open("w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(0o644)
    backup.unlink()
    swap.unlink()


def saves(foyer, ways, times):
    """Each save, by whichever way, is on the glass, and never anything else."""
    event = make_event(foyer.new("event"))
    texts = [schedule(), schedule("Saved again")]
    pictures = [foyer.picture(make_event(foyer.new("event"), text)) for text in texts]
    with foyer.display(event) as display:
        display.shows(pictures[0])
        for number in range(1, times + 1):
            ways[number % len(ways)](event / "schedule.json", texts[number % 2])
            wanted = pictures[number % 2]
            display.keeps(*pictures, until=lambda: display.shown() == wanted, what=f"save {number} is on the glass")


@fault("F05")
def every_way_to_save(foyer):
    """A hundred saves in five ways: by rename, in place, copied over, by sed, deleted and written"""
    saves(foyer, [rename_over, write_in_place, copy_over, edit_in_place, delete_and_write], 100)


@fault("F06")
def vim(foyer):
    """Fifty saves with all the files that vim makes beside them"""
    saves(foyer, [as_vim_does], 50)


@fault("F07")
def gone_for_a_while(foyer):
    """The file is deleted and comes back seconds later"""
    stays(foyer, make_event(foyer.new("event")), lambda event: (event / "schedule.json").unlink(), ["schedule.json"])


@fault("F08")
def folder_replaced(foyer):
    """The folder is another: renamed, a link that leads elsewhere, a mount over it"""
    event = make_event(foyer.new("event"))

    def replace(event):
        new = make_event(foyer.new("event"), schedule("Another folder"))
        event.rename(foyer.new("old"))
        new.rename(event)
    stays(foyer, event, lambda event: None, mend=replace)

    link = foyer.new("link")
    link.symlink_to(make_event(foyer.new("event")))

    def flip(link):
        spare = foyer.new("spare-link")
        spare.symlink_to(make_event(foyer.new("event"), schedule("Behind the link")))
        os.replace(spare, link)
    stays(foyer, link, lambda event: None, mend=flip)


@fault("F08")
def mounted_over(foyer):
    """Another folder is mounted over the event's"""
    if os.geteuid() != 0:
        raise LeftOut("mounting takes root")
    event, other = make_event(foyer.new("event")), make_event(foyer.new("event"), schedule("Mounted"))
    # Nothing tells of a mount: it is seen when the display next wakes, at the turn of the minute at the latest.
    pictures = {minute: (foyer.picture(event, at=minute), foyer.picture(other, at=minute)) for minute in map("2024-06-13T09:{:02}:05".format, range(42, 50))}
    with foyer.display(event, clock=("--at", "2024-06-13T09:42:05", "--speed", "10")) as display:
        display.shows(pictures["2024-06-13T09:42:05"][0])
        if subprocess.run(["mount", "--bind", other, event], capture_output=True).returncode != 0:
            raise LeftOut("this machine allows no mounting")
        try:
            wait_for(lambda: display.shown() in [new for _, new in pictures.values()], "what was mounted is on the glass")
        finally:
            subprocess.run(["umount", event], check=True)
        wait_for(lambda: display.shown() in [old for old, _ in pictures.values()], "what was there before is on the glass")


@fault("F10")
def same_size_and_time(foyer):
    """Three saves of one size within one tick of the file system's clock"""
    event = make_event(foyer.new("event"))
    path = event / "schedule.json"
    stamp = path.stat().st_mtime_ns
    texts = [schedule(f"Open day {number}") for number in range(3)]
    last = foyer.picture(make_event(foyer.new("event"), texts[-1]))
    with foyer.display(event) as display:
        display.shows(foyer.picture(event))
        for text in texts:
            path.write_text(text)
            os.utime(path, ns=(stamp, stamp))
        display.shows(last, "the last of the three")


@fault("F11")
def older_time(foyer):
    """The new file is older than the one it replaces"""
    def mend(event):
        old = foyer.new("old.json")
        old.write_text(schedule("From the archive"))
        os.utime(old, (978307200, 978307200))
        shutil.copy2(old, event / "schedule.json")
    stays(foyer, make_event(foyer.new("event")), lambda event: None, mend=mend)


@fault("F12")
def nothing_can_be_watched(foyer):
    """The system has no watch left to give"""
    need("strace")
    before = ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=inotify_add_watch", "-e", "inject=inotify_add_watch:error=ENOSPC"]
    event = make_event(foyer.new("event"))
    old = foyer.picture(event)
    with foyer.display(event, before=before) as display:
        display.shows(old)
        (event / "schedule.json").write_text(schedule("Looked for"))
        display.shows(foyer.picture(event), "what was saved")
        expect(display.lines_with("watch") == 1, f"staff are not told once:\n{display.log}")


@fault("F13", "F14")
def disk_fails(foyer):
    """Reading fails in the middle of the file, or is interrupted"""
    need("strace")
    for injected in ("error=EIO:when=2+", "error=EINTR:when=1+3"):
        event = make_event(foyer.new("event"))
        path = event / "schedule.json"
        good = foyer.picture(event)
        with foyer.display(event) as display:
            display.shows(good)
            calls = foyer.new("calls")
            tracer = subprocess.Popen(["strace", "-f", "-qq", "-o", calls, "-P", path, "-e", "trace=read,pread64", "-e",
                                       f"inject=read,pread64:{injected}", "-p", str(display.process.pid)], stderr=subprocess.DEVNULL)
            threads = pathlib.Path(f"/proc/{display.process.pid}/task")
            wait_for(lambda: not any("TracerPid:\t0" in status.read_text() for status in threads.glob("*/status")), "the tracer is there")
            try:
                path.write_text(schedule("Read with errors"))
                if "EIO" in injected:
                    display.keeps(good, until=lambda: display.lines_with("schedule.json"), what="staff are told")
                else:
                    display.shows(foyer.picture(event), "what was saved")
            finally:
                tracer.terminate()
                tracer.wait()
            expect("(INJECTED)" in calls.read_text(), f"no call was given {injected}:\n{calls.read_text()}")
            if "EIO" in injected:
                path.write_text(schedule("Read without errors"))
                display.shows(foyer.picture(event), "what was saved")


@contextlib.contextmanager
def hanging(display, event):
    """Each call that concerns the event stands still, as in a file system whose server is gone."""
    need("strace")
    paths = [argument for path in (event, *event.iterdir()) for argument in ("-P", path)]
    calls = "openat,newfstatat,stat,lstat,statfs,read,inotify_add_watch"
    tracer = subprocess.Popen(["strace", "-f", "-qq", "-o", "/dev/null", *paths, "-e", f"trace={calls}", "-e", f"inject={calls}:delay_enter=600s",
                               "-p", str(display.process.pid)], stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: "TracerPid:\t0" not in (open(f"/proc/{display.process.pid}/status").read()), "the tracer is there")
        yield
    finally:
        tracer.terminate()
        tracer.wait()


@fault("F15")
def disk_hangs(foyer):
    """The disk of another computer hangs, and answers again"""
    event = make_event(foyer.new("event"))
    make_fading(event)
    minutes = range(42, 47)
    slides = [[foyer.picture(event, at=f"2024-06-13T09:{minute}:{second:02}") for minute in minutes] for second in (0, 6)]
    with foyer.display(event, clock=("--at", "2024-06-13T09:42:00", "--speed", "1")) as display:
        wait_for(lambda: display.shown() in slides[0], "the first slide")
        with hanging(display, event):
            (event / "schedule.json").write_text(schedule("After all"))
            for turn in (1, 0, 1, 0):
                wait_for(lambda: display.shown() in slides[turn], f"slide {turn} in its turn")
            display.says(event.name, "hangs")
        new = [foyer.picture(event, at=f"2024-06-13T09:{minute}:{second:02}") for minute in minutes for second in (0, 6)]
        wait_for(lambda: display.shown() in new, "what was saved meanwhile")
        expect(display.lines_with("hangs") <= 2, f"the log is flooded:\n{display.log}")


@fault("F17")
def no_file(foyer):
    """In the file's place is a folder, a pipe, a socket, a device"""
    def socket_at(path):
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(str(path))

    for make in (lambda path: path.mkdir(), os.mkfifo, socket_at, lambda path: path.symlink_to("/dev/zero")):
        def spoil(event):
            (event / "schedule.json").unlink()
            make(event / "schedule.json")

        def mend(event):
            path = event / "schedule.json"
            path.rmdir() if path.is_dir() else path.unlink()
            path.write_text(schedule("A file again"))
        stays(foyer, make_event(foyer.new("event")), spoil, ["schedule.json"], mend)


@fault("F19")
def save_storm(foyer):
    """A program saves a hundred times a second"""
    event = make_event(foyer.new("event"))
    texts = [schedule(), schedule("Saved again")]
    pictures = [foyer.picture(make_event(foyer.new("event"), text)) for text in texts]
    with foyer.display(event) as display:
        display.shows(pictures[0])
        descriptors = display.descriptors()
        number, end = 0, time.monotonic() + 3

        def save():
            nonlocal number
            number += 1
            (event / "schedule.json").write_text(texts[number % 2])
            time.sleep(0.005)
            return time.monotonic() > end
        display.keeps(*pictures, until=save, what="the storm is over")
        (event / "schedule.json").write_text(texts[1])
        display.shows(pictures[1], "the last save")
        expect(display.descriptors() == descriptors, "descriptors were left open")
        expect(len(display.log.splitlines()) <= 3, f"the log is flooded:\n{display.log}")
