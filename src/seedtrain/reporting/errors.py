"""What the command line refuses, each time with what was expected, what came and what to do.

Flow: the files of the commands raise -> the command prints the sentence and ends with its exit code.
Reads: nothing. Writes: nothing.
Source: own work.

    InputError           anything below
    ├── FileError           a file cannot be read as a table, or written
    ├── CellError           a cell holds what cannot be used; names the cell
    └── MappingError        nobody has said which column holds a field
"""

from collections.abc import Mapping
from types import MappingProxyType


class InputError(Exception):
    """Carries a stable `code`, the `params` of its sentence, and the sentence itself as `str(error)`."""

    def __init__(self, code: str, params: Mapping[str, object], sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.params: Mapping[str, object] = MappingProxyType(dict(params))


class FileError(InputError):
    """A file cannot be read as a table, or written."""


class CellError(InputError):
    """A cell holds what cannot be used."""


class MappingError(InputError):
    """Nobody has said which column holds a field."""
