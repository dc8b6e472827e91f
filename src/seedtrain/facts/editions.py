"""Real course editions: when, where, for how many, for whom, and what became of them.

Flow: seedtrain.facts -> this file -> reading.
Reads: courses.json. Writes: nothing.
Source: per record, in its provenance.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Discrepancy, Entry, FactDate, Problem, Provenance

FILE = "courses.json"
STAGES = ("online_before", "in_person")
MODALITIES = ("online_pre", "classroom", "hands_on", "site_visit", "virtual")
KINDS = ("introductory", "hands_on", "short_course")
OPERATORS = ("in", "not_in", "at_most", "at_least", "equals", "contains")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")

RuleValue = str | int | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, and an instant when the source gave a time and its place."""

    day: date
    local_time: time | None
    offset: str | None
    seen_at: str | None

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC; nothing when the source gave a day only."""
        if self.local_time is None or self.offset is None:
            return None
        return datetime.fromisoformat(f"{self.day}T{self.local_time}{self.offset}").astimezone(UTC)


@dataclass(frozen=True, slots=True)
class CoursePart:
    """One stretch of a run, as `planned` in the call or as `actual` afterwards."""

    stage: str
    standing: str
    start: FactDate | None
    end: FactDate | None
    weeks: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class EligibilityRule:
    """One condition on an applicant, with the words it was taken from."""

    field: str
    operator: str
    value: RuleValue
    text: str
    is_seen_in_source: bool
    encoding_note: str | None


@dataclass(frozen=True, slots=True)
class CountryCount:
    """Trainees of one country; the number may be unknown although the country is named."""

    iso3: str
    trainees: int | None


@dataclass(frozen=True, slots=True)
class Funding:
    """Who pays what: true, false, or nothing where the source is silent."""

    payer: str
    tuition: bool | None
    flight: bool | None
    stay: bool | None
    is_fully_funded: bool | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Visit:
    """Something inside a course with its own days, often for some of the trainees only."""

    start: date
    end: date
    text: str


@dataclass(frozen=True, slots=True)
class CourseEdition:
    """One run of a course as the public sources describe it; nothing means unknown."""

    id: str
    programme: str
    title: str
    year: int
    kind: str
    product_area: str
    organisers: tuple[str, ...]
    operator: str | None
    venues: tuple[str, ...]
    call_type: str | None
    published: FactDate | None
    deadline: Deadline | None
    deadline_history: tuple[Deadline, ...]
    parts: tuple[CoursePart, ...]
    duration: str | None
    modalities: tuple[str, ...]
    seats_advertised: int | None
    applicants: int | None
    applicant_countries: int | None
    selected_international: int | None
    selected_waitlist: int | None
    selected_includes_waitlist: bool | None
    selected_domestic: int | None
    participant_countries: int | None
    completed_international: int | None
    completed_domestic: int | None
    completed_countries: int | None
    country_breakdown: tuple[CountryCount, ...] | None
    is_country_breakdown_complete: bool | None
    eligibility: tuple[EligibilityRule, ...] | None
    eligibility_note: str | None
    documents: tuple[str, ...] | None
    application_url: str | None
    selection: str | None
    funding: Funding | None
    certificate: str | None
    topics: tuple[str, ...] | None
    faculty: str | None
    contact: str | None
    visits: tuple[Visit, ...]
    notes: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]
    provenance: Provenance

    @property
    def firm_places(self) -> int | None:
        """International places without the waitlist: 35 chosen including 15 waitlisted are 20."""
        if self.selected_international is None or not self.selected_includes_waitlist:
            return self.selected_international
        return self.selected_international - (self.selected_waitlist or 0)


def read_courses(folder: Path, problems: list[Problem]) -> tuple[CourseEdition, ...]:
    """Every edition of courses.json in file order; `problems` names each field that does not fit."""
    return tuple(_edition(entry) for entry in reading.read_part(folder, FILE, "records", problems))


def _edition(entry: Entry) -> CourseEdition:
    breakdown = entry.maybe_entries("country_breakdown")
    rules = entry.maybe_entries("eligibility")
    deadline = entry.maybe_entry("deadline")
    funding = entry.maybe_entry("funding")
    edition = CourseEdition(
        id=entry.text("id"),
        programme=entry.text("programme"),
        title=entry.text("title"),
        year=entry.whole("year", 2000, 2100),
        kind=entry.choice("kind", KINDS),
        product_area=entry.text("product_area"),
        organisers=entry.texts("organisers"),
        operator=entry.maybe_text("operator"),
        venues=entry.texts("venues"),
        call_type=entry.maybe_text("call_type"),
        published=entry.maybe_date("published"),
        deadline=None if deadline is None else _deadline(deadline),
        deadline_history=tuple(_past_deadline(past) for past in entry.entries("deadline_history")),
        parts=tuple(_part(part) for part in entry.entries("parts")),
        duration=entry.maybe_text("duration"),
        modalities=_modalities(entry),
        seats_advertised=entry.maybe_whole("seats_advertised", 1),
        applicants=entry.maybe_whole("applicants"),
        applicant_countries=entry.maybe_whole("applicant_countries", 1, 250),
        selected_international=entry.maybe_whole("selected_international"),
        selected_waitlist=entry.maybe_whole("selected_waitlist"),
        selected_includes_waitlist=entry.maybe_flag("selected_includes_waitlist"),
        selected_domestic=entry.maybe_whole("selected_domestic"),
        participant_countries=entry.maybe_whole("participant_countries", 1, 250),
        completed_international=entry.maybe_whole("completed_international"),
        completed_domestic=entry.maybe_whole("completed_domestic"),
        completed_countries=entry.maybe_whole("completed_countries", 1, 250),
        country_breakdown=None if breakdown is None else tuple(_country_count(row) for row in breakdown),
        is_country_breakdown_complete=entry.maybe_flag("country_breakdown_complete"),
        eligibility=None if rules is None else tuple(_rule(rule) for rule in rules),
        eligibility_note=entry.maybe_text("eligibility_note"),
        documents=entry.maybe_texts("documents"),
        application_url=entry.maybe_text("application_url"),
        selection=entry.maybe_text("selection"),
        funding=None if funding is None else _funding(funding),
        certificate=entry.maybe_text("certificate"),
        topics=entry.maybe_texts("topics"),
        faculty=entry.maybe_text("faculty"),
        contact=entry.maybe_text("contact"),
        visits=tuple(_visit(visit) for visit in entry.entries("visits")),
        notes=entry.texts("notes"),
        discrepancies=entry.discrepancies(),
        provenance=entry.provenance(),
    )
    entry.done()
    return edition


def _modalities(entry: Entry) -> tuple[str, ...]:
    found = entry.texts("modalities")
    for name in found:
        if name not in MODALITIES:
            entry.wrong("modalities", name, f"one of {', '.join(MODALITIES)}")
    return found


def _clock(entry: Entry) -> tuple[time | None, str | None]:
    """The local time and its offset; a time without an offset names no instant and is a problem."""
    text, offset = entry.maybe_text("time"), entry.maybe_text("offset")
    local = None
    if text is not None:
        try:
            local = time.fromisoformat(text)
        except ValueError:
            entry.wrong("time", text, "a time as HH:MM:SS or null")
    if text is not None and offset is None:
        entry.wrong("offset", None, "an offset from UTC such as +09:00, because the deadline has a time")
    if offset is not None and _OFFSET.fullmatch(offset) is None:
        entry.wrong("offset", offset, "an offset from UTC such as +09:00")
        offset = None
    return local, offset


def _deadline(entry: Entry) -> Deadline:
    local, offset = _clock(entry)
    deadline = Deadline(entry.day("day"), local, offset, None)
    said, instant = entry.maybe_text("utc"), deadline.instant
    expected = None if instant is None else f"{instant:%Y-%m-%dT%H:%M:%SZ}"
    if said != expected:
        entry.wrong("utc", said, f"{expected}, the same instant as day, time and offset")
    entry.done()
    return deadline


def _past_deadline(entry: Entry) -> Deadline:
    local, offset = _clock(entry)
    deadline = Deadline(entry.day("day"), local, offset, entry.text("seen_at"))
    entry.done()
    return deadline


def _part(entry: Entry) -> CoursePart:
    part = CoursePart(
        entry.choice("stage", STAGES),
        entry.choice("standing", ("planned", "actual")),
        entry.maybe_date("start"),
        entry.maybe_date("end"),
        entry.maybe_whole("weeks", 1, 104),
        entry.maybe_text("note"),
    )
    if part.start is not None and part.end is not None and part.end.last < part.start.first:
        entry.wrong("end", part.end.text, f"a day not before the start {part.start.text}")
    entry.done()
    return part


def _rule(entry: Entry) -> EligibilityRule:
    name, operator = entry.text("field"), entry.choice("operator", OPERATORS)
    raw = entry.data.get("value")
    value: RuleValue
    if operator in ("in", "not_in"):
        value = entry.texts("value")
    elif isinstance(raw, bool):
        value = entry.flag("value")
    elif isinstance(raw, int):
        value = entry.whole("value")
    else:
        value = entry.text("value")
    rule = EligibilityRule(name, operator, value, entry.text("text"), entry.flag("seen_in_source"), entry.maybe_text("encoding_note"))
    entry.done()
    return rule


def _country_count(entry: Entry) -> CountryCount:
    row = CountryCount(entry.text("iso3"), entry.maybe_whole("trainees"))
    entry.done()
    return row


def _funding(entry: Entry) -> Funding:
    funding = Funding(
        payer=entry.text("payer"),
        tuition=entry.maybe_flag("tuition"),
        flight=entry.maybe_flag("flight"),
        stay=entry.maybe_flag("stay"),
        is_fully_funded=entry.maybe_flag("fully_funded"),
        note=entry.maybe_text("note"),
    )
    entry.done()
    return funding


def _visit(entry: Entry) -> Visit:
    visit = Visit(entry.day("start"), entry.day("end"), entry.text("text"))
    if visit.end < visit.start:
        entry.wrong("end", str(visit.end), f"a day not before the start {visit.start}")
    entry.done()
    return visit
