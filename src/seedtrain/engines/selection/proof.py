"""Writes the certificate of a selection, and says what a certificate or a decision file proves.

Flow: the calls room, the command line, pages.selection_check -> this file -> checker.py, decision.py.
Reads: a Problem and its Selection, or a text. Writes: nothing.
Source: the format is in docs/reference/certificate.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from . import checker, decision
from .certificate import upper_bound
from .problem import Problem
from .result import Selection
from .schema import canonical_json


@dataclass(frozen=True, slots=True)
class Checked:
    """What a file proves; merit, bound and gap [hundredths] are computed again from the problem, the list and the prices.

    reasons       sentences, empty exactly when the file is valid
    verdict       the same with codes, and what became of every demand
    kind          "certificate", "decision", or "" when it is neither
    is_committed  whether the seed has the hash published at the opening; None when the file names none
    signatures    how many are bound to the file's hash
    """

    is_valid: bool
    merit: int
    bound: int
    gap: int
    reasons: tuple[str, ...]
    verdict: checker.Verdict
    kind: str = ""
    is_committed: bool | None = None
    signatures: int = 0


def certificate(problem: Problem, selection: Selection) -> str:
    """Canonical JSON from which anybody proves that `selection` keeps the rules of `problem` and how good any list can be.

    The bound is that of the floors in force: by priority some may have given way, and the promised ones stand beside them.

    >>> from seedtrain.engines.selection import Applicant, Problem, Rule, select
    >>> pool = tuple(Applicant(id, score, {"sex": sex}) for id, score, sex in (
    ...     ("amina", 8600, "female"), ("linh", 8500, "male"), ("rafael", 9100, "male")))
    >>> problem = Problem(pool, seats=2, rules=(Rule("women", {"sex": ("female",)}, floor=1),))
    >>> text = certificate(problem, select(problem))
    >>> check(text).is_valid, check(text).merit, check(text).gap
    (True, 17700, 0)
    >>> check(text.replace("8600", "8700")).reasons[0]
    'The merit is stated as 177.00 points; the scores of the list add up to 178.00.'
    """
    less = {step.rule: step.by for step in selection.shortfalls}
    asked = json.loads(problem.to_json())
    bound = upper_bound(problem, selection.prices, selection.shortfalls)
    content = {
        "schema": checker.SCHEMA,
        "problem": asked,
        "problem_sha256": problem.digest(),
        "selected": [choice.id for choice in selection.selected],
        "floors": [
            {"rule": rule.name, "promised": rule.floor, "in_force": rule.floor - less.get(rule.name, 0)}
            for rule in problem.rules
            if rule.floor is not None
        ],
        "merit": selection.merit_total,
        "prices": [{"rule": price.rule, "value": price.value, "micro": price.micro} for price in selection.prices],
        "bound": bound,
        "gap": bound - selection.merit_total,
        "says": checker.SAYS,
    }
    return canonical_json({**content, "sha256": checker.sha256(canonical_json(content))})


def check(text: str, most: int | None = None) -> Checked:
    """What the certificate or the decision file in `text` proves. Never raises: what is wrong is among the reasons.

    most  refuses files in which people times groups are more than this [count]
    """
    read = decision.check(text, most)
    verdict = read.verdict
    sentences = tuple(decision.SENTENCES[reason.code] % reason.params for reason in verdict.reasons)
    figures = (verdict.merit, verdict.bound, verdict.gap)
    return Checked(not sentences, *figures, sentences, verdict, read.kind, read.is_committed, read.signatures)
