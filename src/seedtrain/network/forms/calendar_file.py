"""A calendar that a centre keeps elsewhere, sent as a file: which weeks it fills.

Flow: network.views -> this file -> bookings.
Reads: the file, the centre's facilities and venues. Writes: nothing.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.network.bookings import BookedWeek, read_bookings
from seedtrain.network.models import Centre, Facility
from seedtrain.network.weeks import WEEK, first_monday

MOST_DAYS = 7


class CalendarFileForm(forms.Form):
    """An iCalendar file, what it is about, and from how many days on a week counts as taken."""

    file = forms.FileField(
        label=gettext_lazy("Calendar"),
        help_text=gettext_lazy("An .ics file of bookings, maintenance or your own public holidays."),
        widget=forms.ClearableFileInput(attrs={"accept": ".ics,text/calendar"}),
    )
    facility = forms.ChoiceField(label=gettext_lazy("What it is about"), required=False)
    least_days = forms.IntegerField(
        label=gettext_lazy("Days that make a week taken"),
        min_value=1,
        max_value=MOST_DAYS,
        initial=3,
        help_text=gettext_lazy("Of seven. You see every week before anything is written, and choose."),
    )

    def __init__(self, *args: Any, centre: Centre, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(slug, name) for slug, name in centre.facilities.values_list("slug", "name")]
        cast(forms.ChoiceField, self.fields["facility"]).choices = [("", _("The whole centre")), *named]


@dataclass(frozen=True, slots=True)
class EventProblem:
    """One event that could not be read: its title, what came, what to do."""

    title: str
    value: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """A calendar as read for one year."""

    weeks: tuple[BookedWeek, ...]
    problems: tuple[EventProblem, ...]
    events: int
    zone: str


def zone_of(centre: Centre, facility: str) -> str:
    """The clock of the facility's venue, else of the centre's first one, else UTC."""
    found = Facility.objects.filter(centre=centre, slug=facility).select_related("venue").first()
    venue = found.venue if found and found.venue else centre.venues.order_by("pk").first()
    return venue.time_zone if venue else "UTC"


def read_calendar(content: bytes, zone: str, year: int) -> CalendarRead:
    """The weeks of the ISO year with something in them; every event that could not be read is named."""
    first, after = first_monday(year), first_monday(year + 1)
    found = read_bookings(content, zone, first, after - timedelta(days=1))
    problems = tuple(EventProblem(one.title, f"{one.name} {one.value}".strip(), _remedy(one.code)) for one in found.problems)
    return CalendarRead(tuple(one for one in found.weeks if first <= one.monday <= after - WEEK), problems, found.events, zone)


def _remedy(code: str) -> str:
    return {
        "too_large": _("The file may have at most 2,000,000 bytes. Export a single year."),
        "too_many": _("A calendar may have at most 2,000 events and 200 that repeat. Export a single year."),
        "not_calendar": _("This is not an iCalendar file. In your calendar, choose to export it as .ics."),
        "no_start": _("The event has no start. Give it a day in your calendar, and export again."),
        "not_a_time": _("We expected a day such as 20260302 or a time such as 20260302T090000. Correct the event in your calendar."),
        "twice": _("This stands there twice. Correct the event in your calendar."),
        "unknown_zone": _("We do not know this time zone. Choose one such as Asia/Seoul for the event, and export again."),
        "odd_rule": _("We do not read this way of repeating. Enter these weeks by hand."),
        "ends_before_start": _("The event ends before it starts. Correct it in your calendar."),
    }[code]
