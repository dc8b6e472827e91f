"""The forms of the network: an offering's plan, parts, sessions, payers and figures; a centre's venues and standing.

Flow: network.views -> this file.
Reads: courses, venues, organisations to choose from. Writes: nothing.
"""

from datetime import datetime
from typing import Any, cast
from zoneinfo import available_timezones

from babel.numbers import get_currency_precision
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain import facts
from seedtrain.curriculum.models import CourseVersion, Modality
from seedtrain.jinja import country as country_name
from seedtrain.jinja import language_name
from seedtrain.network.actions import OfferingChange
from seedtrain.network.figures import MEANINGS
from seedtrain.network.models import Centre, Offering, OfferingPart, Venue
from seedtrain.network.reach import REGION_NAMES
from seedtrain.people.models import Organisation

YEARS = range(2000, 2200)
MOST = 1_000_000
CURRENCIES = ("USD", "EUR", "CHF", "KRW", "XOF", "ZAR", "BRL", "INR", "GBP")
COST_ITEMS = (
    ("tuition", gettext_lazy("Course fee")),
    ("flight", gettext_lazy("Flight")),
    ("stay", gettext_lazy("Accommodation")),
    ("per_diem", gettext_lazy("Daily allowance")),
    ("insurance", gettext_lazy("Insurance")),
    ("visa", gettext_lazy("Visa")),
    ("other", gettext_lazy("Other")),
)
CONFIDENCES = (("high", gettext_lazy("well sourced")), ("medium", gettext_lazy("one source")), ("low", gettext_lazy("uncertain")))


class DayInput(forms.DateInput):
    """A day in the browser's own picker."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    """A day and a time without a zone: the clock of the place."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class WallClockField(forms.DateTimeField):
    """A time on the clock of the place; it stays naive, the action reads it there."""

    widget = MomentInput

    def to_python(self, value: object) -> datetime | None:
        """The naive time as typed, or a form error."""
        from django.utils.dateparse import parse_datetime

        if value in self.empty_values:
            return None
        try:
            moment = parse_datetime(str(value))
        except ValueError:
            # Written like a time, but no clock shows it: month 13, hour 25.
            moment = None
        if moment is None or moment.tzinfo is not None or moment.year not in YEARS:
            raise ValidationError(_("A time is written like 2026-03-02T09:00; it came as “%(value)s”.") % {"value": value})
        return moment


def free_slug(title: str, taken: type[Offering] | type[Venue] | type[Centre]) -> str:
    """A short name for addresses made of the title, numbered when others have it already."""
    stem = slugify(title)[:70] or "unnamed"
    used = set(taken.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    return next(name for name in (stem, *(f"{stem}-{number}" for number in range(2, len(used) + 3))) if name not in used)


class OfferingForm(forms.Form):
    """What an editor may say about an offering."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=250)
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=DayInput, required=False)
    ends_on = forms.DateField(label=gettext_lazy("Last day"), widget=DayInput, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language it is taught in"))
    region = forms.ChoiceField(
        label=gettext_lazy("For which WHO region"),
        required=False,
        help_text=gettext_lazy("Offerings of one course for the same region, close in time, are shown as competing."),
    )
    seats_advertised = forms.IntegerField(
        label=gettext_lazy("Places advertised"),
        min_value=0,
        max_value=MOST,
        required=False,
        help_text=gettext_lazy("Leave empty if not known."),
    )
    coordinator = forms.CharField(label=gettext_lazy("Coordinator"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ChoiceField, self.fields["language"]).choices = [(code, language_name(code)) for code, _name in settings.LANGUAGES]
        cast(forms.ChoiceField, self.fields["region"]).choices = [("", _("All regions")), *REGION_NAMES.items()]

    def change(self) -> OfferingChange:
        """The answers as one change."""
        return OfferingChange(**{name: self.cleaned_data[name] for name in OfferingChange.__dataclass_fields__})


class PlanForm(OfferingForm):
    """A new offering: which course, then the rest."""

    version = forms.ModelChoiceField(label=gettext_lazy("Course"), queryset=CourseVersion.objects.none())
    field_order = ["version"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = cast("forms.ModelChoiceField[CourseVersion]", self.fields["version"])
        choice.queryset = CourseVersion.objects.published().order_by("title")


class PartForm(forms.Form):
    """One more part: how it is taught, where and when."""

    title = forms.CharField(label=gettext_lazy("What this part is called"), max_length=200)
    modality = forms.ChoiceField(label=gettext_lazy("How it is taught"), choices=Modality.choices)
    venue = forms.ModelChoiceField(
        label=gettext_lazy("Where"), queryset=Venue.objects.none(), required=False, empty_label=gettext_lazy("Online")
    )
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=DayInput, required=False)
    ends_on = forms.DateField(label=gettext_lazy("Last day"), widget=DayInput, required=False)

    def __init__(self, *args: Any, offering: Offering, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        venue = cast("forms.ModelChoiceField[Venue]", self.fields["venue"])
        venue.queryset = Venue.objects.filter(centre__state=Centre.State.ADMITTED).order_by("city", "name")
        venue.initial = offering.centre.venues.first()


class PartField(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django's class takes no argument when it runs
    """A part by its title."""

    def label_from_instance(self, part: OfferingPart) -> str:
        """What the part is called."""
        return part.title


class SessionForm(forms.Form):
    """One meeting, on the clock of its place."""

    part = PartField(label=gettext_lazy("Part"), queryset=OfferingPart.objects.none())
    title = forms.CharField(label=gettext_lazy("What the session is called"), max_length=250)
    starts_at = WallClockField(label=gettext_lazy("Starts"), help_text=gettext_lazy("On the clock of the place."))
    ends_at = WallClockField(label=gettext_lazy("Ends"))
    time_zone = forms.CharField(
        label=gettext_lazy("Time zone"), required=False, help_text=gettext_lazy("Such as Asia/Seoul. Empty: that of the venue, online UTC.")
    )
    units = forms.IntegerField(label=gettext_lazy("Units of attendance"), min_value=1, max_value=100, initial=1)

    def __init__(self, *args: Any, offering: Offering, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        part = cast("PartField", self.fields["part"])
        part.queryset = offering.parts.all()


class CostForm(forms.Form):
    """What one trainee costs for one item, and who pays."""

    item = forms.ChoiceField(label=gettext_lazy("What"), choices=COST_ITEMS)
    payer = forms.CharField(label=gettext_lazy("Who pays"), max_length=200)
    amount = forms.DecimalField(
        label=gettext_lazy("Amount for one trainee"),
        min_value=0,
        max_value=MOST,
        required=False,
        decimal_places=2,
        help_text=gettext_lazy("Leave empty if not known."),
    )
    currency = forms.ChoiceField(label=gettext_lazy("Currency"), choices=[("", "—"), *((c, c) for c in CURRENCIES)], required=False)

    def clean(self) -> None:
        """An amount that its currency can express; nothing is rounded in silence."""
        amount, currency = self.cleaned_data.get("amount"), self.cleaned_data.get("currency")
        if amount is None or not currency:
            return
        most = get_currency_precision(currency)
        if amount != round(amount, most):
            said = {"currency": currency, "most": most, "amount": amount}
            self.add_error("amount", _("Decimals of an amount in %(currency)s: at most %(most)d. It came as %(amount)s.") % said)


class FunderForm(forms.Form):
    """An organisation that pays for the offering."""

    organisation = forms.ModelChoiceField(
        label=gettext_lazy("Organisation"), queryset=Organisation.objects.prefetch_related("names").order_by("slug")
    )


class FigureForm(forms.Form):
    """A published figure with its source."""

    key = forms.ChoiceField(label=gettext_lazy("What it counts"), choices=[(key, one.words) for key, one in MEANINGS.items()])
    value = forms.IntegerField(label=gettext_lazy("How many"), min_value=0, max_value=MOST)
    source = forms.CharField(label=gettext_lazy("Where it was read"), max_length=500)
    confidence = forms.ChoiceField(label=gettext_lazy("How well it is known"), choices=CONFIDENCES)


class ReasonForm(forms.Form):
    """A sentence that says why."""

    why = forms.CharField(label=gettext_lazy("Why"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class VenueForm(forms.Form):
    """A building where the centre teaches."""

    name = forms.CharField(label=gettext_lazy("Name of the building"), max_length=200)
    city = forms.CharField(label=gettext_lazy("Town"), max_length=100)
    country = forms.ChoiceField(label=gettext_lazy("Country"))
    latitude = forms.FloatField(label=gettext_lazy("Degrees north"), min_value=-90, max_value=90)
    longitude = forms.FloatField(label=gettext_lazy("Degrees east"), min_value=-180, max_value=180)
    time_zone = forms.CharField(label=gettext_lazy("Time zone"), max_length=64, help_text=gettext_lazy("Such as Africa/Dakar."))
    facilities = forms.CharField(
        label=gettext_lazy("What is there"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = sorted((country_name(one.iso3), one.iso3) for one in facts.countries())
        cast(forms.ChoiceField, self.fields["country"]).choices = [(code, name) for name, code in named]

    def clean_time_zone(self) -> str:
        """A zone that IANA knows."""
        zone = str(self.cleaned_data["time_zone"])
        if zone not in available_timezones():
            raise ValidationError(_("A time zone is named like Africa/Dakar or Asia/Seoul; it came as “%(zone)s”.") % {"zone": zone})
        return zone
