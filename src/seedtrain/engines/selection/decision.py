"""Reads a decision file: the certificate's claims in other words, and the hashes, signatures and seed that belong to a call.

Flow: proof.py, pages.selection_check -> this file -> checker.py.
Reads: a text. Writes: nothing.
Source: the format is written by calls.views.deciding and described in docs/reference/certificate.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from .checker import MOST_REASONS, PROBLEM_SHAPE, Malformed, Reason, Verdict, canonical, fits, judged, no, points, read, sha256
from .checker import SCHEMA as CERTIFICATE
from .checker import SENTENCES as OF_CERTIFICATES
from .checker import check as check_certificate

SCHEMA = "seedtrain.decision/1"
NO_LIST = "seedtrain.selection.infeasible/1"
DEEPEST = 50
"""Levels of nesting in a decision file: ours has seven."""
SENTENCES: Mapping[str, str] = {
    **OF_CERTIFICATES,
    "neither": "The file says that it is %(came)s; a certificate says %(certificate)s and a decision file %(decision)s.",
    "no_list": "This run ended without a list, because its rules contradict each other. There is nothing to check.",
    "altered": "The file's hash does not fit problem and result: something was changed after the run.",
    "result": "%(where)s is stated as %(came)s; it is %(found)s.",
    "commitment": "The hash of the seed that was published at the opening is not the hash of the seed that decided.",
    "too_much": "Checking this file takes longer than a server gives to one file. Run check_selection.py on your own computer.",
    "signature": "The signature of %(name)s is bound to another hash than this file's.",
}
_PLACE = {"id": "word", "score": "score", "rank": "one"}
RESULT_SHAPE: dict[str, Any] = {
    "selected": [_PLACE], "waitlist": [_PLACE], "replacements": "list", "digest": "hash", "problem_digest": "hash",
    "merit_total": "count", "merit_only_total": "count", "bound": "count",
    "prices": [{"rule": "word", "value": "text", "micro": "whole"}],
    "shortfalls": [{"rule": "word", "field": "text", "by": "one", "value": "text"}],
}  # fmt: skip
SHAPE: dict[str, Any] = {
    "problem": PROBLEM_SHAPE, "result": RESULT_SHAPE, "sha256": "hash", "seed_commitment": "text",
    "signatures": [{"name": "text", "content_sha256": "hash"}], "changes": "list", "changes_why": "text",
    "scoring": {"*": "text"},
}  # fmt: skip
"""What is looked at; a decision file holds more, which claims nothing that could be proven here."""


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was looked into.

    kind         "certificate", "decision", or "" when it is neither
    is_committed whether the seed has the hash that was published at the opening; None when the file names none
    signatures   how many are bound to this file's hash
    """

    verdict: Verdict
    kind: str = ""
    is_committed: bool | None = None
    signatures: int = 0


def check(text: str, most: int | None = None) -> Read:
    """What the file proves, be it a certificate or a decision file. Never raises.

    most  refuses files in which people times groups are more than this [count]; a server has other visitors too
    """
    try:
        raw = read(text)
    except Malformed as error:
        return Read(Verdict(error.args))
    kind = raw.get("schema") if isinstance(raw, dict) else None
    if most is not None and kind in (CERTIFICATE, SCHEMA) and _work(raw) > most:
        return Read(Verdict((no("too_much"),)))
    if kind == CERTIFICATE:
        return Read(check_certificate(text), "certificate")
    if kind != SCHEMA:
        came = canonical(kind if isinstance(raw, dict) else raw)
        short = came if len(came) <= 40 else came[:40] + "…"
        return Read(Verdict((no("neither", came=short, certificate=CERTIFICATE, decision=SCHEMA),)))
    return Read(Verdict((no("too_deep"),))) if _is_deep(raw) else _looked_at(raw)


def _looked_at(raw: dict[str, Any]) -> Read:
    result = raw.get("result")
    if isinstance(result, dict) and result.get("schema") == NO_LIST:
        return Read(Verdict((no("no_list"),)), "decision")
    looked_at = _part(raw, SHAPE)
    if "result" in looked_at:
        looked_at["result"] = _part(result, RESULT_SHAPE)
    looked_at.setdefault("changes", [])
    looked_at.setdefault("changes_why", "")
    looked_at.setdefault("scoring", {})
    if isinstance(looked_at.get("signatures"), list):
        looked_at["signatures"] = [_part(one, SHAPE["signatures"][0]) for one in looked_at["signatures"]]
    wrong = tuple(islice(fits(looked_at, SHAPE, "decision"), MOST_REASONS))
    return Read(Verdict(wrong), "decision") if wrong else _decision(looked_at, raw)


def _work(raw: dict[str, Any]) -> int:
    problem = raw.get("problem")
    people, rules = (problem.get(key) if isinstance(problem, dict) else None for key in ("applicants", "rules"))
    if not isinstance(people, list) or not isinstance(rules, list):
        return 0
    return len(people) * sum(len(rule["where"]) for rule in rules if isinstance(rule, dict) and isinstance(rule.get("where"), dict))


def _part(value: Any, shape: Mapping[str, Any]) -> Any:
    return {key: value[key] for key in shape if key in value} if isinstance(value, dict) else value


def _is_deep(raw: object) -> bool:
    level: list[Any] = [raw]
    for _ in range(DEEPEST):
        parts = [one.values() if isinstance(one, dict) else one for one in level if isinstance(one, (dict, list))]
        level = [one for part in parts for one in part]
    return bool(level)


def _decision(d: dict[str, Any], raw: dict[str, Any]) -> Read:
    problem, result = d["problem"], d["result"]
    less = {one["rule"]: one["by"] for one in result["shortfalls"]}
    claims = {
        "problem": problem,
        "selected": [one["id"] for one in result["selected"]],
        "floors": [
            {"rule": rule["name"], "promised": rule["floor"], "in_force": rule["floor"] - less.get(rule["name"], 0)}
            for rule in problem["rules"]
            if rule["floor"] is not None
        ],
        "merit": result["merit_total"],
        "bound": result["bound"],
        "gap": result["bound"] - result["merit_total"],
        "prices": result["prices"],
    }
    verdict = judged(claims)
    seed = sha256(problem["seed"])
    is_committed = seed == d["seed_commitment"] if d["seed_commitment"] else None
    bound_here = sum(one["content_sha256"] == d["sha256"] for one in d["signatures"])
    more = list(islice(_wrong(d, raw), MOST_REASONS))
    return Read(verdict._replace(reasons=(*verdict.reasons, *more)), "decision", is_committed, bound_here)


def _wrong(d: dict[str, Any], raw: dict[str, Any]) -> Iterator[Reason]:
    """What a decision file says beyond a certificate's claims and does not keep."""
    problem, result = d["problem"], d["result"]
    scores = {one["id"]: one["score"] for one in problem["applicants"]}
    for part in ("selected", "waitlist"):
        for rank, one in enumerate(result[part], 1):
            if one["rank"] != rank:
                yield no("result", where=f"{part}: rank {one['id']}", came=one["rank"], found=rank)
            if one["score"] != scores.get(one["id"]):
                found = points(scores[one["id"]]) if one["id"] in scores else "—"
                yield no("result", where=f"{part}: score {one['id']}", came=points(one["score"]), found=found)
    highest = sum(sorted(scores.values(), reverse=True)[: problem["seats"]])
    if result["merit_only_total"] != highest:
        yield no("result", where="merit_only_total", came=points(result["merit_only_total"]), found=points(highest))
    known = {rule["name"] for rule in problem["rules"] if rule["floor"] is not None}
    for one in result["shortfalls"]:
        if one["rule"] not in known or one["field"] != "floor" or one["value"]:
            yield no("result", where=f"shortfalls: {one['rule']}", came=one["field"], found="—")
    parts = ("selected", "waitlist", "replacements", "merit_total", "merit_only_total", "shortfalls")
    digest = sha256(canonical({"problem": sha256(canonical(problem)), **{part: result[part] for part in parts}}))
    for where, found in (("problem_digest", sha256(canonical(problem))), ("digest", digest)):
        if result[where] != found:
            yield no("hash", where=where)
    changes = {"changes": d["changes"], "changes_why": d["changes_why"]} if d["changes"] else {}
    if d["scoring"]:
        changes["scoring"] = d["scoring"]
    if d["sha256"] != sha256(canonical({"problem": problem, "result": raw["result"], **changes})):
        yield no("altered")
    if d["seed_commitment"] and d["seed_commitment"] != sha256(problem["seed"]):
        yield no("commitment")
    yield from (no("signature", name=one["name"]) for one in d["signatures"] if one["content_sha256"] != d["sha256"])
