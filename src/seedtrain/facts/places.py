"""Countries and territories, with every status that changes over time kept with its days.

Flow: seedtrain.facts -> this file -> reading.
Reads: countries.csv, country_status.csv, country_lists.json. Writes: nothing.
Source: ISO 3166, UN M49, WHO, World Bank, United Nations, IANA; per list in country_lists.json.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Entry, Problem, Provenance

COUNTRIES, STATUSES, LISTS = "countries.csv", "country_status.csv", "country_lists.json"
INCOME_GROUPS = ("Low income", "Lower middle income", "Upper middle income", "High income")
KINDS = ("who_region", "income_group", "ldc", "lldc", "sids")
FLAGS = ("ldc", "lldc", "sids")
FLAG_VALUES = ("yes", "no", "unknown")
ZONE_BASES = ("only zone", "nearest to capital", "by hand")


@dataclass(frozen=True, slots=True)
class WhoRegion:
    """A WHO region: `code` AFRO, `name` African, `full_name` African Region."""

    code: str
    name: str
    full_name: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class StatusList:
    """One published list of statuses and the days it covers; when complete, absence means no."""

    id: str
    kind: str
    title: str
    issuer: str
    start: date | None
    end: date | None
    is_complete: bool
    note: str | None
    provenance: Provenance

    def covers(self, on: date) -> bool:
        """True when the list speaks for this day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True)
class DatedStatus:
    """A status of a country from one day to another, both inside; nothing is open."""

    kind: str
    value: str
    start: date | None
    end: date | None
    list: StatusList
    confidence: str
    note: str | None

    def holds(self, on: date) -> bool:
        """True when the status and the list it comes from cover this day."""
        inside = (self.start is None or self.start <= on) and (self.end is None or on <= self.end)
        return inside and self.list.covers(on)


@dataclass(frozen=True, slots=True)
class Capital:
    """A capital and its position [degrees]; the position may be unknown."""

    name: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class CountryFact:
    """A country or territory; `name` is the English form the UN and WHO print, `short_name` an everyday one."""

    iso2: str
    iso3: str
    m49: int | None
    name: str
    short_name: str
    un_region: str | None
    un_subregion: str | None
    capital: Capital | None
    languages: tuple[str, ...]
    timezone: str | None
    timezone_basis: str | None
    statuses: tuple[DatedStatus, ...]
    provenance: Provenance

    def status(self, kind: str, on: date) -> DatedStatus | None:
        """The status of this kind on this day, with its confidence and list."""
        return next((status for status in self.statuses if status.kind == kind and status.holds(on)), None)

    def who_region(self, on: date) -> str | None:
        """The code of the WHO region; nothing when no Member State."""
        status = self.status("who_region", on)
        return None if status is None else status.value

    def income_group(self, on: date) -> str | None:
        """The World Bank's name in full; nothing when not classified or the day lies outside the lists we hold."""
        status = self.status("income_group", on)
        return None if status is None else status.value


@dataclass(frozen=True, slots=True)
class Atlas:
    """Everything about places in one read: countries refer to lists, so they are read together."""

    countries: tuple[CountryFact, ...]
    regions: tuple[WhoRegion, ...]
    lists: tuple[StatusList, ...]

    def flag(self, country: CountryFact, kind: str, on: date) -> bool | None:
        """True or false where a complete list covers the day; nothing where one cannot tell."""
        status = country.status(kind, on)
        if status is not None:
            return {"yes": True, "no": False}.get(status.value)
        covered = any(one.kind == kind and one.is_complete and one.covers(on) for one in self.lists)
        return False if covered else None


def read_atlas(folder: Path, problems: list[Problem]) -> Atlas:
    """Countries with their statuses, regions and lists; `problems` names each field that does not fit."""
    regions = tuple(_region(entry) for entry in reading.read_part(folder, LISTS, "who_regions", problems, key="code"))
    lists = {entry.record: _list(entry) for entry in reading.read_part(folder, LISTS, "lists", problems)}
    columns = {entry.record: _list(entry) for entry in reading.read_part(folder, LISTS, "columns", problems)}
    identity = columns.get("identity")
    if identity is None:
        raise reading.BrokenFactsError((Problem(LISTS, "identity", "columns", "nothing", "the source of the codes"),))
    codes = tuple(region.code for region in regions)
    statuses: dict[str, list[DatedStatus]] = defaultdict(list)
    first_rows: dict[str, Entry] = {}
    for record, row in reading.read_rows(folder, STATUSES, "iso3"):
        entry = Entry(STATUSES, record, {name: value or None for name, value in row.items()}, problems)
        status = _status(entry, lists, codes)
        if status is not None:
            if any(_overlap(status, other) for other in statuses[record]):
                entry.wrong("from", entry.data["from"], f"days that do not overlap another {status.kind}")
            statuses[record].append(status)
        first_rows.setdefault(record, entry)
    found = []
    for record, row in reading.read_rows(folder, COUNTRIES, "iso3"):
        entry = Entry(COUNTRIES, record, {name: value or None for name, value in row.items()}, problems)
        found.append(_country(entry, tuple(statuses.get(record, ())), identity.provenance))
    known = {country.iso3 for country in found}
    for record, entry in first_rows.items():
        if record not in known:
            entry.wrong("iso3", record, f"a country of {COUNTRIES}")
    return Atlas(tuple(found), regions, tuple(lists.values()))


def _region(entry: Entry) -> WhoRegion:
    region = WhoRegion(entry.text("code"), entry.text("name"), entry.text("full_name"), entry.provenance())
    entry.done()
    return region


def _list(entry: Entry) -> StatusList:
    one = StatusList(
        id=entry.text("id"),
        kind=entry.choice("kind", (*KINDS, "columns")),
        title=entry.text("title"),
        issuer=entry.text("issuer"),
        start=entry.maybe_day("from"),
        end=entry.maybe_day("until"),
        is_complete=entry.flag("complete"),
        note=entry.maybe_text("note"),
        provenance=entry.provenance(),
    )
    _in_order(entry, one.start, one.end)
    entry.done()
    return one


def _status(entry: Entry, lists: dict[str, StatusList], regions: tuple[str, ...]) -> DatedStatus | None:
    entry.text("iso3")
    kind, source = entry.choice("kind", KINDS), entry.text("list")
    allowed = {"who_region": regions, "income_group": INCOME_GROUPS}.get(kind, FLAG_VALUES)
    value, start, end = entry.choice("value", allowed), entry.maybe_day("from"), entry.maybe_day("until")
    confidence, note = entry.choice("confidence", reading.CONFIDENCES), entry.maybe_text("note")
    _in_order(entry, start, end)
    entry.done()
    if source not in lists or lists[source].kind != kind:
        entry.wrong("list", source, f"a list of {LISTS} of kind {kind}")
        return None
    return DatedStatus(kind, value, start, end, lists[source], confidence, note)


def _in_order(entry: Entry, start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end < start:
        entry.wrong("until", str(end), f"a day not before {start}")


def _overlap(one: DatedStatus, other: DatedStatus) -> bool:
    if one.kind != other.kind:
        return False
    starts_late = one.start is not None and other.end is not None and one.start > other.end
    ends_early = one.end is not None and other.start is not None and one.end < other.start
    return not (starts_late or ends_early)


def _country(entry: Entry, statuses: tuple[DatedStatus, ...], identity: Provenance) -> CountryFact:
    iso2, iso3, capital = entry.text("iso2"), entry.text("iso3"), entry.maybe_text("capital")
    for name, code, length in (("iso2", iso2, 2), ("iso3", iso3, 3)):
        if not (len(code) == length and code.isascii() and code.isalpha() and code.isupper()):
            entry.wrong(name, code, f"{length} capital letters")
    latitude, longitude = _degrees(entry, "capital_latitude", 90), _degrees(entry, "capital_longitude", 180)
    m49 = entry.maybe_text("m49")
    if m49 is not None and not m49.isdecimal():
        entry.wrong("m49", m49, "a whole number or nothing")
    zone, basis = entry.maybe_text("timezone"), entry.maybe_text("timezone_basis")
    if zone is None and basis is not None:
        entry.wrong("timezone", None, "a time zone, because timezone_basis names how it was found")
    country = CountryFact(
        iso2=iso2,
        iso3=iso3,
        m49=int(m49) if m49 is not None and m49.isdecimal() else None,
        name=entry.text("name"),
        short_name=entry.text("short_name"),
        un_region=entry.maybe_text("un_region"),
        un_subregion=entry.maybe_text("un_subregion"),
        capital=None if capital is None else Capital(capital, latitude, longitude),
        languages=tuple((entry.maybe_text("languages") or "").split()),
        timezone=zone,
        timezone_basis=None if zone is None else entry.choice("timezone_basis", ZONE_BASES),
        statuses=statuses,
        provenance=identity,
    )
    entry.done()
    return country


def _degrees(entry: Entry, name: str, bound: int) -> float | None:
    text = entry.maybe_text(name)
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if -bound <= value <= bound:
        return value
    entry.wrong(name, text, f"degrees from -{bound} to {bound}, or nothing")
    return None
