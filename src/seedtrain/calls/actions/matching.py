"""What the engine is asked when readers are given out, and what it answers: applications and people as it reads them.

Flow: calls.actions.assigning -> this file -> engines.review.
Reads: Application, Assignment, Conflict, Question, profile facts of reviewers. Writes: nothing.
Source: `engines.review.assign`; that "not known" counts as reading every language is ours, and the page says for whom.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, cast

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Assignment, Call, Conflict, Question
from seedtrain.engines.review.assign import assign
from seedtrain.engines.review.errors import ReadingError
from seedtrain.engines.review.panels import bridges
from seedtrain.engines.review.problem import FAIR, TOTAL, Reading, Reviewer, tidy
from seedtrain.engines.review.problem import Application as File
from seedtrain.engines.review.result import Assignment as Found
from seedtrain.engines.review.result import Pair
from seedtrain.people.access import Refused
from seedtrain.people.actions import EXPERTISE, READING_LANGUAGES
from seedtrain.people.models import Person

if TYPE_CHECKING:
    from typing import TypedDict

    from django_stubs_ext import WithAnnotations

    class _Assigned(TypedDict):
        current_assignments: list[Assignment]

    ReadApplication: TypeAlias = WithAnnotations[Application, _Assigned]

EMPLOYER_FACTS = ("institution", "employer", "employer_name")
COUNTRY_FACTS = ("country_of_residence", "country", "country_of_citizenship")
MOST_EACH, MOST_LOAD = 100, 10_000
"""Reviews an application, and a reviewer, may be given at most [count]; more is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class AssignmentSpec:
    """How readers are given out.

    per_application  reviews every eligible application should have; most, least: a reviewer's reviews in this call [count]
    is_fair          the worst matched application comes first; is_connected: panels are joined where that can be
    matter           key of the question whose answers are matched with what reviewers know; empty for none
    """

    per_application: int
    most: int | None = None
    least: int = 0
    bars_country: bool = False
    is_fair: bool = False
    is_connected: bool = False
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What giving readers out would do. Reviewers are named by their number as a text, applications by their code.

    bridges    reviews that would tie panels together, when the plan leaves several; `bridged`: how many groups would be left [count]
    languages  of every eligible application; unsaid: reviewers who have not said what they read
    unmatched  answers that no reviewer knows about, in words
    recorded   the kind of conflict on record of a pair
    """

    found: Found
    bridges: tuple[Pair, ...] = ()
    bridged: int = 0
    languages: Mapping[str, str] = field(default_factory=dict)
    unsaid: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    recorded: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """SHA-256 hex of the whole assignment: what somebody looked at before they say yes."""
        return hashlib.sha256(self.found.to_json().encode()).hexdigest()


def plan_of(call: Call, reviewers: Iterable[Person], spec: AssignmentSpec, *, once_more: frozenset[str] | None = None) -> Plan:
    """The plan for this call and these people. With `once_more` nobody is read anew but these codes, by exactly one more reader each."""
    refuse_bad_spec(spec)
    files = _files(call, with_answers=bool(spec.matter))
    people = _with_facts(reviewers)
    topics = _Topics.of(call, spec.matter)
    spoken = sorted({one.language for one in files})
    try:
        reading = Reading(
            applications=tuple(_asked(one, topics, once_more) for one in files),
            reviewers=tuple(_reader(one, topics, spoken, spec) for one in people),
            per_application=spec.per_application,
            bars_country=spec.bars_country,
            fairness=FAIR if spec.is_fair else TOTAL,
            seed=call.slug,
        )
        found = assign(reading, connect=spec.is_connected)
    except ReadingError as error:
        raise _refusal(error) from error
    is_loose = once_more is None and len(found.panels) > 1
    more = bridges(reading, [(pair.application, pair.reviewer) for pair in found.pairs]) if is_loose else None
    known = {word for one in reading.reviewers for word in one.topics}
    return Plan(
        found=found,
        bridges=more.pairs if more else (),
        bridged=len(more.apart) if more else 0,
        languages={one.code: one.language for one in files},
        unsaid=tuple(str(one.pk) for one in people if not _said(one, READING_LANGUAGES)) if len(spoken) > 1 else (),
        unmatched=tuple(label for value, label in topics.labels.items() if tidy(value) not in known),
        recorded={(one.code, str(row.reviewer_id)): row.kind for one in files for row in one.conflicts.all()},
    )


def refuse_bad_spec(spec: AssignmentSpec) -> None:
    """Nothing happens when the numbers make sense; else the first that does not is named."""
    whole = _("Expected a whole number from %(least)s to %(most)s; %(came)s came. Correct it.")
    if not 1 <= spec.per_application <= MOST_EACH:
        raise Refused(
            _("Expected at least 1 review an application and at most %(most)s; %(came)s came.")
            % {"most": MOST_EACH, "came": spec.per_application},
            code="bad_number",
            field="per_application",
        )
    for name, came, least in (("most", spec.most, 1), ("least", spec.least, 0)):
        if came is not None and not least <= came <= MOST_LOAD:
            raise Refused(whole % {"least": least, "most": MOST_LOAD, "came": came}, code="bad_number", field=name)
    if spec.most is not None and spec.least > spec.most:
        raise Refused(
            _("A reviewer should have at least %(least)s reviews but at most %(most)s; lower the first or raise the second.")
            % {"least": spec.least, "most": spec.most},
            code="least_above_most",
            field="least",
        )


def matters(call: Call) -> list[Question]:
    """The questions of the call whose answers may be matched with what reviewers know: those with answers to choose from, sex aside."""
    kinds = {Question.Kind.CHOICE, Question.Kind.MANY}
    return [one for one in call.questions.all() if one.kind in kinds and "sex" not in {one.key, one.profile_key}]


@dataclass(frozen=True, slots=True)
class _Topics:
    """One question's answers as topics: by tidy word or label the value, and by value its label."""

    key: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, call: Call, key: str) -> "_Topics":
        """The topics of a question of the call; a key of none is refused, an empty one gives no topics."""
        if not key:
            return cls()
        found = {one.key: one for one in matters(call)}
        if key not in found:
            raise Refused(
                _("Choose one of the questions %(known)s; “%(came)s” came.") % {"known": ", ".join(found) or "–", "came": key[:60]},
                code="unknown_matter",
                field="matter",
            )
        pairs = [(str(choice[0]), str(choice[1])) for choice in found[key].choices]
        values = {tidy(label): value for value, label in pairs} | {tidy(value): value for value, _label in pairs}
        return cls(key, values, dict(pairs))

    def asked(self, answer: object) -> tuple[str, ...]:
        """What one application is about."""
        said = answer if isinstance(answer, list) else [answer]
        return tuple(one for one in said if isinstance(one, str) and one in self.labels)

    def known(self, words: Iterable[str]) -> tuple[str, ...]:
        """What one reviewer knows of it; a word counts when it is an answer or its label."""
        return tuple(self.values[tidy(word)] for word in words if tidy(word) in self.values)


def _files(call: Call, *, with_answers: bool) -> "list[ReadApplication]":
    """The eligible applications with their conflicts and the assignments that were not taken back."""
    rows = Application.objects.filter(call=call).sent().defer("eligibility", *(() if with_answers else ("answers",)))
    current = Prefetch("assignments", Assignment.objects.exclude(state=Assignment.State.WITHDRAWN), to_attr="current_assignments")
    found = cast("Iterable[ReadApplication]", rows.prefetch_related("conflicts", current))
    return [one for one in found if one.outcome == Application.Outcome.MET]


def _with_facts(reviewers: Iterable[Person]) -> list[Person]:
    """Each reviewer once, with what they told us about themselves."""
    return list(Person.objects.filter(pk__in={one.pk for one in reviewers}).prefetch_related("profile_facts").order_by("pk"))


def _asked(application: "ReadApplication", topics: _Topics, once_more: frozenset[str] | None) -> File:
    """The application as the engine reads it; its own applicant never reads it."""
    kinds = {str(one.reviewer_id): one.kind for one in application.conflicts.all()}
    cleared = frozenset(reader for reader, kind in kinds.items() if kind == Conflict.Kind.NONE)
    barred = frozenset(kinds) - cleared
    held = frozenset(str(one.reviewer_id) for one in application.current_assignments)
    wanted, applicant = None, str(application.applicant_id)
    if once_more is not None:
        # Nothing is taken back here, so whoever holds the file counts as allowed, and the engine finds exactly one more.
        held -= {applicant}
        barred, cleared = barred - held, cleared | held
        wanted = len(held) + 1 if application.code in once_more else 0
    return File(
        application.code,
        languages=(application.language,) if application.language else (),
        topics=topics.asked(application.answers.get(topics.key)) if topics.key else (),
        employer=application.traits.get("institution") or "",
        country=application.traits.get("country") or "",
        applicant=applicant,
        wanted=wanted,
        held_by=held,
        barred=barred,
        cleared=cleared,
    )


def _reader(person: Person, topics: _Topics, spoken: list[str], spec: AssignmentSpec) -> Reviewer:
    """The reviewer as the engine reads them; who has not said what they read counts as reading all."""
    return Reviewer(
        str(person.pk),
        languages=_said(person, READING_LANGUAGES) or tuple(filter(None, spoken)),
        topics=topics.known(_said(person, EXPERTISE)),
        employer=_first_fact(person, EMPLOYER_FACTS),
        country=_first_fact(person, COUNTRY_FACTS),
        most=spec.most,
        least=spec.least,
    )


def _said(person: Person, key: str) -> tuple[str, ...]:
    """The words of a fact that is a list; empty when it was not said."""
    value = person.facts.get(key)
    return tuple(str(one) for one in value if str(one).strip()) if isinstance(value, list) else ()


def _first_fact(person: Person, keys: Iterable[str]) -> str:
    return next((str(person.facts[key]) for key in keys if person.facts.get(key)), "")


def _refusal(error: ReadingError) -> Refused:
    """What the engine cannot be asked, in the reader's words."""
    if error.code != "too_large":
        return Refused(str(error), code=error.code)
    return Refused(
        _(
            "At most %(most_reviewers)s reviewers and %(most_pairs)s pairs of application and reviewer are looked at together; "
            "%(applications)s applications and %(reviewers)s reviewers came. Choose fewer reviewers."
        )
        % dict(error.params),
        code=error.code,
        field="reviewers",
    )
