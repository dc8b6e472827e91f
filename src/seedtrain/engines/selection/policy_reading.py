"""Takes a POLICY.toml apart and says, in the words of its author, what cannot be read.

Flow: policy.py -> this file -> Policy.
Reads: a text. Writes: nothing.
Source: TOML 1.0 (toml.io) through tomllib; the fields are those of docs/reference/policy.md.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from .errors import ProblemError
from .policy import BOUNDS, CAP, VERSION, Column, Policy, PolicyError, default_name, share_of
from .problem import ALL, BY_PRIORITY, SEATS, Each, Fixed, Problem, Rule

TOP = ("version", "title", "seats", "waitlist", "seed", "floors", "columns", "group", "each", "fixed")
GROUP = ("name", "where", *BOUNDS, "priority", "why")
EACH = ("cap", "priority", "why")
FIXED = ("id", "place", "in", "out", "why")
COLUMN = ("name", "split")
IN, OUT = "in", "out"
WHOLE, SHARE = "a whole number", 'a whole number or a share of the seats such as "40 %"'
COUNT = re.compile(r"\s*\d+\s*")


def read(text: str) -> Policy:
    """See `Policy.from_toml`."""
    raw = _parsed(text.removeprefix("\ufeff"))
    _check_keys("the policy", raw, TOP)
    _check_version(raw)
    if SEATS not in raw:
        raise _refusal("no_seats", "seats", None, "seats is missing. Write how many people can be admitted, such as seats = 20.")
    seats = _count(SEATS, raw[SEATS], 1)
    shares: dict[tuple[str, str], str] = {}
    rules = tuple(_rule(at, one, seats, shares) for at, one in enumerate(_tables("group", raw), start=1))
    each = tuple(_each(trait, value, seats, shares) for trait, value in _table("each", raw.get("each", {})).items())
    fixed = tuple(_fixed(at, one) for at, one in enumerate(_tables("fixed", raw), start=1))
    floors = _word("floors", raw.get("floors", ALL))
    if floors not in {ALL, BY_PRIORITY}:
        raise _refusal("bad_floors", "floors", floors, f'floors = "{floors}": "{ALL}" or "{BY_PRIORITY}" was expected. Choose one.')
    _once("fixed id", (one.id for one in fixed))
    waitlist, seed = _count("waitlist", raw.get("waitlist", 0)), _word("seed", raw.get("seed", ""))
    try:
        # What contradicts itself whoever applies is said now; a fixed person is looked for when there are people.
        Problem((), seats, waitlist, rules, each, (), seed, floors)
    except ProblemError as error:
        raise PolicyError(error.code, error.params, str(error)) from error
    return Policy(
        seats=seats,
        waitlist=waitlist,
        seed=seed,
        rules=rules,
        each=each,
        fixed=fixed,
        floors=floors,
        title=_word("title", raw.get("title", "")),
        shares=MappingProxyType(shares),
        columns=columns(raw.get("columns", {})),
    )


def read_columns(text: str) -> Mapping[str, Column]:
    """A file that says only where each field stands: one line a field, as in the table [columns] of a policy."""
    raw = _parsed(text.removeprefix("\ufeff"))
    return columns(raw["columns"] if set(raw) == {"columns"} else raw)


def columns(raw: object) -> Mapping[str, Column]:
    """The table [columns]."""
    found: dict[str, Column] = {}
    for name, value in _table("columns", raw).items():
        where = f"columns: {name}"
        if isinstance(value, dict):
            _check_keys(where, value, COLUMN)
            split = _word(f"{where}: split", value["split"]) if "split" in value else None
            found[name] = Column(_filled(f"{where}: name", value.get("name", "")), split)
        else:
            found[name] = Column(_filled(where, value))
    return MappingProxyType(found)


def _refusal(code: str, at: str, value: object, sentence: str) -> PolicyError:
    return PolicyError(code, {"field": at, "value": _shown(value)}, sentence)


def _parsed(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        why, _, place = str(error).removesuffix(")").partition(" (at ")
        match = re.match(r"line (\d+)", place)
        lines = text.splitlines()
        number = int(match[1]) if match else len(lines)
        line = lines[number - 1].strip() if 0 < number <= len(lines) else ""
        remedy = "Write name = value, with texts in quotes and each name once."
        shown = f" It reads: {line}" if line else ""
        raise PolicyError(
            "not_toml", {"line": number, "why": why}, f"Line {number} of the policy cannot be read ({why}). {remedy}{shown}"
        ) from error


def _check_version(raw: Mapping[str, object]) -> None:
    if "version" not in raw:
        raise _refusal("no_version", "version", None, f"version is missing. Write version = {VERSION} in its first line.")
    if type(raw["version"]) is not int or raw["version"] != VERSION:
        came = _shown(raw["version"])
        raise _refusal(
            "wrong_version",
            "version",
            raw["version"],
            f"version = {came}: this Seedtrain reads version {VERSION}. Use one that reads yours, or rewrite the policy.",
        )


def _check_keys(where: str, table: Mapping[str, object], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.6)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
            raise _refusal("unknown_key", key, key, f"{where} has no field {key}; {hint}")


def _shown(value: object) -> str:
    """A value as its author wrote it, or nearly."""
    if isinstance(value, str):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)


def _table(name: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise _refusal("not_a_table", name, value, f"{name} = {_shown(value)}: a table was expected. Begin it with a line [{name}].")
    return value


def _tables(name: str, raw: Mapping[str, object]) -> list[dict[str, object]]:
    value = raw.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise _refusal("not_tables", name, value, f"{name}: one table each was expected. Begin every {name} with a line [[{name}]].")
    return value


def _count(where: str, value: object, least: int = 0, expected: str = WHOLE) -> int:
    if type(value) is int and value >= least:
        return value
    remedy = f" Write it without quotes: {value.strip()}." if isinstance(value, str) and COUNT.fullmatch(value) else ""
    raise _refusal(
        "not_a_count", where, value, f"{where} = {_shown(value)}; expected {expected}{f' of at least {least}' if least else ''}.{remedy}"
    )


def _word(where: str, value: object) -> str:
    if not isinstance(value, str):
        raise _refusal("not_a_word", where, value, f'{where} = {_shown(value)}; expected a text in quotes. Write "{_shown(value)}".')
    return value


def _filled(where: str, value: object) -> str:
    if not _word(where, value).strip():
        raise _refusal("not_a_word", where, value, f"{where} is empty; expected a text. Write one.")
    return str(value)


def _bound(where: str, name: str, value: object, seats: int) -> int:
    """A count, or a share of the seats in words."""
    count = share_of(value, seats, name) if isinstance(value, str) else None
    if count is None:
        return _count(f"{where}: {name}", value, 0, SHARE)
    if count > seats:
        raise _refusal("share_above_all", name, value, f"{where}: {name} = {_shown(value)}; a share is at most 100 %. Lower it.")
    return count


def _rule(at: int, raw: dict[str, object], seats: int, shares: dict[tuple[str, str], str]) -> Rule:
    where = f"group {at}"
    if "name" in raw:
        where += f' ("{_filled(f"{where}: name", raw["name"])}")'
    _check_keys(where, raw, GROUP)
    if "where" not in raw:
        raise _refusal("no_where", "where", None, f'{where}: where is missing. Say whom it is about: where = {{sex = "female"}}.')
    group = _where(where, raw["where"])
    name = str(raw.get("name", default_name(group)))
    bounds = {field: _bound(where, field, raw[field], seats) for field in BOUNDS if field in raw}
    priority = _count(f"{where}: priority", raw.get("priority", 1), 1)
    try:
        rule = Rule(name, group, **bounds, priority=priority, why=_word(f"{where}: why", raw.get("why", "")))
    except ProblemError as error:
        raise PolicyError(error.code, error.params, f"{where}: {error}") from error
    shares |= {(name, field): str(raw[field]) for field in bounds if isinstance(raw[field], str)}
    return rule


def _where(where: str, raw: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(raw, dict) or not raw:
        raise _refusal("bad_where", "where", raw, f'{where}: where expects traits with values, such as where = {{sex = "female"}}.')
    group: dict[str, tuple[str, ...]] = {}
    for trait, value in raw.items():
        values = value if isinstance(value, list) else [value]
        if not values:
            raise _refusal("bad_where", trait, value, f"{where}: where {trait} has no value; nobody could belong. Name at least one.")
        group[trait] = tuple(_filled(f"{where}: where {trait}", one) for one in values)
    return group


def _each(trait: str, raw: object, seats: int, shares: dict[tuple[str, str], str]) -> Each:
    where = f"each {trait}"
    table = raw if isinstance(raw, dict) else {CAP: raw}
    _check_keys(where, table, EACH)
    if CAP not in table:
        raise _refusal("no_cap", CAP, None, f"{where}: cap is missing. Write {trait} = {{cap = 2}}.")
    each = Each(
        trait,
        _bound(where, CAP, table[CAP], seats),
        _count(f"{where}: priority", table.get("priority", 1), 1),
        _word(f"{where}: why", table.get("why", "")),
    )
    if isinstance(table[CAP], str):
        shares[each.name, CAP] = str(table[CAP])
    return each


def _fixed(at: int, raw: dict[str, object]) -> Fixed:
    where = f"fixed {at}"
    if "id" in raw:
        where += f' ("{_filled(f"{where}: id", raw["id"])}")'
    _check_keys(where, raw, FIXED)
    for name in ("id", "why"):
        if name not in raw:
            raise _refusal(f"no_{name}", name, None, f"{where}: {name} is missing. " + REMEDY[name])
    said = {name for name in (IN, OUT) if raw.get(name) is True} | ({str(raw["place"])} if "place" in raw else set())
    if len(said) != 1 or not said <= {IN, OUT} or raw.get(IN) is False or raw.get(OUT) is False:
        raise _refusal("not_in_or_out", "place", raw.get("place"), f'{where}: place = "in" or place = "out" was expected. Say one of them.')
    return Fixed(str(raw["id"]), said == {IN}, _filled(f"{where}: why", raw["why"]))


REMEDY = {
    "id": "Write the applicant's id as the pool has it.",
    "why": "The reason is published with the method; write it.",
}


def _once(field: str, values: Iterable[str]) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise PolicyError(
            "duplicate", {"field": field, "value": twice[0]}, f'Each {field} may stand once; "{twice[0]}" came more than once. Remove one.'
        )
