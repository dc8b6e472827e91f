"""Draws: a public seed picks one panel by the published weights, then who of each kind takes part.

Flow: the calls room, the command line -> this file.
Reads: a Lottery and a seed. Writes: nothing.
Source: own work; only SHA-256 and whole numbers, so a draw is the same on every machine and anyone can repeat it by hand.

    ticket = SHA-256("seed|lottery|digest") mod 10^12, digest of the published lottery
    panel  = the first whose weights, added up from the first panel, exceed the ticket
    people = of each kind, as many as the panel takes, those with the smallest SHA-256("seed|id")

The remainder favours low tickets by less than 10^-64.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from ..errors import ProblemError
from .result import PARTS, Lottery


@dataclass(frozen=True, slots=True)
class Draw:
    """The result of one draw.

    ids     who takes part, in order of id
    panel   number of the panel, from 0
    ticket  0 .. 10^12 - 1
    """

    seed: str
    lottery_digest: str
    ticket: int
    panel: int
    ids: tuple[str, ...]


def draw(lottery: Lottery, seed: str) -> Draw:
    """The one result of `seed`. Choose the seed in public after the lottery is published: who knows it before can choose it.

    Raises ProblemError when the seed is empty.

    >>> from seedtrain.engines.selection import Applicant, Problem
    >>> from seedtrain.engines.selection.lottery import draw, lottery
    >>> pool = tuple(Applicant(name, 0, {"country": "Ghana"}) for name in ("amina", "kofi", "yaa"))
    >>> published = lottery(Problem(pool, seats=1))
    >>> str(published.chances()["kofi"]), draw(published, "lotto 2025-06-07").ids
    ('1/3', ('amina',))
    """
    if not isinstance(seed, str) or not seed.strip():
        raise ProblemError("bad_seed", {"value": repr(seed)}, f"A draw expects a public seed, a text that is not empty; {seed!r} came.")
    digest = lottery.digest()
    ticket = int(_hash(f"{seed}|lottery|{digest}"), 16) % PARTS
    number, passed = 0, lottery.panels[0].parts
    while passed <= ticket:
        number += 1
        passed += lottery.panels[number].parts
    people = list(lottery.always)
    for kind, count in zip(lottery.kinds, lottery.panels[number].counts, strict=True):
        people += sorted(kind.ids, key=lambda id: _hash(f"{seed}|{id}"))[:count]
    return Draw(seed, digest, ticket, number, tuple(sorted(people)))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
