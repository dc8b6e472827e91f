"""When two offerings compete for the same people, so that planners see it before the public does.

Flow: network.actions, network.views -> this file.
Reads: its arguments. Writes: nothing.
Source: centres of the network do not compete with each other (WHO call for regional training centres); the eight weeks are ours.
A plan of the year starts from the same eight weeks (planning.gather), which who drafts it may change. It counts them from start to start,
for one language, and keeps runs of one centre apart as well: they ask the same people too.
"""

from dataclasses import dataclass
from datetime import date

WINDOW_DAYS = 56


@dataclass(frozen=True, slots=True)
class Plan:
    """What matters of an offering here; an empty region means all regions, a missing day means not known yet."""

    course: int
    centre: int
    region: str
    starts_on: date | None
    ends_on: date | None


def days_apart(one: Plan, other: Plan) -> int | None:
    """Days between the end of the earlier and the start of the later, 0 when they overlap; None when a start is not known.

    >>> days_apart(Plan(1, 1, "", date(2026, 3, 2), None), Plan(1, 2, "", date(2026, 3, 9), date(2026, 3, 13)))
    7
    """
    if one.starts_on is None or other.starts_on is None:
        return None
    first, second = sorted((one, other), key=lambda plan: plan.starts_on or date.max)
    last_day = first.ends_on or first.starts_on
    return max(0, (second.starts_on - last_day).days)  # type: ignore[operator]


def competes(one: Plan, other: Plan) -> bool:
    """True for the same course at two centres, for overlapping regions, at most eight weeks apart; a centre knows its own offerings."""
    apart = days_apart(one, other)
    return (
        one.course == other.course
        and one.centre != other.centre
        and (not one.region or not other.region or one.region == other.region)
        and apart is not None
        and apart <= WINDOW_DAYS
    )
