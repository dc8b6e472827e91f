"""The forms of planning a year: which year, a file instead, what if, and adopting.

Flow: network.views -> this file -> rows of network.actions.
Reads: the plan a question is about. Writes: nothing.
Source: docs/reference/network-file.md for files.
"""

import tomllib
from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from babel.numbers import list_currencies
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.engines import planning as engine
from seedtrain.engines.planning.files import network_from_json, network_to_json
from seedtrain.engines.planning.reading import read_network
from seedtrain.network.actions.capacity_checks import check_languages
from seedtrain.network.actions.planning import MOST_STEPS
from seedtrain.network.competition import WINDOW_DAYS
from seedtrain.network.forms.capacity import split
from seedtrain.network.forms.offerings import DayInput
from seedtrain.network.models import Centre, NetworkPlan
from seedtrain.network.planning import Read, Setup, campuses, centre_of
from seedtrain.network.weeks import FIRST_YEAR, LAST_YEAR, monday_of
from seedtrain.network_file.sources import WORKBOOKS, network_of_book
from seedtrain.network_file.spelling import check_spelling
from seedtrain.people.access import Refused
from seedtrain.reporting.errors import InputError
from seedtrain.reporting.workbook import Workbook
from seedtrain.reporting.xlsx import UPLOAD

MOST_WEEKS, MOST_BYTES = 106, 4_000_000


def _steps() -> forms.IntegerField:
    return forms.IntegerField(
        label=gettext_lazy("Steps of the search"),
        min_value=0,
        max_value=MOST_STEPS,
        initial=3,
        help_text=gettext_lazy("0 gives the first plan at once. Each step may improve it; no step begins after four seconds."),
    )


def _why() -> forms.CharField:
    return forms.CharField(label=gettext_lazy("Why"), max_length=300)


class DraftForm(forms.Form):
    """Which year is planned."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    first = forms.DateField(
        label=gettext_lazy("First week"), widget=DayInput(), help_text=gettext_lazy("Any day of it; weeks begin on Monday.")
    )
    weeks = forms.IntegerField(label=gettext_lazy("Weeks"), min_value=1, max_value=MOST_WEEKS, initial=52)
    currency = forms.CharField(
        label=gettext_lazy("Currency"),
        max_length=3,
        initial="USD",
        help_text=gettext_lazy("Three letters. Amounts in another currency stay outside and are named."),
    )
    spoken = forms.CharField(
        label=gettext_lazy("Languages everybody who is sent understands"),
        required=False,
        max_length=60,
        initial="en",
        help_text=gettext_lazy("Beside the languages of their country; codes such as en, fr. Empty: only those of the country."),
    )
    window = forms.IntegerField(
        label=gettext_lazy("Weeks between two runs of one course for one region"),
        min_value=0,
        max_value=MOST_WEEKS,
        initial=WINDOW_DAYS // 7,
        help_text=gettext_lazy(
            "From start to start, in each language. Eight is our own assumption; with 0 they may follow at once, even side by side."
        ),
    )
    steps = _steps()

    def clean_first(self) -> date:
        """The Monday of its week, in a year that somebody plans."""
        day: date = self.cleaned_data["first"]
        if not FIRST_YEAR <= day.year < LAST_YEAR:
            said = {"first": FIRST_YEAR, "last": LAST_YEAR, "day": day.isoformat()}
            raise ValidationError(_("We plan in the years %(first)d to %(last)d; the day came as %(day)s.") % said)
        return monday_of(day)

    def clean_currency(self) -> str:
        """One that CLDR knows."""
        return _currency(self.cleaned_data["currency"])

    def clean_spoken(self) -> tuple[str, ...]:
        """Language tags."""
        codes = split(self.cleaned_data["spoken"])
        try:
            check_languages(codes)
        except Refused as refused:
            raise ValidationError(str(refused.message)) from refused
        return codes

    def setup(self) -> Setup:
        """The answers."""
        data = self.cleaned_data
        return Setup(data["title"], data["first"], data["weeks"], data["currency"], data["spoken"], data["window"])


class NetworkFileForm(forms.Form):
    """A network as `seedtrain plan` takes it, and a plan that was made of it elsewhere."""

    file = forms.FileField(
        label=gettext_lazy("Network file"),
        help_text=gettext_lazy("XLSX as in the example workbook, or JSON or TOML in the format seedtrain-network/1."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.json,.toml"}),
    )
    plan = forms.FileField(
        label=gettext_lazy("Plan made of it"),
        required=False,
        help_text=gettext_lazy("plan.json of the command line. It is kept when the checker finds nothing wrong. Without it we plan now."),
        widget=forms.ClearableFileInput(attrs={"accept": ".json"}),
    )
    steps = _steps()

    def clean_file(self) -> engine.Network:
        """The network; a file that is none is refused with what is wrong in it."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        name = file.name or ""
        content = _content(file)
        try:
            if name.lower().endswith(WORKBOOKS):
                return network_of_book(Workbook(name, content, UPLOAD))
            text = _text(content)
            found = read_network(_toml(text)) if name.lower().endswith(".toml") else network_from_json(text)
            # What we wrote ourselves is taken as it is: a plan of it stays valid.
            if text != network_to_json(found):
                check_spelling(found)
            return found
        except (engine.PlanningError, InputError) as error:
            raise ValidationError(str(error)) from error

    def clean_plan(self) -> str:
        """The plan's text; empty when none came."""
        file: UploadedFile[Any] | None = self.cleaned_data["plan"]
        return _text(_content(file)) if file else ""


def _content(file: "UploadedFile[Any]") -> bytes:
    if (file.size or 0) > MOST_BYTES:
        raise ValidationError(_("The file may have at most %(most)s bytes. Send it in parts.") % {"most": MOST_BYTES})
    return bytes(file.read())


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(_("This is not text in UTF-8. Save it again as UTF-8.")) from error


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    # A number of five thousand digits and lists a thousand deep are refused by Python itself, with other errors.
    except (ValueError, RecursionError) as error:
        raise ValidationError(_("This is no TOML: %(why)s. Correct it there.") % {"why": error}) from error


def _currency(code: str) -> str:
    code = code.strip().upper()
    if code not in list_currencies():
        raise ValidationError(_("A currency has three letters, such as USD; it came as “%(value)s”.") % {"value": code})
    return code


class LoseForm(forms.Form):
    """A centre drops out from a week, or one of its places."""

    centre = forms.ChoiceField(label=gettext_lazy("Centre"))
    day = forms.DateField(label=gettext_lazy("From the week of"), widget=DayInput())
    why = _why()
    steps = _steps()

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.id, one.name or one.id) for one in read.network.centres]
        for slug, places in campuses(read.network.centre).items():
            short = read.centre(places[0]).rpartition(" · ")[0] or slug
            choices.append((slug, _("%(centre)s, all its places") % {"centre": short}))
        cast(forms.ChoiceField, self.fields["centre"]).choices = choices
        self.initial.setdefault("day", read.network.first_monday)


class MoneyForm(forms.Form):
    """A funder pays up to another amount."""

    funder = forms.ChoiceField(label=gettext_lazy("Funder"))
    amount = forms.IntegerField(label=gettext_lazy("Pays up to"), min_value=0, max_value=10**12)
    why = _why()
    steps = _steps()

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["funder"].choices = [(one.funder, f"{one.funder} ({one.budget:,})") for one in read.spent]  # type: ignore[attr-defined]
        self.fields["amount"].help_text = _("In whole %(currency)s, altogether.") % {"currency": read.network.currency}


class JoinForm(forms.Form):
    """A candidate centre joins."""

    candidate = forms.ModelChoiceField(Centre.objects.none(), label=gettext_lazy("Candidate"), to_field_name="slug")
    why = _why()
    steps = _steps()

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {centre_of(place) for place in read.network.centre}
        candidates = Centre.objects.filter(state=Centre.State.CANDIDATE).exclude(slug__in=known).order_by("name")
        cast("forms.ModelChoiceField[Centre]", self.fields["candidate"]).queryset = candidates


class AdoptForm(forms.Form):
    """Which offerings that stand may be changed."""

    change = forms.MultipleChoiceField(
        label=gettext_lazy("Offerings that stand and shall be changed"), required=False, widget=forms.CheckboxSelectMultiple()
    )

    def __init__(self, *args: Any, found: NetworkPlan, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = found
        cast("forms.MultipleChoiceField", self.fields["change"]).choices = list(choices)
        if not choices:
            del self.fields["change"]
