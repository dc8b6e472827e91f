"""The form of impact: what a trainee tells us months later.

Flow: impact.views -> this file.
Reads: the months that are due. Writes: nothing.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

ANSWERS = {"yes": True, "no": False, "silent": None}


class FollowUpForm(forms.Form):
    """Which of our questions is answered, and the answer."""

    months_after = forms.TypedChoiceField(label=_("How long after the course?"), coerce=int, widget=forms.RadioSelect)
    is_using_it = forms.ChoiceField(
        label=_("Do you use at work what you learned?"),
        choices=[("yes", _("Yes")), ("no", _("No")), ("silent", _("I would rather not say"))],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("What helped, or what stood in the way?"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Please name nobody. The people who run the programme read this."),
    )

    def __init__(self, months: Sequence[int], data: QueryDict | None, *, initial: Mapping[str, int] | None = None) -> None:
        super().__init__(data, initial=dict(initial or {}))
        words = [(month, ngettext("%(n)s month", "%(n)s months", month) % {"n": month}) for month in months]
        cast(forms.ChoiceField, self.fields["months_after"]).choices = words

    def clean_is_using_it(self) -> bool | None:
        """Yes, no, or nothing said."""
        return ANSWERS[self.cleaned_data["is_using_it"]]
