"""The norms a curriculum may cite: what they govern, whether they still hold, and how much of them may be printed.

Flow: seedtrain.facts -> this file -> reading.
Reads: norms.json. Writes: nothing.
Source: per record, in its provenance; no text of a norm is kept.
"""

from dataclasses import dataclass
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Entry, FactDate, Problem, Provenance

FILE = "norms.json"
VERIFIED = ("verified", "partly", "unverified")
TIERS = ("A", "B", "C", "R")
STATUSES = ("current", "superseded", "draft")


@dataclass(frozen=True, slots=True)
class ClauseFact:
    """A place in a norm and its topic in our words; print it only where `is_printable`."""

    clause: str
    topic: str | None
    verified: str

    @property
    def is_printable(self) -> bool:
        """True when the number was read in this very text."""
        return self.verified == "verified"


@dataclass(frozen=True, slots=True)
class NormFact:
    """A norm; `number` and `year` are as we hold them, `printable_...` what may be shown."""

    id: str
    title: str
    number: str | None
    year: int | None
    edition: str | None
    printable_number: str | None
    printable_year: int | None
    issuer: str
    governs: str
    verified: str
    tier: str
    status: str
    superseded_by: str | None
    effective_from: FactDate | None
    effective_until: FactDate | None
    effective_as_found: str | None
    note: str | None
    clauses: tuple[ClauseFact, ...]
    provenance: Provenance

    @property
    def is_superseded(self) -> bool:
        """True when a newer norm took its place."""
        return self.status == "superseded"

    @property
    def is_draft(self) -> bool:
        """True when it is a consultation text: never a requirement."""
        return self.status == "draft"

    def print_title(self) -> str:
        """The title, with number and year only as far as they are verified.

        >>> from seedtrain import facts
        >>> facts.norm("WHO-TRS1033-A4").print_title()
        'WHO guideline on data integrity (TRS 1033, Annex 4, 2021)'
        >>> facts.norm("WHO-TRS1028-A2").print_title()
        'Guidelines for assuring the quality, safety and efficacy of plasmid DNA vaccines'
        """
        number = self.printable_number
        shown = [number] if number is not None and number not in self.title else []
        if self.printable_year is not None:
            shown.append(str(self.printable_year))
        return f"{self.title} ({', '.join(shown)})" if shown else self.title

    def printable_clauses(self) -> tuple[ClauseFact, ...]:
        """The clauses whose number was read in this very text."""
        return tuple(clause for clause in self.clauses if clause.is_printable)


def read_norms(folder: Path, problems: list[Problem]) -> tuple[NormFact, ...]:
    """Every norm in file order; `problems` names each field that does not fit."""
    return tuple(_norm(entry) for entry in reading.read_part(folder, FILE, "records", problems))


def _norm(entry: Entry) -> NormFact:
    norm = NormFact(
        id=entry.text("id"),
        title=entry.text("title"),
        number=entry.maybe_text("number"),
        year=entry.maybe_whole("year", 1900, 2100),
        edition=entry.maybe_text("edition"),
        printable_number=entry.maybe_text("printable_number"),
        printable_year=entry.maybe_whole("printable_year", 1900, 2100),
        issuer=entry.text("issuer"),
        governs=entry.text("governs"),
        verified=entry.choice("verified", VERIFIED),
        tier=entry.choice("tier", TIERS),
        status=entry.choice("status", STATUSES),
        superseded_by=entry.maybe_text("superseded_by"),
        effective_from=entry.maybe_date("effective_from"),
        effective_until=entry.maybe_date("effective_until"),
        effective_as_found=entry.maybe_text("effective_as_found"),
        note=entry.maybe_text("note"),
        clauses=tuple(_clause(clause) for clause in entry.entries("clauses")),
        provenance=entry.provenance(),
    )
    if norm.is_superseded != (norm.superseded_by is not None):
        entry.wrong("superseded_by", norm.superseded_by, "a norm exactly when status is superseded")
    if norm.verified == "unverified" and (norm.printable_number or norm.printable_year):
        shown = norm.printable_number or norm.printable_year
        entry.wrong("printable_number", shown, "null, because the norm is unverified")
    entry.done()
    return norm


def _clause(entry: Entry) -> ClauseFact:
    clause = ClauseFact(entry.text("clause"), entry.maybe_text("topic"), entry.choice("verified", VERIFIED))
    entry.done()
    return clause
