"""What a course must state before people rely on it, and what a training centre cannot promise.

Flow: curriculum.actions, the editor and the course page -> this file -> nothing.
Reads: arguments. Writes: nothing.
Source: minimum facts after the issue of the catalogue; levels after data/competencies.json (a centre awards levels 1 and 2 only).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

HIGHEST_FROM_A_CENTRE = 2


class Code(StrEnum):
    """The kinds of warning."""

    MISSING_FACT = "missing_fact"
    NO_OUTCOME = "no_outcome"
    NO_MODULE = "no_module"
    LEVEL_ABOVE_TWO = "level_above_two"
    SUPERSEDED_NORM = "superseded_norm"
    DRAFT_NORM = "draft_norm"


@dataclass(frozen=True, slots=True)
class CitedNorm:
    """A norm as an outcome cites it: its printable title, and the title of the one that took its place."""

    code: str
    title: str
    is_superseded: bool = False
    is_draft: bool = False
    successor: str = ""


@dataclass(frozen=True, slots=True)
class PromisedOutcome:
    """A competency at a level [1..4] that the course promises."""

    competency: str
    level: int
    norms: tuple[CitedNorm, ...] = ()


@dataclass(frozen=True, slots=True)
class CoursePromise:
    """Everything the course states; an empty text, no language or no hours is not stated."""

    summary: str = ""
    audience: str = ""
    languages: tuple[str, ...] = ()
    hours: int | None = None
    duration: str = ""
    eligibility: str = ""
    cost: str = ""
    assessment: str = ""
    certificate: str = ""
    contact: str = ""
    source: str = ""
    modules: int = 0
    outcomes: tuple[PromisedOutcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing a reader should know before relying on the course; `about` is the field, competency or norm it is about."""

    code: Code
    about: str
    sentence: str | Promise


MINIMUM_FACTS: tuple[tuple[str, Callable[[CoursePromise], bool], Promise], ...] = (
    ("summary", lambda said: bool(said.summary.strip()), _("what it is about")),
    ("audience", lambda said: bool(said.audience.strip()), _("who it is for")),
    ("eligibility", lambda said: bool(said.eligibility.strip()), _("who may come")),
    ("duration", lambda said: bool(said.duration.strip() or said.hours), _("how long it takes")),
    ("languages", lambda said: bool(said.languages), _("in which language it is taught")),
    ("cost", lambda said: bool(said.cost.strip()), _("what it costs and who pays what")),
    ("assessment", lambda said: bool(said.assessment.strip()), _("how it is assessed")),
    ("certificate", lambda said: bool(said.certificate.strip()), _("which certificate it gives and who signs")),
    ("contact", lambda said: bool(said.contact.strip()), _("whom to ask")),
    ("source", lambda said: bool(said.source.strip()), _("where this was read")),
)


def is_empty(said: CoursePromise) -> bool:
    """True when there is nothing to offer: no outcome and no module.

    >>> is_empty(CoursePromise()), is_empty(CoursePromise(modules=1))
    (True, False)
    """
    return not said.outcomes and not said.modules


def find_warnings(said: CoursePromise) -> tuple[Caution, ...]:
    """Everything to look at before publishing: levels first, then norms, then what is not stated, in the order of the course page.

    >>> [(warning.code.value, warning.about) for warning in find_warnings(CoursePromise(
    ...     "a", "b", ("en",), 8, "", "c", "d", "e", "f", "g", "h", 1, (PromisedOutcome("U5", 3),)))]
    [('level_above_two', 'U5')]
    """
    return (*_of_levels(said), *_of_norms(said), *_of_facts(said))


def _of_levels(said: CoursePromise) -> list[Caution]:
    words = _("{competency} is promised at level {level}. A training centre can award levels 1 and 2; level 3 is confirmed at work.")
    return [
        Caution(Code.LEVEL_ABOVE_TWO, outcome.competency, format_lazy(words, competency=outcome.competency, level=outcome.level))
        for outcome in said.outcomes
        if outcome.level > HIGHEST_FROM_A_CENTRE
    ]


def _of_norms(said: CoursePromise) -> list[Caution]:
    found: dict[str, Caution] = {}
    for outcome in said.outcomes:
        for norm in outcome.norms:
            if norm.is_superseded and norm.successor:
                words = _("“{title}” is no longer current. Cite “{successor}”.")
                sentence = format_lazy(words, title=norm.title, successor=norm.successor)
                found[norm.code] = Caution(Code.SUPERSEDED_NORM, norm.code, sentence)
            elif norm.is_superseded:
                words = _("“{title}” is no longer current. Cite the norm that took its place.")
                found[norm.code] = Caution(Code.SUPERSEDED_NORM, norm.code, format_lazy(words, title=norm.title))
            elif norm.is_draft:
                words = _("“{title}” is a draft for consultation, not a requirement. Say so, or cite a norm in force.")
                found[norm.code] = Caution(Code.DRAFT_NORM, norm.code, format_lazy(words, title=norm.title))
    return list(found.values())


def _of_facts(said: CoursePromise) -> list[Caution]:
    missing = [
        Caution(Code.MISSING_FACT, field, format_lazy(_("The course does not say {what}."), what=words))
        for field, is_said, words in MINIMUM_FACTS
        if not is_said(said)
    ]
    if not said.outcomes:
        missing.append(Caution(Code.NO_OUTCOME, "outcomes", _("The course names no outcome, so nobody can see which gap it answers.")))
    if not said.modules:
        missing.append(Caution(Code.NO_MODULE, "modules", _("The course names no module, so nobody can see how it is taught.")))
    return missing
