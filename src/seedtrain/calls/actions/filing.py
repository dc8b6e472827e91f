"""Many reviews at once, out of a file filled without a network: all are saved as they were shown, or none.

Flow: calls.views.filing -> this file -> calls.actions.reviewing.
Reads: assignments and rubrics. Writes: Review, Assignment, Application (score), Rubric.frozen_at, through `submit_review`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.calls.actions.reviewing import submit_review
from seedtrain.calls.models import Assignment, Call, Review
from seedtrain.people.access import Refused
from seedtrain.people.models import Person


@dataclass(frozen=True, slots=True)
class FiledReview:
    """One review as the reader saw it before saving.

    code     the application's. seen  the newest version on the server then; 0 is none
    scores   levels by criterion key; a criterion left out is open
    """

    code: str
    seen: int
    scores: Mapping[str, int]
    comment: str


@transaction.atomic
def submit_reviews(call: Call, filed: Iterable[FiledReview], rubric_version: int, *, actor: Person | None, at: datetime) -> list[Review]:
    """Every review is a new version that counts, by the rubric that was shown; refused whole, with the names, when one thing has changed.

    Applications are locked before the call, as `submit_review` does, and in order, so that two readers never wait for each other.
    """
    wanted = list(filed)
    codes = [one.code for one in wanted]
    held = {one.application.code: one for one in _locked(call, codes, actor)}
    rubric = call.rubrics.order_by("-version").first()
    if not wanted:
        raise Refused(_("Choose at least one review to save; none was chosen."), code="nothing_to_save")
    if twice := [code for code, count in Counter(codes).items() if count > 1]:
        raise Refused(_("%(code)s stands twice in the list. Nothing was saved; upload the file again.") % {"code": twice[0]}, code="twice")
    if rubric is None or rubric.version != rubric_version:
        raise Refused(
            _("Nothing was saved: the rubric has changed since you looked. Download the file again and copy your levels into it."),
            code="rubric_changed",
        )
    if changed := _changed(wanted, held):
        raise Refused(
            _("Nothing was saved, because something has changed since you looked: %(names)s. The list below shows what stands now.")
            % {"names": "; ".join(changed)},
            code="changed_meanwhile",
        )
    return [_saved(held[one.code], one, actor, at) for one in wanted]


def _locked(call: Call, codes: Sequence[str], actor: Person | None) -> list[Assignment]:
    """The reader's own files with these codes, held until the end, and the call after them."""
    if actor is None:
        return []
    mine = Assignment.objects.visible_to(actor).filter(reviewer=actor, application__call=call, application__code__in=codes)
    rows = mine.select_for_update(of=("self", "application")).select_related("application__applicant").prefetch_related("reviews")
    held = list(rows.order_by("application_id"))
    Call.objects.select_for_update().get(pk=call.pk)
    return held


def _changed(wanted: Sequence[FiledReview], held: Mapping[str, Assignment]) -> list[str]:
    """Whatever is not as it was shown, named."""
    said = []
    for one in wanted:
        mine = held.get(one.code)
        if mine is None or mine.state == Assignment.State.WITHDRAWN:
            said.append(_("%(code)s is no longer yours to review") % {"code": one.code})
            continue
        newest = max((review.version for review in mine.reviews.all()), default=0)
        if newest != one.seen:
            words = {"code": one.code, "name": mine.application.applicant.name, "newest": newest, "seen": one.seen}
            said.append(_("%(code)s (%(name)s) has version %(newest)s, and version %(seen)s was shown") % words)
    return said


def _saved(mine: Assignment, one: FiledReview, actor: Person | None, at: datetime) -> Review:
    try:
        return submit_review(mine, one.scores, one.comment, actor=actor, at=at)
    except Refused as refused:
        words = _("Nothing was saved. %(code)s: %(why)s") % {"code": one.code, "why": refused.message}
        raise Refused(words, code=refused.code, field=refused.field) from refused
