"""What a site says of itself and what a ministry plans: every answer may stay open, and what cannot be used is refused by the engine.

Flow: needs.views -> this file -> a plan for needs.actions.describe_site and state_plan.
Reads: the form, a stored plan. Writes: nothing.
Source: keys and their words are those of docs/reference/site-profile.md.
"""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedtrain.engines.demand import parse_quarter
from seedtrain.engines.demand.site import EXISTING, NEW
from seedtrain.needs import profile
from seedtrain.needs.actions.describing import refusal_words
from seedtrain.needs.forms.entering import RolesForm
from seedtrain.needs.models import JobRole
from seedtrain.people.models import Organisation

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

DIGITS = re.compile(r"\d+(\.\d+)?")
SPACES = re.compile(r"[\s\u00a0\u202f]")
PLATFORMS: dict[str, Promise] = {
    "mrna": _("mRNA"),
    "mammalian_mab": _("Antibodies from mammalian cells"),
    "viral_cell": _("Viral vaccine from cells"),
    "egg": _("Viral vaccine from eggs"),
    "microbial": _("Microbial, such as insulin"),
    "bacterial_vaccine": _("Bacterial vaccine"),
    "fill_finish_only": _("Only filling and packing"),
}
PATTERNS: dict[str, Promise] = {
    "1x5": _("1 shift, 5 days a week"),
    "2x5": _("2 shifts, 5 days a week"),
    "3x5": _("3 shifts, 5 days a week"),
    "24x7": _("Day and night, 7 days a week"),
}
QC: dict[str, Promise] = {"full": _("All of it on site"), "partial": _("Part of it on site"), "none": _("None of it on site")}
AUTOMATION: dict[str, Promise] = {"high": _("High"), "standard": _("Usual"), "manual": _("Mostly by hand")}
STANDALONE: dict[str, Promise] = {"yes": _("A site of its own"), "no": _("A part of a site that stands already")}
STATUS: dict[str, Promise] = {NEW: _("Planned or being built"), EXISTING: _("In production")}
UNKNOWN = _("Not known yet")
SECTIONS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (_("What it makes"), ("platform", "product", "capacity", "products")),
    (_("Its lines"), ("ds_lines", "ff_lines", "lyo", "devices")),
    (_("How it works"), ("pattern", "ff_pattern", "automation", "qc", "standalone")),
    (_("When, and how sure"), ("status", "start", "likelihood", "languages")),
)


def _text(label: "_StrPromise", hint: "_StrPromise | str" = "", *, mode: str = "", most: int = 40) -> forms.CharField:
    attributes = {"inputmode": mode} if mode else {}
    return forms.CharField(label=label, required=False, max_length=most, help_text=hint, widget=forms.TextInput(attrs=attributes))


def _choice(label: "_StrPromise", words: Mapping[str, Promise], hint: "_StrPromise | str" = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, help_text=hint, choices=[("", UNKNOWN), *words.items()])


class ProfileForm(forms.Form):
    """Everything the staffing model can use about a site; an empty answer means that it is not known."""

    platform = _choice(_("Platform"), PLATFORMS)
    product = _text(_("Product"), _("In your own words, such as oral polio vaccine."), most=200)
    capacity = _text(
        _("Capacity a year"),
        _("Of the whole site: doses; for antibodies and microbial products kilograms of drug substance. Digits only: 50 000 000."),
        mode="decimal",
    )
    products = _text(_("Products made there"), mode="numeric")
    ds_lines = _text(_("Lines of drug substance"), _("0 when the site only fills."), mode="numeric")
    ff_lines = _text(_("Filling lines"), _("0 when it does not fill."), mode="numeric")
    lyo = _text(_("Lines that freeze-dry"), mode="numeric")
    devices = _text(_("Lines that assemble devices"), _("Such as pens or syringes."), mode="numeric")
    pattern = _choice(_("Shifts"), PATTERNS)
    ff_pattern = _choice(_("Shifts of filling, if they differ"), PATTERNS)
    automation = _choice(_("Automation"), AUTOMATION)
    qc = _choice(_("Quality control"), QC)
    standalone = _choice(_("The site is"), STANDALONE)
    status = _choice(_("It is"), STATUS)
    start = _text(_("First quarter of routine production"), _("Such as 2029Q1. For a site in production: from when people are trained."))
    likelihood = _text(_("How likely it is built, or goes on, as planned"), _("In percent, from 0 to 100."), mode="decimal")
    languages = _text(_("Languages people can be taught in"), _("Codes, best first, such as fr, en."), most=100)

    def sections(self) -> list[tuple[Promise, list[forms.BoundField]]]:
        """The questions in their groups."""
        return [(words, [self[name] for name in names]) for words, names in SECTIONS]

    def clean(self) -> dict[str, Any]:
        """Every answer the engine refuses gets the refusal; the others stay as they were typed."""
        said = self.said()
        for name, error in profile.problems(said).items():
            if name in self.fields:
                self.add_error(name, refusal_words(name, said[name], error))
        return self.cleaned_data

    def said(self) -> dict[str, object]:
        """What was answered, as the engine takes it; open answers are left out."""
        return {name: _as_said(name, value) for name, value in self.cleaned_data.items() if value and name in (*profile.KEYS, "product")}


def _as_said(name: str, text: str) -> object:
    """One answer. What is no number stays as it was typed, so that the engine can refuse it by its words."""
    if name in {*profile.LINES, "products", "capacity"}:
        bare = SPACES.sub("", text)
        return (float(bare) if "." in bare else int(bare)) if DIGITS.fullmatch(bare) and len(bare) < 16 else text
    if name == "likelihood":
        bare = text.strip().removesuffix("%").strip()
        return f"{_western(bare)} %" if DIGITS.fullmatch(bare) and len(bare) < 10 else text
    if name == "languages":
        return [word.strip() for word in re.split(r"[,;،؛\s]+", text) if word.strip()]
    if name == "start":
        quarter = parse_quarter(text)
        return str(quarter) if quarter else text
    return text == "yes" if name == "standalone" else text


def _western(digits: str) -> str:
    """Digits of any script as 0 to 9."""
    return "".join(letter if letter == "." else str(int(letter)) for letter in digits)


def initial_profile(platform: str, plan: Mapping[str, object]) -> dict[str, object]:
    """A stored plan as it would be typed."""
    found: dict[str, object] = {name: value for name, value in plan.items() if name in (*profile.KEYS, "product")}
    found["platform"] = profile.staffing_platform(platform, plan)
    if isinstance(capacity := plan.get("capacity"), int | float):
        found["capacity"] = f"{capacity:,.10g}".replace(",", " ")
    if "standalone" in plan:
        found["standalone"] = "yes" if plan["standalone"] else "no"
    if isinstance(spoken := plan.get("languages"), list):
        found["languages"] = ", ".join(map(str, spoken))
    if "likelihood" in plan:
        share = plan["likelihood"]
        found["likelihood"] = share.removesuffix("%").strip() if isinstance(share, str) else f"{float(Fraction(str(share)) * 100):g}"
    return found


class PlanForm(RolesForm):
    """What a ministry plans for one platform: when, how likely, and heads by role."""

    ministry = forms.ModelChoiceField(Organisation.objects.none(), label=_("Ministry"), to_field_name="slug", empty_label=_("Choose"))
    platform = forms.ChoiceField(label=_("Platform"), choices=[("", _("Choose")), *PLATFORMS.items()])
    start = forms.CharField(label=_("First quarter of routine production"), max_length=20, help_text=_("Such as 2029Q1."))
    likelihood = _text(_("How likely it is built, or goes on, as planned"), _("In percent, from 0 to 100."), mode="decimal")
    languages = _text(_("Languages people can be taught in"), _("Codes, best first, such as fr, en."), most=100)
    OWN = ("start", "likelihood", "languages")

    def __init__(self, *args: Any, ministries: "QuerySet[Organisation]", roles: "QuerySet[JobRole]", **kwargs: Any) -> None:
        super().__init__(*args, roles=roles, **kwargs)
        cast("forms.ModelChoiceField[Organisation]", self.fields["ministry"]).queryset = ministries

    def clean(self) -> dict[str, Any]:
        """As for a site: the engine says what it cannot use."""
        said = self.said()
        for name, error in profile.problems(said).items():
            self.add_error(name, refusal_words(name, said[name], error))
        return self.cleaned_data

    def said(self) -> dict[str, object]:
        """When, how likely and in which languages, as the engine takes it."""
        return {name: _as_said(name, value) for name, value in self.cleaned_data.items() if value and name in self.OWN}

    def heads(self) -> dict[str, int]:
        """Heads by role code, without the roles left empty."""
        return {name.removeprefix("heads_"): count for name, count in self.cleaned_data.items() if name.startswith("heads_") and count}
