"""The virtual training marathons and Weeks of Quality: when, which sessions, how many came.

Flow: seedtrain.facts -> this file -> reading.
Reads: marathons.json. Writes: nothing.
Source: per record, in its provenance.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Count, Discrepancy, Entry, Problem, Provenance

FILE = "marathons.json"


@dataclass(frozen=True, slots=True)
class MarathonPart:
    """A part of a marathon, such as group work for the best of those who attended."""

    number: int
    start: date
    end: date
    kind: str
    sessions_count: int | None
    seats: int | None
    selection: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class QuestionsDocument:
    """The questions and answers of a marathon, published later."""

    reference: str
    pages: int
    licence: str


@dataclass(frozen=True, slots=True)
class MarathonEdition:
    """One training marathon; `sessions` are titles in order, all of them only when `is_sessions_complete`."""

    id: str
    edition: int
    year: int
    title: str | None
    start: date | None
    end: date | None
    sessions_count: int | None
    cadence: str | None
    registered: Count | None
    registered_countries: Count | None
    attended: Count | None
    attended_countries: Count | None
    sessions: tuple[str, ...] | None
    is_sessions_complete: bool | None
    audience: tuple[str, ...] | None
    parts: tuple[MarathonPart, ...]
    questions_document: QuestionsDocument | None
    funder: str | None
    note: str | None
    discrepancies: tuple[Discrepancy, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class MarathonSeries:
    """What holds for all marathons together."""

    id: str
    title: str
    owner: str
    format: str
    admission: str
    languages: str
    trained: Count | None
    countries: Count | None
    largest_region: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class QualityTrack:
    """One track of a Week of Quality."""

    name: str
    days: int | None
    attended: Count | None


@dataclass(frozen=True, slots=True)
class QualityWeek:
    """One Week of Quality."""

    id: str
    title: str
    year: int
    start: date
    end: date
    mode: str
    countries: Count | None
    tracks: tuple[QualityTrack, ...]
    funder: str | None
    topics: tuple[str, ...]
    note: str | None
    provenance: Provenance


def read_marathons(folder: Path, problems: list[Problem]) -> tuple[MarathonEdition, ...]:
    """Every marathon in file order; `problems` names each field that does not fit."""
    return tuple(_marathon(entry) for entry in reading.read_part(folder, FILE, "records", problems))


def read_series(folder: Path, problems: list[Problem]) -> tuple[MarathonSeries, ...]:
    """What holds for all marathons; `problems` names each field that does not fit."""
    return tuple(_series(entry) for entry in reading.read_part(folder, FILE, "series", problems))


def read_quality_weeks(folder: Path, problems: list[Problem]) -> tuple[QualityWeek, ...]:
    """Every Week of Quality; `problems` names each field that does not fit."""
    return tuple(_quality_week(entry) for entry in reading.read_part(folder, FILE, "weeks_of_quality", problems))


def _marathon(entry: Entry) -> MarathonEdition:
    document = entry.maybe_entry("questions_document")
    edition = MarathonEdition(
        id=entry.text("id"),
        edition=entry.whole("edition", 1, 100),
        year=entry.whole("year", 2000, 2100),
        title=entry.maybe_text("title"),
        start=entry.maybe_day("start"),
        end=entry.maybe_day("end"),
        sessions_count=entry.maybe_whole("sessions_count", 1),
        cadence=entry.maybe_text("cadence"),
        registered=entry.maybe_count("registered"),
        registered_countries=entry.maybe_count("registered_countries"),
        attended=entry.maybe_count("attended"),
        attended_countries=entry.maybe_count("attended_countries"),
        sessions=entry.maybe_texts("sessions"),
        is_sessions_complete=entry.maybe_flag("sessions_complete"),
        audience=entry.maybe_texts("audience"),
        parts=tuple(_part(part) for part in entry.entries("parts")),
        questions_document=None if document is None else _document(document),
        funder=entry.maybe_text("funder"),
        note=entry.maybe_text("note"),
        discrepancies=entry.discrepancies(),
        provenance=entry.provenance(),
    )
    titles = edition.sessions or ()
    if edition.is_sessions_complete and edition.sessions_count not in (None, len(titles)):
        entry.wrong("sessions", len(titles), f"{edition.sessions_count} titles, because the list is complete")
    if edition.start is not None and edition.end is not None and edition.end < edition.start:
        entry.wrong("end", str(edition.end), f"a day not before the start {edition.start}")
    entry.done()
    return edition


def _part(entry: Entry) -> MarathonPart:
    part = MarathonPart(
        entry.whole("number", 1, 20),
        entry.day("start"),
        entry.day("end"),
        entry.text("kind"),
        entry.maybe_whole("sessions_count", 1),
        entry.maybe_whole("seats", 1),
        entry.maybe_text("selection"),
        entry.maybe_text("note"),
    )
    entry.done()
    return part


def _document(entry: Entry) -> QuestionsDocument:
    document = QuestionsDocument(entry.text("reference"), entry.whole("pages", 1), entry.text("licence"))
    entry.done()
    return document


def _series(entry: Entry) -> MarathonSeries:
    series = MarathonSeries(
        id=entry.text("id"),
        title=entry.text("title"),
        owner=entry.text("owner"),
        format=entry.text("format"),
        admission=entry.text("admission"),
        languages=entry.text("languages"),
        trained=entry.maybe_count("trained"),
        countries=entry.maybe_count("countries"),
        largest_region=entry.text("largest_region"),
        provenance=entry.provenance(),
    )
    entry.done()
    return series


def _quality_week(entry: Entry) -> QualityWeek:
    week = QualityWeek(
        id=entry.text("id"),
        title=entry.text("title"),
        year=entry.whole("year", 2000, 2100),
        start=entry.day("start"),
        end=entry.day("end"),
        mode=entry.text("mode"),
        countries=entry.maybe_count("countries"),
        tracks=tuple(_track(track) for track in entry.entries("tracks")),
        funder=entry.maybe_text("funder"),
        topics=entry.texts("topics"),
        note=entry.maybe_text("note"),
        provenance=entry.provenance(),
    )
    entry.done()
    return week


def _track(entry: Entry) -> QualityTrack:
    track = QualityTrack(entry.text("name"), entry.maybe_whole("days", 1), entry.maybe_count("attended"))
    entry.done()
    return track
