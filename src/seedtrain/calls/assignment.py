"""Who reads which application: even loads, no conflict, and a plain list of what could not be done.

Flow: calls.actions.assign_reviews -> `plan_reviews`; pages show the same plan before it is made.
Reads: arguments. Writes: nothing.
Source: own work; a list with even loads has no path that carries work from a busy reader to an idle one.
"""

import hashlib
from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may review: number, country and employer as we know them, empty when not known."""

    key: int
    country: str = ""
    employer: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """One application to be read, who reads it already, who must not (by declaration), and who was looked at and may."""

    code: str
    country: str = ""
    employer: str = ""
    held_by: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()
    cleared: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """One new assignment."""

    code: str
    reader: int


@dataclass(frozen=True, slots=True)
class Bar:
    """Why one reader must not read one application: employer, country or declared."""

    code: str
    reader: int
    kind: str


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An application that gets fewer readers than wanted [count], because the others are in conflict."""

    code: str
    wanted: int
    got: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What assigning would do: new pairs, who is barred from what, what falls short, and each reader's load with it [count]."""

    pairs: tuple[Pair, ...]
    bars: tuple[Bar, ...]
    short: tuple[Shortfall, ...]
    loads: Mapping[int, int] = field(default_factory=dict)

    @property
    def least(self) -> int:
        """The smallest load."""
        return min(self.loads.values(), default=0)

    @property
    def most(self) -> int:
        """The largest load."""
        return max(self.loads.values(), default=0)


def tidy(words: str) -> str:
    """The words without case and without spaces too many, so that two ways of writing one name are equal.

    >>> tidy(" Plant  ONE ")
    'plant one'
    """
    return " ".join(words.split()).casefold()


def why_barred(paper: Paper, reader: Reader, *, bars_country: bool) -> str:
    """The kind of conflict, or an empty text when there is none. Employers and countries are compared as they are: `tidy` them first."""
    if reader.key in paper.barred:
        return "declared"
    if reader.key in paper.cleared:
        return ""
    if paper.employer and paper.employer == reader.employer:
        return "employer"
    if bars_country and paper.country and paper.country == reader.country:
        return "country"
    return ""


def plan_reviews(papers: Iterable[Paper], readers: Iterable[Reader], per_paper: int, *, seed: str, bars_country: bool = False) -> Plan:
    """Every paper has `per_paper` readers, or all who may; loads differ no more than the conflicts force. Never infeasible.

    What is held already stays and counts in the loads, unless its reader is barred. Among equals SHA-256(seed | code | reader) decides.

    >>> plan = plan_reviews([Paper("A", "GHA"), Paper("B")], [Reader(1, "GHA"), Reader(2)], 1, seed="x", bars_country=True)
    >>> [(pair.code, pair.reader) for pair in plan.pairs]
    [('A', 2), ('B', 1)]
    """
    people = sorted((replace(one, employer=tidy(one.employer), country=tidy(one.country)) for one in readers), key=lambda one: one.key)
    loads = Counter({one.key: 0 for one in people})
    free: dict[str, list[int]] = {}
    bars: list[Bar] = []
    ordered = sorted((replace(one, employer=tidy(one.employer), country=tidy(one.country)) for one in papers), key=lambda one: one.code)
    for i, paper in enumerate(ordered):
        kinds = {reader.key: why_barred(paper, reader, bars_country=bars_country) for reader in people}
        bars += [Bar(paper.code, key, kind) for key, kind in kinds.items() if kind]
        free[paper.code] = [key for key, kind in kinds.items() if not kind and key not in paper.held_by]
        kept = frozenset(key for key in paper.held_by if not kinds.get(key))
        loads.update(key for key in kept if key in loads)
        ordered[i] = replace(paper, held_by=kept)
    held = _fill(ordered, free, loads, per_paper, seed)
    _even_out(held, free, loads)
    pairs = tuple(Pair(paper.code, key) for paper in ordered for key in sorted(held[paper.code]))
    got = {paper.code: len(held[paper.code]) + len(paper.held_by) for paper in ordered}
    short = tuple(Shortfall(code, per_paper, count) for code, count in got.items() if count < per_paper)
    return Plan(pairs, tuple(bars), short, dict(loads))


def _fill(papers: list[Paper], free: dict[str, list[int]], loads: Counter[int], per_paper: int, seed: str) -> dict[str, set[int]]:
    """Papers with the fewest possible readers choose first, always the least busy."""
    held: dict[str, set[int]] = {paper.code: set() for paper in papers}
    for paper in sorted(papers, key=lambda one: (len(free[one.code]), _tie(seed, one.code, 0))):
        wanted = max(0, per_paper - len(paper.held_by))
        for key in sorted(free[paper.code], key=lambda key: (loads[key], _tie(seed, paper.code, key)))[:wanted]:
            held[paper.code].add(key)
            loads[key] += 1
    return held


def _even_out(held: dict[str, set[int]], free: dict[str, list[int]], loads: Counter[int]) -> None:
    """No chain of exchanges could take work from a busier reader to one with at least two papers less."""
    moved = True
    while moved:
        moved = False
        for busy in sorted(loads, key=lambda key: (-loads[key], key)):
            if path := _path(busy, held, free, loads):
                for code, giver, taker in path:
                    held[code].remove(giver)
                    held[code].add(taker)
                loads[path[0][1]] -= 1
                loads[path[-1][2]] += 1
                moved = True
                break


def _path(busy: int, held: dict[str, set[int]], free: dict[str, list[int]], loads: Counter[int]) -> list[tuple[str, int, int]]:
    """Steps (code, giver, taker) from `busy` to somebody with at least two papers less, or nothing."""
    if loads[busy] - min(loads.values()) < 2:
        return []
    codes_of: dict[int, list[str]] = {}
    for code, keys in held.items():
        for key in keys:
            codes_of.setdefault(key, []).append(code)
    came: dict[int, tuple[str, int, int] | None] = {busy: None}
    queue = deque([busy])
    while queue:
        giver = queue.popleft()
        for code in codes_of.get(giver, []):
            for taker in free[code]:
                if taker in came or taker in held[code]:
                    continue
                came[taker] = (code, giver, taker)
                if loads[busy] - loads[taker] >= 2:
                    return _walk_back(came, taker)
                queue.append(taker)
    return []


def _walk_back(came: dict[int, tuple[str, int, int] | None], end: int) -> list[tuple[str, int, int]]:
    steps = []
    step = came[end]
    while step is not None:
        steps.append(step)
        step = came[step[1]]
    return steps[::-1]


def _tie(seed: str, code: str, key: int) -> str:
    return hashlib.sha256(f"{seed}|{code}|{key}".encode()).hexdigest()
