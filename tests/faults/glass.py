"""A screen of our own that can be read at any moment, and the pictures that are to be on it."""

import contextlib
import mmap
import os
import pathlib
import struct
import subprocess
import sys

OTHER_SCREENS = ("WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "DISPLAY")


class Glass:
    """What an X server without a monitor would show. It keeps its pixels in a file in X's format of window dumps."""

    def __init__(self, width, height, server, number, dump):
        self.width, self.height, self.server = width, height, server
        self.environment = {"DISPLAY": f":{number}"}
        with open(dump, "rb") as file:
            self.dump = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.dump[:100])
        header_size, colours, bits, self.pitch = header[0], header[19], header[11], header[12]
        assert bits == 32, "the server was asked for 24 bits of colour, which it keeps in 32"
        self.start = header_size + 12 * colours

    def pixels(self):
        """Blue, green and red, each a plane of its own: a look that costs nothing, and may fall into the server's copying."""
        rows = self.dump[self.start:self.start + self.pitch * self.height]
        return rows[0::4], rows[1::4], rows[2::4]

    def photograph(self):
        """The same, asked of the server, which gives whole pictures only."""
        command = ["import", "-silent", "-window", "root", "-depth", "8", "bgra:-"]
        pixels = subprocess.run(command, check=True, capture_output=True, env=os.environ | self.environment).stdout
        return pixels[0::4], pixels[1::4], pixels[2::4]

    def end(self):
        self.server.terminate()
        self.server.wait()

    def size(self):
        return f"{self.width}x{self.height}"


@contextlib.contextmanager
def screen(folder, width=960, height=540):
    read_end, write_end = os.pipe()
    folder = pathlib.Path(folder) / f"screen-{width}x{height}"
    folder.mkdir()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24", "-fbdir", folder, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("faults: Xvfb did not start")
        yield Glass(width, height, server, number, folder / "Xvfb_screen0")
    finally:
        if server.poll() is None:
            server.terminate()
            server.wait()


def planes(png):
    """The pixels of a picture file, as Glass.pixels() gives them."""
    pixels = subprocess.run(["convert", png, "-depth", "8", "bgra:-"], check=True, capture_output=True).stdout
    return pixels[0::4], pixels[1::4], pixels[2::4]


def save(pixels, width, height, png):
    """For a person to look at what went wrong."""
    blue, green, red = pixels
    data = bytearray(3 * len(red))
    data[0::3], data[1::3], data[2::3] = red, green, blue
    subprocess.run(["convert", "-size", f"{width}x{height}", "-depth", "8", "rgb:-", png], input=bytes(data))
