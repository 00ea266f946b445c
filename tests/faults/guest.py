"""A virtual machine with a console, a panel, a keyboard and a plug of its own, in which foyer runs as it is built here.

The program `guest` runs it; it lies beside the repository, in ../shared/lab/kms, or where FOYER_GUEST says. It shows this machine's files to the
guest, runs a script there as root, types on its keyboard and photographs its panel. The script here does what it is told, a command after the other."""

import contextlib
import os
import pathlib
import re
import shlex
import signal
import subprocess
import threading

import glass as glasses
from display import STILL_CLOCK, Display, Failed, LeftOut, wait_for
from suite import need

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GUEST = pathlib.Path(os.environ.get("FOYER_GUEST", ROOT.parent / "shared/lab/kms/guest"))
PATIENCE = 240  # seconds: it is emulated, on a machine that does other things too
LONGEST = 3600  # that it runs at all
SIZE = "960x540"  # of its panel

# A folder is listed anew each time, while that a file is not there is remembered. With something to do at its end bash does not give its own
# process to the last command of a file.
OBEDIENT = """
trap : EXIT
number={done}
while number=$((number + 1)); do
  until ls {commands} | grep -qx $number; do sleep 0.2; done
  . {commands}/$number
  printf '\\n@done %s %s\\n' $number $?
done
"""


class Machine:
    """One that is on, with a disk of its own, /dev/vda."""

    def __init__(self, folder):
        self.folder = folder
        self.commands = folder / "commands"
        self.commands.mkdir(parents=True)
        self.number, self.photographs, self.process = 0, 0, None

    def plug_in(self):
        script = self.folder / f"script-{self.number}"
        script.write_text(OBEDIENT.format(commands=shlex.quote(str(self.commands)), done=self.number))
        # The kernel of a machine that is emulated too slowly takes its timer for broken. What is compiled for AVX would be slower still.
        command = [GUEST, "--timeout", str(LONGEST), "--out", self.folder, "--size", SIZE, "--disk", "64", "--append", "no_timer_check noxsave", script]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        errors="replace")
        self.lines = []
        threading.Thread(target=self._listen, daemon=True).start()
        self.run("true")

    def _listen(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def run(self, command):
        """What it printed; it may not fail."""
        begin = len(self.lines)
        self.number += 1
        draft = self.folder / "draft"
        draft.write_text(command + "\n")
        draft.rename(self.commands / str(self.number))

        def done():
            for at in range(begin, len(self.lines)):
                if match := re.fullmatch(rf"@done {self.number} (\d+)", self.lines[at]):
                    return at, int(match[1])
            if self.process.poll() is not None:
                raise Failed(f"the virtual machine has gone off with status {self.process.returncode}:\n{self._last_words()}")
            return None
        at, status = wait_for(done, lambda: f"the virtual machine has done this: {command}\n{self._last_words()}", PATIENCE)
        printed = "\n".join(self.lines[begin:at]).strip()
        if status != 0:
            raise Failed(f"in the virtual machine this failed: {command}\n{printed}")
        return printed

    def _last_words(self):
        return "\n".join(self.lines[-20:])

    def press(self, *chords):
        """Each as QEMU names the keys, joined by '-': "ctrl-alt-f2"."""
        self.run("; ".join(f"echo '@key {chord}'" for chord in chords))

    def photograph(self):
        """The file of a picture of what the panel shows."""
        self.photographs += 1
        name = f"panel-{self.photographs}"
        self.run(f"echo '@shot {name}'")
        return self.folder / f"{name}.png"

    def pull_plug(self):
        """What was written to the disk by then stays there."""
        if self.process.poll() is not None:
            return
        for child in pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split():
            os.kill(int(child), signal.SIGKILL)
        self.process.wait()


@contextlib.contextmanager
def machine(foyer):
    """Until its plug is pulled."""
    if not GUEST.exists():
        raise LeftOut(f"it needs the virtual machine that {GUEST} runs")
    need("kmod")
    running = Machine(foyer.new("machine"))
    try:
        running.plug_in()
        yield running
    finally:
        running.pull_plug()


class Panel:
    """What it shows, as a glass."""

    def __init__(self, machine):
        self.machine = machine
        self.width, self.height = map(int, SIZE.split("x"))

    def pixels(self):
        return glasses.planes(self.machine.photograph())

    photograph = pixels


class ConsoleDisplay(Display):
    """A foyer on the machine's console, as its service starts it: in a session of its own, whose terminal is the first console."""

    patience = PATIENCE
    log_file_there = "/run/foyer.log"

    def __init__(self, foyer, machine, event, *options, clock=STILL_CLOCK, environment=None):
        super().__init__(None, machine.folder / "foyer", Panel(machine))
        self.machine = machine
        settings = {key: foyer.environment[key] for key in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "TZ", "ASAN_OPTIONS")}
        settings |= {"SDL_VIDEODRIVER": "kmsdrm", "LANG": "C.UTF-8"} | (environment or {})
        words = ["setsid", "-c", "env", *(f"{key}={value}" for key, value in settings.items()), foyer.program, "show", event, *clock, *options]
        command = " ".join(shlex.quote(str(word)) for word in words)
        self.pid = int(machine.run(f"{command} </dev/tty1 >{self.log_file_there} 2>&1 & echo $!").splitlines()[-1])

    @property
    def log(self):
        return self.machine.run(f"cat {self.log_file_there}")

    def descriptors(self):
        return int(self.machine.run(f"ls /proc/{self.pid}/fd | wc -l"))

    def threads(self):
        """Which ones."""
        return self.machine.run(f"ls /proc/{self.pid}/task")

    def _is_running(self):
        if self.machine.run(f"kill -0 {self.pid} 2>/dev/null && echo yes || echo no") != "yes":
            raise Failed(f"it ended:\n{self.log}")

    def leave(self):
        """As the service manager asks, with status 0."""
        self.machine.run(f"kill {self.pid}; wait {self.pid}")
