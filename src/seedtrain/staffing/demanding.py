"""`seedtrain demand`: from a site file to the folder of results.

Flow: command.py -> this file -> site_file.py, engines.demand, page.py, book.py, reporting.output.
Reads: a site file, perhaps a list of courses. Writes: the folder, and what the terminal says.
Source: own work.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from seedtrain.engines.demand import Demand, estimate
from seedtrain.engines.demand.demand import Knowledge
from seedtrain.reporting import output
from seedtrain.reporting.errors import FileError
from seedtrain.reporting.knowledge import knowledge
from seedtrain.reporting.progress import Bar, say
from seedtrain.reporting.telling import tell
from seedtrain.staffing.command import DONE, OWN_FILES
from seedtrain.staffing.site_file import read_course_file, read_sites

LARGE = 1_000_000
"""A file of this size takes longer than a second to read [bytes]."""


def demand(arguments: argparse.Namespace) -> int:
    """The folder holds people, gap and seats."""
    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    if arguments.site.stat().st_size > LARGE:
        say(f"Reading {arguments.site.name}")
    question = read_sites(arguments.site)
    known = knowledge()
    if arguments.courses:
        known = replace(known, courses=read_course_file(arguments.courses))
    found = estimate(question, known, Bar("Counting people of sites"))
    source = ", ".join(path.name for path in (arguments.site, arguments.courses) if path)
    files = results(found, known, source, is_ours=not arguments.courses)
    output.write_all(arguments.out, files, OWN_FILES)
    from seedtrain.staffing.summary import summary

    tell(f"{summary(found, known.courses)}\n\nWritten to {arguments.out}: {', '.join(files)}")
    return DONE


def results(found: Demand, known: Knowledge, source: str, is_ours: bool) -> dict[str, bytes]:
    """Every file by name; the same answer is the same bytes."""
    from seedtrain.staffing import book, page

    say(f"Writing the report of {len(found.sites)} sites")
    return {
        "report.html": page.report(found, known.courses, source, is_ours),
        "report.xlsx": book.workbook(found, known.courses, source),
        "demand.json": f"{found.to_json()}\n".encode(),
    }


def write_template(folder: Path) -> int:
    """The examples stand in the folder. Raises FileError where one of them is there already."""
    from seedtrain.staffing.template import TOML, files

    found = files()
    there = sorted(name for name in found if (folder / name).exists())
    if there:
        raise FileError("exists", {"out": str(folder)}, f"{folder} holds {', '.join(there)} already. Choose another folder.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in found.items():
        (folder / name).write_bytes(data)
    tell(f"Written to {folder}: {', '.join(found)} (all sites and people are synthetic). Next:")
    tell(f"seedtrain demand {folder}/{TOML} --out {folder}/result")
    return DONE
