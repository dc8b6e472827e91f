"""What a trainee tells us 3, 6 and 12 months after the course.

Flow: urls -> this file -> impact.actions.
Reads: the reader's own enrolment. Writes: through actions.
"""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from seedtrain.impact import actions
from seedtrain.impact.forms import FollowUpForm
from seedtrain.learning.models import Enrolment
from seedtrain.people.access import Refused, SignedIn


@login_required
def follow_up(request: SignedIn, pk: int) -> HttpResponse:
    """One question and a note, for the trainee alone."""
    enrolment = get_object_or_404(Enrolment.objects.visible_to(request.user).select_related("offering"), pk=pk)
    if enrolment.person_id != request.user.pk:
        raise Http404
    at = timezone.now()
    days = {months: actions.due_on(enrolment, months) for months in actions.FOLLOW_UP_MONTHS}
    due = [months for months, day in days.items() if day is not None and day <= at.date()]
    form = FollowUpForm(due, request.POST or None, initial={"months_after": due[-1]} if due else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            actions.record_follow_up(enrolment, data["months_after"], data["is_using_it"], actor=request.user, at=at, note=data["note"])
        except Refused as refusal:
            form.add_error(refusal.field or None, refusal.message)
        else:
            messages.success(request, _("Thank you. Your answer is kept; you may change it here at any time."))
            return redirect("follow_up", enrolment.pk)
    answers = enrolment.follow_ups.order_by("months_after")
    context = {"enrolment": enrolment, "form": form, "due": due, "next": _next_day(days, at.date()), "answers": answers}
    return render(request, "impact/follow_up.html", context)


def _next_day(days: dict[int, date | None], today: date) -> date | None:
    """The next day on which we ask; None when all are asked or nobody knows when the course ended."""
    return min((day for day in days.values() if day is not None and day > today), default=None)
