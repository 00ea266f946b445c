"""A service manager, as a display meets it: what it hears, and how it is heard of again at the next start."""

import ctypes
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

PTRACE_DETACH, PTRACE_SEIZE, PTRACE_INTERRUPT = 17, 0x4206, 0x4207
LONG = 60  # seconds; whatever is waited for comes much sooner
ptrace = ctypes.CDLL(None, use_errno=True).ptrace
ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


class Display:
    """foyer with a service manager that waits for a second, and remembers so many starts that failed; `before` is a command that runs it."""

    def __init__(self, foyer, folder, event, *options, failures=0, before=()):
        self.folder = pathlib.Path(folder)
        self.failures = self.folder / "run/failed-starts"
        self.failures.parent.mkdir()
        if failures:
            self.failures.write_text(f"{int(time.monotonic())}\n" * failures)
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(f"{folder}/notify")
        self.log = open(f"{folder}/log", "w+")
        environment = os.environ | {"NOTIFY_SOCKET": f"{folder}/notify", "WATCHDOG_USEC": "1000000", "SDL_VIDEODRIVER": "dummy",
                                    "RUNTIME_DIRECTORY": str(self.failures.parent), "XDG_STATE_HOME": f"{folder}/state"}
        self.process = subprocess.Popen([*before, foyer, "show", event, "--at", "2024-06-13T09:42", *options], env=environment, stderr=self.log)

    def hear(self, seconds=LONG):
        self.manager.settimeout(seconds)
        try:
            return self.manager.recv(100).decode()
        except TimeoutError:
            return "nothing"

    def drain(self):
        while self.hear(0.01) != "nothing":
            pass

    def logged(self):
        self.log.flush()
        return open(self.log.name).read()

    def threads(self):
        return {int(thread) for thread in os.listdir(f"/proc/{self.process.pid}/task")}

    def blocks_signals(self):
        """Whether a signal no longer ends the process, but tells its first thread to leave."""
        return int(self.status("SigBlk"), 16) >> (signal.SIGTERM - 1) & 1

    def status(self, field):
        return pathlib.Path(f"/proc/{self.process.pid}/status").read_text().split(f"{field}:")[1].split()[0]

    def leaves_well(self, let_go=None):
        """`let_go`: ends whatever holds a thread of the display. Until then the system lets nobody wait for the end of the others."""
        self.drain()
        self.process.terminate()  # F85
        heard = self.hear()
        while heard == "WATCHDOG=1":
            heard = self.hear()
        expect("a display that leaves", heard, "STOPPING=1")
        if let_go:
            wait_for("it ends, though a thread is held", lambda: self.status("State") == "Z")
            let_go()
        expect("its exit status", self.process.wait(LONG), 0)


def expect(what, got, wanted):
    if got != wanted:
        sys.exit(f"FAILED: {what}: {got!r}, not {wanted!r}")


def wait_for(what, condition):
    end = time.monotonic() + LONG
    while not (found := condition()):
        if time.monotonic() > end:
            sys.exit(f"FAILED: {what}")
        time.sleep(0.005)
    return found


def hold(thread):
    """Stops one thread alone, as one that waits for a file server for ever. The kernel says so in its own time."""
    if ptrace(PTRACE_SEIZE, thread, None, None) != 0 or ptrace(PTRACE_INTERRUPT, thread, None, None) != 0:
        print("left out: this system does not let one process hold another's thread")
        sys.exit(77)


def wait_for_end(thread):
    while True:
        _, status = os.waitpid(thread, 0x40000000)  # __WALL
        if os.WIFEXITED(status) or os.WIFSIGNALED(status):
            return


def release(thread):
    os.waitpid(thread, 0x40000000)  # __WALL: it has stopped
    ptrace(PTRACE_DETACH, thread, None, None)
