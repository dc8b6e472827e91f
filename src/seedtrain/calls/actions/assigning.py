"""Who reads what: readers are given out to all, or one more to some; what reviewers read and know is on record.

Flow: calls.views.assigning -> this file -> matching.py (the engine), tables, journal, outbox.
Reads: people, applications. Writes: Assignment, Conflict, Application.score_hundredths, profile facts of reviewers.
Source: who is best is decided in `engines.review.assign`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.calls.actions.matching import AssignmentSpec, Plan, plan_of
from seedtrain.calls.actions.reviewing import take_mean
from seedtrain.calls.models import Application, Assignment, Call, Conflict
from seedtrain.engines.review.result import Pair
from seedtrain.people.access import Refused
from seedtrain.people.actions import EXPERTISE, READING_LANGUAGES, Value, queue_mail, save_profile
from seedtrain.people.models import JournalEntry, Person

BETWEEN = {"employer": Conflict.Kind.EMPLOYER, "country": Conflict.Kind.COUNTRY}
"""Conflicts the engine finds that are put on record; one's own application and declared ones are on record already."""


@dataclass(frozen=True, slots=True)
class ReaderFacts:
    """What one reviewer reads (codes of languages) and knows (words)."""

    languages: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()


def preview_reviews(call: Call, reviewers: Iterable[Person], spec: AssignmentSpec) -> Plan:
    """What `assign_reviews` would do now; nothing is written. The same call and reviewers give the same plan."""
    return plan_of(call, reviewers, spec)


@transaction.atomic
def assign_reviews(
    call: Call, reviewers: Iterable[Person], spec: AssignmentSpec, *, actor: Person | None, at: datetime, basis: str = ""
) -> Plan:
    """Eligible applications have their readers, without conflicts; the plan says what could not be met.

    Pairs made before stay, but for those in conflict: they are taken back. Each reader with something new gets one mail.
    `basis` is the digest of the plan that was looked at; when the plan is another by now, nothing is done.
    """
    call = Call.objects.select_for_update().get(pk=call.pk)
    people = _require_ready(call, reviewers)
    plan = preview_reviews(call, people.values(), spec)
    _require_same(plan, basis)
    ids = dict(Application.objects.filter(call=call).values_list("code", "pk"))
    _give_out(call, plan.found.new, ids, people, at)
    _take_back(ids, {(bar.application, bar.reviewer) for bar in plan.found.bars if bar.was_held})
    Conflict.objects.bulk_create(
        [
            Conflict(application_id=ids[bar.application], reviewer_id=int(bar.reviewer), kind=BETWEEN[bar.kind], recorded_at=at)
            for bar in plan.found.bars
            if bar.kind in BETWEEN
        ],
        ignore_conflicts=True,
        batch_size=500,
    )
    after: dict[str, object] = {"pairs": len(plan.found.new), "short": [one.application for one in plan.found.short], **asdict(spec)}
    JournalEntry.objects.append(actor=actor, verb="assign_reviews", about=call, at=at, after=after, seed=call.slug)
    return plan


def preview_one_more(call: Call, applications: Iterable[Application], reviewers: Iterable[Person], *, bars_country: bool = False) -> Plan:
    """What `assign_one_more` would do now; nothing is written. The same applications and reviewers give the same plan."""
    codes = frozenset(one.code for one in applications)
    return plan_of(call, reviewers, AssignmentSpec(1, bars_country=bars_country), once_more=codes)


@transaction.atomic
def assign_one_more(
    call: Call,
    applications: Iterable[Application],
    reviewers: Iterable[Person],
    *,
    actor: Person | None,
    at: datetime,
    bars_country: bool = False,
    basis: str = "",
) -> Plan:
    """Each of these applications has one reader more: nobody in conflict, the least loaded first; nothing is taken back.

    Who may be read by nobody else stands in `short`. Each reader gets one mail. `basis` as in `assign_reviews`.
    """
    call = Call.objects.select_for_update().get(pk=call.pk)
    people = _require_ready(call, reviewers)
    chosen = sorted(one.code for one in applications)
    if not chosen:
        raise Refused(_("Choose at least one application; none was chosen."), code="no_application", field="applications")
    ids = _require_eligible(call, chosen)
    plan = plan_of(call, people.values(), AssignmentSpec(1, bars_country=bars_country), once_more=frozenset(chosen))
    _require_same(plan, basis)
    _give_out(call, plan.found.new, ids, people, at)
    after: dict[str, object] = {
        "pairs": [[pair.application, int(pair.reviewer)] for pair in plan.found.new],
        "short": [one.application for one in plan.found.short],
        "bars_country": bars_country,
    }
    JournalEntry.objects.append(actor=actor, verb="assign_one_more", about=call, at=at, after=after, seed=call.slug)
    return plan


@transaction.atomic
def describe_readers(said: Mapping[Person, ReaderFacts], *, actor: Person, at: datetime) -> int:
    """What these reviewers read and know is on record in their profiles; how many of them changed. Each change is journalled."""
    known = {code for code, _name in settings.LANGUAGES}
    count = 0
    for person, facts in said.items():
        for code in facts.languages:
            if code not in known:
                raise Refused(
                    _("Expected one of the languages %(known)s for %(name)s; “%(came)s” came.")
                    % {"known": ", ".join(sorted(known)), "name": person.name, "came": code[:20]},
                    code="unknown_language",
                    field=f"languages_{person.pk}",
                )
        now: dict[str, Value] = {READING_LANGUAGES: list(facts.languages), EXPERTISE: list(facts.expertise)}
        # What was never said and is not said now is no change.
        changed = {key: value for key, value in now.items() if value != (person.facts.get(key) or [])}
        if changed:
            save_profile(person, changed, actor=actor, at=at)
            count += 1
    return count


def describe_plan(plan: Plan) -> str:
    """The plan in one sentence, for a message."""
    found = plan.found
    made = ngettext("%(count)s review assigned", "%(count)s reviews assigned", len(found.new)) % {"count": len(found.new)}
    loads = _("each reviewer has %(least)s to %(most)s") % {"least": found.least, "most": found.most}
    if not found.short:
        return _("%(made)s; %(loads)s.") % {"made": made, "loads": loads}
    codes = ", ".join(one.application for one in found.short[:5])
    return _("%(made)s; %(loads)s. Fewer than wanted: %(codes)s.") % {"made": made, "loads": loads, "codes": codes}


def _require_ready(call: Call, reviewers: Iterable[Person]) -> dict[int, Person]:
    """The reviewers by number, when readers may be given out now."""
    people = {one.pk: one for one in reviewers}
    if call.state != Call.State.CLOSED:
        raise Refused(
            _("Reviewers are assigned after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": call.get_state_display()},
            code="not_closed",
        )
    if not people:
        raise Refused(_("Choose at least one reviewer; none was chosen."), code="no_reviewer", field="reviewers")
    return people


def _require_eligible(call: Call, codes: Sequence[str]) -> dict[str, int]:
    """The eligible applications of the call by code; one more reader is for these only."""
    rows = Application.objects.filter(call=call).sent().only("code", "eligibility_outcome", "screened_outcome")
    ids = {one.code: one.pk for one in rows if one.outcome == Application.Outcome.MET}
    strangers = sorted(set(codes) - ids.keys())
    if strangers:
        raise Refused(
            _("Expected eligible applications of this call; %(code)s is none. Take it out.") % {"code": strangers[0]},
            code="not_eligible",
            field="applications",
        )
    return ids


def _require_same(plan: Plan, basis: str) -> None:
    """What is about to happen is what somebody looked at."""
    if basis and basis != plan.digest:
        raise Refused(
            _("Nothing was assigned: your choice, the reviewers or their conflicts have changed since you looked. Look again below."),
            code="stale_plan",
        )


def _give_out(call: Call, pairs: Sequence[Pair], ids: Mapping[str, int], people: Mapping[int, Person], at: datetime) -> None:
    """These pairs stand, and each reader with something new has a mail."""
    # A reader once taken back is asked again in the same row; the pair may stand once.
    Assignment.objects.bulk_create(
        [Assignment(application_id=ids[pair.application], reviewer_id=int(pair.reviewer), assigned_at=at) for pair in pairs],
        update_conflicts=True,
        unique_fields=["application", "reviewer"],
        update_fields=["state", "assigned_at"],
        batch_size=500,
    )
    new = Counter(int(pair.reviewer) for pair in pairs)
    for key, person in sorted(people.items()):
        if new[key]:
            queue_mail(person, "calls/review_assigned", f"call/{call.slug}", {"call": call, "count": new[key]}, at=at)


def _take_back(ids: Mapping[str, int], barred: set[tuple[str, str]]) -> None:
    """Files held by a reader who must not read them are taken back, and what was scored there no longer counts."""
    for code, reader in sorted(barred):
        row = Assignment.objects.select_related("application").get(application=ids[code], reviewer=int(reader))
        Assignment.objects.filter(pk=row.pk).update(state=Assignment.State.WITHDRAWN)
        take_mean(row.application)
