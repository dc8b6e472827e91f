"""How lenient or harsh each reader of a call is, as far as the reviews can tell, and what that does to the scores.

Flow: views.reviewing -> this file -> calls.actions.calibration_of -> rows for the page and a picture.
Reads: reviews. Writes: nothing.
Source: `engines.review.calibrate`; intervals hold the true value 95 times in 100.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from seedtrain.calls import actions
from seedtrain.calls.models import Call, SelectionRun
from seedtrain.drawing import Interval
from seedtrain.engines.review.calibrate import Calibration, Scored
from seedtrain.people.models import Person


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader: how far their marks lie below what others give the same files [points], with its interval; None when not known."""

    name: str
    reviews: int
    severity: float | None
    low: float | None
    high: float | None
    panel: int

    @property
    def words(self) -> str:
        """What the interval says: zero inside it is no difference that chance could not make."""
        if self.severity is None or self.low is None or self.high is None:
            return _("cannot be told yet")
        if self.low > 0:
            return _("harsher than the others")
        return _("milder than the others") if self.high < 0 else _("no difference beyond chance")


@dataclass(frozen=True, slots=True)
class Moved:
    """One application whose calibrated score lies furthest from the mean of its reviews [points]."""

    code: str
    mean: float
    score: float
    se: float | None
    reviews: int


@dataclass(frozen=True, slots=True)
class Said:
    """What all reviews say together. Errors in points; `panels` above 1 means scores of different panels are not comparable."""

    is_worthwhile: bool
    is_used: bool
    reason: str
    readers: tuple[Reader, ...]
    moved: tuple[Moved, ...]
    panels: int
    mean_error: float | None
    score_error: float | None

    @property
    def intervals(self) -> list[Interval]:
        """The readers as a picture, harshest first; those nothing is known about are in the table only."""
        return [
            Interval(one.name, one.severity, one.low, one.high, f"{one.severity:+.1f}")
            for one in self.readers
            if one.severity is not None and one.low is not None and one.high is not None
        ]


MOST_MOVED = 8


def said(call: Call) -> Said | None:
    """What the page shows; None before the first review."""
    found = actions.calibration_of(call)
    if found is None:
        return None
    people = Person.objects.filter(pk__in=[int(one.id) for one in found.reviewers])
    names = {one.pk: one.name or one.email for one in people}
    readers = [
        Reader(names[int(one.id)], one.reviews, _points(one.severity), _points(one.low), _points(one.high), one.panel)
        for one in found.reviewers
    ]
    readers.sort(key=lambda one: (-(one.severity or 0.0), one.name))
    furthest = sorted(found.applicants, key=lambda one: (-abs(one.score - one.mean), one.id))[:MOST_MOVED]
    return Said(
        is_worthwhile=found.is_worthwhile,
        is_used=found.is_worthwhile and call.scoring == Call.Scoring.CALIBRATED,
        reason=reason(found),
        readers=tuple(readers),
        moved=tuple(_moved(one) for one in furthest if one.score != one.mean),
        panels=found.panels,
        mean_error=_points(found.mean_error),
        score_error=_points(found.score_error),
    )


def _moved(one: Scored) -> Moved:
    return Moved(one.id, one.mean / 100, one.score / 100, _points(one.se), one.reviews)


def _points(hundredths: float | None) -> float | None:
    return None if hundredths is None else hundredths / 100


def reason(found: Calibration) -> str:
    """Why scores are corrected, or why they are not, in words."""
    return reason_words(found.code)


def verdict_words(run: SelectionRun) -> str:
    """Why the calibrated scores that were promised count in this run or do not; empty where means were promised."""
    code = str(run.scoring.get("code", ""))
    if not code:
        return ""
    said = str(run.scoring.get("reason", ""))
    return reason_words(code) or said


def reason_words(code: str) -> str:
    """An outcome of the calibration in words; empty for one this version does not know."""
    return {
        "calibrated": _("Correcting for harsh and mild readers, and for chance, brings scores nearer to the truth."),
        "one_reviewer": _("One reader read everything, so nobody was treated differently. The means count."),
        "no_overlap": _("No application was read twice, so a harsh reader cannot be told from weak applications. The means count."),
        "no_difference": _("Readers of the same application always agreed, so there is nothing to correct. The means count."),
        "same_readers": _("The same readers read every application, so a harsh one lowers all alike. The means count."),
        "too_few": _("There are too few reviews to tell a harsh reader from weak applications. The means count."),
        "reviewers_alike": _("Readers do not differ by more than chance. The means count."),
        "applicants_alike": _("Applications do not differ by more than chance and their readers. The means count."),
        "little_gain": _("Correcting would hardly change a score. The means count."),
    }.get(code, "")
