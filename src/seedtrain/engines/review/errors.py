"""What can be wrong with a question about reviews, each with a code the web pages translate.

Flow: the files of this package raise -> the calls room shows the sentence, or translates `code` with `params`.
Reads: nothing. Writes: nothing.
Source: own work.

    ReviewError             anything below
    ├── ReadingError        an assignment cannot be asked as written; names the field and the value (problem.py)
    └── RatingError         ratings cannot be calibrated as they came (ratings.py)
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class ReviewError(Exception):
    """Carries a stable `code`, the `params` of its sentence, and the sentence itself as `str(error)`."""

    def __init__(self, code: str, params: Mapping[str, object], sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, object] = MappingProxyType(dict(params))


class ReadingError(ReviewError):
    """Who reads what cannot be asked as written."""


class SolverError(RuntimeError):
    """The solver stopped without an answer. This is a fault of the installation, not of the problem."""
