"""Takes a network apart as JSON, TOML or a table reader gives it, and says in its author's words what cannot be read.

Flow: files.py, the command line, network.actions -> `read_network` -> Network, checked by checks.py.
Reads: a mapping. Writes: nothing.
Source: docs/reference/network-file.md; JSON is RFC 8259, TOML 1.0 (toml.io).

A week is a whole number counted from `first_monday`, or any day of that week: a date, or a text such as "2027-03-08".
Rows and list entries are named from 1.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import TypeVar

from .checks import check_network, monday, nearest, refusal, shown, text, whole
from .problem import Centre, Country, Course, Funder, Need, Network, Offer, Published, Route, Rules, Trainer

__all__ = ["FORMAT", "check_network", "read_network"]

FORMAT = "seedtrain-network/1"
TOP = (
    *("format", "title", "first_monday", "weeks", "currency", "rules", "centres", "trainers", "courses"),
    *("offers", "countries", "needs", "routes", "funders", "published"),
)
KEYS = {
    "rules": ("bands", "worst", "window"),
    "centres": ("id", "name", "country", "region", "latitude", "longitude", "facilities", "closed"),
    "trainers": ("id", "centre", "skills", "languages", "away", "most_weeks"),
    "courses": ("id", "name", "weeks", "least", "most", "uses", "trainers", "skill", "requires"),
    "offers": ("centre", "course", "languages", "cost"),
    "countries": ("id", "name", "languages", "away"),
    "needs": ("country", "course", "seats", "held"),
    "routes": ("country", "centre", "cost"),
    "funders": ("id", "budget", "centres", "courses", "countries"),
    "published": ("id", "centre", "course", "language", "week", "seats", "drop", "move"),
}
"""What each table may hold."""
MISSING = object()
USUAL = {one.name: one.default for one in dataclasses.fields(Published)}
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Row:
    """One table of the file: where it stands, and its fields by name."""

    where: str
    fields: Mapping[str, object]

    def at(self, name: str) -> str:
        """The field as errors name it."""
        return f"{self.where}.{name}" if self.where else name

    def get(self, name: str, default: object = MISSING) -> object:
        """The value; refuses a field that is missing and has no default."""
        value = self.fields.get(name, default)
        if value is MISSING:
            raise refusal("missing", self.at(name), "", f"{self.at(name)} is missing. {REMEDY.get(name, 'Write it.')}")
        return value

    def text(self, name: str, default: object = MISSING) -> str:
        return text(self.at(name), self.get(name, default), may_be_empty=default is not MISSING)

    def whole(self, name: str, default: object = MISSING) -> int:
        return whole(self.at(name), self.get(name, default))

    def degrees(self, name: str) -> float | None:
        value = self.get(name, None)
        if value is not None and type(value) not in {int, float}:
            raise refusal(
                "not_a_number", self.at(name), value, f"{self.at(name)} = {shown(value)}; expected degrees such as 37.4. Correct it."
            )
        return None if value is None else float(str(value))

    def entries(self, name: str, example: str, default: object = MISSING) -> list[object]:
        value = self.get(name, default)
        if not isinstance(value, list | tuple | set | frozenset):
            sentence = f"{self.at(name)} = {shown(value)}; expected a list. Write {name} = {example}."
            raise refusal("not_a_list", self.at(name), value, sentence)
        return list(value)

    def words(self, name: str, default: object = MISSING) -> tuple[str, ...]:
        found = self.entries(name, '["en", "fr"]' if name == "languages" else '["one", "two"]', default)
        words = tuple(text(f"{self.at(name)}[{at}]", one) for at, one in enumerate(found, start=1))
        for at, word in enumerate(words, start=1):
            if word in words[: at - 1]:
                field = f"{self.at(name)}[{at}]"
                raise refusal("twice", field, word, f'{field}: "{word}" stands there already. Remove one of them.')
        return words

    def counts(self, name: str, of: str) -> Mapping[str, int]:
        value = table(self.at(name), self.get(name, {}), f"{of} and numbers")
        return MappingProxyType({text(self.at(name), key): whole(f"{self.at(name)}.{key}", one) for key, one in value.items()})

    def weeks(self, name: str, calendar: Calendar) -> frozenset[int]:
        found = self.entries(name, "[3, 4]", ())
        return frozenset(calendar.week(f"{self.at(name)}[{at}]", one) for at, one in enumerate(found, start=1))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The weeks of the plan."""

    first_monday: date
    weeks: int

    def week(self, field: str, value: object) -> int:
        """The number of a week given as a number or as one of its days."""
        if not isinstance(value, date | str):
            return self.inside(field, whole(field, value), value)
        day = day_of(field, value, "a week's number or a day such as 2027-03-08")
        return self.inside(field, (day - self.first_monday).days // 7, day)

    def inside(self, field: str, week: int, value: object) -> int:
        """The week; refuses one outside the plan."""
        if 0 <= week < self.weeks:
            return week
        last = self.first_monday + timedelta(days=7 * self.weeks - 1)
        span = f"the plan has the weeks 0 to {self.weeks - 1}, {self.first_monday} to {last}"
        raise refusal("week_outside", field, value, f"{field} = {shown(value)}; {span}. Remove it, or raise weeks.")


REMEDY = {
    "format": f'Write format = "{FORMAT}".',
    "first_monday": "Write the Monday on which week 0 begins, such as 2027-01-04.",
    "currency": 'Write the one currency of all amounts, such as "USD".',
    "id": "Give every row an id of its own.",
    "languages": 'Write the languages, such as ["en", "fr"].',
    "budget": "Write the most it pays, in whole units of the currency.",
    "cost": "Write the amount in whole units of the currency, 0 when it costs nothing.",
    "region": "Write whom its runs are for, such as a region; centres of one region do not compete.",
}


def read_network(raw: Mapping[str, object]) -> Network:
    """The network that a file holds, checked. Raises NetworkError naming the field as it was written, its value and the remedy."""
    fields = table("the network", raw, "fields")
    _check_keys("", fields, TOP, "the network")
    top = Row("", fields)
    if top.get("format") != FORMAT:
        came = fields["format"]
        sentence = f'format = {shown(came)}; this Seedtrain reads "{FORMAT}". Use one that reads yours, or rewrite the file.'
        raise refusal("wrong_format", "format", came, sentence)
    first = day_of("first_monday", top.get("first_monday"), "a Monday such as 2027-01-04")
    monday("first_monday", first)
    calendar = Calendar(first, whole("weeks", top.get("weeks", 52), 1, 520))
    network = Network(
        title=top.text("title", ""),
        first_monday=first,
        weeks=calendar.weeks,
        currency=top.text("currency"),
        rules=_rules(fields.get("rules", {})),
        centres=_rows(top, "centres", lambda row: _centre(row, calendar)),
        trainers=_rows(top, "trainers", lambda row: _trainer(row, calendar)),
        courses=_rows(top, "courses", _course),
        offers=_rows(top, "offers", lambda row: Offer(row.text("centre"), row.text("course"), row.words("languages"), row.whole("cost"))),
        countries=_rows(top, "countries", lambda row: _country(row, calendar)),
        needs=_rows(top, "needs", lambda row: Need(row.text("country"), row.text("course"), row.whole("seats"), row.whole("held", 0))),
        routes=_rows(top, "routes", lambda row: Route(row.text("country"), row.text("centre"), row.whole("cost"))),
        funders=_rows(top, "funders", _funder),
        published=_rows(top, "published", lambda row: _published(row, calendar)),
    )
    check_network(network)
    return network


def table(field: str, value: object, holding: str) -> dict[str, object]:
    """The value as a table with texts as keys."""
    if not isinstance(value, Mapping):
        raise refusal("not_a_table", field, value, f"{field} = {shown(value)}; expected a table of {holding}. Correct it.")
    for key in value:
        if not isinstance(key, str):
            raise refusal("not_text", field, key, f'{field} has the key {shown(key)}; expected a text. Write "{shown(key)}".')
    return dict(value)


def day_of(field: str, value: object, expected: str) -> date:
    """A day: a date, or a text in the form of ISO 8601."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        if isinstance(value, str):
            return date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise refusal("not_a_day", field, value, f"{field} = {shown(value)}; expected {expected}. Write year-month-day.")


def _check_keys(where: str, fields: Iterable[str], known: tuple[str, ...], what: str) -> None:
    for key in fields:
        if key not in known:
            field = f"{where}.{key}" if where else key
            raise refusal("unknown_key", field, key, f'{what} has no field "{key}". {nearest(key.lower(), known)}')


def _rows(top: Row, name: str, build: Callable[[Row], Kind]) -> tuple[Kind, ...]:
    value = top.get(name, ())
    if not isinstance(value, list | tuple):
        raise refusal("not_a_list", name, value, f"{name} = {shown(value)}; expected a list of tables. Begin each with a line [[{name}]].")
    found = []
    for at, one in enumerate(value, start=1):
        where = f"{name}[{at}]"
        fields = table(where, one, "fields")
        _check_keys(where, fields, KEYS[name], where)
        found.append(build(Row(where, fields)))
    return tuple(found)


def _rules(raw: object) -> Rules:
    fields = table("rules", raw, "fields")
    _check_keys("rules", fields, KEYS["rules"], "rules")
    row, usual = Row("rules", fields), Rules()
    bands = []
    for at, one in enumerate(row.entries("bands", "[[40, 10], [100, 3]]", usual.bands), start=1):
        field = f"rules.bands[{at}]"
        if not isinstance(one, list | tuple) or len(one) != 2:
            raise refusal("not_a_pair", field, one, f"{field} = {shown(one)}; expected per cent and points. Write [40, 10].")
        bands.append((whole(f"{field}[1]", one[0]), whole(f"{field}[2]", one[1])))
    return Rules(tuple(bands), row.whole("worst", usual.worst), row.whole("window", usual.window))


def _centre(row: Row, calendar: Calendar) -> Centre:
    facilities: dict[str, tuple[int, ...]] = {}
    for kind, units in table(row.at("facilities"), row.get("facilities", {}), "kinds and numbers").items():
        field = row.at(f"facilities.{text(row.at('facilities'), kind)}")
        if isinstance(units, list | tuple):
            if len(units) != calendar.weeks:
                sentence = (
                    f"{field} holds {len(units)} numbers; the plan has {calendar.weeks} weeks. Write one number, or one for each week."
                )
                raise refusal("wrong_length", field, len(units), sentence)
            facilities[kind] = tuple(whole(f"{field}[{at}]", one) for at, one in enumerate(units, start=1))
        else:
            facilities[kind] = (whole(field, units),) * calendar.weeks
    return Centre(
        id=row.text("id"),
        country=row.text("country", ""),
        region=row.text("region"),
        facilities=MappingProxyType(facilities),
        closed=row.weeks("closed", calendar),
        name=row.text("name", ""),
        latitude=row.degrees("latitude"),
        longitude=row.degrees("longitude"),
    )


def _trainer(row: Row, calendar: Calendar) -> Trainer:
    return Trainer(
        id=row.text("id"),
        centre=row.text("centre"),
        skills=frozenset(row.words("skills")),
        languages=frozenset(row.words("languages")),
        away=row.weeks("away", calendar),
        most_weeks=None if row.get("most_weeks", None) is None else row.whole("most_weeks"),
    )


def _course(row: Row) -> Course:
    return Course(
        id=row.text("id"),
        weeks=row.whole("weeks"),
        least=row.whole("least"),
        most=row.whole("most"),
        uses=row.counts("uses", "kinds of facility"),
        trainers=row.whole("trainers", 1),
        skill=row.text("skill", ""),
        requires=row.words("requires", ()),
        name=row.text("name", ""),
    )


def _country(row: Row, calendar: Calendar) -> Country:
    return Country(row.text("id"), frozenset(row.words("languages")), row.weeks("away", calendar), row.text("name", ""))


def _funder(row: Row) -> Funder:
    centres, courses, countries = (frozenset(row.words(name, ())) for name in ("centres", "courses", "countries"))
    return Funder(row.text("id"), row.whole("budget"), centres, courses, countries)


def _published(row: Row, calendar: Calendar) -> Published:
    return Published(
        id=row.text("id"),
        centre=row.text("centre"),
        course=row.text("course"),
        language=row.text("language"),
        week=calendar.week(row.at("week"), row.get("week")),
        seats=row.counts("seats", "countries"),
        drop=row.whole("drop", USUAL["drop"]),
        move=row.whole("move", USUAL["move"]),
    )
