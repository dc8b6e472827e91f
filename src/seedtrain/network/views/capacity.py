"""What a centre can host: a year strip, facilities, trainers and courses, each with its form; all of it as a workbook.

Flow: urls -> this file -> forms, network.actions -> templates/network.
Reads: a centre and its capacity. Writes: through actions.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from babel.dates import format_date, format_skeleton
from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from seedtrain import tables
from seedtrain.jinja import locale, number
from seedtrain.network import actions, forms
from seedtrain.network.capacity import course_row, facility_row, holds, read_capacity, trainer_row
from seedtrain.network.models import CapacityWeek, Centre, CentreCourse, Facility, Trainer
from seedtrain.network.views.capacity_files import read_centre, read_year
from seedtrain.network.views.offerings import SUBMITTED, done
from seedtrain.network.weeks import first_monday, mondays, stretches, weeks_in
from seedtrain.people.access import SignedIn


@dataclass(frozen=True, slots=True)
class Cell:
    """One week of the strip: its Monday and how that is named, units left, why it differs, and the shape of its status."""

    monday: date
    name: str
    units: int
    usual: int
    why: str

    @property
    def shape(self) -> str:
        """Open, fewer, or closed; the words beside it say the same."""
        return "done" if self.units >= self.usual else "attention" if self.units else "fault"


@dataclass(frozen=True, slots=True)
class Month:
    """The weeks whose Thursday lies in one month: four or five."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A facility's year."""

    facility: Facility
    months: tuple[Month, ...]

    @property
    def open(self) -> int:
        """Weeks with at least one unit."""
        return sum(cell.units > 0 for month in self.months for cell in month.cells)

    @property
    def weeks(self) -> int:
        """52 or 53."""
        return sum(len(month.cells) for month in self.months)


@require_http_methods(["GET", "POST"])
def capacity(request: SignedIn, slug: str) -> HttpResponse:
    """A centre's year, facilities, trainers and courses, each with its form; or all of it as a workbook."""
    found, year = read_centre(request, slug), read_year(request)
    if tables.wanted(request):
        response = HttpResponse(forms.as_template(read_capacity(found)), content_type=tables.XLSX)
        response.headers["Content-Disposition"] = f'attachment; filename="capacity-{found.slug}.xlsx"'
        return response
    act = request.POST.get(SUBMITTED, "")
    bound = {name: _bind(name, request, found, is_sent=act in ACTS and ACTS[act][0] == name) for name in FORMS}
    if act in ACTS:
        name, do = ACTS[act]
        form = bound[name]
        if form.is_valid() and done(request, form, lambda form: do(request, found, form)):
            return redirect(f"{request.path}?year={year}")
    facilities = list(Facility.objects.visible_to(request.user).filter(centre=found).select_related("venue"))
    trainers = list(Trainer.objects.visible_to(request.user).filter(centre=found).select_related("venue").prefetch_related("away"))
    courses = list(CentreCourse.objects.visible_to(request.user).filter(centre=found).select_related("course"))
    context = {
        "centre": found,
        "year": year,
        "strips": _strips(found, facilities, year),
        "facilities": facilities,
        "trainers": trainers,
        "courses": courses,
        "tight": {one.pk: people for one in courses if (people := holds(one, facilities)) is not None and people < (one.cohort_max or 0)},
        "kinds": dict(Facility.Kind.choices),
        "closed": _closed(found, year),
        "forms": bound,
        "file_form": forms.CapacityFileForm(),
        "calendar_form": forms.CalendarFileForm(centre=found),
        "editing": {name: request.GET.get(name, "") for name in ("facility", "trainer", "course")},
    }
    return render(request, "network/capacity_page.html", context)


FORMS: dict[str, type[django_forms.Form]] = {
    "facility": forms.FacilityForm,
    "weeks": forms.WeeksForm,
    "trainer": forms.TrainerForm,
    "away": forms.AwayForm,
    "course": forms.CourseForm,
}


def _bind(name: str, request: HttpRequest, found: Centre, *, is_sent: bool) -> django_forms.Form:
    """One of the page's forms, filled from what was sent to it, or from the row that the address names."""
    asked, initial = request.GET.get(name, ""), {}
    if asked and not is_sent:
        if name == "facility" and (one := found.facilities.filter(slug=asked).select_related("venue").first()):
            row = facility_row(one)
            initial = {field: getattr(row, field) for field in row.__dataclass_fields__}
        elif name == "trainer" and (trainer := found.trainers.filter(label=asked).select_related("venue").first()):
            initial = forms.initial_trainer(trainer_row(trainer), trainer.person_id)
        elif name == "course" and (taught := found.teaches.filter(course__slug=asked).select_related("course").first()):
            initial = forms.initial_course(course_row(taught))
    return FORMS[name](request.POST if is_sent else None, prefix=name, centre=found, initial=initial)  # type: ignore[call-arg]


def _set_facility(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    one = actions.set_facility(found, cast(forms.FacilityForm, form).row(), actor=request.user, at=timezone.now())
    return _("“%(name)s” stands as you said.") % {"name": one.name}


def _close(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    row = cast(forms.WeeksForm, form).row(is_open=False)
    count = actions.close_weeks(
        found, row.first, row.last, why=row.why, facility=row.facility, units=row.units or 0, actor=request.user, at=timezone.now()
    )
    return _weeks_changed(count)


def _open(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    row = cast(forms.WeeksForm, form).row(is_open=True)
    return _weeks_changed(actions.open_weeks(found, row.first, row.last, facility=row.facility, actor=request.user, at=timezone.now()))


def _weeks_changed(count: int) -> str:
    return ngettext("%(count)d week changed.", "%(count)d weeks changed.", count) % {"count": count}


def _set_trainer(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    one = actions.set_trainer(
        found, cast(forms.TrainerForm, form).row(), person=form.cleaned_data["account"], actor=request.user, at=timezone.now()
    )
    return _("“%(name)s” stands as you said.") % {"name": one.label}


def _away(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    return _state_away(request, found, form, is_away=True)


def _back(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    return _state_away(request, found, form, is_away=False)


def _state_away(request: SignedIn, found: Centre, form: django_forms.Form, *, is_away: bool) -> str:
    is_new = actions.set_trainer_away(found, cast(forms.AwayForm, form).row(is_away=is_away), actor=request.user, at=timezone.now())
    return _("Saved.") if is_new else _("Nothing changed: it stood like that already.")


def _set_course(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    one = actions.set_centre_course(found, cast(forms.CourseForm, form).row(), actor=request.user, at=timezone.now())
    return _("“%(name)s” stands as you said.") % {"name": one.course.slug}


Act = Callable[[SignedIn, Centre, django_forms.Form], str]
ACTS: dict[str, tuple[str, Act]] = {
    "facility": ("facility", _set_facility),
    "close": ("weeks", _close),
    "open": ("weeks", _open),
    "trainer": ("trainer", _set_trainer),
    "away": ("away", _away),
    "back": ("away", _back),
    "course": ("course", _set_course),
}


def _differing(found: Centre, year: int) -> dict[int | None, dict[date, CapacityWeek]]:
    """The weeks of the year that are not as usual, by facility; None is the whole centre."""
    by: dict[int | None, dict[date, CapacityWeek]] = {}
    for one in found.capacity_weeks.filter(monday__gte=first_monday(year), monday__lt=first_monday(year + 1)):
        by.setdefault(one.facility_id, {})[one.monday] = one
    return by


def _strips(found: Centre, facilities: Sequence[Facility], year: int) -> list[Strip]:
    """A year for each facility that is there."""
    differing = _differing(found, year)
    asked = mondays(first_monday(year), weeks_in(year))
    strips = []
    for facility in (one for one in facilities if one.units):
        cells: dict[date, list[Cell]] = {}
        for monday in asked:
            week = differing.get(None, {}).get(monday) or differing.get(facility.pk, {}).get(monday)
            month = (monday + timedelta(days=3)).replace(day=1)
            cell = Cell(monday, _named(monday, month), week.units if week else facility.units, facility.units, week.why if week else "")
            cells.setdefault(month, []).append(cell)
        strips.append(Strip(facility, tuple(Month(format_date(first, "LLL", locale()), tuple(weeks)) for first, weeks in cells.items())))
    return strips


def _named(monday: date, month: date) -> str:
    """The day of the month, with its own month where the week's Monday lies in the one before: there is no 31 September."""
    return number(monday.day) if monday.month == month.month else format_skeleton("MMMd", monday, locale=locale())


def _closed(found: Centre, year: int) -> list[tuple[str, date, date, int, str]]:
    """Stretches of weeks that are not as usual: what, from, to, units left, why; the whole centre first."""
    names = dict(found.facilities.values_list("pk", "name"))
    rows = []
    for facility, weeks in sorted(_differing(found, year).items(), key=lambda pair: names.get(pair[0] or 0, "")):
        for first, last, value in stretches({monday: (one.units, one.why) for monday, one in weeks.items()}):
            units, why = cast("tuple[int, str]", value)
            rows.append((names[facility] if facility else _("The whole centre"), first, last, units, why))
    return rows
