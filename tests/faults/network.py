"""The network between foyer and its servers. What servers do is tried in tests/source and tests/app/web_test."""

import contextlib
import json
import os
import subprocess
import sys
import time

from display import LeftOut, wait_for
from suite import SCREENS, expect, fault, need, schedule

PATIENCE = 240  # seconds: a server is asked every minute, and less often while it cannot be reached
PORT = 8000


class Network:
    """A network of its own, with a server in it and nobody else."""

    def __init__(self, holder):
        self.enter = ["nsenter", "--user", "--net", "--preserve-credentials", "--target", str(holder.pid)]

    def plug(self, state):
        subprocess.run([*self.enter, "ip", "link", "set", "lo", state], check=True)


@contextlib.contextmanager
def network(folder):
    need("unshare", "nsenter", "ip")
    server = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, str(PORT)]
    if subprocess.run(["unshare", "--map-root-user", "--net", "true"], capture_output=True).returncode != 0:
        raise LeftOut("this machine allows no networks of one's own")
    holder = subprocess.Popen(["unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh", *server],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        own = Network(holder)
        ask = [*own.enter, sys.executable, "-c", f"import socket; socket.create_connection(('127.0.0.1', {PORT}), 1)"]
        wait_for(lambda: subprocess.run(ask, capture_output=True).returncode == 0, "the server answers")
        yield own
    finally:
        holder.terminate()
        holder.wait()


@fault("F106")
def card_comes_and_goes(foyer):
    """The network card goes, comes back for moments, and is there again"""
    served, local = foyer.new("served"), foyer.new("local")
    for folder in (served, local):
        folder.mkdir()
    (served / "screens.json").write_text(SCREENS)

    def publish(title, modified):
        file = served / "schedule.json"
        file.write_text(json.dumps(json.loads(schedule(title)) | {"screens": json.loads(SCREENS)}))
        os.utime(file, times=(modified, modified))  # the server tells versions apart by whole seconds
        return foyer.picture(served)
    with network(served) as own:
        first = publish("From the server", 1718000000)
        with foyer.display(f"http://127.0.0.1:{PORT}/schedule.json", before=own.enter) as display:
            display.patience = PATIENCE
            display.shows(first)
            own.plug("down")
            second = publish("Meanwhile", 1718000100)
            expect(first != second, "the schedules look the same")
            display.keeps(first, until=lambda: "127.0.0.1" in display.log, what="staff are told that the server cannot be reached")
            for _ in range(5):
                own.plug("up")
                time.sleep(0.1)  # the fault itself
                own.plug("down")
            own.plug("up")
            display.shows(second, "what the server had meanwhile")
