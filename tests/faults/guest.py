"""A virtual machine with a console, a panel, a keyboard and a power switch of its own, in which foyer runs as it is built here.

The program `guest` of the lab runs it; it lies beside the repository, in ../shared/lab/kms, or where FOYER_GUEST says. It shows this machine's
files to the guest, runs a script there, photographs the panel and pulls the plug. The script here does what it is told, a command after the other."""

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

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GUEST = pathlib.Path(os.environ.get("FOYER_GUEST", ROOT.parent / "shared/lab/kms/guest"))
PATIENCE = 600   # seconds: it is emulated, on a machine that does other things too
LONGEST = 3600   # that it runs at all
ONE_AT_A_TIME = threading.Lock()

# A folder is listed anew each time, while that a file is not there is remembered.
OBEDIENT = """
number=0
while number=$((number + 1)); do
  until ls {commands} | grep -qx $number; do sleep 0.3; done
  . {commands}/$number
  printf '\\n@done %s %s\\n' $number $?
done
"""


class Machine:
    """One that runs."""

    def __init__(self, folder, size, options):
        self.folder, self.size = folder, size
        self.commands = folder / "commands"
        self.commands.mkdir(parents=True)
        self.lines, self.number, self.photographs = [], 0, 0
        script = folder / "script"
        script.write_text(OBEDIENT.format(commands=shlex.quote(str(self.commands))))
        self.process = subprocess.Popen([GUEST, "--timeout", str(LONGEST), "--out", folder, "--size", size, *options, script],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                                        start_new_session=True)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def _tell(self, command):
        self.number += 1
        draft = self.folder / "draft"
        draft.write_text(command + "\n")
        draft.rename(self.commands / str(self.number))

    def run(self, command):
        """What it printed; it may not fail."""
        begin = len(self.lines)
        self._tell(command)

        def done():
            for at in range(begin, len(self.lines)):
                if match := re.fullmatch(rf"@done {self.number} (\d+)", self.lines[at]):
                    return at, int(match[1])
            if self.process.poll() is not None:
                raise Failed(f"the virtual machine is gone:\n{self._last_words()}")
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

    def cut(self):
        """The power goes."""
        self._tell("echo @cut; sleep 60")
        wait_for(lambda: self.process.poll() is not None, "the power is off", PATIENCE)

    def leave(self):
        if self.process.poll() is None:
            self._tell("exit 0")
            with contextlib.suppress(Failed):
                wait_for(lambda: self.process.poll() is not None, "it is off", 60)
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextlib.contextmanager
def machine(folder, *options, size="960x540", kernel=""):
    """With that on the kernel's command line."""
    if not GUEST.exists():
        raise LeftOut(f"it needs the virtual machine that {GUEST} runs")
    with ONE_AT_A_TIME:
        # The kernel of a machine that is emulated too slowly takes its timer for broken.
        running = Machine(folder, size, [*options, "--append", f"no_timer_check {kernel}"])
        try:
            running.run("true")
            yield running
        finally:
            running.leave()


class Panel:
    """What it shows, as a glass."""

    def __init__(self, machine):
        self.machine = machine
        self.width, self.height = map(int, machine.size.split("x"))

    def pixels(self):
        return glasses.planes(self.machine.photograph())

    photograph = pixels


class ConsoleDisplay(Display):
    """A foyer on the machine's console, as its service starts it: in a session of its own, whose terminal is the first console."""

    patience = PATIENCE
    log_file_there = "/run/foyer.log"

    def __init__(self, foyer, machine, event, *options, clock=STILL_CLOCK):
        super().__init__(None, machine.folder / "foyer", Panel(machine))
        self.machine = machine
        environment = {key: foyer.environment[key] for key in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "TZ", "ASAN_OPTIONS")}
        environment |= {"SDL_VIDEODRIVER": "kmsdrm", "LANG": "C.UTF-8"}
        words = ["setsid", "-c", "env", *(f"{key}={value}" for key, value in environment.items()), foyer.program, "show", event, *clock, *options]
        command = " ".join(shlex.quote(str(word)) for word in words)
        self.pid = int(machine.run(f"{command} </dev/tty1 >{self.log_file_there} 2>&1 & echo $!").splitlines()[-1])

    @property
    def log(self):
        return self.machine.run(f"cat {self.log_file_there}")

    def _is_running(self):
        if self.machine.run(f"kill -0 {self.pid} 2>/dev/null && echo yes || echo no") != "yes":
            raise Failed(f"it ended:\n{self.log}")

    def leave(self):
        is_there = f"kill -0 {self.pid} 2>/dev/null"
        self.machine.run(f"kill {self.pid}; for turn in $(seq 300); do {is_there} || break; sleep 0.1; done; ! {is_there}")
