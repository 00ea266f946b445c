"""The faults that a test of one folder causes by itself: those of Catch2 that carry a fault's identifier as their tag."""

import pathlib
import subprocess
import xml.etree.ElementTree as ElementTree


ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def programs(build):
    return sorted(path for path in (build / "tests").glob("*/*_test") if path.is_file())


def try_all(program, identifiers, folder, environment):
    """(identifiers, what happens, None or why it did not survive) of each test."""
    report = folder / f"{program.name}.xml"
    wanted = ",".join(f"[{identifier}]" for identifier in identifiers)
    done = subprocess.run([program, wanted, "--reporter", "xml", "--out", report], env=environment, capture_output=True, text=True, cwd=ROOT)
    try:
        cases = ElementTree.parse(report).getroot().findall(".//TestCase")
    except (OSError, ElementTree.ParseError):
        return [(identifiers, program.name, f"FAILED: it ended with status {done.returncode}: {done.stderr[-2000:]}")] if done.returncode else []
    return [outcome(case, identifiers, program) for case in cases]


def outcome(case, identifiers, program):
    tags = [tag for tag in case.get("tags", "").strip("[]").split("][") if tag in identifiers]
    left_out = [warning.text.strip() for warning in case.iter("Warning") if warning.text and "left out" in warning.text]
    if case.find("OverallResult").get("success") != "true":
        return tags, case.get("name"), f"FAILED: run {program.name} \"{case.get('name')}\""
    return tags, case.get("name"), left_out[0] if left_out else None
