"""A lottery as an officer reads it: everybody's chance in words, each group's chances, and what a promise does to the lowest.

Flow: drawing_lots.py -> this file -> engines.selection.lottery; lottery_page.py and lottery_book.py read it.
Reads: a Problem and its Lottery. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from seedtrain.choosing.facts import asked, points
from seedtrain.engines.selection import Infeasible, Problem
from seedtrain.engines.selection.lottery import Kind, Lottery, lottery
from seedtrain.engines.selection.policy import Policy
from seedtrain.reporting.progress import Bar

MOST_KINDS = 200
"""Kinds, ours: in a pool of more the lottery is not made again without each promise; a thousand kinds take 16 seconds each."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A promise and the chances.

    drawing         people of the group who draw [count]; None for a cap on each value
    low, high       the lowest and the highest chance among them; None where none of them draws
    expected        seats the group gets on average, people placed in counted
    lowest_without  the lowest chance of anybody if this promise alone were not there; None where it was not computed
    """

    rule: str
    asked: str
    why: str
    drawing: int | None
    low: Fraction | None
    high: Fraction | None
    expected: Fraction | None
    lowest_without: Fraction | None


@dataclass(frozen=True, slots=True)
class Person:
    """One applicant of a lottery. `alike`: people with the same groups and so the same chance, this one counted; 0 when placed."""

    id: str
    name: str
    is_drawing: bool
    chance: Fraction
    alike: int
    groups: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Published:
    """Everything a report says before the draw. `effects` in the order of the policy, `everyone` by chance, then id."""

    policy: Policy
    problem: Problem
    lottery: Lottery
    everyone: tuple[Person, ...]
    effects: tuple[Effect, ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def drawing(self) -> int:
        """People who draw [count]."""
        return sum(len(kind.ids) for kind in self.lottery.kinds)

    @property
    def highest(self) -> Fraction:
        """The highest chance of anybody who draws; 1 when nobody does."""
        return max((one.chance for one in self.everyone if one.is_drawing), default=Fraction(1))

    @property
    def even(self) -> Fraction:
        """Everybody's chance if there were no promises: seats that are drawn, by people who draw; at most 1."""
        free = self.lottery.size - len(self.lottery.always)
        return min(Fraction(1), Fraction(free, self.drawing)) if self.drawing else Fraction(1)


def percent(chance: Fraction) -> str:
    """A chance with two decimals; never 0 or 100 unless it is.

    >>> percent(Fraction(1, 3)), percent(Fraction(1)), percent(Fraction(1, 10**6)), percent(Fraction(99999, 100000))
    ('33.33 %', '100 %', '< 0.01 %', '> 99.99 %')
    """
    if chance in (0, 1):
        return f"{int(chance) * 100} %"
    hundredths = round(chance * 10_000)
    if hundredths in (0, 10_000):
        return "< 0.01 %" if hundredths == 0 else "> 99.99 %"
    return f"{hundredths // 100}.{hundredths % 100:02} %"


def groups_of(kind: Kind) -> tuple[str, ...]:
    """What a kind counts in, in words: "women", "country = Ghana"."""
    return tuple(rule.removeprefix("each ") for rule in kind.rules)


def people(problem: Problem, found: Lottery, names: Mapping[str, str]) -> tuple[Person, ...]:
    """Everybody, the highest chance first; people placed or below the line last."""
    placed = {one.id: one for one in problem.fixed}
    scores = {one.id: one.score for one in problem.applicants}
    rows = []
    for id in (*found.always, *found.never):
        if id in placed:
            why = f"The committee placed this applicant {'in' if placed[id].is_in else 'out'}: {placed[id].why}"
        else:
            why = f"{points(scores[id])} points; people with {points(found.at_least)} or more draw."
        rows.append(Person(id, names.get(id, ""), False, Fraction(int(id in found.always)), 0, (), why))
    for number, kind in enumerate(found.kinds):
        chance, alike = found.chance_of_kind(number), len(kind.ids)
        rows += [Person(id, names.get(id, ""), True, chance, alike, groups_of(kind), drawing_words(chance, alike)) for id in kind.ids]
    return tuple(sorted(rows, key=lambda one: (not one.is_drawing, -one.chance, one.id)))


def drawing_words(chance: Fraction, alike: int) -> str:
    """What a chance means, in a sentence for the person."""
    if chance == 1:
        return "Every list that keeps the promises has this applicant."
    if chance == 0:
        return "No list that keeps the promises has room for this applicant."
    others = "nobody else is in the same groups" if alike == 1 else f"the same as for the {alike - 1} others in the same groups"
    return f"The chance in the draw is {percent(chance)}, {others}."


def effects(policy: Policy, problem: Problem, found: Lottery) -> tuple[Effect, ...]:
    """Every promise with the chances of its group, and the lowest chance without it."""
    chances = found.chances()
    drawing = {id for kind in found.kinds for id in kind.ids}
    without = _without(problem, found)
    rows = []
    for rule in problem.rules:
        group = [one.id for one in problem.applicants if rule.covers(one)]
        own = [chances[id] for id in group if id in drawing]
        expected = sum((chances[id] for id in group), Fraction(0))
        low, high = (min(own), max(own)) if own else (None, None)
        rows.append(Effect(rule.name, asked(policy, rule), rule.why, len(own), low, high, expected, without.get(rule.name)))
    for each in problem.each:
        words = f"at most {policy.bound_words(each.name, 'cap', each.cap)} of each"
        rows.append(Effect(each.name, words, each.why, None, None, None, None, without.get(each.name)))
    return tuple(rows)


def _without(problem: Problem, found: Lottery) -> dict[str, Fraction]:
    """The lowest chance in the lottery without each promise that binds; none where there are too many kinds, or nothing draws then."""
    if len(found.kinds) > MOST_KINDS:
        return {}
    names = [one.name for one in problem.rules if one.floor is not None or one.cap is not None] + [one.name for one in problem.each]
    bar = Bar("Trying without each promise")
    lowest = {}
    for done, name in enumerate(names):
        bar(done, len(names))
        rules = tuple(one for one in problem.rules if one.name != name)
        each = tuple(one for one in problem.each if one.name != name)
        try:
            lowest[name] = lottery(replace(problem, rules=rules, each=each), found.at_least).lowest
        except Infeasible:
            # Only with floors by priority can one promise less leave others that cannot be met.
            continue
    bar(len(names), len(names))
    return lowest


LETTER_HEAD = ("id", "name", "takes part in the draw", "chance in percent", "chance as a fraction", "groups", "what is said")


def letter_rows(everyone: Iterable[Person]) -> Iterator[tuple[str | int, ...]]:
    """The facts of each applicant's letter before the draw."""
    for one in everyone:
        taking = "yes" if one.is_drawing else "no"
        yield one.id, one.name, taking, f"{float(100 * one.chance):.4f}", str(one.chance), "; ".join(one.groups), one.why
