"""What editors of the curriculum send: a programme, a course, its facts, a module, an outcome.

Flow: curriculum.views -> this file -> curriculum.actions.
Reads: the form. Writes: nothing.
"""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from seedtrain.curriculum.models import Course, CourseVersion, EvidenceMode, Modality, Pillar, Programme
from seedtrain.needs.framework import PLATFORM_NAMES
from seedtrain.needs.models import LEVEL_NAMES, Competency, Norm
from seedtrain.people.models import Organisation

LONG = {"rows": 4}


class ProgrammeForm(forms.Form):
    """A new family of courses: its name, its pillar, and who answers for it."""

    name = forms.CharField(label=_("Name"), max_length=200)
    pillar = forms.ChoiceField(label=_("Way of training"), choices=Pillar.choices)
    owner = forms.ModelChoiceField(
        Organisation.objects.prefetch_related("names").order_by("slug"), label=_("Owner"), to_field_name="slug", empty_label=_("Choose")
    )
    summary = forms.CharField(label=_("What it is about"), required=False, widget=forms.Textarea(attrs=LONG))
    source = forms.CharField(
        label=_("Source"), required=False, max_length=1000, help_text=_("Where it was published, as an address or a document.")
    )


class CourseForm(forms.Form):
    """A new course with its first draft."""

    programme = forms.ModelChoiceField(Programme.objects.all(), label=_("Programme"), to_field_name="slug", empty_label=_("Choose"))
    title = forms.CharField(label=_("Title"), max_length=250)
    kind = forms.ChoiceField(label=_("Kind"), choices=CourseVersion.Kind.choices)


class VersionForm(forms.ModelForm):  # type: ignore[type-arg]
    """Everything a course states, in the order of the course page; what is left empty is shown as not known."""

    languages = forms.MultipleChoiceField(
        label=_("Languages it is taught in"), choices=settings.LANGUAGES, required=False, widget=forms.CheckboxSelectMultiple
    )
    platform = forms.ChoiceField(label=_("Platform"), required=False, choices=[("", _("All platforms")), *PLATFORM_NAMES.items()])

    class Meta:
        model = CourseVersion
        fields = (
            "title",
            "kind",
            "summary",
            "audience",
            "eligibility",
            "product_area",
            "platform",
            "languages",
            "hours",
            "duration",
            "cost",
            "assessment",
            "certificate",
            "contact",
            "source",
            "is_ours",
        )
        labels = {
            "title": _("Title"),
            "kind": _("Kind"),
            "summary": _("What it is about"),
            "audience": _("Who it is for"),
            "eligibility": _("Who may come"),
            "product_area": _("Product area"),
            "hours": _("Hours"),
            "duration": _("How long it takes, in words"),
            "cost": _("What it costs and who pays what"),
            "assessment": _("How it is assessed"),
            "certificate": _("Certificate, and who signs it"),
            "contact": _("Whom to ask"),
            "source": _("Where this was read"),
            "is_ours": _("Modules and outcomes are our own draft mapping, not the owner’s"),
        }
        help_texts = {
            "hours": "",
            "duration": _("As published, for example: 3 weeks online, then 4 weeks on site."),
            "cost": "",
            "is_ours": "",
        }
        widgets = {
            name: forms.Textarea(attrs=LONG)
            for name in ("summary", "audience", "eligibility", "cost", "assessment", "certificate", "contact", "source")
        }


class ModuleForm(forms.Form):
    """One part of a course, taught in one way."""

    title = forms.CharField(label=_("Title of the module"), max_length=250)
    modality = forms.ChoiceField(label=_("How it is taught"), choices=Modality.choices)
    hours = forms.IntegerField(label=_("Hours"), required=False, min_value=1, max_value=5000)


class NormsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # Django's class takes no argument when it runs
    """A choice among norms, by title and standing."""

    def label_from_instance(self, obj: Model) -> str:
        """What the norm is called, and whether it is in force."""
        return f"{obj.title} ({obj.get_status_display()})" if isinstance(obj, Norm) else str(obj)


class OutcomeForm(forms.Form):
    """One outcome: a competency at a level, how it is shown, and the norms behind it."""

    competency = forms.ModelChoiceField(Competency.objects.all(), label=_("Competency"), to_field_name="code", empty_label=_("Choose"))
    level = forms.TypedChoiceField(
        label=_("Level"),
        coerce=int,
        choices=[(level, f"{level}") for level in LEVEL_NAMES],
        help_text=_("A training centre can award levels 1 and 2."),
    )
    evidence_mode = forms.ChoiceField(label=_("How it is shown"), choices=EvidenceMode.choices)
    norms = NormsField(
        Norm.objects.none(),
        label=_("Norms it teaches"),
        required=False,
        to_field_name="code",
        help_text=_("Hold Ctrl to choose several."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(NormsField, self.fields["norms"]).queryset = Norm.objects.order_by("status", "title")
        names = dict(LEVEL_NAMES)
        cast(forms.ChoiceField, self.fields["level"]).choices = [(level, f"{level} · {names[level]}") for level in names]


class PrerequisiteForm(forms.Form):
    """A course that must be completed before."""

    requires = forms.ModelChoiceField(
        Course.objects.order_by("slug"), label=_("Course to complete first"), to_field_name="slug", empty_label=_("Choose")
    )
