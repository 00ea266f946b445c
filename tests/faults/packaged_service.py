"""The packaged service, under a systemd of its own in the virtual machine."""

import contextlib
import pathlib
import subprocess

import guest
from console import KEYBOARD_MODE, picture_of, save
from display import Display, wait_for
from suite import expect, fault, make_event, need, schedule

EVENT = pathlib.Path("/etc/foyer/event")

# To systemd it is a container: it has the processes to itself that it starts, and starts the service, with what that needs, and no more. It
# would empty /tmp, where this is told what to do.
START = """
set -e
cp -r {installed}/. /
mkdir -p /etc/foyer && cp -r {event} {EVENT} && chmod -R a+rX /etc/foyer
echo 'FOYER_OPTIONS=--at 2024-06-13T09:42 --speed 0.001' > /etc/foyer/options
systemd-sysusers
ln -s /dev/null /etc/systemd/system/systemd-tmpfiles-setup.service
mount -t cgroup2 cgroup2 /sys/fs/cgroup
set +e
container=other unshare --pid --fork --mount-proc /lib/systemd/systemd --show-status=false --unit=getty@tty1.service </dev/null >/run/systemd.log 2>&1 &
inside() {{ (set -o pipefail; nsenter --target $(pgrep -o -x systemd) --pid --mount "$@" | cat); }}
"""


class ServiceDisplay(Display):
    """A foyer that the service manager keeps running."""

    patience = guest.PATIENCE

    def __init__(self, foyer, machine):
        super().__init__(None, machine.folder / "foyer", guest.Panel(machine))
        self.foyer, self.machine = foyer, machine

    @property
    def log(self):
        return self.machine.run("journalctl -o cat --no-pager -u foyer | cat")

    def says_of(self, name):
        """What the service manager says of it."""
        return self.machine.run(f"inside systemctl show foyer --value -p {name}")

    @property
    def pid(self):
        """As the machine outside of systemd's own processes counts."""
        return self.machine.run("pgrep -x foyer")

    def _is_running(self):
        """It need not be: it is started again."""


@contextlib.contextmanager
def service(foyer):
    """In a machine that starts as one does whose service is enabled, where a login waits on the console first."""
    need("systemctl", "unshare")
    installed, event = foyer.new("installed"), make_event(foyer.new("event"))
    build = pathlib.Path(foyer.program).parents[2]
    subprocess.run(["cmake", "--install", build, "--prefix", installed / "usr"], check=True, capture_output=True)
    with guest.machine(foyer) as machine:
        machine.run(START.format(EVENT=EVENT, installed=installed, event=event))
        display = ServiceDisplay(foyer, machine)
        wait_for(lambda: machine.run("inside systemctl is-active getty@tty1 || true") == "active", "a login waits on the console", guest.PATIENCE)
        machine.run("inside systemctl start --no-block foyer")
        display.shows(foyer.picture(event, size=guest.SIZE))
        yield display


def is_black(picture):
    return not any(map(any, picture))


def is_back(display, ends, text):
    """By itself, when `ends` has made an end of it; and it goes on to show what is saved."""
    starts = int(display.says_of("NRestarts"))
    ends()
    wait_for(lambda: int(display.says_of("NRestarts")) == starts + 1, lambda: f"it is started again; the log says:\n{display.log}", guest.PATIENCE)
    save(display.machine, EVENT, text)
    display.shows(picture_of(display.foyer, text))


@fault("F70", "F86", on=service)
def killed(foyer, display):
    """kill -9 on the console"""
    machine, good = display.machine, display.shown()
    # Long enough to look at what is there meanwhile.
    machine.run("mkdir -p /run/systemd/system/foyer.service.d; printf '[Service]\\nRestartSec=40\\n' > /run/systemd/system/foyer.service.d/later.conf; "
                "inside systemctl daemon-reload")
    expect(machine.run(KEYBOARD_MODE) == "off", "keys reach the console under the picture")
    machine.run(f"kill -9 {display.pid}")
    wait_for(lambda: display.says_of("SubState") == "auto-restart", "it is to be started again", guest.PATIENCE)
    between, keyboard = display.shown(), machine.run(KEYBOARD_MODE)
    expect(display.says_of("SubState") == "auto-restart", "it was back before anybody could look")
    expect(is_black(between), "something is to be seen where foyer has ended")
    expect(keyboard == "on", f"the keyboard is {keyboard}")
    display.shows(good, "the picture again")
    expect(machine.run(KEYBOARD_MODE) == "off", "keys reach the console under the picture that is back")
    machine.run("rm /run/systemd/system/foyer.service.d/later.conf; inside systemctl daemon-reload")


@fault("F74", on=service)
def no_memory(foyer, display):
    """The service's memory runs out"""
    def starve():
        display.machine.run("echo 16M > /sys/fs/cgroup/system.slice/foyer.service/memory.max")
        display.says("killed by the OOM killer")
    is_back(display, starve, schedule("With memory again"))


@fault("F62", on=service)
def flip_never_done(foyer, display):
    """The graphics card does not tell any more that a frame is shown"""
    need("strace")

    def hold():
        calls, pid = "poll,ppoll", display.pid
        display.machine.run(f"strace -qq -o /dev/null -P /dev/dri/card0 -e trace={calls} -e inject={calls}:delay_enter=3600s -p {pid} 2>/dev/null & tracer=$!; disown $tracer; "
                            f"until grep -q '^TracerPid:.*[1-9]' /proc/{pid}/status; do sleep 0.2; done")
        save(display.machine, EVENT, schedule("Never shown"))
        display.says("Watchdog timeout")
        display.machine.run("kill -9 $tracer")
    is_back(display, hold, schedule("Shown again"))


@fault("F109", on=service)
def system_request(foyer, display):
    """Alt+SysRq, and the key that starts the computer anew"""
    machine, good = display.machine, display.shown()
    machine.run("dmesg --clear; echo 438 > /proc/sys/kernel/sysrq")  # as Debian has it
    machine.press("alt-sysrq-h")
    wait_for(lambda: "sysrq: HELP" in machine.run("dmesg --color=never"), "the kernel hears the key where it may", guest.PATIENCE)
    machine.run("inside systemctl restart foyer")
    machine.press("alt-sysrq-b")
    display.shows(good, "the same picture")
    expect(machine.run("cat /proc/sys/kernel/sysrq") == "0", "the keys may do something")
