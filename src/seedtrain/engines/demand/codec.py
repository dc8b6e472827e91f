"""Frozen dataclasses to canonical JSON and back, by their types: the same result is the same bytes.

Flow: result.py -> this file.
Reads: values, text. Writes: nothing.
Source: own work. Fractions are written "7/10", quarters "2028Q1", days as ISO 8601.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from .dates import Quarter, parse_quarter
from .errors import FormatError


def plain(value: object) -> object:
    """A value in what JSON knows."""
    if isinstance(value, Quarter | Fraction):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def written(schema: str, value: object) -> str:
    """Canonical JSON: sorted keys, no spaces, UTF-8 kept."""
    return json.dumps({"schema": schema, "value": plain(value)}, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def read(schema: str, kind: type, text: str) -> object:
    """The value written, as `kind`. Raises FormatError when the text is no such file."""
    try:
        raw = json.loads(text)
        came = raw.get("schema") if isinstance(raw, dict) else None
        if came != schema:
            raise FormatError(
                "wrong_schema",
                {"expected": schema, "came": repr(came)},
                f"Expected a file with schema {schema}; {came!r} came. Use a file this version wrote.",
            )
        return built(kind, raw["value"])
    except (AttributeError, KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise FormatError(
            "unreadable",
            {"expected": schema, "came": f"{type(error).__name__}: {error}"},
            f"Expected a file with schema {schema}; it cannot be read ({type(error).__name__}: {error}). "
            "Use a file this version wrote, unchanged.",
        ) from error


@cache
def _hints(kind: type) -> dict[str, object]:
    return dict(typing.get_type_hints(kind))


def built(kind: object, raw: object) -> object:
    """The value of a type from what JSON holds."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in {types.UnionType, typing.Union}:
        (one,) = [part for part in inner if part is not type(None)]
        return None if raw is None else built(one, raw)
    if origin is tuple:
        parts = _listed(raw)
        kinds = [inner[0]] * len(parts) if inner[1:] == (...,) else list(inner)
        return tuple(built(part, one) for part, one in zip(kinds, parts, strict=True))
    if isinstance(kind, type) and is_dataclass(kind) and kind is not Quarter:
        hints, values = _hints(kind), _named(raw)
        return kind(**{one.name: built(hints[one.name], values[one.name]) for one in fields(kind)})
    return _leaf(kind, raw)


def _leaf(kind: object, raw: object) -> object:
    """A value that has no parts."""
    if isinstance(raw, str) and kind in {Quarter, Fraction, date}:
        value = parse_quarter(raw) if kind is Quarter else Fraction(raw) if kind is Fraction else date.fromisoformat(raw)
        if value is not None:
            return value
    elif kind is float and type(raw) in {int, float}:
        return float(str(raw))
    elif isinstance(kind, type) and type(raw) is kind:
        return raw
    raise TypeError(f"{raw!r} is no {kind}")


def _listed(raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise TypeError(f"{raw!r} is no list")
    return raw


def _named(raw: object) -> dict[str, object]:
    if not isinstance(raw, dict):
        raise TypeError(f"{raw!r} is no object")
    return raw
