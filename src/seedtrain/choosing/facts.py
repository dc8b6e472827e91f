"""What is said about each person and each rule, in the same words on the page, in the workbook and in letters.

Flow: page.py, book.py, output.py -> this file.
Reads: a Chosen. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seedtrain.choosing.choosing import Chosen
from seedtrain.engines.selection import Applicant, Explanation, Outcome, Rule, RuleReport
from seedtrain.engines.selection.policy import Policy, default_name

OUTCOMES = {Outcome.SELECTED: "selected", Outcome.WAITLISTED: "waiting list", Outcome.NOT_SELECTED: "not selected"}
MOST_BINS = 20


@dataclass(frozen=True, slots=True)
class Person:
    """One applicant as a report shows them.

    position  rank among the selected or on the waiting list, None for the others
    needed    the score from which they would be selected, all else equal [hundredths]; None when no score decides
    chance    share of draws in which they are selected [0..1], None where it was not asked
    """

    id: str
    name: str
    outcome: Outcome
    position: int | None
    score: int
    se: int
    needed: int | None
    is_exact: bool
    chance: float | None
    why: str
    next: str


def people(chosen: Chosen) -> tuple[Person, ...]:
    """Everybody: the selected by rank, the waiting list by position, then the others by score and tie."""
    problem, selection = chosen.problem, chosen.selection
    ranks = {one.id: one.rank for one in (*selection.selected, *selection.waitlist)}
    chances = {one.id: one.share for one in chosen.chances.people} if chosen.chances else {}
    order = list(Outcome)
    found = []
    for one in problem.applicants:
        told = selection.explanations[one.id]
        found.append(
            Person(
                id=one.id,
                name=chosen.names.get(one.id, ""),
                outcome=told.outcome,
                position=ranks.get(one.id),
                score=one.score,
                se=one.se,
                needed=told.needed,
                is_exact=told.is_exact,
                chance=chances.get(one.id),
                why=why(told),
                next=what_next(told),
            )
        )
    return tuple(sorted(found, key=lambda one: (order.index(one.outcome), one.position or 0, -one.score, problem.tie_key(one.id))))


def points(hundredths: int | None) -> str:
    """Hundredths as points with two decimals; a dash for nothing.

    >>> points(8640), points(-5), points(None)
    ('86.40', '-0.05', '–')
    """
    if hundredths is None:
        return "–"
    whole, rest = divmod(abs(hundredths), 100)
    return f"{'-' if hundredths < 0 else ''}{whole}.{rest:02}"


def share(value: float | None) -> str:
    """A share as whole per cent; never 0 or 100 unless it is."""
    if value is None:
        return "–"
    return "< 1 %" if 0 < value < 0.005 else "> 99 %" if 0.995 <= value < 1 else f"{value:.0%}".replace("%", " %")


def why(told: Explanation) -> str:
    """What decided, in a sentence for the person."""
    if told.why:
        return f"The committee placed this applicant {'in' if told.outcome is Outcome.SELECTED else 'out'}: {told.why}"
    rules = ", ".join(told.binding)
    if told.is_tied:
        return "Others had as good a claim; the public tie-break decided."
    if told.outcome is Outcome.SELECTED:
        if not told.needed:
            return f"Needed whatever the score, to keep: {rules}." if rules else "Selected at any score."
        return f"{f'Helped by {rules}' if rules else 'By score'}; {'' if told.is_exact else 'about '}{points(told.needed)} was enough."
    if told.needed is None or told.needed > 10_000:
        return f"No score up to 100 would have been enough; what decided: {rules or 'the rules together'}."
    return f"{'' if told.is_exact else 'About '}{points(told.needed)} was needed; what decided: {rules or 'the number of seats'}."


def what_next(told: Explanation) -> str:
    """What happens next, in a sentence for the person."""
    if told.outcome is Outcome.SELECTED:
        return "An offer of a seat follows."
    if told.outcome is Outcome.WAITLISTED:
        return f"Number {told.waitlist_position} on the waiting list. A seat that becomes free goes to whoever keeps every promise."
    return "No seat in this call."


def bounds(chosen: Chosen, rule: RuleReport) -> str:
    """What a rule asks for: "at least 8 (40 %), at most 12"."""
    return asked(chosen.policy, rule)


def asked(policy: Policy, rule: Rule | RuleReport) -> str:
    """The same for a rule of the policy."""
    words = policy.bound_words
    parts = [
        f"{said} {text}"
        for said, field, value in (("at least", "floor", rule.floor), ("aim", "target", rule.target), ("at most", "cap", rule.cap))
        if (text := words(rule.name, field, value))
    ]
    return ", ".join(parts) + (" of each" if rule.name.startswith("each ") else "")


def is_kept(rule: RuleReport) -> bool:
    """Whether floor and cap hold."""
    return (rule.floor is None or rule.achieved >= rule.floor) and (rule.cap is None or rule.achieved <= rule.cap)


def gave_way(chosen: Chosen) -> dict[str, int]:
    """By how many seats a floor gave way because of its priority, by the rule's name [count]."""
    return {one.rule: one.by for one in chosen.selection.shortfalls}


def is_aim_missed(rule: RuleReport) -> bool:
    """Whether fewer are selected than hoped for; no promise is broken by that."""
    return rule.target is not None and rule.achieved < rule.target


def groups(chosen: Chosen) -> dict[str, str]:
    """Whom each rule on a group is about, in words, by its name; empty where the name says it."""
    found = {}
    for rule in chosen.problem.rules:
        said = "; ".join(f"{trait}: {' or '.join(values)}" for trait, values in rule.where.items())
        found[rule.name] = "" if rule.name == default_name(rule.where) else said
    return found


def reasons(chosen: Chosen) -> dict[str, str]:
    """Why each rule is there, by its name."""
    return {one.name: one.why for one in chosen.problem.rules} | {one.name: one.why for one in chosen.problem.each}


@dataclass(frozen=True, slots=True)
class Bin:
    """Scores from `low` up to `high`, the last bin with its end [hundredths]; people by outcome [count]."""

    low: int
    high: int
    selected: int
    waiting: int
    others: int

    @property
    def total(self) -> int:
        """Everybody in it."""
        return self.selected + self.waiting + self.others


def bins(chosen: Chosen) -> tuple[Bin, ...]:
    """The distribution of scores in at most 20 bins of a round width."""
    scores = [one.score for one in chosen.problem.applicants]
    if not scores:
        return ()
    low, high = min(scores), max(scores)
    width = next(step for step in (50, 100, 200, 250, 500, 1000, 100_000) if (high // step - low // step) < MOST_BINS)
    start = low // width * width
    count = (high - start) // width + 1
    tally = [[0, 0, 0] for _ in range(count)]
    places = {outcome: at for at, outcome in enumerate(Outcome)}
    for one in chosen.problem.applicants:
        tally[(one.score - start) // width][places[chosen.selection.explanations[one.id].outcome]] += 1
    return tuple(Bin(start + at * width, start + (at + 1) * width, *row) for at, row in enumerate(tally))


@dataclass(frozen=True, slots=True)
class Part:
    """People with one value of a trait: selected and all [count]."""

    value: str
    selected: int
    pool: int


def parts(chosen: Chosen, trait: str) -> tuple[Part, ...]:
    """Everybody by the values of a trait, most selected first. Who has several values counts in each."""
    selected = {one.id for one in chosen.selection.selected}
    tally: dict[str, list[int]] = {}
    for one in chosen.problem.applicants:
        for value in _values(one, trait):
            row = tally.setdefault(value, [0, 0])
            row[0] += one.id in selected
            row[1] += 1
    found: Iterable[Part] = (Part(value, *row) for value, row in tally.items())
    return tuple(sorted(found, key=lambda one: (-one.selected, -one.pool, one.value)))


def _values(one: Applicant, trait: str) -> Iterator[str]:
    yield from one.values(trait) or ("not known",)


def stands_by(chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """For everyone on the waiting list, the selected they replace best."""
    found: dict[str, list[str]] = {}
    for one in chosen.selection.replacements:
        if one.id is not None and one.replaces:
            found.setdefault(one.id, []).append(one.replaces)
    return {id: tuple(whom) for id, whom in found.items()}


LETTER_HEAD = (
    "id",
    "name",
    "outcome",
    "position",
    "score",
    "standard error",
    "score needed",
    "is exact",
    "what decided",
    "what happens next",
)


def letter_rows(everyone: Iterable[Person]) -> Iterator[tuple[str | int, ...]]:
    """The facts of each applicant's letter."""
    for one in everyone:
        se = points(one.se) if one.se else ""
        needed = "" if one.needed is None else points(one.needed)
        exact = "yes" if one.is_exact else "estimate"
        yield (one.id, one.name, OUTCOMES[one.outcome], one.position or "", points(one.score), se, needed, exact, one.why, one.next)
