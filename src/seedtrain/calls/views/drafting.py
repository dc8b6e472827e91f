"""A new call from nothing: which offering it fills, how one enters, what it is called; the rest is copied and then changed.

Flow: urls -> this file -> calls.actions.draft_filled_call -> the page that writes calls.
Reads: offerings. Writes: through calls.actions.
"""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from seedtrain.calls import actions
from seedtrain.calls.models import Call
from seedtrain.network.models import Offering
from seedtrain.people.access import EVERYWHERE, Refused, Right, SignedIn, require

OVER = (Offering.State.ENDED, Offering.State.CANCELLED)


class NewCallForm(forms.Form):
    """What a call for people cannot do without; the offering fixes the course, and so what is copied."""

    offering = forms.ModelChoiceField(
        label=gettext_lazy("The offering it fills"),
        queryset=Offering.objects.none(),
        to_field_name="slug",
        empty_label=gettext_lazy("Choose"),
        help_text=gettext_lazy("Planned, published or running. Plan one at its centre first when it is not here."),
    )
    entry = forms.ChoiceField(label=gettext_lazy("Who may apply"), choices=Call.Entry.choices, widget=forms.RadioSelect)
    title = forms.CharField(label=gettext_lazy("Title"), max_length=250, help_text=gettext_lazy("As applicants will read it."))

    def __init__(self, offerings: QuerySet[Offering], chosen: str, data: QueryDict | None = None) -> None:
        known = offerings.filter(slug=chosen).first()
        first = {"offering": chosen, "entry": Call.Entry.COMPETITIVE, "title": known.title if known else ""}
        super().__init__(data, initial=first)
        self.fields["offering"].queryset = offerings  # type: ignore[attr-defined]  # the field above


class NewCentresCallForm(forms.Form):
    """A call for centres needs only a name: who is admitted is chosen among those who answer."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=250, help_text=gettext_lazy("As institutions will read it."))


@login_required
@require_http_methods(["GET", "POST"])
def call_new(request: SignedIn) -> HttpResponse:
    """The form; a draft filled with the parts of the last such call, open for changes on its own page."""
    require(request.user, Right.EDIT_CALL, EVERYWHERE)
    kind = Call.Kind.CENTRES if request.GET.get("kind") == Call.Kind.CENTRES else Call.Kind.PEOPLE
    data = request.POST if request.method == "POST" else None
    offerings = Offering.objects.visible_to(request.user).exclude(state__in=OVER).order_by("title", "pk")
    is_centres = kind == Call.Kind.CENTRES
    form = NewCentresCallForm(data) if is_centres else NewCallForm(offerings, request.GET.get("offering", ""), data)
    if form.is_valid():
        said = {"entry": Call.Entry.COMPETITIVE, "offering": None, **form.cleaned_data}
        try:
            made = actions.draft_filled_call(
                kind, Call.Entry(said["entry"]), said["title"], actor=request.user, at=timezone.now(), offering=said["offering"]
            )
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            messages.success(request, _said(made))
            return redirect("call_write", slug=made.call.slug)
    context = {"form": form, "is_centres": is_centres}
    return render(request, "calls/call_new.html", context, status=422 if form.errors else 200)


def _said(made: actions.Drafted) -> str:
    """Where the parts of the draft come from."""
    if made.earlier is None:
        return _(
            "The call is a draft with questions, conditions and a rubric of Seedtrain’s own. Set the deadline and change what differs."
        )
    return _("The call is a draft with the parts of “%(call)s”. Set the deadline and change what differs.") % {"call": made.earlier.title}
