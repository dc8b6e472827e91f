"""The draft staffing model: its formula, its tagged coefficients, and how far it was off on published plants.

Flow: seedtrain.facts -> this file -> reading.
Reads: staffing_model.json. Writes: nothing.
Source: per coefficient; `tag` says whether a value is a source's, derived, plain arithmetic, memory or assumption.
"""

from dataclasses import dataclass
from pathlib import Path

from seedtrain.facts import reading
from seedtrain.facts.reading import Entry, Problem, Provenance

FILE = "staffing_model.json"
TAGS = ("source", "derived", "arithmetic", "recall", "assumption", "weak")


@dataclass(frozen=True, slots=True)
class StaffingInput:
    """An input of the model: what one may choose, or what it means."""

    name: str
    choices: tuple[str, ...]
    meaning: str | None


@dataclass(frozen=True, slots=True)
class FormulaLine:
    """One line of the formula: a role or a step, and its expression in the other names."""

    id: str
    expression: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One number of the model, or a text where no single number fits; `basis` says what it rests on."""

    id: str
    group: str
    key: str | None
    value: float | None
    text: str | None
    basis: str | None
    tag: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class CaseInputs:
    """What was put into the model for a plant; nothing where the default was left."""

    platform: str
    capacity: float
    ds_lines: int
    ff_lines: int | None
    pattern: str
    ff_pattern: str | None
    automation: str | None
    qc: str | None
    lyo: int | None
    devices: int | None
    products: int | None
    is_standalone: bool | None


@dataclass(frozen=True, slots=True)
class RoleStaff:
    """Full-time equivalents of one role."""

    role: str
    fte: float


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A published plant beside the model; the error [%] flatters, since inputs were chosen knowing the answer."""

    id: str
    name: str
    inputs: CaseInputs
    published_headcount: int
    published_fact: str
    caveat: str
    model_total: int
    model_technical: int
    error_percent: int
    fte_by_role: tuple[RoleStaff, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class TopDownCheck:
    """Staff per million doses of one plant or plan."""

    id: str
    name: str
    doses: float
    fte: float
    fte_per_million_doses: float
    basis: str | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class DemandStatement:
    """Something said in public about how many people are needed."""

    id: str
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class StaffingModel:
    """The whole draft model; show `honesty` wherever its results are shown."""

    version: str
    how: str
    honesty: str
    gap_formula: str
    inputs: tuple[StaffingInput, ...]
    formula: tuple[FormulaLine, ...]
    coefficients: tuple[Coefficient, ...]
    cases: tuple[WorkedCase, ...]
    top_down: tuple[TopDownCheck, ...]
    training: tuple[Coefficient, ...]
    statements: tuple[DemandStatement, ...]

    def coefficient(self, id_: str) -> Coefficient:
        """The coefficient or training parameter of this id, such as `relief` or `qc_ratio.full`."""
        for found in (*self.coefficients, *self.training):
            if found.id == id_:
                return found
        groups = sorted({found.group for found in (*self.coefficients, *self.training)})
        raise reading.UnknownFactError("coefficient", id_, f"groups are {', '.join(groups)}.")

    def value(self, id_: str) -> float:
        """The number of a coefficient; one that holds only a text is no number and raises."""
        found = self.coefficient(id_)
        if found.value is None:
            raise reading.UnknownFactError("coefficient with a number", id_, f"it holds the text {found.text!r}.")
        return found.value

    def group(self, name: str) -> tuple[Coefficient, ...]:
        """All coefficients and training parameters of a group, in file order."""
        return tuple(found for found in (*self.coefficients, *self.training) if found.group == name)


def read_staffing_model(folder: Path, problems: list[Problem]) -> StaffingModel:
    """The whole model; `problems` names each field that does not fit."""
    about = reading.read_about(folder, FILE, problems)
    model = StaffingModel(
        version=about.text("version"),
        how=about.text("how"),
        honesty=about.text("honesty"),
        gap_formula=about.text("gap_formula"),
        inputs=tuple(_input(entry) for entry in about.entries("inputs")),
        formula=tuple(_line(entry) for entry in reading.read_part(folder, FILE, "formula", problems)),
        coefficients=tuple(_coefficient(entry) for entry in reading.read_part(folder, FILE, "coefficients", problems)),
        cases=tuple(_case(entry) for entry in reading.read_part(folder, FILE, "cases", problems)),
        top_down=tuple(_check(entry) for entry in reading.read_part(folder, FILE, "top_down", problems)),
        training=tuple(_coefficient(entry) for entry in reading.read_part(folder, FILE, "training", problems)),
        statements=tuple(_statement(entry) for entry in reading.read_part(folder, FILE, "statements", problems)),
    )
    about.text("title")
    about.text("note")
    about.done()
    return model


def _input(entry: Entry) -> StaffingInput:
    one = StaffingInput(entry.text("name"), entry.texts("choices"), entry.maybe_text("meaning"))
    entry.done()
    return one


def _line(entry: Entry) -> FormulaLine:
    line = FormulaLine(entry.text("id"), entry.text("expression"), entry.provenance())
    entry.done()
    return line


def _coefficient(entry: Entry) -> Coefficient:
    coefficient = Coefficient(
        id=entry.text("id"),
        group=entry.text("group"),
        key=entry.maybe_text("key"),
        value=entry.maybe_number("value"),
        text=entry.maybe_text("text"),
        basis=entry.maybe_text("basis"),
        tag=entry.choice("tag", TAGS),
        provenance=entry.provenance(),
    )
    if (coefficient.value is None) == (coefficient.text is None):
        entry.wrong("value", coefficient.value, "a number, or a text, and not both")
    if coefficient.tag == "source" and coefficient.provenance.source is None:
        entry.wrong("source", None, "a source, because the tag says so")
    entry.done()
    return coefficient


def _case(entry: Entry) -> WorkedCase:
    inputs, staff = entry.maybe_entry("inputs"), entry.maybe_entry("fte_by_role")
    if inputs is None or staff is None:
        missing = "inputs" if inputs is None else "fte_by_role"
        raise reading.BrokenFactsError((Problem(FILE, entry.record, missing, "nothing", "an object"),))
    case = WorkedCase(
        id=entry.text("id"),
        name=entry.text("name"),
        inputs=_case_inputs(inputs),
        published_headcount=entry.whole("published_headcount", 1),
        published_fact=entry.text("published_fact"),
        caveat=entry.text("caveat"),
        model_total=entry.whole("model_total", 1),
        model_technical=entry.whole("model_technical", 1),
        error_percent=entry.whole("error_percent", -100, 1000),
        fte_by_role=tuple(RoleStaff(role, staff.number(role)) for role in staff.data),
        provenance=entry.provenance(),
    )
    off = round(100 * (case.model_total / case.published_headcount - 1))
    if abs(off - case.error_percent) > 1:
        entry.wrong("error_percent", case.error_percent, f"{off}, what model_total and published_headcount give")
    entry.done()
    return case


def _case_inputs(entry: Entry) -> CaseInputs:
    inputs = CaseInputs(
        platform=entry.text("platform"),
        capacity=entry.number("capacity"),
        ds_lines=entry.whole("ds_lines"),
        ff_lines=entry.maybe_whole("ff_lines"),
        pattern=entry.text("pattern"),
        ff_pattern=entry.maybe_text("ff_pattern"),
        automation=entry.maybe_text("automation"),
        qc=entry.maybe_text("qc"),
        lyo=entry.maybe_whole("lyo"),
        devices=entry.maybe_whole("devices"),
        products=entry.maybe_whole("products"),
        is_standalone=entry.maybe_flag("standalone"),
    )
    entry.done()
    return inputs


def _check(entry: Entry) -> TopDownCheck:
    check = TopDownCheck(
        id=entry.text("id"),
        name=entry.text("name"),
        doses=entry.number("doses"),
        fte=entry.number("fte"),
        fte_per_million_doses=entry.number("fte_per_million_doses"),
        basis=entry.maybe_text("basis"),
        provenance=entry.provenance(),
    )
    if check.doses and abs(check.fte / check.doses * 1e6 - check.fte_per_million_doses) > 0.01:
        entry.wrong("fte_per_million_doses", check.fte_per_million_doses, f"{check.fte / check.doses * 1e6:.2f}")
    entry.done()
    return check


def _statement(entry: Entry) -> DemandStatement:
    statement = DemandStatement(entry.text("id"), entry.text("text"), entry.provenance())
    entry.done()
    return statement
