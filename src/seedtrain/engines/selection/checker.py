"""Checks a certificate of a selection with whole numbers alone. It needs Python 3.10 or newer and nothing else.

Flow: `python check_selection.py certificate.json`, proof.py, the page /check-selection -> `check`.
Reads: one text. Writes: one answer; as a program it ends with 0 when the certificate is valid and with 1 when not.
Source: weak duality; the format and the proof are in docs/reference/certificate.md.

The proof is in `demands`, `bound_of` and `judged`, some forty lines of arithmetic. Groups are built here from the applicants' traits;
nothing in the file is believed but what was asked. The rest of this file sees to it that a file means only one thing.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, NamedTuple

SCHEMA, PROBLEM = "seedtrain.certificate/1", "seedtrain.selection.problem/2"
MICRO = 1_000_000
"""Prices are millionths of a hundredth of a point."""
LONGEST_NUMBER, MOST_REASONS = 18, 12
SAYS = {
    "proves": "The list keeps every rule and the floors in force. No list that keeps them has more merit than the bound.",
    "leaves_open": "Whether applicants, traits and scores are true. Whether a better list lies within the gap. "
    "Whether floors had to give way as far as they did. Which of several lists of equal merit the tie-break takes.",
}
SENTENCES = {
    "empty": "The file is empty. Choose another one.",
    "not_json": "This is not a whole JSON file. Choose the file as it was written.",
    "too_deep": "The file is nested deeper than any certificate. Choose the file as it was written.",
    "key_twice": "The key %(key)s stands twice in one place, so the file can be read in two ways. Use the file as it was written.",
    "number": "%(came)s is not a number of at most %(most)s digits. Use the file as it was written.",
    "schema": "The file says that it is %(came)s; a certificate says %(expected)s.",
    "missing": "%(where)s is missing.",
    "unexpected": "%(where)s is not part of this format.",
    "shape": "%(where)s is %(came)s; expected was %(expected)s.",
    "order": "The applicants must stand once each, in order of id; %(id)s does not.",
    "name_twice": "%(where)s holds %(name)s twice.",
    "reserved": "No rule may be called %(name)s.",
    "limits": "Rule %(name)s: floor, target and cap must not exceed one another in this order, nor floor and target the seats.",
    "unknown_fixed": "%(id)s is fixed in or out but is no applicant.",
    "floors": "The floors stated are not those that the rules promise, in their order.",
    "gave_way": "Rule %(name)s: the floor in force is %(in_force)s of %(promised)s, which this problem or this list does not allow.",
    "listed": "%(id)s stands twice among the selected, or is no applicant.",
    "rank": "The list is not in order of score and, among equals, of SHA-256(seed|id).",
    "too_few": "%(name)s: at least %(asked)s must be selected; the list has %(found)s.",
    "too_many": "%(name)s: at most %(asked)s may be selected; the list has %(found)s.",
    "fixed": "%(id)s is fixed in or out, and the list does not keep that.",
    "merit": "The merit is stated as %(came)s points; the scores of the list add up to %(found)s.",
    "price": "%(name)s has two prices, or is no rule here.",
    "bound": "The bound is stated as %(came)s points; the prices prove %(found)s.",
    "gap": "The gap is stated as %(came)s points; bound less merit is %(found)s.",
    "tie": "%(first)s and %(second)s have the same score and the same groups, and the tie-break puts %(first)s first; the list does not.",
    "words": "What the file says about itself is not what a certificate proves.",
    "hash": "%(where)s does not fit: the content was changed after it was written.",
}
"""What can be wrong; the page translates these sentences by their code."""
Prices = dict[tuple[str, str], int]


class Reason(NamedTuple):
    """One thing that is wrong: a stable code and what its sentence names."""

    code: str
    params: dict[str, str]

    def __str__(self) -> str:
        return SENTENCES[self.code] % self.params


class Malformed(Exception):
    """The text is no certificate at all; carries the reason."""


def no(code: str, **params: object) -> Reason:
    """A reason against the file."""
    return Reason(code, {key: str(value) for key, value in params.items()})


class Demand(NamedTuple):
    """At least `lo` and, unless `hi` is None, at most `hi` of `members` are selected [count]. `promised` is the floor asked for."""

    rule: str
    value: str
    members: frozenset[str]
    lo: int
    hi: int | None
    promised: int = 0

    @property
    def name(self) -> str:
        """As sentences call it."""
        return f"{self.rule} = {self.value}" if self.value else self.rule


class Verdict(NamedTuple):
    """What the check found. The file is valid when there are no reasons against it; merit, bound and gap are hundredths.

    found          every demand and how many of its members are selected
    at_cut         free applicants whom the prices do not place; everybody else stands alike on every list of this merit
    chosen_at_cut  how many of them are selected
    """

    reasons: tuple[Reason, ...]
    merit: int = 0
    bound: int = 0
    gap: int = 0
    found: tuple[tuple[Demand, int], ...] = ()
    at_cut: int = 0
    chosen_at_cut: int = 0


def demands(problem: dict[str, Any], floors: dict[str, int]) -> list[Demand]:
    """Every demand: the seats, each rule, each value of each capped trait. `floors` are those in force."""
    having: dict[str, dict[str, set[str]]] = {}
    for one in problem["applicants"]:
        for trait, values in one["traits"].items():
            for value in [values] if isinstance(values, str) else values:
                having.setdefault(trait, {}).setdefault(value, set()).add(one["id"])
    everybody = frozenset(one["id"] for one in problem["applicants"])
    asked = [Demand("seats", "", everybody, 0, problem["seats"])]
    for rule in problem["rules"]:
        members = everybody
        for trait, values in rule["where"].items():
            members &= frozenset().union(*(having.get(trait, {}).get(value, ()) for value in values))
        asked.append(Demand(rule["name"], "", members, floors.get(rule["name"], 0), rule["cap"], rule["floor"] or 0))
    for each in problem["each"]:
        for value, ids in sorted(having.get(each["trait"], {}).items()):
            asked.append(Demand("each " + each["trait"], value, frozenset(ids), 0, each["cap"]))
    return asked


def bound_of(asked: list[Demand], prices: Prices, scores: dict[str, int], fixed: dict[str, bool]) -> tuple[int, dict[str, int]]:
    """What no list can exceed, and what is left of each score once its prices are paid; both in millionths of a hundredth.

    Take any list that keeps every demand. Its merit is the sum of prices paid by its members and of what is left to them. A price
    above 0 is paid at most `hi` times, one below 0 at least `lo` times; and of what is left nobody adds more than their positive part.
    """
    left = {id: MICRO * score for id, score in scores.items()}
    total = 0
    for one in asked:
        price = prices.get((one.rule, one.value), 0)
        total += price * ((len(one.members) if one.hi is None else one.hi) if price > 0 else one.lo)
        for id in one.members if price else ():
            left[id] -= price
    for id, rest in left.items():
        total += rest * fixed[id] if id in fixed else max(0, rest)
    return total, left


def judged(c: dict[str, Any]) -> Verdict:
    """Every claim of a file in the right shape, computed again from the problem, the list and the prices."""
    wrong = list(islice(question(c["problem"], c["floors"]), MOST_REASONS))
    if wrong:
        return Verdict(tuple(wrong))
    problem, selected = c["problem"], c["selected"]
    scores = {one["id"]: one["score"] for one in problem["applicants"]}
    fixed = {one["id"]: one["is_in"] for one in problem["fixed"]}
    floors = {one["rule"]: one["in_force"] for one in c["floors"]}
    keys = {id: sha256(f"{problem['seed']}|{id}") for id in scores}
    asked = demands(problem, floors)
    prices = {(one["rule"], one["value"]): one["micro"] for one in c["prices"]}
    known = {(one.rule, one.value) for one in asked}
    wrong += [no("listed", id=id) for id in _repeated(selected) + [id for id in selected if id not in scores]]
    priced = [(one["rule"], one["value"]) for one in c["prices"]]
    for one in _repeated(priced) + [one for one in priced if one not in known]:
        wrong.append(no("price", name=" = ".join(filter(None, one))))
    if wrong:
        return Verdict(tuple(wrong[:MOST_REASONS]))
    chosen = frozenset(selected)
    found = tuple((one, len(one.members & chosen)) for one in asked)
    for one, count in found:
        if count < one.lo:
            wrong.append(no("too_few", name=one.name, asked=one.lo, found=count))
        if one.hi is not None and count > one.hi:
            wrong.append(no("too_many", name=one.name, asked=one.hi, found=count))
        if one.lo != one.promised and (problem["floors"] != "by_priority" or not count == one.lo < one.promised):
            wrong.append(no("gave_way", name=one.name, in_force=one.lo, promised=one.promised))
    wrong += [no("fixed", id=id) for id, is_in in fixed.items() if (id in chosen) != is_in]
    merit = sum(scores[id] for id in selected)
    total, left = bound_of(asked, prices, scores, fixed)
    bound = total // MICRO
    for code, found_out in (("merit", merit), ("bound", bound), ("gap", bound - merit)):
        if c[code] != found_out:
            wrong.append(no(code, came=points(c[code]), found=points(found_out)))
    if selected != sorted(selected, key=lambda id: (-scores[id], keys[id])):
        wrong.append(no("rank"))
    free = [id for id in sorted(scores, key=lambda id: keys[id]) if id not in fixed]
    wrong += _wrong_ties(asked, scores, free, chosen)
    at_cut = {id for id in scores if id not in fixed and abs(left[id]) <= total - MICRO * merit}
    return Verdict(tuple(wrong[:MOST_REASONS]), merit, bound, bound - merit, found, len(at_cut), len(at_cut & chosen))


def _wrong_ties(asked: list[Demand], scores: dict[str, int], free: list[str], chosen: frozenset[str]) -> Iterator[Reason]:
    """People of one score and the same groups are interchangeable, so among them the smaller keys are in; `free` is in order of key."""
    kinds = {id: [score] for id, score in scores.items()}
    for i, one in enumerate(asked):
        for id in one.members:
            kinds[id].append(i)
    refused: dict[tuple[int, ...], str] = {}
    for id in free:
        kind = tuple(kinds[id])
        if id not in chosen:
            refused.setdefault(kind, id)
        elif kind in refused:
            yield no("tie", first=refused[kind], second=id)


def canonical(value: object) -> str:
    """Sorted keys, no spaces, letters as they are: the same content is the same text."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def sha256(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def points(hundredths: int) -> str:
    """Hundredths as people read them."""
    return f"{'-' if hundredths < 0 else ''}{abs(hundredths) // 100}.{abs(hundredths) % 100:02d}"


def read(text: str) -> Any:
    """The content of a JSON text, whole numbers exact; raises Malformed where the text is none or could be read in two ways."""

    def whole(digits: str) -> int:
        if len(digits) > LONGEST_NUMBER:
            raise Malformed(no("number", came=digits[:LONGEST_NUMBER] + "…", most=LONGEST_NUMBER))
        return int(digits)

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        for key in _repeated([key for key, _ in pairs]):
            raise Malformed(no("key_twice", key=key))
        return dict(pairs)

    text = text.removeprefix("\ufeff")
    if not text.strip(" \t\r\n"):
        raise Malformed(no("empty"))
    try:
        content = json.loads(text, parse_int=whole, object_pairs_hook=once)
        canonical(content).encode()
    except RecursionError:
        raise Malformed(no("too_deep")) from None
    except ValueError:
        raise Malformed(no("not_json")) from None  # also NaN, 1e999 and half letters (lone surrogates)
    return content


def _repeated(values: Iterable[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]


def _is_word(value: object) -> bool:
    return isinstance(value, str) and value.strip(" \t\r\n") != ""


KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "text": ("a text", lambda v: isinstance(v, str)),
    "word": ("a text that is not empty", _is_word),
    "words": ("different texts in order", lambda v: isinstance(v, list) and v != [] and all(map(_is_word, v)) and v == sorted(set(v))),
    "values": ("a text, or different texts in order", lambda v: v == [] or _is_word(v) or KINDS["words"][1](v)),
    # true is not 1: type() lets no bool pass for a number.
    "whole": ("a whole number", lambda v: type(v) is int),
    "count": ("a whole number from 0", lambda v: type(v) is int and v >= 0),
    "one": ("a whole number from 1", lambda v: type(v) is int and v >= 1),
    "limit": ("a whole number from 0, or null", lambda v: v is None or (type(v) is int and v >= 0)),
    "score": ("a whole number from 0 to 1000000", lambda v: type(v) is int and 0 <= v <= 1_000_000),
    "flag": ("true or false", lambda v: isinstance(v, bool)),
    "hash": ("64 hexadecimal digits", lambda v: isinstance(v, str) and bool(re.fullmatch("[0-9a-f]{64}", v))),
    "floors": ("all or by_priority", lambda v: v in ("all", "by_priority")),
    "problem": (PROBLEM, lambda v: v == PROBLEM),
    "list": ("a list", lambda v: isinstance(v, list)),
    "object": ("an object", lambda v: isinstance(v, dict)),
}
"""What a value may be: the words for it, and the test."""
PROBLEM_SHAPE: dict[str, Any] = {
    "schema": "problem", "seats": "one", "waitlist": "count", "seed": "text", "floors": "floors",
    "applicants": [{"id": "word", "score": "score", "se": "count", "traits": {"*": "values"}}],
    "rules": [{"name": "word", "where": {"*": "words"}, "floor": "limit", "target": "limit", "cap": "limit",
               "priority": "one", "why": "text"}],
    "each": [{"trait": "word", "cap": "count", "priority": "one", "why": "text"}],
    "fixed": [{"id": "word", "is_in": "flag", "why": "word"}],
}  # fmt: skip
SHAPE: dict[str, Any] = {
    "schema": "word", "problem": PROBLEM_SHAPE, "problem_sha256": "hash", "sha256": "hash",
    "selected": ["word"], "floors": [{"rule": "word", "promised": "count", "in_force": "count"}],
    "merit": "count", "bound": "count", "gap": "count", "prices": [{"rule": "word", "value": "text", "micro": "whole"}],
    "says": {"proves": "text", "leaves_open": "text"},
}  # fmt: skip
"""Exactly these keys; "*" stands for any key that is a word."""


def fits(value: Any, shape: Any, where: str) -> Iterator[Reason]:
    """What about `value` is not as `shape` has it."""
    kind = shape if isinstance(shape, str) else "list" if isinstance(shape, list) else "object"
    if not KINDS[kind][1](value):
        yield no("shape", where=where, came=_short(value), expected=KINDS[kind][0], kind=kind)
    elif isinstance(shape, list):
        for i, one in enumerate(value):
            yield from fits(one, shape[0], f"{where}[{i}]")
    elif isinstance(shape, dict):
        for key in sorted(shape.keys() - {"*"} - value.keys()):
            yield no("missing", where=f"{where}.{key}")
        for key in sorted(value):
            if key in shape:
                yield from fits(value[key], shape[key], f"{where}.{key}")
            elif "*" in shape and _is_word(key):
                yield from fits(value[key], shape["*"], f"{where}.{key}")
            else:
                yield no("unexpected", where=f"{where}.{key}")


def _short(value: object) -> str:
    text = canonical(value)
    return text if len(text) <= 40 else text[:40] + "…"


def question(problem: dict[str, Any], floors: list[dict[str, Any]]) -> Iterator[Reason]:
    """Where the problem contradicts itself, or `floors` are not those of its rules."""
    ids = [one["id"] for one in problem["applicants"]]
    yield from (no("order", id=id) for before, id in pairwise(ids) if before >= id)
    for part, key in (("rules", "name"), ("each", "trait"), ("fixed", "id")):
        yield from (no("name_twice", where=part, name=name) for name in _repeated(one[key] for one in problem[part]))
    for rule in problem["rules"]:
        if rule["name"] == "seats" or rule["name"].startswith("each "):
            yield no("reserved", name=rule["name"])
        steps = [rule[step] for step in ("floor", "target", "cap") if rule[step] is not None]
        hopes = [rule[step] for step in ("floor", "target") if rule[step] is not None]
        if steps != sorted(steps) or max(hopes, default=0) > problem["seats"] or not rule["where"]:
            yield no("limits", name=rule["name"])
    known = set(ids)
    yield from (no("unknown_fixed", id=one["id"]) for one in problem["fixed"] if one["id"] not in known)
    promised = [(rule["name"], rule["floor"]) for rule in problem["rules"] if rule["floor"] is not None]
    if [(one["rule"], one["promised"]) for one in floors] != promised:
        yield no("floors")


def check(text: str) -> Verdict:
    """What the certificate in this text proves; never raises, whatever the text is."""
    try:
        raw = read(text)
    except Malformed as error:
        return Verdict(error.args)
    came = raw.get("schema") if isinstance(raw, dict) else raw
    if came != SCHEMA:
        return Verdict((no("schema", came=_short(came), expected=SCHEMA),))
    wrong = list(islice(fits(raw, SHAPE, "certificate"), MOST_REASONS))
    if wrong:
        return Verdict(tuple(wrong))
    verdict = judged(raw)
    seals = [no("words")] if raw["says"] != SAYS else []
    content = {key: value for key, value in raw.items() if key != "sha256"}
    for where, sealed in (("problem_sha256", raw["problem"]), ("sha256", content)):
        if raw[where] != sha256(canonical(sealed)):
            seals.append(no("hash", where=where))
    return verdict._replace(reasons=(*verdict.reasons, *seals))


def answer(verdict: Verdict) -> Iterator[str]:
    """The verdict in lines."""
    if verdict.reasons:
        yield "not valid"
        yield from (f"- {reason}" for reason in verdict.reasons)
        return
    yield f"valid: the list keeps all {len(verdict.found)} demands and has {points(verdict.merit)} points."
    if verdict.gap:
        yield f"No list that keeps them has more than {points(verdict.bound)}: the prices leave a gap of {points(verdict.gap)} points;"
        yield "that no list lies in between was found by the search and is not proven here."
    else:
        yield "No list that keeps them has more. The gap is 0."
    for one, found in verdict.found:
        if one.lo != one.promised:
            yield f"The floor of {one.name} gave way: promised {one.promised}, in force {one.lo}, selected {found}."
    if verdict.at_cut:
        yield f"The prices leave {verdict.at_cut} applicants at the cut, of whom {verdict.chosen_at_cut} are in; all others stand alike on"
        yield "every list of this merit. At the cut SHA-256(seed|id) decides; the search is not run again here."
    else:
        yield "No other list has this merit."


def main(words: list[str]) -> int:
    """The answer on standard output; 0 when the certificate is valid."""
    try:
        verdict = check(Path(words[0]).read_text(encoding="utf-8", errors="replace"))
    except (IndexError, OSError) as error:
        sys.stdout.write(f"Say: python check_selection.py certificate.json ({error})\n")
        return 1
    sys.stdout.write("\n".join(answer(verdict)) + "\n")
    return 1 if verdict.reasons else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
