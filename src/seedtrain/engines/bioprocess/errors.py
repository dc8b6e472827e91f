"""What can go wrong with models, kernels, logs and runs.

    PlantError
    ├── BadModel     a model contradicts itself: units, ranges, names
    ├── Unsupported  a kernel uses Python the compiler does not know; names file and line
    ├── BadLog       an action log that no console could have made
    ├── BadRun       a run file that cannot be read, or that is not from this version
    ├── BadLine      steps of a plant that do not fit together: models, ports, units, lots
    └── BadAssay     measurements that cannot be evaluated, or a result that may not be reported

Flow: this package -> these -> the command line or a page says the sentence; `code` and `params` serve translation.
Reads: nothing. Writes: nothing.
"""

from collections.abc import Callable


class PlantError(Exception):
    """A refusal with a stable code, a sentence for people, and what it was about."""

    def __init__(self, code: str, message: str, **params: object) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.params = params

    def __reduce__(self) -> tuple[Callable[..., "PlantError"], tuple[object, ...]]:
        """As text between processes, so that a cluster's worker can refuse in the same words."""
        return _again, (type(self), self.code, self.message, self.params)


def _again(kind: type[PlantError], code: str, message: str, params: dict[str, object]) -> PlantError:
    return kind(code, message, **params)


class BadModel(PlantError):
    """A model contradicts itself."""


class Unsupported(PlantError):
    """A kernel uses Python that is not in the subset."""


class BadLog(PlantError):
    """An action log is not one a console could have made."""


class BadRun(PlantError):
    """A run cannot be read or was made by another version."""


class BadLine(PlantError):
    """Steps of a plant do not fit together."""


class BadAssay(PlantError):
    """An assay cannot be evaluated, or its result may not be reported."""
