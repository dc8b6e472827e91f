"""plan.ics: every run as whole days from its Monday, for any calendar program; runs that an earlier plan had are called off.

Flow: making.py -> this file -> bytes.
Reads: a Made, and the plan.ics beside an earlier plan. Writes: nothing.
Source: RFC 5545: 3.1 (lines of at most 75 octets, ended by CRLF), 3.3.11 (escaped text), 3.8.1.2 (CATEGORIES: the centre), 3.8.4.7 (UID),
3.8.7.4 (SEQUENCE), 3.8.1.11 (STATUS); RFC 5546: 3.2.1 (PUBLISH may call off), 2.1.5 (the higher SEQUENCE counts, of equals the later
DTSTAMP); RFC 7986: 5.1 (NAME).

One file holds all centres; a calendar program filters by category. A run keeps its UID in every later plan that keeps or moves it,
so that an import moves it instead of showing it twice. No time comes from the clock: the same plan is the same bytes.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from seedtrain.engines.planning.plan import Run
from seedtrain.scheduling.facts import Made

NAME, PRODUCT, HOST = "plan.ics", "-//Seedtrain//Plan of a year//EN", "@plan.seedtrain"
OCTETS = 75
OFF = "STATUS:CANCELLED"


@dataclass(frozen=True, slots=True)
class Event:
    """One run in a calendar: its lines before they are folded, without those that count its changes; and how often it was changed."""

    lines: tuple[str, ...]
    sequence: int = 0

    def value(self, name: str) -> str:
        """What a line says; nothing when there is none of this name."""
        return next((line.partition(":")[2] for line in self.lines if re.match(f"{name}[;:]", line)), "")

    @property
    def off(self) -> tuple[str, ...]:
        """The lines of the same run called off, in words too for programs that show it as any other."""
        if OFF in self.lines:
            return self.lines
        return tuple(re.sub("^STATUS:.*", OFF, re.sub("^SUMMARY:", "SUMMARY:Cancelled: ", line)) for line in self.lines)


def calendar(made: Made) -> bytes:
    """The calendar of the plan."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    name = escaped(made.network.title or "Plan of a year")
    lines += [f"NAME:{name}", f"X-WR-CALNAME:{name}"]
    for one in _events(made):
        stamp = datetime.combine(made.network.first_monday, datetime.min.time()) + timedelta(seconds=one.sequence)
        counts = (f"DTSTAMP:{stamp:%Y%m%dT%H%M%S}Z", f"SEQUENCE:{one.sequence}")
        lines += ["BEGIN:VEVENT", one.lines[0], *counts, *one.lines[1:], "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def _events(made: Made) -> Iterator[Event]:
    """Every run of this plan, then those of the calendar before that are gone; what differs from before counts one change more."""
    now = {uid(made, run): tuple(_lines(made, run)) for run in made.runs}
    then = _before(made)
    for id, lines in now.items():
        yield _later(lines, then.get(id))
    for one in sorted((one for id, one in then.items() if id not in now), key=lambda one: (one.value("DTSTART"), one.value("UID"))):
        yield _later(one.off, one)


def _later(lines: tuple[str, ...], before: Event | None) -> Event:
    if before is None:
        return Event(lines)
    if lines == before.lines:
        return before
    return Event(lines, before.sequence + 1)


def _before(made: Made) -> dict[str, Event]:
    """What people have in their calendars, by UID: the file beside the plan before, or what that plan would have written."""
    if made.before is None:
        return {}
    # Without that file nobody knows how often a run was changed; the week in which changes begin grows as a year goes by, and so does this.
    runs = {uid(made, run): Event(tuple(_lines(made, run)), made.from_week) for run in made.before.runs}
    read = _read(made.feed_before)
    return read if {id for id, one in read.items() if OFF not in one.lines} == set(runs) else runs


def _read(text: str) -> dict[str, Event]:
    """The events of a calendar that this file wrote, by UID."""
    found: dict[str, Event] = {}
    unfolded = re.sub("\r?\n[ \t]", "", text).replace("\r\n", "\n")
    for block in re.findall("^BEGIN:VEVENT\n(UID:.+?)\nEND:VEVENT$", unfolded, re.M | re.S):
        lines = block.split("\n")
        rest = tuple(line for line in lines if not line.startswith(("SEQUENCE:", "DTSTAMP:")))
        count = next((line.removeprefix("SEQUENCE:") for line in lines if line.startswith("SEQUENCE:")), "0")
        if rest[0].endswith(HOST) and re.fullmatch("[0-9]{1,6}", count):
            found[rest[0].removeprefix("UID:")] = Event(rest, int(count))
    return found


def beside(plan: Path) -> str:
    """The calendar that lies beside an earlier plan; nothing when there is none that can be read."""
    try:
        return (plan.parent / NAME).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return ""


def _lines(made: Made, run: Run) -> Iterator[str]:
    """What a calendar says of a run."""
    course = made.network.course[run.course]
    first = made.day(run.week)
    seats = ", ".join(f"{made.country(id)} {count}" for id, count in sorted(run.seats.items()))
    about = f"{run.people} people: {seats}\nLanguage: {run.language}\nTrainers: {', '.join(run.trainers) or 'none'}\nRun {run.id}"
    yield f"UID:{uid(made, run)}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    # The end of whole days is the first day that no longer belongs to the run.
    yield f"DTEND;VALUE=DATE:{_day(first + timedelta(weeks=course.weeks))}"
    yield f"SUMMARY:{escaped(f'{made.course(run.course)}, {made.centre(run.centre)}')}"
    yield f"LOCATION:{escaped(made.centre(run.centre))}"
    yield f"CATEGORIES:{escaped(made.centre(run.centre))}"
    yield f"DESCRIPTION:{escaped(about)}"
    yield f"STATUS:{'CONFIRMED' if made.is_announced(run) else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"


def uid(made: Made, run: Run) -> str:
    """The name of a run for ever. A new plan of an old one keeps the ids of its runs, so that a calendar moves them."""
    network = made.network
    name = hashlib.sha256("|".join([network.title, str(network.first_monday), run.published or run.id]).encode()).hexdigest()[:32]
    return f"{name}{HOST}"


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
