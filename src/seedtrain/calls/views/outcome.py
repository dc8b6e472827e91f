"""A run as the committee reads it: who, why, what each rule got and cost, the scores and the cut.

Flow: views.deciding -> this file -> rows for the page, the files and the pictures.
Reads: a run and its applications. Writes: nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from seedtrain.calls.actions import Ran
from seedtrain.calls.models import Application, SelectionRun
from seedtrain.calls.views import picturing
from seedtrain.drawing import Target
from seedtrain.engines import selection as engine
from seedtrain.tables import Cell

NEAR = 10
STEP = 500
"""Width of a column of the score distribution [hundredths]."""


@dataclass(frozen=True, slots=True)
class Person:
    """One applicant of the run: score, standard error and needed score [points]; `share` of draws in which they are in [0..1]."""

    code: str
    name: str
    traits: dict[str, object]
    score: float
    needed: float | None
    outcome: str
    place: int | None
    binding: tuple[str, ...]
    is_tied: bool
    is_exact: bool
    why: str
    is_by_rule: bool
    stand_by: str = ""
    se: float = 0.0
    share: float | None = None
    is_fixed: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """One rule: bounds and what was reached [seats], its cost to the whole list and its price for a member [points].

    `short` is by how many seats its floor gave way, see `Call.Floors` [count].
    """

    words: str
    floor: int | None
    target: int | None
    cap: int | None
    achieved: int
    pool: int
    cost: float | None
    price: float
    short: int = 0

    @property
    def is_met(self) -> bool:
        """Caps always hold; a target may be missed, and a floor may have given way."""
        return not self.short and (self.target is None or self.achieved >= self.target)


@dataclass(frozen=True, slots=True)
class Scores:
    """The distribution: counts between edges [points] and the lowest admitted score."""

    counts: tuple[int, ...]
    edges: tuple[float, ...]
    cut: float

    @property
    def rows(self) -> list[tuple[str, int]]:
        """The same figures as a table."""
        return [(f"{low:g} – {high:g}", n) for low, high, n in zip(self.edges, self.edges[1:], self.counts, strict=False)]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the page of a run shows. Totals in points."""

    selected: tuple[Person, ...]
    waitlist: tuple[Person, ...]
    near: tuple[Person, ...]
    gave_way: tuple[Person, ...]
    promises: tuple[Promise, ...]
    shortfalls: tuple[str, ...]
    scores: Scores
    countries: tuple[picturing.Country, ...]
    fixed: tuple[Person, ...]
    grey: tuple[Person, ...]
    draws: int
    merit: float
    merit_only: float
    seats: int
    pool: int

    @property
    def given_up(self) -> float:
        """What the rules cost together [points]."""
        return self.merit_only - self.merit

    @property
    def targets(self) -> list[Target]:
        """The rules as a picture of target and now."""
        found = []
        for one in self.promises:
            asked = next((bound for bound in (one.target, one.floor, one.cap) if bound is not None), 0)
            found.append(Target(one.words, asked, one.achieved, f"{bounds(one)} · {now(one)}", one.is_met))
        return found


def bounds(one: Promise) -> str:
    """What the rule asks for, in words."""
    said = []
    if one.floor is not None:
        said.append(_("at least %(count)s") % {"count": one.floor})
    if one.target is not None:
        said.append(_("target %(count)s") % {"count": one.target})
    if one.cap is not None:
        said.append(_("at most %(count)s") % {"count": one.cap})
    return ", ".join(said) or _("no bound")


def now(one: Promise) -> str:
    """What was reached, in words."""
    return _("now %(count)s") % {"count": one.achieved}


def report(run: SelectionRun, ran: Ran) -> Report:
    """The page's rows; names are read in one query. Expects a run that found a list."""
    made = ran.selection
    if made is None:
        raise ValueError(f"Expected a run with a list; run {run.number} found none.")
    everyone = people(run, ran)
    by_code = {one.code: one for one in everyone}
    selected = {choice.id for choice in made.selected}
    # Who is placed by judgement may lie far below the line that the scores and the balance draw.
    by_score = [by_code[code].score for code in selected if not by_code[code].is_fixed] or [by_code[code].score for code in selected]
    order = sorted(everyone, key=lambda one: (-one.score, ran.problem.tie_key(one.code)))
    by_merit = {one.code for one in order[: ran.problem.seats]}
    out = [one for one in order if one.outcome == engine.Outcome.NOT_SELECTED]
    near = sorted((one for one in out if one.needed is not None), key=lambda one: ((one.needed or 0) - one.score, one.code))[:NEAR]
    return Report(
        selected=tuple(one for one in order if one.code in selected),
        waitlist=tuple(sorted((one for one in everyone if one.place is not None), key=lambda one: one.place or 0)),
        near=tuple(near),
        gave_way=tuple(one for one in order if one.code in by_merit and one.code not in selected),
        promises=promises(ran),
        shortfalls=tuple(shortfall_words(ran)),
        countries=picturing.countries([(str(one.traits.get("country") or ""), one.code in selected) for one in everyone]),
        fixed=tuple(one for one in order if one.is_fixed),
        grey=tuple(by_code[code] for code in run.chances.get("grey", []) if code in by_code)[:NEAR],
        draws=run.chances.get("draws", 0),
        scores=distribution([one.score for one in everyone], min(by_score, default=0)),
        merit=made.merit_total / 100,
        merit_only=made.merit_only_total / 100,
        seats=ran.problem.seats,
        pool=len(ran.problem.applicants),
    )


def people(run: SelectionRun, ran: Ran) -> list[Person]:
    """Every applicant of the run with name, traits and explanation."""
    if ran.selection is None:
        return []
    rows = Application.objects.filter(call=run.call_id).select_related("applicant").values_list("code", "applicant__name", "traits")
    named = {code: (name, traits) for code, name, traits in rows}
    in_pool = {one.id: one for one in ran.problem.applicants}
    by_merit = sorted(in_pool.values(), key=lambda one: (-one.score, ran.problem.tie_key(one.id)))[: ran.problem.seats]
    top = {one.id for one in by_merit}
    stand_by = {one.replaces: one.id or "" for one in ran.selection.replacements}
    words = names_of(ran.problem)
    hits, draws = run.chances.get("hits", {}), run.chances.get("draws", 0)
    fixed = {one.id for one in ran.problem.fixed}
    found = []
    for code, said in ran.selection.explanations.items():
        name, traits = named.get(code, (code, {}))
        found.append(
            Person(
                code=code,
                name=name,
                traits=traits,
                score=said.score / 100,
                needed=None if said.needed is None else said.needed / 100,
                outcome=said.outcome.value,
                place=said.waitlist_position,
                binding=tuple(words.get(rule, rule) for rule in said.binding),
                is_tied=said.is_tied,
                is_exact=said.is_exact,
                why=said.why,
                is_by_rule=said.outcome == engine.Outcome.SELECTED and code not in top,
                stand_by=stand_by.get(code, ""),
                se=in_pool[code].se / 100,
                share=hits.get(code, 0) / draws if draws else None,
                is_fixed=code in fixed,
            )
        )
    return found


def names_of(problem: engine.Problem) -> dict[str, str]:
    """Each rule's name with the words people know it by."""
    return {rule.name: rule.why or rule.name for rule in problem.rules} | {each.name: each.why or each_words(each) for each in problem.each}


def each_words(each: engine.Each) -> str:
    """The same cap for every value of a trait, in words."""
    return _("From each %(trait)s at most %(cap)s") % {"trait": each.trait.replace("_", " "), "cap": each.cap}


def promises(ran: Ran) -> tuple[Promise, ...]:
    """What became of each rule."""
    words = names_of(ran.problem)
    short = {one.rule: one.by for one in ran.selection.shortfalls} if ran.selection else {}
    return tuple(
        Promise(
            words=words.get(one.name, one.name),
            floor=one.floor,
            target=one.target,
            cap=one.cap,
            achieved=one.achieved,
            pool=one.pool,
            cost=None if one.cost is None else one.cost / 100,
            price=one.price,
            short=short.get(one.name, 0),
        )
        for one in (ran.selection.rules if ran.selection else ())
    )


def shortfall_words(ran: Ran) -> list[str]:
    """Every floor that gave way, in words, the most important first."""
    if ran.selection is None:
        return []
    words, rules = names_of(ran.problem), {rule.name: rule for rule in ran.problem.rules}
    found = sorted((rules[one.rule].priority, place, one) for place, one in enumerate(ran.selection.shortfalls))
    return [
        _("%(rule)s: %(kept)s instead of at least %(asked)s (priority %(priority)s)")
        % {"rule": words[one.rule], "kept": (rules[one.rule].floor or 0) - one.by, "asked": rules[one.rule].floor, "priority": priority}
        for priority, _place, one in found
    ]


def distribution(scores: list[float], cut: float) -> Scores:
    """Counts in columns of five points from the lowest score to the highest.

    >>> distribution([51.0, 58.0, 100.0], 58.0).counts
    (1, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    """
    width = STEP / 100
    low = int(min(scores, default=0) // width * width)
    high = max(int(-(-max(scores, default=100) // width) * width), int(low + width))
    columns = int((high - low) / width)
    counts = [0] * columns
    for score in scores:
        counts[min(columns - 1, int((score - low) / width))] += 1
    return Scores(tuple(counts), tuple(low + width * i for i in range(columns + 1)), cut)


def header() -> list[str]:
    """Column names of the run as a file."""
    return [
        _("Code"),
        _("Name"),
        _("Country"),
        _("Sex"),
        _("Institution"),
        _("Score"),
        _("Standard error"),
        _("Share of draws in"),
        _("Outcome"),
        _("Waiting list"),
        _("Needed"),
        _("What decided"),
    ]


def file_rows(run: SelectionRun, ran: Ran) -> Iterator[list[Cell]]:
    """Every applicant of the run, best score first."""
    words = {"selected": _("Selected"), "waitlisted": _("On the waiting list"), "not_selected": _("Not selected")}
    for one in sorted(people(run, ran), key=lambda one: (-one.score, one.code)):
        traits = [str(one.traits.get(key) or "") for key in ("country", "sex", "institution")]
        yield [
            one.code,
            one.name,
            *traits,
            one.score,
            one.se or None,
            one.share,
            words[one.outcome],
            one.place,
            one.needed,
            "; ".join(one.binding),
        ]


def clash_words(clash: engine.Clash, words: dict[str, str]) -> str:
    """One of the demands that contradict each other, in words."""
    if clash.field == "seats":
        return _("There are %(count)s seats.") % {"count": clash.bound}
    if clash.field in {"in", "out"}:
        return _("%(code)s is placed by the committee.") % {"code": clash.rule}
    name = words.get(clash.rule, clash.rule) + (f" ({clash.value})" if clash.value else "")
    if clash.field == "floor":
        return _("%(rule)s: at least %(count)s") % {"rule": name, "count": clash.bound}
    return _("%(rule)s: at most %(count)s") % {"rule": name, "count": clash.bound}


def step_words(step: engine.Relaxation, words: dict[str, str]) -> str:
    """One rule that would have to give way, in words."""
    name = words.get(step.rule, step.rule) + (f" ({step.value})" if step.value else "")
    if step.field == "floor":
        return _("%(rule)s: ask for %(by)s fewer") % {"rule": name, "by": step.by}
    return _("%(rule)s: allow %(by)s more") % {"rule": name, "by": step.by}
