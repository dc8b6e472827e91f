"""What an assignment is asked from: applications to be read, people who may read them, and what the programme promised.

Flow: calls.actions and the command line build a Reading -> this file refuses contradictions -> assign.py.
Reads: arguments. Writes: nothing.
Source: own work; kinds of conflict after HotCRP's typed conflicts, where "looked at, and none" is a kind too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from .errors import ReadingError

TOTAL, FAIR = "total", "fair"
HIGHEST = 100_000
"""Largest weight and largest bid [points]; with it every sum below stays exact in 64-bit integers."""
MOST_READERS = 2_000
MOST_PAIRS = 20_000_000
"""Applications times reviewers; a table of them takes 160 MB, and about ten are held at once."""


def _word(field: str, value: object, may_be_empty: bool = False) -> None:
    if not isinstance(value, str) or not (value.strip() or may_be_empty):
        raise ReadingError(
            "not_a_word",
            {"field": field, "value": repr(value)},
            f"{field} expects a text{'' if may_be_empty else ' that is not empty'}; {value!r} came. Write one.",
        )


def _count(field: str, value: object, least: int, most: int) -> None:
    if type(value) is not int or not least <= value <= most:
        raise ReadingError(
            "not_a_count",
            {"field": field, "value": repr(value), "least": least, "most": most},
            f"{field} expects a whole number from {least} to {most}; {value!r} came. Correct it.",
        )


def _words(field: str, values: object) -> tuple[str, ...]:
    """The values without case, spaces too many, and repetition, in order."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ReadingError(
            "not_a_list",
            {"field": field, "value": repr(values)},
            f'{field} expects a list of texts; {values!r} came. Write it as ("one", "two").',
        )
    found = set()
    for value in values:
        _word(field, value)
        found.add(tidy(value))
    return tuple(sorted(found))


def _ids(field: str, values: object) -> frozenset[str]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ReadingError(
            "not_a_list",
            {"field": field, "value": repr(values)},
            f"{field} expects a list of reviewer ids; {values!r} came. Write it as a list, even of one.",
        )
    found = frozenset(values)
    for value in sorted(found, key=repr):
        _word(field, value)
    return found


def tidy(words: str) -> str:
    """The words without case and without spaces too many, so that two ways of writing one name are equal.

    >>> tidy(" Plant  ONE ")
    'plant one'
    """
    return " ".join(words.split()).casefold()


@dataclass(frozen=True, slots=True)
class Application:
    """One application to be read.

    languages  in any of which it can be read; none given means anybody can read it
    topics     what it is about
    applicant  the reviewer id of the person who wrote it, if that person reviews too: nobody reads their own
    wanted     reviews it should have [count]; None as the programme says
    held_by    who reads it already: stays, unless barred, and counts in the load
    barred     declared conflicts; cleared: looked at and no conflict, which lifts employer and country, never a declared one
    These three may name people who are no longer among the reviewers.
    """

    id: str
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    employer: str = ""
    country: str = ""
    applicant: str = ""
    wanted: int | None = None
    held_by: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        _word("application id", self.id)
        for name in ("employer", "country", "applicant"):
            _word(f"{name} of application {self.id}", getattr(self, name), may_be_empty=True)
        if self.wanted is not None:
            _count(f"wanted of application {self.id}", self.wanted, 0, MOST_READERS)
        for name in ("languages", "topics"):
            object.__setattr__(self, name, _words(f"{name} of application {self.id}", getattr(self, name)))
        for name in ("held_by", "barred", "cleared"):
            object.__setattr__(self, name, _ids(f"{name} of application {self.id}", getattr(self, name)))
        both = sorted(self.barred & self.cleared)
        if both:
            raise ReadingError(
                "barred_and_cleared",
                {"application": self.id, "reviewer": both[0]},
                f"Application {self.id} names {both[0]} as declared conflict and as cleared; expected one of the two. Remove one.",
            )


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who may review.

    most     reviews at most, held ones included [count]; None for no limit. Never exceeded by a new review
    least    reviews they should have [count]: wished for at the price `Weights.least`, never a reason to fail
    is_away  takes nothing new; what they hold stays
    """

    id: str
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    employer: str = ""
    country: str = ""
    most: int | None = None
    least: int = 0
    is_away: bool = False

    def __post_init__(self) -> None:
        _word("reviewer id", self.id)
        for name in ("employer", "country"):
            _word(f"{name} of reviewer {self.id}", getattr(self, name), may_be_empty=True)
        if self.most is not None:
            _count(f"most of reviewer {self.id}", self.most, 0, MOST_PAIRS)
        _count(f"least of reviewer {self.id}", self.least, 0, MOST_PAIRS)
        if self.most is not None and self.least > self.most:
            raise ReadingError(
                "least_above_most",
                {"reviewer": self.id, "least": self.least, "most": self.most},
                f"Reviewer {self.id} has a least load of {self.least} but a largest of {self.most}; lower the first or raise the second.",
            )
        if not isinstance(self.is_away, bool):
            raise ReadingError(
                "not_yes_or_no",
                {"field": f"is_away of reviewer {self.id}", "value": repr(self.is_away)},
                f"is_away of reviewer {self.id} expects True or False; {self.is_away!r} came. Say which.",
            )
        for name in ("languages", "topics"):
            object.__setattr__(self, name, _words(f"{name} of reviewer {self.id}", getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Bid:
    """How gladly, or how well, one reviewer would read one application [points, may be negative]; pairs without a bid count 0."""

    application: str
    reviewer: str
    score: int

    def __post_init__(self) -> None:
        _word("application of a bid", self.application)
        _word("reviewer of a bid", self.reviewer)
        _count(f"score of the bid of {self.reviewer} on {self.application}", self.score, -HIGHEST, HIGHEST)


@dataclass(frozen=True, slots=True)
class Weights:
    """What things are worth against each other [points].

    topic        each topic that reviewer and application share
    even         moving a review from a reader to one who has two fewer gains this, to one who has three fewer twice this, and so on
    least        each review missing to a reviewer's least load costs this
    translation  a reader who needs a translation costs this; None: as few translations as can be, whatever the points
    """

    topic: int = 100
    even: int = 10
    least: int = 1000
    translation: int | None = None

    def __post_init__(self) -> None:
        for name in ("topic", "even", "least"):
            _count(f"weight {name}", getattr(self, name), 0, HIGHEST)
        if self.translation is not None:
            _count("weight translation", self.translation, 0, HIGHEST)


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole assignment, checked. Everything is kept in order of id, so the order it came in can decide nothing.

    per_application  reviews an application should have unless it says otherwise [count]
    bars_country     nobody reads an application of their own country
    fairness         TOTAL: as many points as possible in all; FAIR: first as many as possible for the application that has fewest
    seed             published text that decides ties, see arrays.py
    """

    applications: tuple[Application, ...]
    reviewers: tuple[Reviewer, ...]
    per_application: int
    bars_country: bool = False
    weights: Weights = field(default_factory=Weights)
    bids: tuple[Bid, ...] = ()
    fairness: str = TOTAL
    seed: str = ""

    def __post_init__(self) -> None:
        _count("per_application", self.per_application, 1, MOST_READERS)
        if self.fairness not in {TOTAL, FAIR}:
            raise ReadingError(
                "bad_fairness",
                {"value": repr(self.fairness)},
                f"fairness expects {TOTAL!r} or {FAIR!r}; {self.fairness!r} came. Choose one.",
            )
        if not isinstance(self.seed, str):
            raise ReadingError("bad_seed", {"value": repr(self.seed)}, f"seed expects a text; {self.seed!r} came. Write one.")
        if not isinstance(self.bars_country, bool):
            raise ReadingError(
                "not_yes_or_no",
                {"field": "bars_country", "value": repr(self.bars_country)},
                f"bars_country expects True or False; {self.bars_country!r} came. Say which.",
            )
        for name in ("applications", "reviewers"):
            object.__setattr__(self, name, tuple(sorted(getattr(self, name), key=lambda one: one.id)))
        object.__setattr__(self, "bids", tuple(sorted(self.bids, key=lambda bid: (bid.application, bid.reviewer))))
        _once("application id", (one.id for one in self.applications))
        _once("reviewer id", (one.id for one in self.reviewers))
        _once("bid", (f"{bid.reviewer} on {bid.application}" for bid in self.bids))
        self._check_bids()
        self._check_size()

    def _check_bids(self) -> None:
        known = {"application": {one.id for one in self.applications}, "reviewer": {one.id for one in self.reviewers}}
        for bid in self.bids:
            for what, ids in known.items():
                came = getattr(bid, what)
                if came not in ids:
                    raise ReadingError(
                        f"unknown_{what}",
                        {"id": came},
                        f"A bid expects the id of a known {what}; {came!r} is none. Correct the id or add the {what}.",
                    )

    def _check_size(self) -> None:
        n, r = len(self.applications), len(self.reviewers)
        if r > MOST_READERS or n * r > MOST_PAIRS:
            raise ReadingError(
                "too_large",
                {"applications": n, "reviewers": r, "most_reviewers": MOST_READERS, "most_pairs": MOST_PAIRS},
                f"An assignment expects at most {MOST_READERS} reviewers and {MOST_PAIRS} possible pairs; {n} applications and "
                f"{r} reviewers came. Assign each language or theme alone.",
            )

    def wanted(self, application: Application) -> int:
        """Reviews `application` should have [count]."""
        return self.per_application if application.wanted is None else application.wanted

    def with_fairness(self, fairness: str) -> Reading:
        """The same question, asked for the other kind of best."""
        return replace(self, fairness=fairness)


def _once(field: str, values: Iterable[str]) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise ReadingError(
            "duplicate",
            {"field": field, "value": twice[0]},
            f"Each {field} may stand once; {twice[0]!r} came more than once. Remove or rename the others.",
        )
