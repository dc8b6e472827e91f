"""What network actions refuse, each in one sentence: what was expected, what came, what to do.

Flow: the other files of this package -> this file.
Reads: offerings. Writes: nothing.
Source: a wall-clock time that a clock change skips is refused, not guessed.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext as _

from seedtrain.network.models import Offering
from seedtrain.people.access import Refused


def need_reason(why: str) -> None:
    """Nothing happens when a reason is given."""
    if not why.strip():
        raise Refused(
            _("A reason is asked for, because others rely on this; it came empty. Say why in a sentence."), code="no_reason", field="why"
        )


def in_order(starts_on: date | None, ends_on: date | None) -> None:
    """Nothing happens when the last day is not before the first, or one is not known."""
    if starts_on and ends_on and ends_on < starts_on:
        raise Refused(
            _("The last day is on or after the first; the first came as %(first)s and the last as %(last)s.")
            % {"first": starts_on.isoformat(), "last": ends_on.isoformat()},
            code="ends_before_start",
            field="ends_on",
        )


@cache
def _zones() -> frozenset[str]:
    """Every name of a time zone; asked once, because each asking walks through hundreds of files."""
    return frozenset(available_timezones())


def known_zone(name: str) -> None:
    """Nothing happens when IANA knows the time zone."""
    if name not in _zones():
        raise Refused(
            _("A time zone is named like Africa/Dakar or Asia/Seoul; it came as “%(zone)s”.") % {"zone": name},
            code="unknown_zone",
            field="time_zone",
        )


def instant_of(moment: datetime, zone: str, field: str) -> datetime:
    """The instant in UTC; a wall-clock time of the place that a clock change skips is refused."""
    known_zone(zone)
    if moment.tzinfo is not None:
        return moment.astimezone(UTC)
    instant = moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    if instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != moment:
        raise Refused(
            _("The clocks in %(zone)s skip %(time)s that day; choose a time before or after the change.")
            % {"zone": zone, "time": moment.strftime("%Y-%m-%d %H:%M")},
            code="skipped_time",
            field=field,
        )
    return instant


def ends_later(begins: datetime, ends: datetime, zone: str) -> None:
    """Nothing happens when the end is after the start; both are named on the place's clock."""
    if ends <= begins:
        here = ZoneInfo(zone)
        raise Refused(
            _("A session ends after it starts; the start came as %(start)s and the end as %(end)s (%(zone)s). Move one of them.")
            % {
                "start": begins.astimezone(here).strftime("%Y-%m-%d %H:%M"),
                "end": ends.astimezone(here).strftime("%Y-%m-%d %H:%M"),
                "zone": zone,
            },
            code="ends_before_start",
            field="ends_at",
        )


def changeable(offering: Offering) -> Offering:
    """The offering, locked; one that is over or cancelled is refused."""
    offering = Offering.objects.select_for_update().get(pk=offering.pk)
    if not Offering.MOVES[Offering.State(offering.state)]:
        raise Refused(
            _("“%(offering)s” is %(state)s and is not changed any more.")
            % {"offering": offering.title, "state": offering.get_state_display()},
            code="wrong_state",
        )
    return offering


def may_move(offering: Offering, state: Offering.State) -> None:
    """Nothing happens when the offering may become `state`."""
    if state not in Offering.MOVES[Offering.State(offering.state)]:
        raise Refused(
            _("An offering that is %(now)s cannot become %(then)s.") % {"now": offering.get_state_display(), "then": state.label},
            code="wrong_state",
        )


def as_written(values: Mapping[str, object]) -> dict[str, object]:
    """The values as the journal keeps them: days and instants as ISO 8601 text."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
