"""What-ifs in figures, beside the plan they are asked of: people, coverage, the worst covered country, worth, promises, changes.

Flow: ifs.py, ifs_page.py, ifs_joins.py, ifs_book.py, ifs_json.py, ifs_summary.py -> this file -> engines.planning, measures.py, facts.py.
Reads: an Asked. Writes: nothing.
Source: docs/reference/plan-file.md; what is counted is said in measures.py.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from seedtrain.engines.planning.bulk import Fund, If, Join, Lose, Same
from seedtrain.engines.planning.files import network_digest
from seedtrain.engines.planning.plan import Plan
from seedtrain.engines.planning.problem import Network
from seedtrain.engines.planning.whatif import Comparison, compare
from seedtrain.network_file.candidate import Candidate
from seedtrain.scheduling.facts import Gone, Made, short_day
from seedtrain.scheduling.measures import Gain, State, Today
from seedtrain.scheduling.words import listed

MOST_NAMES = 3


@dataclass(frozen=True)
class Asked:
    """A plan and what-ifs of it.

    answers     each what-if with its plan
    percent     0 when no funder was asked about
    candidates  those asked about; the what-if of each is its `join`
    """

    network: Network
    plan: Plan
    answers: tuple[tuple[If, Plan], ...]
    sources: tuple[str, ...]
    seed: str
    steps: int
    from_week: int
    percent: int
    candidates: tuple[Candidate, ...] = ()

    @cached_property
    def made(self) -> Made:
        """The plan as it is, for names and days."""
        return Made(self.network, self.plan, network_digest(self.network), self.sources)

    @property
    def since(self) -> str:
        """From when things are otherwise, in words."""
        return f" from {short_day(self.made.day(self.from_week))}" if self.from_week else ""

    @cached_property
    def today(self) -> Today:
        """What is within reach as the network is."""
        return Today(self.network, self.plan.unreachable)

    @cached_property
    def as_is(self) -> State:
        """The plan as it is."""
        return State(self.today, self.plan)

    @cached_property
    def outcomes(self) -> "tuple[Outcome, ...]":
        """Every what-if in the order it was asked."""
        return tuple(Outcome(self, one, plan) for one, plan in self.answers)

    @property
    def same(self) -> "Outcome":
        """Planned anew with nothing otherwise."""
        return next(one for one in self.outcomes if isinstance(one.asked, Same))

    @property
    def losses(self) -> "list[Outcome]":
        """Centres gone, the greatest loss first."""
        return sorted((one for one in self.outcomes if isinstance(one.asked, Lose)), key=Outcome.by_loss)

    @property
    def funds(self) -> "list[Outcome]":
        """Funders who pay less or more, the greatest loss first."""
        return sorted((one for one in self.outcomes if isinstance(one.asked, Fund)), key=Outcome.by_loss)

    @property
    def joins(self) -> "list[Outcome]":
        """Candidates, the one that adds most first, see `by_gain`."""
        return sorted((one for one in self.outcomes if isinstance(one.asked, Join)), key=Outcome.by_gain)

    @cached_property
    def labels(self) -> list[str]:
        """What the candidates are called; those of one name also by their file, and those of one file by their place in the question."""
        names = [listed(one.names) for one in self.candidates]
        first = [f"{name} ({one.file})" if names.count(name) > 1 else name for name, one in zip(names, self.candidates, strict=True)]
        return [one if first.count(one) == 1 else f"{one}, no. {at}" for at, one in enumerate(first, start=1)]

    @property
    def unasked(self) -> list[str]:
        """Funders of whose budget the part is nothing."""
        asked = {one.asked.funder for one in self.outcomes if isinstance(one.asked, Fund)}
        return [one.id for one in self.network.funders if one.id not in asked] if self.percent else []


@dataclass(frozen=True)
class Outcome:
    """One what-if."""

    of: Asked
    asked: If
    plan: Plan

    @cached_property
    def state(self) -> State:
        """The plan that would be."""
        return State(self.of.today, self.plan)

    @cached_property
    def made(self) -> Made:
        """The plan that would be, beside the plan as it is."""
        network, week = self.asked.on(self.of.network), self.of.from_week
        gone = Gone(self.asked.centre, week) if isinstance(self.asked, Lose) else None
        return Made(network, self.plan, network_digest(network), self.of.sources, self.of.plan, from_week=week, gone=gone)

    @cached_property
    def compared(self) -> Comparison:
        """What changes, run by run."""
        return compare(self.made.network, self.of.plan, self.plan)

    @cached_property
    def gain(self) -> Gain | None:
        """What a candidate brings."""
        if not isinstance(self.asked, Join):
            return None
        return Gain(self.state, self.made.network, frozenset(one.id for one in self.asked.centres))

    @property
    def fewer(self) -> int:
        """People who would have no seat any more; below 0 are people more."""
        return self.of.as_is.people - self.state.people

    @property
    def worth_lost(self) -> Fraction:
        """Points of worth less."""
        return self.of.as_is.worth.total - self.state.worth.total

    def by_loss(self) -> tuple[int, Fraction, str]:
        """The order of a list: most people lost, then most worth."""
        return -self.fewer, -self.worth_lost, self.name

    def by_gain(self) -> tuple[int, Fraction, Fraction, int, int, str]:
        """The order of candidates: people, coverage, the worst covered country, runs there, countries within reach for the first time."""
        assert self.gain is not None
        worst = self.state.worst
        share = Fraction(worst[1], worst[2]) if worst else Fraction(1)
        return self.fewer, -self.state.coverage, -share, -len(self.gain.runs), -len(self.gain.first), self.name

    @property
    def beyond(self) -> int:
        """People more than when the plan is made anew with nothing otherwise."""
        return self.state.people - self.of.same.state.people

    @property
    def file(self) -> str:
        """A candidate's file."""
        return next((one.file for one in self.of.candidates if one.join is self.asked), "")

    @property
    def name(self) -> str:
        """The centre, funder or candidate asked about; nothing otherwise has none."""
        match self.asked:
            case Join():
                return next(label for label, one in zip(self.of.labels, self.of.candidates, strict=True) if one.join is self.asked)
            case Lose(centre=id):
                return self.made.centre(id)
            case Fund(funder=id):
                return id
        return ""

    @property
    def budget(self) -> tuple[int, int] | None:
        """What the funder may pay before and after."""
        if not isinstance(self.asked, Fund):
            return None
        return next(one.budget for one in self.of.network.funders if one.id == self.asked.funder), self.asked.amount

    @property
    def is_less(self) -> bool:
        """Whether a funder pays less."""
        return self.budget is not None and self.budget[1] < self.budget[0]

    @property
    def label(self) -> str:
        """The question in as few words as its list needs."""
        return self.name if isinstance(self.asked, Lose | Join) else self.words

    @property
    def words(self) -> str:
        """The question in words."""
        match self.asked:
            case Lose():
                return f"{self.name} gone{self.of.since}"
            case Join(centres=centres):
                return f"{self.name} {'joins' if len(centres) == 1 else 'join'}{self.of.since}"
            case Fund():
                return f"{self.name} pays {self.of.percent} % {'less' if self.is_less else 'more'}"
        return "Nothing otherwise"

    @property
    def there(self) -> int:
        """People in the centre's runs of the plan as it is that would be lost with it."""
        weeks = self.of.network.course
        runs = [run for run in self.of.plan.runs if isinstance(self.asked, Lose) and run.centre == self.asked.centre]
        return sum(run.people for run in runs if run.week + weeks[run.course].weeks > self.of.from_week)

    @cached_property
    def promises(self) -> tuple[list[str], list[str], list[str]]:
        """Announced runs that fall with the centre, and those elsewhere that move or are dropped, which they did not before."""
        before = {one.published: one for one in self.of.plan.changes}
        new = [one for one in self.plan.changes if before.get(one.published) != one]
        lost = [one.published for one in new if one.why == "lost"]
        moved = [one.published for one in new if one.kind == "moved"]
        return lost, moved, [one.published for one in new if one.kind == "dropped" and one.why != "lost"]

    @property
    def price(self) -> int:
        """What broken promises cost beyond those of the plan as it is [points]."""
        return self.compared.price

    @property
    def hit(self) -> list[tuple[str, int]]:
        """Countries that lose seats and how many, the hardest hit first."""
        rows = [(id, before - after) for id, (before, after) in self.compared.seats.items() if before > after]
        return sorted(rows, key=lambda row: (-row[1], row[0]))


def hit_words(one: Outcome) -> str:
    """The hardest hit countries in words."""
    said = [f"{one.made.country(id)} −{seats}" for id, seats in one.hit[:MOST_NAMES]]
    return ", ".join(said) + (f" and {len(one.hit) - MOST_NAMES} more" if len(one.hit) > MOST_NAMES else "") or "none"
