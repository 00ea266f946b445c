#!/usr/bin/env python3
"""A keyboard that is plugged in, types as fast as it can for three seconds, and is pulled out: through /dev/uinput."""

import fcntl
import os
import struct
import time

SET_EVENTS, SET_KEYS, CREATE, DESTROY, SETUP = 0x40045564, 0x40045565, 0x5501, 0x5502, 0x405C5503
SYNC, KEY = 0, 1
LETTERS = range(16, 26)  # the upper row, Q to P

device = os.open("/dev/uinput", os.O_WRONLY)
fcntl.ioctl(device, SET_EVENTS, KEY)
for key in LETTERS:
    fcntl.ioctl(device, SET_KEYS, key)
usb = 3
fcntl.ioctl(device, SETUP, struct.pack("HHHH80sI", usb, 1, 1, 1, b"keyboard of a test", 0))
fcntl.ioctl(device, CREATE)
end = time.monotonic() + 3
while time.monotonic() < end:
    for key in LETTERS:
        for kind, code, value in ((KEY, key, 1), (SYNC, 0, 0), (KEY, key, 0), (SYNC, 0, 0)):
            os.write(device, struct.pack("qqHHi", 0, 0, kind, code, value))
        time.sleep(0.001)
fcntl.ioctl(device, DESTROY)
