"""What can be wrong with a network or with the file of a plan, each with a code the web pages translate.

Flow: checks.py, reading.py, files.py, whatif.py raise -> the network room shows the sentence, or translates `code` with `params`.
Reads: nothing. Writes: nothing.
Source: own work.

    PlanningError         anything below
    ├── NetworkError      the network cannot be read or contradicts itself; names the field, its value and the remedy
    ├── PlanFileError     the file of a plan cannot be read, or belongs to another network
    └── SolverError       the solver gave what it must not give
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType


class PlanningError(Exception):
    """Carries a stable `code`, the `params` of its sentence (always `field` and `value`), and the sentence itself as `str(error)`."""

    def __init__(self, code: str, params: Mapping[str, object], sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, object] = MappingProxyType(dict(params))

    def __reduce__(self) -> tuple[Callable[..., PlanningError], tuple[object, ...]]:
        """As it is between processes, so that a worker can refuse in the same words."""
        return _again, (type(self), self.code, dict(self.params), str(self))

    @property
    def field(self) -> str:
        """Where it stands, as the user wrote it, such as `centres[3].facilities.room`; rows count from 1."""
        return str(self.params.get("field", ""))


def _again(kind: type[PlanningError], code: str, params: Mapping[str, object], sentence: str) -> PlanningError:
    found = kind.__new__(kind)
    PlanningError.__init__(found, code, params, sentence)
    return found


class NetworkError(PlanningError):
    """The network cannot be planned as written."""


class PlanFileError(PlanningError):
    """The text is no plan, or not one of this network."""


class SolverError(PlanningError):
    """The solver gave what it must not give."""

    def __init__(self, sentence: str) -> None:
        super().__init__("solver", {"field": "", "value": ""}, sentence)
