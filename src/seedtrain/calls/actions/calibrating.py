"""What the reviews of a call come to: one score for every application, its error, and how lenient or harsh each reader was.

Flow: calls.actions.asking, calls.views.reviewing -> this file -> engines.review.
Reads: Review, Application. Writes: nothing.
Source: the model is `engines.review.calibrate`; whether its scores or the means count was published with the call.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from seedtrain.calls.models import Application, Assignment, Call, Review
from seedtrain.engines.review import calibrate as engine


@dataclass(frozen=True, slots=True)
class Scored:
    """What an application's reviews come to: score and its standard error [hundredths]; 0 when the error is not known."""

    score: int
    se: int = 0


def ratings_of(call: Call) -> tuple[engine.Rating, ...]:
    """The newest version of every review that counts, of sent applications."""
    rows = (
        Review.objects.filter(assignment__application__call=call, assignment__application__state=Application.State.SUBMITTED)
        .filter(assignment__state=Assignment.State.DONE)
        .order_by("assignment__application__code", "assignment__reviewer", "version")
        .values_list("assignment__application__code", "assignment__reviewer", "score_hundredths")
    )
    newest = {(code, reader): score for code, reader, score in rows}
    return tuple(engine.Rating(code, str(reader), score) for (code, reader), score in newest.items())


def calibration_of(call: Call) -> engine.Calibration | None:
    """What all reviews of the call say together; None before the first one."""
    ratings = ratings_of(call)
    return _calibrated(ratings) if ratings else None


@lru_cache(maxsize=8)
def _calibrated(ratings: tuple[engine.Rating, ...]) -> engine.Calibration:
    """Kept by what was rated: the desk asks again at every move of a slider."""
    return engine.calibrate(ratings)


def verdict_of(call: Call) -> dict[str, str]:
    """Why calibrated scores count or do not, as a run keeps it: code and reason; empty where means were promised or nobody has read."""
    found = calibration_of(call) if call.scoring == Call.Scoring.CALIBRATED else None
    return {"code": found.code, "reason": found.reason} if found else {}


def scores_of(call: Call, applications: Sequence[Application]) -> dict[str, Scored]:
    """The score of every reviewed application, by code; who has none is missing. The one place that says what a score is."""
    known = {one.code: one.score_hundredths for one in applications if one.score_hundredths is not None}
    said = calibration_of(call) if known else None
    if said is None:
        return {code: Scored(score) for code, score in known.items()}
    if call.scoring == Call.Scoring.CALIBRATED and said.is_worthwhile:
        found = {one.id: Scored(one.score, one.se or 0) for one in said.applicants}
    else:
        found = {one.id: Scored(one.mean, one.mean_se or 0) for one in said.applicants}
    return {code: found.get(code, Scored(score)) for code, score in known.items()}
