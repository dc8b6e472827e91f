"""What can be wrong with a question about people and gaps, each with a code the web pages translate.

Flow: the files of this package raise -> the command or a room shows the sentence, or translates `code` with `params`.
Reads: nothing. Writes: nothing.
Source: own work.

    DemandError             anything below
    ├── SiteError           a site, roster or plan cannot be read as written; names place, field, value and remedy (reading.py)
    ├── CourseError         a list of courses cannot be read as written (courses.py)
    └── FormatError         a file of results cannot be read back (codec.py)
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class DemandError(Exception):
    """Carries a stable `code`, the `params` of its sentence, and the sentence itself as `str(error)`."""

    def __init__(self, code: str, params: Mapping[str, object], sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, object] = MappingProxyType(dict(params))


class SiteError(DemandError):
    """A site, a roster or a plan cannot be read as written."""


class CourseError(DemandError):
    """A list of courses cannot be read as written."""


class FormatError(DemandError):
    """A file of results cannot be read back."""
