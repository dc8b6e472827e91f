"""A candidate centre's own file, read beside the network it may join; a refusal names the file, and of a workbook the cell.

Flow: scheduling -> this file -> sources.py, tables.py, engines.planning.
Reads: one file, and a network. Writes: nothing.
Source: docs/reference/network-file.md, section "A candidate's file".

The candidate's rows are read as rows of the network's file, below its own: so whatever a network's file may say a candidate's may, and
joining it is the same as writing it into the network. Rows in refusals are those of the candidate's file.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from seedtrain.engines.planning.bulk import Join
from seedtrain.engines.planning.checks import nearest, refusal, shown, text, whole
from seedtrain.engines.planning.errors import NetworkError, PlanningError
from seedtrain.engines.planning.files import network_to_json
from seedtrain.engines.planning.problem import Network
from seedtrain.engines.planning.reading import FORMAT, TOP, day_of, read_network, table
from seedtrain.network_file.layout import BRINGS, KNOWS, SETTINGS
from seedtrain.network_file.sources import TEXTS, TWICE, WORKBOOKS, placed, text_of, toml_of
from seedtrain.network_file.spelling import check_spelling, country_meant
from seedtrain.network_file.tables import Book, read_candidate_book
from seedtrain.reporting.errors import FileError
from seedtrain.reporting.workbook import Workbook

Rows = Mapping[str, Sequence[object]]
NOT_ASKED = "Who needs, who pays, what is announced and what a plan is worth are the network's. Take it out here, or write it there."
ROW = re.compile(rf"\b({'|'.join(BRINGS)})\[(\d+)\]")
KIND = {"centres": "centre", "trainers": "trainer", "courses": "course", "countries": "country"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a file brings to a network: one centre or several places, with its people, offers and routes."""

    file: str
    join: Join

    @property
    def ids(self) -> frozenset[str]:
        """Its centres."""
        return frozenset(one.id for one in self.join.centres)

    @property
    def names(self) -> tuple[str, ...]:
        """Its centres as people say them."""
        return tuple(one.name or one.id for one in self.join.centres)


def candidate_from(path: Path, network: Network, others: Sequence[Candidate] = (), from_week: int = 0) -> Candidate:
    """The candidate in a file, checked beside the network, which `others` have joined already. Raises InputError and OSError."""
    kind = path.suffix.lower()
    if kind not in (*WORKBOOKS, *TEXTS):
        sentence = f"{path.name}: a name that ends in .xlsx, .toml or .json was expected. `seedtrain plan --template DIR` writes examples."
        raise FileError("unknown_kind", {"file": path.name}, sentence)
    reading = _Reading(network, others)
    places: Mapping[str, str] = {}
    try:
        if kind in WORKBOOKS:
            book = _book(path, reading)
            mapping, places = book.mapping, book.places
        else:
            mapping = table("the candidate", _json(path) if kind == ".json" else toml_of(path), "fields")
            reading.agree(mapping)
        found = reading.joined(mapping)
    except PlanningError as error:
        raise placed(path.name, country_meant(error, network.country, "the network's countries"), places) from error
    new = {name: getattr(found, name)[len(getattr(network, name)) :] for name in BRINGS}
    return Candidate(path.name, Join(new["centres"], new["trainers"], new["offers"], new["routes"], from_week))


def _book(path: Path, reading: "_Reading") -> Book:
    """The workbook; a fault of its settings has its cell."""

    def agree(book: Book) -> None:
        try:
            reading.agree(book.mapping)
        except PlanningError as error:
            raise placed(path.name, error, book.places) from error

    network = reading.network
    return read_candidate_book(Workbook(path.name, path), network.first_monday, network.weeks, agree)


def _json(path: Path) -> object:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise ValueError(f'the key "{next(key for key in keys if keys.count(key) > 1)}" stands twice in one place')
        return found

    def no_number(word: str) -> object:
        raise ValueError(f"{word} is no number")

    try:
        return json.loads(text_of(path), object_pairs_hook=once, parse_constant=no_number)
    except (ValueError, RecursionError) as error:
        raise FileError("bad_json", {"file": path.name}, f"{path.name} is no JSON: {error}. Correct it there.") from error


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file beside its network."""

    network: Network
    others: Sequence[Candidate]

    def agree(self, mapping: Mapping[str, object]) -> None:
        """What the file says of the plan is what the network says, and nothing stands where a candidate has nothing to say."""
        for key in mapping:
            if key not in TOP:
                raise refusal("unknown_key", key, key, f'a candidate has no field "{key}". {nearest(key.lower(), TOP)}')
        if mapping.get("format", "") != FORMAT:
            came = mapping.get("format", "")
            said = f"format = {shown(came)}" if came else "format is missing"
            raise refusal("wrong_format", "format", came, f'{said}; "{FORMAT}" was expected. Write format = "{FORMAT}".')
        text("title", mapping.get("title", ""), may_be_empty=True)
        others = [name for name in TOP if name not in {*SETTINGS, "format", "rules", *BRINGS, *KNOWS}]
        if filled := [name for name in others if not isinstance(mapping.get(name, []), list) or mapping.get(name)]:
            first = mapping[filled[0]]
            holds = f"holds {_count(len(first), 'row')}" if isinstance(first, list) else f"= {shown(first)}"
            said = f"{filled[0]} {holds}" if len(filled) == 1 else f"{', '.join(filled[:-1])} and {filled[-1]} hold rows"
            sentence = f"{said}; a candidate's file brings {', '.join(BRINGS[:-1])} and {BRINGS[-1]} only. {NOT_ASKED}"
            raise refusal("not_a_candidates", filled[0], shown(first), sentence)
        self._same_calendar(mapping)

    def _same_calendar(self, mapping: Mapping[str, object]) -> None:
        network = self.network
        stated: dict[str, tuple[object, object, str]] = {}
        if "first_monday" in mapping:
            day = day_of("first_monday", mapping["first_monday"], "a Monday such as 2027-01-04")
            stated["first_monday"] = day, network.first_monday, "Weeks count from there"
        if "weeks" in mapping:
            stated["weeks"] = whole("weeks", mapping["weeks"]), network.weeks, "Both are planned together"
        if "currency" in mapping:
            stated["currency"] = text("currency", mapping["currency"]), network.currency, "All costs are in it"
        for name, (own, theirs, why) in stated.items():
            if own != theirs:
                sentence = f"{name} = {shown(own)}; the network has {shown(theirs)}. {why}: write the same, or leave it out."
                raise refusal("other_than_network", name, own, sentence)

    def joined(self, mapping: Mapping[str, object]) -> Network:
        """The network with the candidate, checked."""
        lists = {name: _list(mapping, name) for name in (*BRINGS, *KNOWS)}
        for name in BRINGS:
            if not lists[name] and name != "trainers":
                raise refusal("nothing", name, "", f"{name} is empty; a candidate has at least one row there. Add one.")
        self._same_lists(mapping, lists)
        self._own_rows(lists)
        base = json.loads(network_to_json(self.network))
        try:
            found = read_network(base | {name: [*base[name], *lists[name]] for name in BRINGS})
            check_spelling(found, self.network)
        except NetworkError as error:
            raise self._own_words(error, lists) from error
        self._complete(found)
        return found

    def _same_lists(self, mapping: Mapping[str, object], lists: Rows) -> None:
        """Courses, countries and rules that stand in the file are as the network has them."""
        base = json.loads(network_to_json(self.network)) | {"published": []}
        ids = {name: _values(lists[name], "id") for name in KNOWS}
        for name in KNOWS:
            known = self.network.course if name == "courses" else self.network.country
            for at, id in ids[name]:
                if id not in known:
                    sentence = f'{name}[{at}].id: the network has no {KIND[name]} "{id}". {nearest(id, known)} Or add it there first.'
                    raise refusal("unknown", f"{name}[{at}].id", id, sentence)
            own = {id for _, id in ids[name]}
            base[name] = [*lists[name], *(one for one in base[name] if one["id"] not in own)]
        probe = read_network(base | ({"rules": mapping["rules"]} if "rules" in mapping else {}))
        if probe.rules != self.network.rules:
            raise refusal("other_than_network", "rules", "", f"rules are not those of the network. {NOT_ASKED}")
        # What somebody calls a course or a country makes no plan different.
        asked = {"courses": (probe.course, self.network.course), "countries": (probe.country, self.network.country)}
        fields = {"courses": ("weeks", "least", "most", "uses", "trainers", "skill", "requires"), "countries": ("languages", "away")}
        for name, (here, there) in asked.items():
            for at, id in ids[name]:
                for field in fields[name]:
                    pair = getattr(here[id], field), getattr(there[id], field)
                    if pair[0] != pair[1]:
                        mine, its = (_plain(one) for one in pair)
                        sentence = f'{name}[{at}].{field} = {mine}; for "{id}" the network has {its}. Write the same, or take the row out.'
                        raise refusal("other_than_network", f"{name}[{at}].{field}", mine, sentence)

    def _own_rows(self, lists: Rows) -> None:
        """No id is taken, and every row is about a centre of this file. What is no row or no text is refused when it is read."""
        taken = {"centres": self.network.centre, "trainers": {one.id: one for one in self.network.trainers}}
        for name, known in taken.items():
            for at, id in _values(lists[name], "id"):
                if id in known:
                    owner = next((f"of {one.file}" for one in self.others if id in _ids(one, name)), "of the network")
                    field = f"{name}[{at}].id"
                    sentence = f'{field}: "{id}" is the id of a {KIND[name]} {owner} already. Give this one another.'
                    raise refusal("taken", field, id, sentence)
        own = dict.fromkeys(id for _, id in _values(lists["centres"], "id"))
        for name in BRINGS[1:]:
            for at, id in _values(lists[name], "centre"):
                if id in self.network.centre and id not in own:
                    field, remedy = f"{name}[{at}].centre", " or ".join(f'"{one}"' for one in own)
                    sentence = f'{field} = "{id}", a centre of the network; expected one of this file. Write {remedy}, or take the row out.'
                    raise refusal("other_centre", field, id, sentence)

    def _complete(self, found: Network) -> None:
        """Every new centre offers something, and somebody can travel there."""
        for at, one in enumerate(found.centres[len(self.network.centres) :], start=1):
            field = f"centres[{at}].id"
            if all(offer.centre != one.id for offer in found.offers):
                sentence = f'{field}: "{one.id}" has no row in offers. Say which courses it can run, or take it out.'
                raise refusal("no_offer", field, one.id, sentence)
        offers = found.offers[len(self.network.offers) :]
        reached = {one.centre for one in found.routes}
        for at, offer in enumerate(offers, start=1):
            if offer.centre not in reached:
                field = f"offers[{at}].centre"
                sentence = (
                    f'{field}: nobody can travel to "{offer.centre}" for "{offer.course}": it has no row in routes. '
                    "Add one for each country that can come; of the centre's own country with cost 0."
                )
                raise refusal("no_route", field, offer.centre, sentence)

    def _own_words(self, error: NetworkError, lists: Rows) -> NetworkError:
        """The refusal with rows counted as in the candidate's file."""
        if error.field == "funders":
            costs = ((f"{name}[{at}].cost", one["cost"]) for name in BRINGS for at, one in enumerate(lists[name], 1) if _costs(one))
            field, cost = next(costs)
            sentence = f"{field} = {cost}; the network has no funder, so nothing can be paid. Write 0, or add a funder to the network."
            return refusal("nobody_pays", field, cost, sentence)
        offset = {name: len(getattr(self.network, name)) for name in BRINGS}

        def own(match: re.Match[str]) -> str:
            return f"{match[1]}[{int(match[2]) - offset[match[1]]}]"

        within = offset.get(error.field.partition("[")[0], 0)
        sentence = TWICE.sub(lambda match: f"in row {int(match[1]) - within}", ROW.sub(own, str(error)))
        return NetworkError(error.code, {**error.params, "field": ROW.sub(own, error.field)}, sentence)


def _list(mapping: Mapping[str, object], name: str) -> list[object]:
    rows = mapping.get(name, [])
    if not isinstance(rows, list):
        sentence = f"{name} = {shown(rows)}; expected a list of tables. Begin each with a line [[{name}]]."
        raise refusal("not_a_list", name, rows, sentence)
    return rows


def _values(rows: Sequence[object], key: str) -> list[tuple[int, str]]:
    """The texts under a key, with their rows."""
    found = [(at, one.get(key)) for at, one in enumerate(rows, start=1) if isinstance(one, Mapping)]
    return [(at, value) for at, value in found if isinstance(value, str)]


def _ids(one: Candidate, name: str) -> set[str]:
    return {row.id for row in (one.join.centres if name == "centres" else one.join.trainers)}


def _costs(row: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(row, Mapping) and bool(row.get("cost"))


def _plain(value: object) -> str:
    """A value as a sentence says it."""
    if isinstance(value, Mapping):
        value = [f"{name} {count}" for name, count in value.items()]
    elif isinstance(value, frozenset):
        value = sorted(value)
    return (", ".join(map(str, value)) or "none") if isinstance(value, list | tuple) else str(value) or "none"


def _count(number: int, one: str) -> str:
    return f"{number} {one if number == 1 else one + 's'}"
