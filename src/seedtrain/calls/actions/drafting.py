"""A new call that can be opened the same day: filled from the last call of the same course, or else from Seedtrain's own drafts.

Flow: calls.views.drafting, the demo -> this file -> calls.actions.writing.
Reads: data/call_drafts.json, earlier calls. Writes: Call and its parts, through their verbs.
Source: the drafts are ours; WHO published neither questions nor rubrics.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import cast

from django.db import transaction
from django.utils.text import slugify

from seedtrain.calls.actions.writing import (
    BalanceSpec,
    CapSpec,
    CriterionSpec,
    QuestionSpec,
    RuleSpec,
    draft_call,
    set_policy,
    set_questions,
    set_rubric,
    set_rules,
)
from seedtrain.calls.models import Call, Rubric
from seedtrain.network.models import Offering
from seedtrain.people.models import Person

FILE = Path(__file__).parents[2] / "data" / "call_drafts.json"
DRAFT = "Seedtrain draft"
PAPERS = {
    Call.Entry.COMPETITIVE: "hands_on",
    Call.Entry.OPEN_REGISTRATION: "registration",
    Call.Entry.NOMINATION: "nomination",
    Call.Entry.INVITATION: "nomination",
}
LONGEST_SLUG = 90

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A new draft, and the call its parts were copied from; None when they are Seedtrain's own."""

    call: Call
    earlier: Call | None


@transaction.atomic
def draft_filled_call(
    kind: Call.Kind, entry: Call.Entry, title: str, *, actor: Person, at: datetime, offering: Offering | None = None
) -> Drafted:
    """A draft with questions, conditions, rubric and balance, opening now; its officer sets the deadline and changes what differs."""
    earlier = _earlier(kind, entry, offering)
    fields = _fields_of(earlier) if earlier else _first_fields(offering)
    call = draft_call(_free_slug(title, offering), kind, entry, title, actor=actor, at=at, offering=offering, opens_at=at, **fields)
    if earlier:
        _copy(earlier, call, actor, at)
    else:
        papers = "expression" if kind == Call.Kind.CENTRES else PAPERS[entry]
        set_questions(call, drafted_questions(papers), actor=actor, at=at)
        set_rules(call, drafted_rules(papers), actor=actor, at=at)
        set_rubric(call, drafted_rubric(papers), actor=actor, at=at, source=DRAFT)
    return Drafted(call, earlier)


def _earlier(kind: Call.Kind, entry: Call.Entry, offering: Offering | None) -> Call | None:
    """The last published call of the same kind and entry; for people, of the same course."""
    calls = Call.objects.filter(kind=kind, entry=entry).exclude(state__in=[Call.State.DRAFT, Call.State.CANCELLED])
    if kind == Call.Kind.PEOPLE:
        calls = calls.filter(offering__version__course=offering.version.course_id if offering else None)
    return calls.order_by("-deadline", "-pk").first()


def _fields_of(earlier: Call) -> dict[str, object]:
    names = ("summary", "languages", "deadline_zone", "deadline_place", "seats", "waitlist_seats", "offer_days")
    return {name: getattr(earlier, name) for name in (*names, "scoring", "passing", "floors")}


def _first_fields(offering: Offering | None) -> dict[str, object]:
    """What an offering says already: its seats, and the place whose clock the deadline follows."""
    part = offering.parts.filter(venue__isnull=False).select_related("venue").first() if offering else None
    venue = part.venue if part else None
    place = {"deadline_zone": venue.time_zone, "deadline_place": venue.city} if venue else {}
    return {"seats": (offering.seats_advertised or 0) if offering else 0, **place}


def _free_slug(title: str, offering: Offering | None) -> str:
    """An address no call has yet, from the title where it has Latin letters."""
    wanted = slugify(title)[:LONGEST_SLUG].strip("-") or (offering.slug[:LONGEST_SLUG] if offering else "call")
    taken = set(Call.objects.filter(slug__startswith=wanted).values_list("slug", flat=True)) | {"new"}
    number = 1
    while (slug := wanted if number == 1 else f"{wanted}-{number}") in taken:
        number += 1
    return slug


def _copy(earlier: Call, call: Call, actor: Person, at: datetime) -> None:
    """The draft has every part of the earlier call, as rows of its own."""
    names = [name for name in QuestionSpec.__dataclass_fields__ if name != "choices"]
    questions = [
        QuestionSpec(**{name: getattr(one, name) for name in names}, choices=tuple((value, words) for value, words in one.choices))
        for one in earlier.questions.all()
    ]
    set_questions(call, questions, actor=actor, at=at)
    rules = [
        RuleSpec(one.field, one.operator, tuple(one.value) if isinstance(one.value, list) else one.value, one.words, one.source)
        for one in earlier.rules.all()
    ]
    set_rules(call, rules, actor=actor, at=at)
    rubric = Rubric.objects.filter(call=earlier).order_by("-version").first()
    if rubric is not None:
        criteria = [CriterionSpec(one.key, one.label, tuple(one.anchors), one.weight) for one in rubric.criteria.all()]
        set_rubric(call, criteria, actor=actor, at=at, source=rubric.source)
    balance = [
        BalanceSpec(**{**rule, "where": {trait: tuple(values) for trait, values in rule["where"].items()}}) for rule in earlier.policy
    ]
    set_policy(call, balance, [CapSpec(**cap) for cap in earlier.caps_each], actor=actor, at=at)


@cache
def _drafts() -> Mapping[str, Mapping[str, Sequence[Record]]]:
    """The whole file, read once."""
    return cast(Mapping[str, Mapping[str, Sequence[Record]]], json.loads(FILE.read_text(encoding="utf-8")))


def _text(record: Record, key: str) -> str:
    return str(record.get(key) or "")


def drafted_questions(name: str) -> tuple[QuestionSpec, ...]:
    """The question set called `name`: hands_on, registration, nomination or expression."""
    return tuple(
        QuestionSpec(
            key=_text(one, "key"),
            kind=_text(one, "kind"),
            label=_text(one, "label"),
            step=_text(one, "step"),
            hint=_text(one, "hint"),
            is_required=bool(one.get("is_required", True)),
            choices=tuple((str(value), str(label)) for value, label in cast(Sequence[tuple[str, str]], one.get("choices", ()))),
            most=cast(int | None, one.get("most")),
            profile_key=_text(one, "profile_key"),
        )
        for one in _drafts()["questions"][name]
    )


def drafted_rubric(name: str) -> tuple[CriterionSpec, ...]:
    """The rubric called `name`; a registration has none, because nobody is chosen."""
    return tuple(
        CriterionSpec(
            _text(one, "key"),
            _text(one, "label"),
            tuple(str(anchor) for anchor in cast(Sequence[object], one["anchors"])),
            cast(int, one.get("weight", 1)),
        )
        for one in _drafts()["rubrics"].get(name, ())
    )


def drafted_rules(name: str) -> tuple[RuleSpec, ...]:
    """The conditions called `name` that no source published: ours; a set without any takes everybody."""
    return tuple(
        RuleSpec(_text(one, "field"), _text(one, "operator"), cast(str | int | bool, one["value"]), _text(one, "words"), DRAFT)
        for one in _drafts()["rules"].get(name, ())
    )
