"""plan.ics: every run as whole days from its Monday, for any calendar program.

Flow: making.py -> this file -> bytes.
Reads: a Made. Writes: nothing.
Source: RFC 5545: 3.1 (lines of at most 75 octets, ended by CRLF), 3.3.11 (escaped text), 3.8.1.2 (CATEGORIES: the centre), 3.8.4.7 (UID);
RFC 7986: 5.1 (NAME).

One file holds all centres; a calendar program filters by category. A run keeps its UID in every later plan that keeps or moves it,
so that an import moves it instead of showing it twice. No time comes from the clock: the same plan is the same bytes.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from seedtrain.engines.planning.plan import Run
from seedtrain.scheduling.facts import Made

PRODUCT = "-//Seedtrain//Plan of a year//EN"
OCTETS = 75


def calendar(made: Made) -> bytes:
    """The calendar of the plan."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    name = escaped(made.network.title or "Plan of a year")
    lines += [f"NAME:{name}", f"X-WR-CALNAME:{name}"]
    for run in made.runs:
        lines += _event(made, run)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def _event(made: Made, run: Run) -> Iterator[str]:
    course = made.network.course[run.course]
    first = made.day(run.week)
    seats = ", ".join(f"{made.country(id)} {count}" for id, count in sorted(run.seats.items()))
    about = f"{run.people} people: {seats}\nLanguage: {run.language}\nTrainers: {', '.join(run.trainers) or 'none'}\nRun {run.id}"
    yield "BEGIN:VEVENT"
    yield f"UID:{uid(made, run)}"
    yield f"DTSTAMP:{_day(made.network.first_monday)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    # The end of whole days is the first day that no longer belongs to the run.
    yield f"DTEND;VALUE=DATE:{_day(first + timedelta(weeks=course.weeks))}"
    yield f"SUMMARY:{escaped(f'{made.course(run.course)}, {made.centre(run.centre)}')}"
    yield f"LOCATION:{escaped(made.centre(run.centre))}"
    yield f"CATEGORIES:{escaped(made.centre(run.centre))}"
    yield f"DESCRIPTION:{escaped(about)}"
    yield f"STATUS:{'CONFIRMED' if made.is_announced(run) else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def uid(made: Made, run: Run) -> str:
    """The name of a run for ever. A new plan of an old one keeps the ids of its runs, so that a calendar moves them."""
    network = made.network
    name = hashlib.sha256("|".join([network.title, str(network.first_monday), run.published or run.id]).encode()).hexdigest()[:32]
    return f"{name}@plan.seedtrain"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def escaped(text: str) -> str:
    """Text as a value may hold it.

    >>> escaped("Course; part 1, week 2")
    'Course\\\\; part 1\\\\, week 2'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\\", "\\\\")
    text = text.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(letter for letter in text if letter >= " " or letter == "\t")


def folded(line: str) -> str:
    """A line broken after at most 75 octets, never inside a letter; the next begins with a space."""
    parts, room, part = [], OCTETS, ""
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append(part)
            part, room = "", OCTETS - 1
        part += letter
        room -= size
    return "\r\n ".join([*parts, part])
