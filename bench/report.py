"""What was measured, for people and for programs."""

import dataclasses
import json
import os
import pathlib
import platform
import statistics

import files
import frames
import starts
import still
from budgets import budgets, number

TITLES = {**starts.KEYS, **still.KEYS, **frames.FADE_KEYS, **frames.MINUTE_KEYS, **files.RELOAD_KEYS, **files.PAINT_KEYS, **files.SNAPSHOT_KEYS}


def cell(values):
    return f"{number(statistics.median(values))} ({number(min(values))}, {number(max(values))})" if values else "-"


def print_section(name, columns):
    """Programs beside each other; a value that several have is a row."""
    keys = list(dict.fromkeys(key for values in columns.values() for key in values))
    print(f"\n{name:46}" + "".join(f"{column:>26}" for column in columns))
    for key in keys:
        print(f"  {TITLES[key]:44}" + "".join(f"{cell(values.get(key)):>26}" for values in columns.values()))


def print_budgets(everything, whole_run):
    """In a run of some rows only, those that were not asked for are not told."""
    print(f"\n{'Budgets (S the bare SDL2 program, C Chromium)':58}{'goal':>22}{'that is':>10}{'measured':>10}")
    for budget in budgets(everything):
        limit, measured = ("-" if value is None else number(value) for value in (budget.limit, budget.measured))
        if whole_run or budget.measured is not None:
            print(f"  {budget.row:56}{budget.goal:>22}{limit:>10}{measured:>10}  {budget.verdict()}")


def markdown(everything):
    """The tables of docs/performance.md."""
    lines = ["| budget | goal | that is | measured | |", "|---|---|---|---|---|"]
    for budget in budgets(everything):
        limit, measured = ("-" if value is None else f"{number(value)} {budget.unit}".strip() for value in (budget.limit, budget.measured))
        lines.append(f"| {budget.row} | {budget.goal} | {limit} | {measured} | {budget.verdict()} |")
    for name, columns in everything.items():
        lines += ["", f"| {name} | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
        for key in dict.fromkeys(key for values in columns.values() for key in values):
            lines.append(f"| {TITLES[key]} | " + " | ".join(cell(values.get(key)) for values in columns.values()) + " |")
    return "\n".join(lines) + "\n"


def summary(columns):
    return {name: {key: {"median": statistics.median(values), "least": min(values), "most": max(values), "all": values}
                   for key, values in entries.items() if values} for name, entries in columns.items()}


def write_json(path, everything, rounds, notes):
    about = {"machine": platform.machine(), "processors": os.cpu_count(), "rounds": rounds, "left_out": notes}
    rows = [dataclasses.asdict(budget) | {"verdict": budget.verdict()} for budget in budgets(everything)]
    content = {"about": about, "budgets": rows, "measured": {name: summary(columns) for name, columns in everything.items()}}
    pathlib.Path(path).write_text(json.dumps(content, indent=1) + "\n")


def print_all(everything, notes, whole_run):
    for name, columns in everything.items():
        print_section(name, columns)
    print_budgets(everything, whole_run)
    print("\nCold files: the kernel was told to forget the files of programs, fonts and settings. It keeps what a running program has mapped,\n"
          "the C library for one. Cold font cache: fontconfig's own was emptied.")
    for note in notes:
        print(f"Left out: {note}")
