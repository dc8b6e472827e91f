"""The best plan of what is left of a year, by trying everything: some runs have begun, others have a price although nobody announced them.

Flow: test_planning_replan.py -> `Later`.
Reads: a Network, runs of an older plan. Writes: nothing.
Source: own work; written from docs/reference/planning.md, section "Replanning"; the rest is planning_brute.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from seedtrain.engines.planning.plan import Run
from seedtrain.engines.planning.problem import Network, Published

from .planning_brute import Found, Need, Search, Try

Crews = tuple[tuple[str, ...], ...]


class Later(Search):
    """As Search; `begun` stand as they were, dropping or moving `drafts` has its price, and nothing else starts before `from_week`."""

    def __init__(self, network: Network, drafts: Iterable[Published] = (), begun: Iterable[Run] = (), from_week: int = 0) -> None:
        super().__init__(network)
        self.announced = set(self.published)
        self.published |= {one.id: one for one in drafts}
        self.begun = {run.id: run for run in begun}
        self.from_week = from_week

    def run(self) -> Found:
        """Tries every way to treat the runs of the older plan, and for each every set of new runs."""
        for way in product(*(self.options(one) for one in self.published.values())):
            self.tick()
            chosen = [run for run in way if run is not None]
            if all(self.fits(chosen[:at], run) for at, run in enumerate(chosen)) and self.staffed(chosen) is not None:
                self.extend(chosen, self.new_runs(), self.price(chosen))
        return self.best

    def options(self, one: Published) -> list[Try | None]:
        """Weeks that an old run can have."""
        if one.id in self.begun:
            return [Try(one.centre, one.course, one.language, self.begun[one.id].week, one.id)]
        if one.centre not in self.n.centre or not self.is_offered(one):
            return [None]
        weeks = [week for week in self.weeks_for(one.centre, one.course) if week >= self.from_week or week == one.week]
        return [None, *(Try(one.centre, one.course, one.language, week, one.id) for week in weeks)]

    def new_runs(self) -> list[Try]:
        """Runs that may be added, as often as people suffice where runs of a course need no distance."""
        found = [
            Try(offer.centre, offer.course, language, week)
            for offer in self.n.offers
            for language in offer.languages
            for week in self.weeks_for(offer.centre, offer.course)
            if week >= self.from_week
        ]
        times = {run: self.people(run) // self.n.course[run.course].least for run in found}
        return [run for run in found for _ in range(min(times[run], 1) if self.n.rules.window else times[run])]

    def stands(self, run: Try) -> bool:
        return run.published in self.announced and self.published[run.published].week == run.week

    def price(self, chosen: list[Try]) -> int:
        weeks = {run.published: run.week for run in chosen if run.published}
        dropped = sum(one.drop for one in self.published.values() if one.id not in weeks and not self.is_lost(one))
        return dropped + sum(self.published[id].move for id, week in weeks.items() if self.published[id].week != week)

    def is_lost(self, one: Published) -> bool:
        return one.centre not in self.n.centre or super().is_lost(one)

    def staffed(self, chosen: list[Try]) -> Crews | None:
        """As in Search, but what has begun has its crew before anybody else."""
        busy: dict[str, set[int]] = {}
        for run in chosen:
            for trainer in self.begun[run.published].trainers if run.published in self.begun else ():
                busy.setdefault(trainer, set()).update(self.span(run))
        return self.crews(chosen, busy)

    def crews(self, left: list[Try], busy: dict[str, set[int]]) -> Crews | None:
        if not left:
            return ()
        run, course = left[0], self.n.course[left[0].course]
        weeks = set(self.span(run))
        teams: Iterable[tuple[str, ...]] = combinations(
            [
                one.id
                for one in self.n.trainers
                if one.centre == run.centre
                and (course.skill or course.id) in one.skills
                and run.language in one.languages
                and not (one.away | busy.get(one.id, set())) & weeks
                and (one.most_weeks is None or len(busy.get(one.id, set())) + len(weeks) <= one.most_weeks)
            ],
            course.trainers,
        )
        if run.published in self.begun:
            teams, weeks = [self.begun[run.published].trainers], set()
        for team in teams:
            rest = self.crews(left[1:], {**busy, **{id: busy.get(id, set()) | weeks for id in team}})
            if rest is not None:
                return (team, *rest)
        return None

    def ways(self, run: Try, taken: dict[Need, int]) -> Iterator[dict[str, int]]:
        if run.published in self.begun:
            yield dict(self.begun[run.published].seats)
        else:
            yield from super().ways(run, taken)
