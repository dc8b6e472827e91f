"""What a centre may say about its capacity, by hand: facilities, weeks, trainers, absences, courses.

Flow: network.views -> this file -> rows of network.capacity.
Reads: the centre's venues, facilities and trainers, published courses. Writes: nothing.
"""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

from babel.numbers import get_currency_precision
from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.curriculum.models import CourseVersion
from seedtrain.network.actions.capacity_checks import MOST_PEOPLE, MOST_TRAINERS, MOST_UNITS, MOST_WEEKS
from seedtrain.network.capacity import AwayRow, CourseRow, FacilityRow, TrainerRow, WeeksRow, facility_row
from seedtrain.network.forms.offerings import CURRENCIES, DayInput
from seedtrain.network.models import Centre, CentreCourse, Facility, Trainer, Venue
from seedtrain.network.weeks import monday_of
from seedtrain.people.access import Role, ScopeKind
from seedtrain.people.models import Person

UNKNOWN = gettext_lazy("Leave empty if not known.")
LANGUAGES_HINT = gettext_lazy("Codes with commas between them, such as en, fr, pt-BR.")


def split(text: str) -> tuple[str, ...]:
    """The words of a list that somebody typed, each once."""
    return tuple(dict.fromkeys(word for word in re.split(r"[,;\s]+", text) if word))


def whole_number(label: object, most: int, *, least: int = 0, is_required: bool = False, hint: object = UNKNOWN) -> forms.IntegerField:
    """A field for a count."""
    return forms.IntegerField(label=label, min_value=least, max_value=most, required=is_required, help_text=hint)  # type: ignore[arg-type]


class FacilityForm(forms.Form):
    """A facility; its short name comes from its name and stays."""

    slug = forms.SlugField(max_length=80, required=False, widget=forms.HiddenInput)
    name = forms.CharField(label=gettext_lazy("What it is called"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Facility.Kind.choices)
    venue = forms.ModelChoiceField(
        label=gettext_lazy("Where"),
        queryset=Venue.objects.none(),
        required=False,
        to_field_name="slug",
        empty_label=gettext_lazy("Not known"),
    )
    units = whole_number(
        gettext_lazy("How many alike"), MOST_UNITS, is_required=True, hint=gettext_lazy("In a usual week; 0 when it is there no more.")
    )
    seats = whole_number(gettext_lazy("People in each"), MOST_PEOPLE, least=1)
    note = forms.CharField(label=gettext_lazy("Note"), max_length=500, required=False)
    source = forms.CharField(label=gettext_lazy("Where this is known from"), max_length=500, required=False)

    def __init__(self, *args: Any, centre: Centre, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.centre = centre
        cast("forms.ModelChoiceField[Venue]", self.fields["venue"]).queryset = centre.venues.order_by("name")

    def row(self) -> FacilityRow:
        """The answers; a new facility gets a short name that no other has."""
        data = dict(self.cleaned_data)
        venue = data.pop("venue")
        row = FacilityRow(**data, venue=venue.slug if venue else "")
        if row.slug:
            return row
        # The same facility sent twice, as by a double click, is one.
        stands = [facility_row(one) for one in self.centre.facilities.select_related("venue")]
        again = next((one for one in stands if replace(one, slug="") == row), None)
        return again or replace(row, slug=self._free_slug(row.name, row.kind))

    def _free_slug(self, name: str, kind: str) -> str:
        stem = slugify(name)[:70] or kind.replace("_", "-")
        used = set(self.centre.facilities.values_list("slug", flat=True))
        return next(one for one in (stem, *(f"{stem}-{number}" for number in range(2, len(used) + 3))) if one not in used)


class _StretchForm(forms.Form):
    """Weeks in a row; any day names its week."""

    first = forms.DateField(label=gettext_lazy("From the week of"), widget=DayInput, help_text=gettext_lazy("Any day of the week will do."))
    last = forms.DateField(
        label=gettext_lazy("To the week of"), widget=DayInput, required=False, help_text=gettext_lazy("Empty: only that one week.")
    )
    why = forms.CharField(label=gettext_lazy("Why"), max_length=200, required=False)

    def clean(self) -> None:
        """Both are Mondays."""
        for name in ("first", "last"):
            if day := self.cleaned_data.get(name):
                self.cleaned_data[name] = monday_of(day)
        self.cleaned_data["last"] = self.cleaned_data.get("last") or self.cleaned_data.get("first")


class WeeksForm(_StretchForm):
    """Weeks in which a facility, or the whole centre, is not as usual."""

    facility = forms.ChoiceField(label=gettext_lazy("What"), required=False)
    units = whole_number(
        gettext_lazy("How many are left"), MOST_UNITS, hint=gettext_lazy("Empty or 0: closed, as the whole centre can only be.")
    )
    field_order = ("facility", "first", "last", "units", "why")

    def __init__(self, *args: Any, centre: Centre, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(slug, name) for slug, name in centre.facilities.values_list("slug", "name")]
        cast(forms.ChoiceField, self.fields["facility"]).choices = [("", _("The whole centre")), *named]

    def row(self, *, is_open: bool) -> WeeksRow:
        """The answers; opening asks for no units."""
        data = self.cleaned_data
        return WeeksRow(data["facility"], data["first"], data["last"], None if is_open else data["units"] or 0, data["why"])


class TrainerForm(forms.Form):
    """A trainer by the centre's own label."""

    label = forms.CharField(
        label=gettext_lazy("Staff label"), max_length=80, help_text=gettext_lazy("Your own label. Do not write a name.")
    )
    skills = forms.CharField(
        label=gettext_lazy("Can teach"),
        max_length=1000,
        required=False,
        help_text=gettext_lazy("Addresses of courses or codes of competencies or of their domains, such as hands-on-upstream, U5, Q."),
    )
    languages = forms.CharField(label=gettext_lazy("Languages"), max_length=200, required=False, help_text=LANGUAGES_HINT)
    venue = forms.ModelChoiceField(
        label=gettext_lazy("Where"),
        queryset=Venue.objects.none(),
        required=False,
        to_field_name="slug",
        empty_label=gettext_lazy("Not known"),
        help_text=gettext_lazy("Say it when your facilities stand in several places: nobody is planned to teach in two."),
    )
    weeks_a_year = whole_number(gettext_lazy("Most weeks in a year"), MOST_WEEKS)
    ended_at = forms.DateField(label=gettext_lazy("Teaches here no more from"), widget=DayInput, required=False)
    account = forms.ModelChoiceField(
        label=gettext_lazy("Account"), queryset=Person.objects.none(), required=False, empty_label=gettext_lazy("None named")
    )

    def __init__(self, *args: Any, centre: Centre, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = {"memberships__scope_kind": ScopeKind.CENTRE, "memberships__scope_key": centre.slug, "memberships__ended_at": None}
        trainers = Person.objects.filter(memberships__role=Role.TRAINER, **here).distinct().order_by("name")
        cast("forms.ModelChoiceField[Person]", self.fields["account"]).queryset = trainers
        cast("forms.ModelChoiceField[Venue]", self.fields["venue"]).queryset = centre.venues.order_by("name")

    def row(self) -> TrainerRow:
        """The answers."""
        data = self.cleaned_data
        skills, languages, venue = split(data["skills"]), split(data["languages"]), data["venue"]
        return TrainerRow(data["label"], skills, languages, data["weeks_a_year"], data["ended_at"], venue.slug if venue else "")


class AwayForm(_StretchForm):
    """Weeks in which a trainer does not teach."""

    trainer = forms.ModelChoiceField(
        label=gettext_lazy("Trainer"), queryset=Trainer.objects.none(), to_field_name="label", empty_label=gettext_lazy("Choose")
    )
    field_order = ("trainer", "first", "last", "why")

    def __init__(self, *args: Any, centre: Centre, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ModelChoiceField[Trainer]", self.fields["trainer"]).queryset = centre.trainers.all()

    def row(self, *, is_away: bool) -> AwayRow:
        """The answers."""
        data = self.cleaned_data
        return AwayRow(data["trainer"].label, data["first"], data["last"], data["why"], is_away)


class CourseForm(forms.Form):
    """A course as the centre teaches it; an empty field is not known."""

    course = forms.ChoiceField(label=gettext_lazy("Course"))
    languages = forms.CharField(label=gettext_lazy("Languages"), max_length=200, required=False, help_text=LANGUAGES_HINT)
    weeks = whole_number(gettext_lazy("Weeks a run takes here"), MOST_WEEKS, least=1)
    cohort_min = whole_number(gettext_lazy("Smallest group"), MOST_PEOPLE, least=1)
    cohort_max = whole_number(gettext_lazy("Largest group"), MOST_PEOPLE, least=1)
    trainers = whole_number(gettext_lazy("Trainers at a time"), MOST_TRAINERS)
    cost = forms.DecimalField(
        label=gettext_lazy("Cost of one run"), min_value=0, max_value=10**11, decimal_places=2, required=False, help_text=UNKNOWN
    )
    currency = forms.ChoiceField(label=gettext_lazy("Currency"), choices=[("", "—"), *((c, c) for c in CURRENCIES)], required=False)
    is_taught = forms.BooleanField(label=gettext_lazy("We can teach it"), required=False, initial=True)

    def __init__(self, *args: Any, centre: Centre, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        published = dict(CourseVersion.objects.published().order_by("title").values_list("course__slug", "title"))
        stated = CentreCourse.objects.filter(centre=centre).values_list("course__slug", flat=True)
        named = published | {slug: slug for slug in stated if slug not in published}
        cast(forms.ChoiceField, self.fields["course"]).choices = [("", _("Choose")), *named.items()]
        for kind, name in Facility.Kind.choices:
            self.fields[f"needs_{kind}"] = whole_number(name, MOST_UNITS, hint=_("Units a run takes. All four empty: not known."))

    def clean(self) -> None:
        """An amount that its currency can express; nothing is rounded in silence."""
        amount, currency = self.cleaned_data.get("cost"), self.cleaned_data.get("currency")
        if amount is not None and currency and amount != round(amount, get_currency_precision(currency)):
            said = {"currency": currency, "most": get_currency_precision(currency), "amount": amount}
            self.add_error("cost", _("Decimals of an amount in %(currency)s: at most %(most)d. It came as %(amount)s.") % said)

    def row(self) -> CourseRow:
        """The answers."""
        data = self.cleaned_data
        cost: Decimal | None = data["cost"]
        needs = {kind: data[f"needs_{kind}"] for kind in Facility.Kind.values}
        is_said = any(units is not None for units in needs.values())
        return CourseRow(
            data["course"],
            split(data["languages"]),
            data["weeks"],
            None if cost is None else int(cost.scaleb(get_currency_precision(data["currency"] or "USD"))),
            data["currency"],
            data["cohort_min"],
            data["cohort_max"],
            tuple((kind, units) for kind, units in needs.items() if units) if is_said else None,
            data["trainers"],
            data["is_taught"],
        )


def initial_course(row: CourseRow) -> dict[str, object]:
    """What stands, as the form asks for it."""
    needs = {} if row.facilities is None else dict.fromkeys(Facility.Kind.values, 0) | dict(row.facilities)
    cost = None if row.cost_run_minor is None else Decimal(row.cost_run_minor).scaleb(-get_currency_precision(row.currency))
    return {
        "course": row.course,
        "languages": ", ".join(row.languages),
        "weeks": row.weeks,
        "cohort_min": row.cohort_min,
        "cohort_max": row.cohort_max,
        "trainers": row.trainers,
        "cost": cost,
        "currency": row.currency,
        "is_taught": row.is_taught,
        **{f"needs_{kind}": units for kind, units in needs.items()},
    }


def initial_trainer(row: TrainerRow, account: int | None) -> dict[str, object]:
    """What stands, as the form asks for it."""
    return {
        "label": row.label,
        "skills": ", ".join(row.skills),
        "languages": ", ".join(row.languages),
        "weeks_a_year": row.weeks_a_year,
        "ended_at": row.ended_at,
        "venue": row.venue,
        "account": account,
    }
