"""What WHO and others offer: the programmes of the initiative, and similar ones elsewhere.

Flow: seedtrain.facts -> this file -> reading.
Reads: programmes.json, comparable_programmes.json. Writes: nothing.
Source: per record, in its provenance.
"""

from dataclasses import dataclass
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Count, Entry, FactDate, Problem, Provenance

PROGRAMMES, COMPARABLE = "programmes.json", "comparable_programmes.json"


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name an organisation went by, and when."""

    name: str
    start: FactDate | None
    end: FactDate | None


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that happened to a programme."""

    what: str
    day: FactDate | None
    note: str | None


@dataclass(frozen=True, slots=True)
class NamedList:
    """A list of a programme under a heading of ours."""

    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence about a programme under a heading of ours."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The numbers of one year; never compare them without their `scope`."""

    year: int
    scope: str
    trained: int | None
    countries: int | None
    in_person: int | None
    online: int | None
    domestic: int | None
    planned: Count | None


@dataclass(frozen=True, slots=True)
class ScopedFigure:
    """One number with what it counts."""

    what: str
    count: Count | None
    scope: str


@dataclass(frozen=True, slots=True)
class BudgetItem:
    """Money given in one year, in whole units of its currency."""

    year: int
    amount: int
    currency: str
    recipient: str
    covers: str


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """A programme as the public sources describe it."""

    id: str
    name: str
    units: tuple[DatedName, ...]
    dates: tuple[Milestone, ...]
    lists: tuple[NamedList, ...]
    statements: tuple[Statement, ...]
    annual: tuple[YearFigures, ...]
    figures: tuple[ScopedFigure, ...]
    budget: tuple[BudgetItem, ...]
    application_portal: str | None
    target_per_year: int | None
    note: str | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class ComparableProgramme:
    """What a similar programme offers."""

    id: str
    name: str
    offer: str | None
    scale: str | None
    cost: str | None
    rules: str | None
    problems: tuple[str, ...]
    criteria: tuple[str, ...]
    note: str | None
    provenance: Provenance


def read_programmes(folder: Path, problems: list[Problem]) -> tuple[ProgrammeFact, ...]:
    """Every programme in file order; `problems` names each field that does not fit."""
    return tuple(_programme(entry) for entry in reading.read_part(folder, PROGRAMMES, "records", problems))


def read_comparable_programmes(folder: Path, problems: list[Problem]) -> tuple[ComparableProgramme, ...]:
    """Every similar programme in file order; `problems` names each field that does not fit."""
    return tuple(_comparable(entry) for entry in reading.read_part(folder, COMPARABLE, "records", problems))


def _programme(entry: Entry) -> ProgrammeFact:
    programme = ProgrammeFact(
        id=entry.text("id"),
        name=entry.text("name"),
        units=tuple(_dated_name(unit) for unit in entry.entries("units")),
        dates=tuple(_milestone(milestone) for milestone in entry.entries("dates")),
        lists=tuple(_named_list(named) for named in entry.entries("lists")),
        statements=tuple(_statement(statement) for statement in entry.entries("statements")),
        annual=tuple(_year(year) for year in entry.entries("annual")),
        figures=tuple(_figure(figure) for figure in entry.entries("figures")),
        budget=tuple(_budget(item) for item in entry.entries("budget")),
        application_portal=entry.maybe_text("application_portal"),
        target_per_year=entry.maybe_whole("target_per_year"),
        note=entry.maybe_text("note"),
        provenance=entry.provenance(),
    )
    entry.done()
    return programme


def _dated_name(entry: Entry) -> DatedName:
    name = DatedName(entry.text("name"), entry.maybe_date("start"), entry.maybe_date("end"))
    entry.done()
    return name


def _milestone(entry: Entry) -> Milestone:
    milestone = Milestone(entry.text("what"), entry.maybe_date("day"), entry.maybe_text("note"))
    entry.done()
    return milestone


def _named_list(entry: Entry) -> NamedList:
    named = NamedList(entry.text("name"), entry.texts("items"))
    entry.done()
    return named


def _statement(entry: Entry) -> Statement:
    statement = Statement(entry.text("name"), entry.text("text"))
    entry.done()
    return statement


def _year(entry: Entry) -> YearFigures:
    year = YearFigures(
        year=entry.whole("year", 2000, 2100),
        scope=entry.text("scope"),
        trained=entry.maybe_whole("trained"),
        countries=entry.maybe_whole("countries"),
        in_person=entry.maybe_whole("in_person"),
        online=entry.maybe_whole("online"),
        domestic=entry.maybe_whole("domestic"),
        planned=entry.maybe_count("planned"),
    )
    entry.done()
    return year


def _figure(entry: Entry) -> ScopedFigure:
    figure = ScopedFigure(entry.text("what"), entry.maybe_count("count"), entry.text("scope"))
    entry.done()
    return figure


def _budget(entry: Entry) -> BudgetItem:
    year, amount = entry.whole("year", 2000, 2100), entry.whole("amount")
    item = BudgetItem(year, amount, entry.text("currency"), entry.text("recipient"), entry.text("covers"))
    entry.done()
    return item


def _comparable(entry: Entry) -> ComparableProgramme:
    programme = ComparableProgramme(
        id=entry.text("id"),
        name=entry.text("name"),
        offer=entry.maybe_text("offer"),
        scale=entry.maybe_text("scale"),
        cost=entry.maybe_text("cost"),
        rules=entry.maybe_text("rules"),
        problems=entry.texts("problems"),
        criteria=entry.texts("criteria"),
        note=entry.maybe_text("note"),
        provenance=entry.provenance(),
    )
    entry.done()
    return programme
