"""What an officer types to write a call, one form a part; whatever is refused stays as it was typed.

Flow: views.writing -> this file -> specs for calls.actions.
Reads: posted fields. Writes: nothing.
"""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeAlias, cast
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.calls.actions import BalanceSpec, CallSpec, CapSpec, CriterionSpec, QuestionSpec, RuleSpec
from seedtrain.calls.models import Call, EligibilityRule, Question
from seedtrain.network.models import Offering

RowSpec: TypeAlias = QuestionSpec | RuleSpec | CriterionSpec | BalanceSpec | CapSpec
MORE = 2
MOST = 100_000
"""No list, no number of seats and no answer is larger."""
YEARS = range(2000, 2200)
LOCAL = "%Y-%m-%dT%H:%M"
SEVERAL = {"in", "not_in"}


class LocalInput(forms.DateTimeInput):
    """A day and a time as the browser offers them, without a zone: the form says which place is meant."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format=LOCAL)


class BasicsForm(forms.Form):
    """Title, offering, deadline in its place, seats."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=250)
    summary = forms.CharField(label=gettext_lazy("Summary"), required=False, widget=forms.Textarea(attrs={"rows": 5}))
    offering = forms.ModelChoiceField(label=gettext_lazy("The offering it fills"), queryset=Offering.objects.none(), required=False)
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages of applications"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    opens_at = forms.CharField(
        label=gettext_lazy("Opens"), required=False, widget=LocalInput(), help_text=gettext_lazy("In the time of the place below.")
    )
    deadline = forms.CharField(
        label=gettext_lazy("Deadline"), required=False, widget=LocalInput(), help_text=gettext_lazy("In the time of the place below.")
    )
    deadline_place = forms.CharField(
        label=gettext_lazy("Place of the deadline"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("As people call it, such as Seoul."),
    )
    deadline_zone = forms.CharField(
        label=gettext_lazy("Its time zone"), max_length=64, help_text=gettext_lazy("A name such as Asia/Seoul.")
    )
    seats = forms.IntegerField(label=gettext_lazy("Seats"), min_value=0, max_value=MOST)
    waitlist_seats = forms.IntegerField(label=gettext_lazy("Places on the waiting list"), min_value=0, max_value=MOST)
    offer_days = forms.IntegerField(label=gettext_lazy("Days to answer an offer"), min_value=1, max_value=365)
    scoring = forms.ChoiceField(
        label=gettext_lazy("An application’s score"),
        choices=Call.Scoring.choices,
        help_text=gettext_lazy("Published with the call. Where calibrating cannot help, the mean counts and the run says so."),
    )
    passing = forms.ChoiceField(
        label=gettext_lazy("When a place is given back"),
        choices=Call.Passing.choices,
        help_text=gettext_lazy("Several places filled together keep the balance better, but people wait longer."),
    )

    def __init__(self, call: Call, offerings: QuerySet[Offering], data: QueryDict | None = None) -> None:
        zone = ZoneInfo(call.deadline_zone)
        first = {name: getattr(call, name) for name in self.base_fields}
        for name in ("opens_at", "deadline"):
            first[name] = first[name].astimezone(zone).strftime(LOCAL) if first[name] else ""
        super().__init__(_as_stored(data, "passing", call.passing), initial=first)
        cast("forms.ModelChoiceField[Offering]", self.fields["offering"]).queryset = offerings

    def clean_deadline_zone(self) -> str:
        """A zone the computer knows."""
        zone: str = self.cleaned_data["deadline_zone"]
        if zone not in available_timezones():
            raise forms.ValidationError(_("Expected a time zone such as Asia/Seoul; “%(zone)s” came.") % {"zone": zone})
        return zone

    def clean(self) -> dict[str, object]:
        """Times are instants, read in the deadline's place."""
        cleaned = super().clean() or {}
        for name in ("opens_at", "deadline"):
            if cleaned.get("deadline_zone"):
                try:
                    cleaned[name] = instant(str(cleaned.get(name) or ""), str(cleaned["deadline_zone"]))
                except forms.ValidationError as error:
                    self.add_error(name, error)
        return cleaned

    def spec(self) -> CallSpec:
        """What was typed, for `edit_call`."""
        return CallSpec(**{**self.cleaned_data, "languages": tuple(self.cleaned_data["languages"])})


class FloorsForm(forms.Form):
    """What happens when the balance asks for more than the applicants can give."""

    floors = forms.ChoiceField(
        label=gettext_lazy("When not every “at least” can be kept"),
        choices=Call.Floors.choices,
        help_text=gettext_lazy(
            "Published with the call. In order of priority: as few seats short as possible at priority 1, then at 2, and so on, "
            "before scores count. “At most” holds in any case."
        ),
    )

    def __init__(self, call: Call, data: QueryDict | None = None) -> None:
        super().__init__(_as_stored(data, "floors", call.floors), initial={"floors": call.floors})


def _as_stored(data: QueryDict | None, name: str, stored: str) -> QueryDict | None:
    """What was sent; a page opened before this field was added says nothing of it, and leaves it as it is."""
    if data is None or name in data:
        return data
    whole = data.copy()
    whole[name] = stored
    return whole


def instant(typed: str, zone: str) -> datetime | None:
    """The instant a clock in `zone` shows what was typed; nothing for nothing. A time the clock skips is refused."""
    if not typed.strip():
        return None
    try:
        naive = datetime.strptime(typed.strip()[:16], LOCAL)  # noqa: DTZ007  the zone is attached below
        if naive.year not in YEARS:
            raise ValueError(naive.year)
    except ValueError as error:
        raise forms.ValidationError(_("Expected a day and a time such as 2026-06-05T18:00; “%(came)s” came.") % {"came": typed}) from error
    aware = naive.replace(tzinfo=ZoneInfo(zone))
    if aware.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != naive:
        raise forms.ValidationError(
            _("Clocks in %(zone)s go forward then, so %(came)s does not exist; choose another hour.") % {"zone": zone, "came": typed}
        )
    return aware


class RowForm(forms.Form):
    """One row of a list: a stored row whose first field was emptied is taken away, whatever the rest says."""

    def spec(self) -> RowSpec:
        """What was typed, for the verb that stores the list; every kind of row says it."""
        raise NotImplementedError

    def has_changed(self) -> bool:
        """True once something is typed: an empty row sends its list's first choice all the same."""
        return any(not isinstance(self.fields[name], forms.ChoiceField | forms.BooleanField) for name in self.changed_data)

    @property
    def is_taken_away(self) -> bool:
        """True when a stored row's first field came back empty."""
        name = next(iter(self.fields))
        return bool(self.is_bound and self.initial.get(name) and not (self.data.get(self.add_prefix(name)) or "").strip())

    def full_clean(self) -> None:
        """A row taken away has no errors."""
        super().full_clean()
        if self.is_taken_away:
            self._errors = forms.utils.ErrorDict()


class QuestionForm(RowForm):
    """One question; a row without words is left out."""

    label = forms.CharField(label=gettext_lazy("Question"), max_length=300)
    key = forms.SlugField(label=gettext_lazy("Key"), max_length=60)
    step = forms.CharField(label=gettext_lazy("Under the heading"), max_length=60)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Question.Kind.choices)
    hint = forms.CharField(label=gettext_lazy("Hint"), required=False)
    choices = forms.CharField(
        label=gettext_lazy("Choices"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One a line: value | words."),
    )
    most = forms.IntegerField(label=gettext_lazy("Most characters, or largest number"), required=False, min_value=1, max_value=MOST)
    profile_key = forms.CharField(label=gettext_lazy("Filled from the profile as"), required=False, max_length=60)
    is_required = forms.BooleanField(label=gettext_lazy("Must be answered"), required=False, initial=True)

    def spec(self) -> QuestionSpec:
        """The row for `set_questions`."""
        lines = [line for line in self.cleaned_data["choices"].splitlines() if line.strip()]
        pairs = [line.partition("|") for line in lines]
        choices = tuple((value.strip(), (words or value).strip()) for value, _bar, words in pairs)
        return QuestionSpec(**{**self.cleaned_data, "choices": choices})


class RuleForm(RowForm):
    """One condition as data and in words."""

    words = forms.CharField(label=gettext_lazy("In words"), widget=forms.Textarea(attrs={"rows": 2}))
    field = forms.CharField(
        label=gettext_lazy("Field"), max_length=60, help_text=gettext_lazy("The key of a question, or what follows from it.")
    )
    operator = forms.ChoiceField(label=gettext_lazy("Condition"), choices=EligibilityRule.Operator.choices)
    value = forms.CharField(label=gettext_lazy("Value"), help_text=gettext_lazy("Several values with commas; yes, no, a number or a word."))
    source = forms.CharField(label=gettext_lazy("Source"), required=False)

    def spec(self) -> RuleSpec:
        """The row for `set_rules`."""
        said = self.cleaned_data["value"].strip()
        several = tuple(part.strip() for part in said.split(",") if part.strip())
        value = several if self.cleaned_data["operator"] in SEVERAL else _plain(said)
        return RuleSpec(**{**self.cleaned_data, "value": value})


class CriterionForm(RowForm):
    """One criterion with words for each level."""

    label = forms.CharField(label=gettext_lazy("Criterion"), max_length=200)
    weight = forms.IntegerField(label=gettext_lazy("Weight"), min_value=1, max_value=100, initial=1)
    anchors = forms.CharField(
        label=gettext_lazy("Words for each level"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("One a line, the lowest first."),
    )

    def spec(self) -> CriterionSpec:
        """The row for `set_rubric`; its key follows from its words."""
        anchors = tuple(line.strip() for line in self.cleaned_data["anchors"].splitlines() if line.strip())
        return CriterionSpec(
            slugify(self.cleaned_data["label"])[:40] or "criterion", self.cleaned_data["label"], anchors, self.cleaned_data["weight"]
        )


def with_own_keys(criteria: list[CriterionSpec]) -> list[CriterionSpec]:
    """The criteria with keys that differ: words without Latin letters all give the same one."""
    keys = [one.key for one in criteria]
    return [one if keys.index(one.key) == place else replace(one, key=f"{one.key[:36]}-{place + 1}") for place, one in enumerate(criteria)]


class BalanceForm(RowForm):
    """One promise about a group."""

    name = forms.CharField(label=gettext_lazy("Name of the rule"), max_length=80)
    where = forms.CharField(label=gettext_lazy("Group"), help_text=gettext_lazy("Such as: sex = female; region = AFRO, SEARO"))
    floor = forms.IntegerField(label=gettext_lazy("At least [seats]"), required=False, min_value=0, max_value=MOST)
    target = forms.IntegerField(label=gettext_lazy("Target [seats]"), required=False, min_value=0, max_value=MOST)
    cap = forms.IntegerField(label=gettext_lazy("At most [seats]"), required=False, min_value=0, max_value=MOST)
    priority = forms.IntegerField(label=gettext_lazy("Priority, 1 is kept longest"), min_value=1, max_value=100, initial=1)
    why = forms.CharField(label=gettext_lazy("Why, in words applicants read"), required=False)

    def clean_where(self) -> dict[str, tuple[str, ...]]:
        """Traits with their values."""
        groups = {}
        for part in self.cleaned_data["where"].split(";"):
            trait, is_said, values = part.partition("=")
            named = tuple(value.strip() for value in values.split(",") if value.strip())
            if not (trait.strip() and is_said and named):
                raise forms.ValidationError(_("Expected a group such as “sex = female”; “%(came)s” came.") % {"came": part.strip()})
            groups[trait.strip()] = named
        return groups

    def spec(self) -> BalanceSpec:
        """The row for `set_policy`."""
        return BalanceSpec(**self.cleaned_data)


class CapForm(RowForm):
    """The same cap for every value of a trait."""

    trait = forms.CharField(label=gettext_lazy("From each"), max_length=60, help_text=gettext_lazy("Such as country or institution."))
    cap = forms.IntegerField(label=gettext_lazy("At most [seats]"), min_value=0, max_value=MOST)

    def spec(self) -> CapSpec:
        """The row for `set_policy`."""
        return CapSpec(**self.cleaned_data)


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of equal forms; rows left empty do not count."""

    formset: "forms.BaseFormSet[RowForm]"

    def is_valid(self) -> bool:
        """Every row that says something is right."""
        return self.formset.is_valid()

    def specs(self) -> list[RowSpec]:
        """The rows that say something, in order."""
        return [form.spec() for form in self.formset if (form.has_changed() or form.initial) and not form.is_taken_away]


def rows(form: type[RowForm], prefix: str, first: list[dict[str, object]], data: QueryDict | None = None) -> Rows:
    """The rows there are and a few empty ones."""
    made = forms.formset_factory(form, extra=MORE if data is None else 0, max_num=200)
    return Rows(made(data, prefix=prefix, initial=first) if data is not None else made(prefix=prefix, initial=first))


def _plain(said: str) -> str | int | bool:
    """Yes and no, whole numbers, or the word itself."""
    if said.lower() in {"yes", "true"}:
        return True
    if said.lower() in {"no", "false"}:
        return False
    return int(said) if said.removeprefix("-").isdecimal() and len(said) < 16 else said


def said_value(value: object) -> str:
    """A rule's stored value as it is typed."""
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value)
