"""People: names of files and folders, a wrong key."""

from content import BAD
from suite import fault, make_event, stays


@fault("F113")
def names_of_files(foyer):
    """Folders with spaces, umlauts, quotation marks and names of 255 bytes; a path of Windows in the file"""
    for name in ("Pläne für morgen & heute", "it's \"here\" $HOME", "会议", "x" * 250):
        stays(foyer, make_event(foyer.folder / name), lambda event: (event / "schedule.json").write_text("{"), ["schedule.json:1:"])
    stays(foyer, make_event(foyer.new("event")), lambda event: (event / "schedule.json").write_bytes((BAD / "backslash-path.json").read_bytes()),
          ["schedule.json:"])
