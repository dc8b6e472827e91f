"""The cascade: how many people reached each step, out of how many who could.

Flow: impact.counting -> journeys -> this file -> breakdown, actions.
Reads: journeys given. Writes: nothing.
Source: own work; the steps are those of `docs/why/architecture.md`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Stage(StrEnum):
    """How far somebody came; `IN_LINE` is only a denominator: chosen, or called from the waiting list."""

    APPLIED = "applied"
    ELIGIBLE = "eligible"
    IN_LINE = "in_line"
    SELECTED = "selected"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    ENROLLED = "enrolled"
    ATTENDED = "attended"
    COMPLETED = "completed"
    CREDENTIALED = "credentialed"


STAGE_NAMES: dict[Stage, Promise] = {
    Stage.APPLIED: _("Applied"),
    Stage.ELIGIBLE: _("Eligible"),
    Stage.SELECTED: _("Selected"),
    Stage.WAITLISTED: _("On the waiting list"),
    Stage.OFFERED: _("Offered a seat"),
    Stage.ACCEPTED: _("Accepted"),
    Stage.ENROLLED: _("Enrolled"),
    Stage.ATTENDED: _("Attended"),
    Stage.COMPLETED: _("Completed"),
    Stage.CREDENTIALED: _("Credentialed"),
}
DENOMINATORS: dict[Stage, Promise] = {
    Stage.APPLIED: _("of those who applied"),
    Stage.ELIGIBLE: _("of those eligible"),
    Stage.IN_LINE: _("of those selected or called from the waiting list"),
    Stage.OFFERED: _("of those offered a seat"),
    Stage.ACCEPTED: _("of those who accepted"),
    Stage.ENROLLED: _("of those enrolled"),
    Stage.ATTENDED: _("of those who attended"),
    Stage.COMPLETED: _("of those who completed"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of one way in: `of` names each step's denominator, `inside` the step whose people it is part of."""

    of: Mapping[Stage, Stage | None]
    inside: Mapping[Stage, Stage] = field(default_factory=dict)

    @property
    def steps(self) -> tuple[Stage, ...]:
        """The steps as they are shown."""
        return tuple(self.of)

    @property
    def columns(self) -> tuple[Stage, ...]:
        """Every step that is printed, as a figure or as a denominator, each after the one it is part of."""
        found: list[Stage] = []
        for stage in self.of:
            for one in (self.of[stage], stage):
                if one is not None and one not in found:
                    found.append(one)
        return tuple(sorted(found, key=list(Stage).index))

    def parent(self, stage: Stage) -> Stage | None:
        """The step all of whose people include this step's."""
        return self.inside.get(stage) or self.of.get(stage)


_COURSE: dict[Stage, Stage | None] = {Stage.COMPLETED: Stage.ATTENDED, Stage.CREDENTIALED: Stage.COMPLETED}
_CHOICE: dict[Stage, Stage | None] = {
    Stage.APPLIED: None,
    Stage.ELIGIBLE: Stage.APPLIED,
    Stage.SELECTED: Stage.ELIGIBLE,
    Stage.WAITLISTED: Stage.ELIGIBLE,
    Stage.OFFERED: Stage.IN_LINE,
    Stage.ACCEPTED: Stage.OFFERED,
}
_LINE = {Stage.IN_LINE: Stage.ELIGIBLE, Stage.SELECTED: Stage.IN_LINE}
COMPETITION = Plan({**_CHOICE, Stage.ATTENDED: Stage.ACCEPTED, **_COURSE}, _LINE)
"""People compete for seats: a competitive call, a nomination, an invitation."""
CENTRES = Plan(_CHOICE, _LINE)
"""Centres answer a call for interest; what follows is admission, not a course."""
REGISTRATION = Plan(
    {
        Stage.APPLIED: None,
        Stage.ELIGIBLE: Stage.APPLIED,
        Stage.ENROLLED: Stage.ELIGIBLE,
        Stage.ATTENDED: Stage.ENROLLED,
        **_COURSE,
    }
)
"""Whoever registers may come: nobody is selected and no seat is offered."""
HOST = Plan({Stage.ENROLLED: None, Stage.ATTENDED: Stage.ENROLLED, **_COURSE})
"""Trainees of the host country share the class and are counted apart."""


@dataclass(frozen=True, slots=True)
class Journey:
    """How far one applicant came, and what groups they belong to; `people` counts several with the same journey at once."""

    reached: frozenset[Stage]
    traits: Mapping[str, str] = field(default_factory=dict)
    people: int = 1


@dataclass(frozen=True, slots=True)
class Count:
    """A figure and what it is counted out of (nothing for the first step)."""

    n: int
    of: int | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a cascade."""

    stage: Stage
    count: Count


@dataclass(frozen=True, slots=True)
class Cascade:
    """The steps in order; exact, so only for people who may see every figure: `breakdown.shown_cascade` is for pages."""

    steps: tuple[Step, ...]

    def count(self, stage: Stage) -> Count:
        """The figure of one step; a step that this way in does not have raises."""
        for step in self.steps:
            if step.stage == stage:
                return step.count
        raise ValueError(f"Expected one of {', '.join(step.stage for step in self.steps)}; came {stage}. Ask for a step of the plan.")


def count_columns(journeys: Iterable[Journey], plan: Plan) -> dict[Stage, int]:
    """How many people stand in each column.

    Somebody counts in a step only when they count in the step it is part of, so that no figure is above its denominator:
    who came to class and then gave the seat back counts as neither accepted nor attended.
    """
    counts = dict.fromkeys(plan.columns, 0)
    for journey in journeys:
        for stage in standing(journey.reached, plan):
            counts[stage] += journey.people
    return counts


def standing(reached: frozenset[Stage], plan: Plan) -> tuple[Stage, ...]:
    """The columns somebody counts in.

    >>> [str(stage) for stage in standing(frozenset({Stage.APPLIED, Stage.COMPLETED}), REGISTRATION)]
    ['applied']
    """
    kept: list[Stage] = []
    for stage in plan.columns:
        parent = plan.parent(stage)
        if stage in reached and (parent is None or parent in kept):
            kept.append(stage)
    return tuple(kept)


def cascade(journeys: Iterable[Journey], plan: Plan) -> Cascade:
    """Every step of the plan with its own denominator."""
    counts = count_columns(journeys, plan)
    return Cascade(tuple(Step(stage, _count(counts, stage, of)) for stage, of in plan.of.items()))


def _count(counts: Mapping[Stage, int], stage: Stage, of: Stage | None) -> Count:
    return Count(counts[stage], counts[of] if of else None)
