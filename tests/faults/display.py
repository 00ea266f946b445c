"""foyer as an operator runs it, and what an attendee and staff then see of it."""

import contextlib
import os
import pathlib
import signal
import subprocess
import time

import glass as glasses

# A clock that stands nearly still, so that every picture is of one second.
INSTANT = "2024-06-13T09:42"
STILL_CLOCK = ("--at", INSTANT, "--speed", "0.001")
PATIENCE = 30  # seconds, for a loaded machine under sanitizers; nothing here waits longer than it must


class Failed(Exception):
    """A promise that was not kept."""


class LeftOut(Exception):
    """A fault that cannot be caused here, and why."""


def wait_for(condition, what, patience=PATIENCE):
    """Until it gives something true, which is given back."""
    end = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failed(f"in {patience} seconds it never came to this: {what() if callable(what) else what}")
        time.sleep(0.02)


class Foyer:
    """The program, with a home of its own."""

    def __init__(self, program, folder, glass):
        self.program, self.folder, self.glass = program, pathlib.Path(folder), glass
        self.counter = 0
        self.environment = {key: value for key, value in os.environ.items() if key not in glasses.OTHER_SCREENS}
        self.environment |= {"XDG_STATE_HOME": str(self.folder / "state"), "XDG_CACHE_HOME": str(self.folder / "cache")}
        # Where a schedule was never there, a time is the machine's.
        self.environment["TZ"] = "Asia/Shanghai"
        # Leaks are looked for in the tests of every folder; here processes are killed, traced and starved.
        self.environment["ASAN_OPTIONS"] = "detect_leaks=0:abort_on_error=1"

    def before(self, glass):
        """The same program before another glass, with another home."""
        home = self.new("home")
        home.mkdir()
        return Foyer(self.program, home, glass)

    def new(self, name):
        self.counter += 1
        return self.folder / f"{self.counter}-{name}"

    def run(self, *arguments, **settings):
        return subprocess.run([self.program, *arguments], env=self.environment, capture_output=True, text=True, **settings)

    def picture(self, event, *options, at=INSTANT, size=None):
        """What the glass has to show of that event then."""
        png = self.new("snapshot.png")
        done = self.run("snapshot", event, "--at", at, "--size", size or self.glass.size(), "-o", png, *options)
        if done.returncode != 0:
            raise Failed(f"no snapshot of {event}: {done.stderr}")
        return glasses.planes(png)

    @contextlib.contextmanager
    def display(self, event, *options, clock=STILL_CLOCK, before=(), environment=None):
        """A display that is ended well afterwards; `before` is a command that runs it."""
        log = self.new("log")
        with log.open("w") as out:
            process = subprocess.Popen([*before, self.program, "show", event, *clock, *options], stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                                       env=self.environment | self.glass.environment | (environment or {}))
        display = Display(process, log, self.glass)
        try:
            yield display
            if display.process.poll() is None:
                display.leave()
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
            process.wait()


class Display:
    patience = PATIENCE

    def __init__(self, process, log, glass):
        self.process, self.log_file, self.glass = process, log, glass

    @property
    def log(self):
        return self.log_file.read_text(errors="replace")

    def shown(self):
        return self.glass.pixels()

    def _is_running(self):
        if self.process.poll() is not None:
            raise Failed(f"it ended with status {self.process.returncode}:\n{self.log}")

    def shows(self, picture, what="the right picture"):
        """Sooner or later."""
        def seen():
            self._is_running()
            return self.shown() == picture
        try:
            wait_for(seen, lambda: f"{what} on the glass; the log says:\n{self.log}", self.patience)
        except Failed:
            glasses.save(self.shown(), self.glass.width, self.glass.height, self.log_file.with_suffix(".glass.png"))
            glasses.save(picture, self.glass.width, self.glass.height, self.log_file.with_suffix(".wanted.png"))
            raise

    def keeps(self, *pictures, until, what):
        """One of them is on the glass at every look until that has happened."""
        def happened():
            self._is_running()
            done = until()
            if self.shown() not in pictures and (shown := self.glass.photograph()) not in pictures:
                glasses.save(shown, self.glass.width, self.glass.height, self.log_file.with_suffix(".glass.png"))
                raise Failed(f"something else was on the glass before this had happened: {what}; the log says:\n{self.log}")
            return done
        wait_for(happened, lambda: f"{what}; the log says:\n{self.log}", self.patience)

    def says(self, *words):
        """Staff are told, in one line."""
        def said():
            self._is_running()
            return any(all(word in line for word in words) for line in self.log.splitlines())
        wait_for(said, lambda: f"a line with {words}; the log says:\n{self.log}", self.patience)

    def lines_with(self, words):
        return sum(words in line for line in self.log.splitlines())

    def descriptors(self):
        """How many are open, once foyer has done what it does behind the slides: it keeps the schedule when that is on the glass."""
        counts = []

        def has_settled():
            counts.append(len(os.listdir(f"/proc/{self.process.pid}/fd")))
            return len(counts) >= 20 and len(set(counts[-20:])) == 1
        wait_for(has_settled, lambda: f"no more is opened and closed: {counts[-20:]}")
        return counts[-1]

    def threads(self):
        return len(os.listdir(f"/proc/{self.process.pid}/task"))

    def processor_time(self):
        """In seconds, of the user and the system."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def leave(self):
        """As the service manager asks; within two seconds, or five for a program with sanitizers."""
        self.process.terminate()
        try:
            status = self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            raise Failed("SIGTERM did not end it in five seconds")
        if status != 0:
            raise Failed(f"SIGTERM ended it with status {status}:\n{self.log}")
