"""How this engine writes and reads JSON: one way to write, and a clear word when a file cannot be read.

Flow: problem.py, result.py -> this file.
Reads: text. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from .errors import ProblemError


def canonical_json(value: object) -> str:
    """Sorted keys, no spaces, UTF-8 kept: the same value is the same bytes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def check_schema(raw: object, expected: str) -> None:
    """Raises ProblemError unless `raw` is an object that says it follows `expected`."""
    came = raw.get("schema") if isinstance(raw, dict) else None
    if came != expected:
        raise ProblemError(
            "wrong_schema",
            {"expected": expected, "came": repr(came)},
            f"Expected a file with schema {expected}; {came!r} came. Use a file this version wrote.",
        )


@contextmanager
def readable(schema: str) -> Iterator[None]:
    """What goes wrong inside, while a file is taken apart, is a ProblemError that says so."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ProblemError(
            "unreadable",
            {"expected": schema, "came": f"{type(error).__name__}: {error}"},
            f"Expected a file with schema {schema}; it cannot be read ({type(error).__name__}: {error}). "
            "Use a file this version wrote, unchanged.",
        ) from error
