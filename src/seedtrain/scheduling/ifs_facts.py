"""What-ifs in figures, beside the plan they are asked of: people, coverage, the worst covered country, worth, promises, changes.

Flow: ifs.py, ifs_page.py, ifs_book.py -> this file -> engines.planning, facts.py, changes.py.
Reads: an Asked. Writes: nothing; whatif.json as text.
Source: docs/reference/plan-file.md. Coverage, the worst covered country and worth count the need that is within reach today, before
anything is otherwise: who loses the only centre they can reach would else drop out of the count, and the loss would look like a gain.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from seedtrain.engines.planning.bulk import Fund, If, Lose, Same
from seedtrain.engines.planning.files import canonical_json, network_digest, plan_digest
from seedtrain.engines.planning.plan import Plan, Worth
from seedtrain.engines.planning.problem import Network
from seedtrain.engines.planning.whatif import Comparison, compare
from seedtrain.engines.planning.worth import reachable_need, worth_of
from seedtrain.scheduling import changes
from seedtrain.scheduling.facts import Made, percent_down, points, short_day

FORMAT = "seedtrain-what-ifs/1"
MOST_NAMES = 3
LETTERS = 34


@dataclass(frozen=True)
class Asked:
    """A plan and what-ifs of it. `answers`: each what-if with its plan; `percent` is 0 when no funder was asked about."""

    network: Network
    plan: Plan
    answers: tuple[tuple[If, Plan], ...]
    sources: tuple[str, ...]
    seed: str
    steps: int
    from_week: int
    percent: int

    @cached_property
    def made(self) -> Made:
        """The plan as it is, for names and days."""
        return Made(self.network, self.plan, network_digest(self.network), self.sources)

    @cached_property
    def within_reach(self) -> Mapping[str, int]:
        """Seats needed that some plan of today's network could give, by country [people]."""
        return reachable_need(self.network, self.plan.unreachable)

    @cached_property
    def as_is(self) -> "State":
        """The plan as it is."""
        return State(self, self.plan)

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
    def unasked(self) -> list[str]:
        """Funders of whose budget the part is nothing."""
        asked = {one.asked.funder for one in self.outcomes if isinstance(one.asked, Fund)}
        return [one.id for one in self.network.funders if one.id not in asked] if self.percent else []


@dataclass(frozen=True)
class State:
    """A plan in figures, counted against the need that is within reach today."""

    asked: Asked
    plan: Plan

    @cached_property
    def seated(self) -> Mapping[str, int]:
        """People by country."""
        found: dict[str, int] = {}
        for run in self.plan.runs:
            for country, people in run.seats.items():
                found[country] = found.get(country, 0) + people
        return found

    @property
    def people(self) -> int:
        """People in runs."""
        return sum(self.seated.values())

    @property
    def coverage(self) -> Fraction:
        """The share of the need within reach that is covered."""
        return Fraction(self.people, max(1, sum(self.asked.within_reach.values())))

    @property
    def worst(self) -> tuple[str, int, int] | None:
        """The worst covered country, its people in runs, and its need within reach."""
        rows = [(id, self.seated.get(id, 0), need) for id, need in self.asked.within_reach.items()]
        return min(rows, key=lambda row: (Fraction(row[1], row[2]), -row[2], row[0]), default=None)

    @cached_property
    def worth(self) -> Worth:
        """What it is worth, fairness for the need within reach today."""
        return worth_of(self.asked.network, self.asked.within_reach, self.seated, self.plan.worth.price)

    @property
    def out_of_reach(self) -> int:
        """Seats that no plan of its network can give."""
        return sum(one.seats for one in self.plan.unreachable)


@dataclass(frozen=True)
class Outcome:
    """One what-if."""

    of: Asked
    asked: If
    plan: Plan

    @cached_property
    def state(self) -> State:
        """The plan that would be."""
        return State(self.of, self.plan)

    @cached_property
    def made(self) -> Made:
        """The plan that would be, beside the plan as it is."""
        network = self.asked.on(self.of.network)
        return Made(network, self.plan, network_digest(network), self.of.sources, self.of.plan)

    @cached_property
    def compared(self) -> Comparison:
        """What changes, run by run."""
        return compare(self.of.network, self.of.plan, self.plan)

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

    @property
    def name(self) -> str:
        """The centre or funder asked about; nothing otherwise has none."""
        match self.asked:
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
        return self.name if isinstance(self.asked, Lose) else self.words

    @property
    def words(self) -> str:
        """The question in words."""
        match self.asked:
            case Lose():
                return f"{self.name} gone" + (f" from {short_day(self.made.day(self.of.from_week))}" if self.of.from_week else "")
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


def worst_words(state: State) -> str:
    """The worst covered country in words."""
    if state.worst is None:
        return "–"
    id, seats, need = state.worst
    return f"{state.asked.made.country(id)}, {percent_down(Fraction(seats, need))}"


def signed(value: Fraction | int) -> str:
    """A change with its sign, in points or people.

    >>> signed(Fraction(3, 2)), signed(-4), signed(0)
    ('+1.5', '−4', '0')
    """
    said = points(value if value > 0 else -value)
    return said if said == "0" else f"{'+' if value > 0 else '−'}{said}"


def to_json(asked: Asked) -> str:
    """whatif.json, canonical."""
    return canonical_json(
        {
            "format": FORMAT,
            "network": asked.made.digest,
            "plan": plan_digest(asked.plan, asked.network),
            "seed": asked.seed,
            "steps": asked.steps,
            "from_week": asked.from_week,
            "within_reach": sum(asked.within_reach.values()),
            "as_is": _figures(asked.as_is),
            "ifs": [_outcome(one) for one in asked.outcomes],
        }
    )


def _figures(state: State) -> dict[str, object]:
    worst = state.worst
    return {
        "people": state.people,
        "out_of_reach": state.out_of_reach,
        "worst": None if worst is None else {"country": worst[0], "people": worst[1], "within_reach": worst[2]},
        "worth": [state.worth.total.numerator, state.worth.total.denominator],
        "price": state.plan.worth.price,
    }


def _outcome(one: Outcome) -> dict[str, object]:
    lost, moved, dropped = one.promises
    match one.asked:
        case Lose(centre=id):
            kind, about = "lose", id
        case Fund(funder=id):
            kind, about = "fund", id
        case _:
            kind, about = "same", ""
    return {
        "kind": kind,
        "id": about,
        "budget": list(one.budget) if one.budget else None,
        "plan": plan_digest(one.plan, one.made.network),
        **_figures(one.state),
        "announced": {"lost": lost, "moved": moved, "dropped": dropped},
        "countries": {id: list(pair) for id, pair in one.compared.seats.items() if pair[0] != pair[1]},
        "kept": len(one.compared.kept),
        "changes": list(_changes(one)),
    }


def _changes(one: Outcome) -> Iterator[dict[str, object]]:
    for each in changes.beside(one.made, one.compared):
        if each.kind != "kept":
            run, pair = each.run, (each.before, each.after)
            yield {
                "kind": each.kind,
                "run": run.id,
                "centre": run.centre,
                "course": run.course,
                "language": run.language,
                "weeks": [half.week if half else None for half in pair],
                "people": [half.people if half else None for half in pair],
                "price": changes.price(one.made, each),
            }


def summary(asked: Asked) -> str:
    """What the terminal says."""
    return "\n".join(_lines(asked)).replace("\N{NO-BREAK SPACE}", " ")


def _lines(asked: Asked) -> Iterator[str]:
    state, same = asked.as_is, asked.same
    if asked.network.title:
        yield asked.network.title
    yield f"the plan as it is  {state.people} people of {sum(asked.within_reach.values())} within reach; worth {points(state.worth.total)}"
    yield f"planned anew       {signed(-same.fewer)} people, worth {signed(-same.worth_lost)}: what the search alone changes"
    for heading, rows in (("centre gone", asked.losses), ("funder", asked.funds)):
        if rows:
            yield ""
            yield f"{heading:{LETTERS}}  {'people':>6}  {'worth':>9}  {'promises':>8}  countries hit most"
        for one in rows:
            name = one.label if len(one.label) <= LETTERS else f"{one.label[: LETTERS - 1]}…"
            broken = len(one.promises[1]) + len(one.promises[2])
            yield f"{name:{LETTERS}}  {signed(-one.fewer):>6}  {signed(-one.worth_lost):>9}  {broken:>8}  {hit_words(one)}"
    if asked.unasked:
        yield f"Not asked, because {asked.percent} % of their budget is nothing: {', '.join(asked.unasked)}."
