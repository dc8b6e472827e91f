"""The call for expressions of interest to regional training centres, and schemes like it.

Flow: seedtrain.facts -> this file -> reading.
Reads: eoi.json. Writes: nothing.
Source: per record, in its provenance.
"""

from dataclasses import dataclass
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Entry, FactDate, Problem, Provenance

FILE = "eoi.json"


@dataclass(frozen=True, slots=True)
class EoiRound:
    """One round of the call; `regions` are WHO region codes, nothing where the page does not say."""

    number: int
    title: str | None
    regions: tuple[str, ...] | None
    published: FactDate | None
    deadline: FactDate | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing a regional centre is expected to do, in the order of the call."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class SuggestedRubric:
    """Our own suggestion for scoring: never WHO text."""

    lines: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class EoiFact:
    """The call for expressions of interest; what WHO did not publish is nothing here."""

    id: str
    title: str
    programme: str
    owner: str
    legal_basis: tuple[str, ...]
    rounds: tuple[EoiRound, ...]
    expectations: tuple[Expectation, ...]
    network_rules: tuple[str, ...]
    selection_criteria: tuple[str, ...] | None
    selection_criteria_note: str
    required_documents: tuple[str, ...] | None
    evaluation_process: str | None
    selected_centres: tuple[str, ...] | None
    selected_centres_note: str
    suggested_rubric: SuggestedRubric
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Secretariat:
    """Who hosts a sibling network in a region."""

    region: str
    hosts: tuple[str, ...]
    partners: tuple[str, ...]
    countries: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class SiblingScheme:
    """Another scheme that names regional training centres."""

    id: str
    name: str
    announced: FactDate | None
    place: str
    secretariats: tuple[Secretariat, ...]
    offer: tuple[str, ...]
    provenance: Provenance


def read_eoi(folder: Path, problems: list[Problem]) -> tuple[EoiFact, ...]:
    """The call as one record; `problems` names each field that does not fit."""
    return tuple(_eoi(entry) for entry in reading.read_part(folder, FILE, "records", problems))


def read_sibling_schemes(folder: Path, problems: list[Problem]) -> tuple[SiblingScheme, ...]:
    """Every sibling scheme; `problems` names each field that does not fit."""
    return tuple(_scheme(entry) for entry in reading.read_part(folder, FILE, "sibling_schemes", problems))


def _eoi(entry: Entry) -> EoiFact:
    rubric = entry.maybe_entry("suggested_rubric")
    if rubric is None:
        entry.wrong("suggested_rubric", None, "our suggested rubric as an object")
        rubric = entry
    eoi = EoiFact(
        id=entry.text("id"),
        title=entry.text("title"),
        programme=entry.text("programme"),
        owner=entry.text("owner"),
        legal_basis=entry.texts("legal_basis"),
        rounds=tuple(_round(one) for one in entry.entries("rounds")),
        expectations=tuple(_expectation(one) for one in entry.entries("expectations")),
        network_rules=entry.texts("network_rules"),
        selection_criteria=entry.maybe_texts("selection_criteria"),
        selection_criteria_note=entry.text("selection_criteria_note"),
        required_documents=entry.maybe_texts("required_documents"),
        evaluation_process=entry.maybe_text("evaluation_process"),
        selected_centres=entry.maybe_texts("selected_centres"),
        selected_centres_note=entry.text("selected_centres_note"),
        suggested_rubric=SuggestedRubric(rubric.texts("lines"), rubric.provenance()),
        provenance=entry.provenance(),
    )
    if not eoi.suggested_rubric.provenance.is_ours:
        rubric.wrong("ours", False, "true, because WHO published no criteria")
    rubric.done()
    entry.done()
    return eoi


def _round(entry: Entry) -> EoiRound:
    one = EoiRound(
        entry.whole("number", 1, 50),
        entry.maybe_text("title"),
        entry.maybe_texts("regions"),
        entry.maybe_date("published"),
        entry.maybe_date("deadline"),
        entry.maybe_text("note"),
    )
    entry.done()
    return one


def _expectation(entry: Entry) -> Expectation:
    expectation = Expectation(entry.whole("number", 1, 50), entry.text("text"))
    entry.done()
    return expectation


def _scheme(entry: Entry) -> SiblingScheme:
    scheme = SiblingScheme(
        id=entry.text("id"),
        name=entry.text("name"),
        announced=entry.maybe_date("announced"),
        place=entry.text("place"),
        secretariats=tuple(_secretariat(one) for one in entry.entries("secretariats")),
        offer=entry.texts("offer"),
        provenance=entry.provenance(),
    )
    entry.done()
    return scheme


def _secretariat(entry: Entry) -> Secretariat:
    secretariat = Secretariat(
        region=entry.text("region"),
        hosts=entry.texts("hosts"),
        partners=entry.texts("partners"),
        countries=entry.texts("countries"),
        note=entry.maybe_text("note"),
    )
    entry.done()
    return secretariat
