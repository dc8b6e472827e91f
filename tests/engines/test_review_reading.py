"""Malformed readings, and the sentence each must give.

Flow: pytest -> engines.review.problem.
Reads: nothing. Writes: nothing.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from seedtrain.engines.review import problem
from seedtrain.engines.review.assign import assign
from seedtrain.engines.review.errors import ReadingError
from seedtrain.engines.review.problem import Application, Bid, Reading, Reviewer, Weights

A, B, X, Y = Application("A"), Application("B"), Reviewer("x"), Reviewer("y")

BAD: list[tuple[str, Callable[[], object], str]] = [
    ("not_a_word", lambda: Application(" "), "application id expects a text that is not empty; ' ' came. Write one."),
    ("not_a_word", lambda: Reviewer(7), "reviewer id expects a text that is not empty; 7 came. Write one."),  # type: ignore[arg-type]
    ("not_a_word", lambda: Application("A", employer=None), "employer of application A expects a text; None came. Write one."),  # type: ignore[arg-type]
    (
        "not_a_word",
        lambda: Reviewer("x", languages=("fr", "")),
        "languages of reviewer x expects a text that is not empty; '' came. Write one.",
    ),
    (
        "not_a_list",
        lambda: Application("A", languages="French"),  # type: ignore[arg-type]
        'languages of application A expects a list of texts; \'French\' came. Write it as ("one", "two").',
    ),
    (
        "not_a_list",
        lambda: Application("A", barred="x"),  # type: ignore[arg-type]
        "barred of application A expects a list of reviewer ids; 'x' came. Write it as a list, even of one.",
    ),
    (
        "barred_and_cleared",
        lambda: Application("A", barred=frozenset({"x"}), cleared=frozenset({"x"})),
        "Application A names x as declared conflict and as cleared; expected one of the two. Remove one.",
    ),
    (
        "not_a_count",
        lambda: Application("A", wanted=-1),
        "wanted of application A expects a whole number from 0 to 2000; -1 came. Correct it.",
    ),
    ("not_a_count", lambda: Reviewer("x", most=2.5), "most of reviewer x expects a whole number from 0 to 20000000; 2.5 came. Correct it."),  # type: ignore[arg-type]
    (
        "not_a_count",
        lambda: Reviewer("x", least=True),
        "least of reviewer x expects a whole number from 0 to 20000000; True came. Correct it.",
    ),
    (
        "least_above_most",
        lambda: Reviewer("x", least=5, most=4),
        "Reviewer x has a least load of 5 but a largest of 4; lower the first or raise the second.",
    ),
    ("not_yes_or_no", lambda: Reviewer("x", is_away="no"), "is_away of reviewer x expects True or False; 'no' came. Say which."),  # type: ignore[arg-type]
    (
        "not_a_count",
        lambda: Bid("A", "x", 100_001),
        "score of the bid of x on A expects a whole number from -100000 to 100000; 100001 came. Correct it.",
    ),
    ("not_a_count", lambda: Weights(topic=-1), "weight topic expects a whole number from 0 to 100000; -1 came. Correct it."),
    ("not_a_count", lambda: Weights(translation=0.5), "weight translation expects a whole number from 0 to 100000; 0.5 came. Correct it."),  # type: ignore[arg-type]
    ("not_a_count", lambda: Reading((A,), (X,), 0), "per_application expects a whole number from 1 to 2000; 0 came. Correct it."),
    ("bad_fairness", lambda: Reading((A,), (X,), 1, fairness="max"), "fairness expects 'total' or 'fair'; 'max' came. Choose one."),
    ("bad_seed", lambda: Reading((A,), (X,), 1, seed=7), "seed expects a text; 7 came. Write one."),  # type: ignore[arg-type]
    ("not_yes_or_no", lambda: Reading((A,), (X,), 1, bars_country=1), "bars_country expects True or False; 1 came. Say which."),  # type: ignore[arg-type]
    (
        "duplicate",
        lambda: Reading((A, A), (X,), 1),
        "Each application id may stand once; 'A' came more than once. Remove or rename the others.",
    ),
    (
        "duplicate",
        lambda: Reading((A,), (X, X), 1),
        "Each reviewer id may stand once; 'x' came more than once. Remove or rename the others.",
    ),
    (
        "duplicate",
        lambda: Reading((A,), (X,), 1, bids=(Bid("A", "x", 1), Bid("A", "x", 2))),
        "Each bid may stand once; 'x on A' came more than once. Remove or rename the others.",
    ),
    (
        "unknown_application",
        lambda: Reading((A,), (X,), 1, bids=(Bid("B", "x", 1),)),
        "A bid expects the id of a known application; 'B' is none. Correct the id or add the application.",
    ),
    (
        "unknown_reviewer",
        lambda: Reading((A,), (X,), 1, bids=(Bid("A", "y", 1),)),
        "A bid expects the id of a known reviewer; 'y' is none. Correct the id or add the reviewer.",
    ),
]


@pytest.mark.parametrize(("code", "make", "sentence"), BAD, ids=[f"{code} {number}" for number, (code, _, _) in enumerate(BAD)])
def test_reading_when_malformed(code: str, make: Callable[[], object], sentence: str) -> None:
    with pytest.raises(ReadingError) as refused:
        make()

    assert (refused.value.code, str(refused.value)) == (code, sentence)


def test_reading_when_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(problem, "MOST_PAIRS", 3)

    with pytest.raises(ReadingError) as refused:
        Reading((A, B), (X, Y), 1)

    assert (refused.value.code, refused.value.params["applications"], refused.value.params["reviewers"]) == ("too_large", 2, 2)


def test_assign_when_the_weights_do_not_fit_64_bits() -> None:
    files = tuple(Application(f"A{i:04d}") for i in range(2000))
    people = tuple(Reviewer(f"x{i:04d}") for i in range(2000))
    bids = (Bid("A0000", "x0000", 100_000), Bid("A0000", "x0001", -100_000))

    with pytest.raises(ReadingError) as refused:
        assign(Reading(files, people, 1, weights=Weights(even=100_000), bids=bids))

    assert (refused.value.code, refused.value.params["room"]) == ("weights_too_large", 60)


def test_review_brings_in_numpy_only_when_it_is_asked() -> None:
    """Processes that only show pages import these files too."""
    code = "import sys; from seedtrain.engines.review import assign, panels; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
