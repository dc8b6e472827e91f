"""Who sees a lower score hold the place they would rather have, although the two could change places.

Flow: placing.py -> this file.
Reads: pairs of people and runs, and which were chosen. Writes: nothing.
Source: justified envy as Abdulkadiroglu and Soenmez, "School choice", American Economic Review 93 (2003); that the
exchange must keep the rules, as Ehlers, Hafalir, Yenmez and Yildirim, Journal of Economic Theory 153 (2014).

Person p envies q in run r with good reason when p would rather be in r than where they are, may join it, has a higher
score than q, and a list that keeps every rule comes about when p takes the place of q, everybody else stays, and q goes
to another run they wish and may join, or nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .problem import Each
from .programme import Ints, Programme

PERSON = "person"


@dataclass(frozen=True, slots=True)
class Pair:
    """A person and a run they wish and may join: rank of the wish from 1, score, and what it counts for [hundredths]."""

    id: str
    run: str
    rank: int
    score: int
    weight: int


@dataclass(frozen=True, slots=True)
class Envy:
    """One justified envy. For each person and run the holder with the lowest score is named.

    has      the run of the person now, empty when they have none
    goes_to  where the holder would go, empty for nowhere: of all places that keep the rules the one that costs least
    cost     merit the exchange would take [hundredths], never negative
    """

    id: str
    score: int
    run: str
    has: str
    holder: str
    holder_score: int
    goes_to: str
    cost: int

    def __str__(self) -> str:
        now = f"is in {self.has}" if self.has else "has no place"
        goes = f", with {self.holder} in {self.goes_to}" if self.goes_to else ""
        return (
            f"{self.id} ({_points(self.score)}) {now} and would rather be in {self.run}, where {self.holder} "
            f"({_points(self.holder_score)}) is. The rules allow an exchange at {_points(self.cost)} points of merit{goes}."
        )


def _points(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def envies(pairs: Sequence[Pair], p: Programme, x: Ints, keys: Sequence[str]) -> tuple[Envy, ...]:
    """Every justified envy by score of the envious, then tie key, then rank of the wish; `pairs` and `keys` by column."""
    return _Square(pairs, p, x, keys).found()


class _Square:
    """Everybody's wishes and places, and which exchanges the rows allow."""

    def __init__(self, pairs: Sequence[Pair], p: Programme, x: Ints, keys: Sequence[str]) -> None:
        self._pairs, self._keys = pairs, keys
        self._lo, self._hi, self._counts = p.lo.tolist(), p.hi.tolist(), p.counts(x).tolist()
        self._lb, self._ub = p.lb.tolist(), p.ub.tolist()
        # Nobody gets two places in an exchange, and these rows would make everybody's kind different.
        own = {r for r, row in enumerate(p.rows) if row.rule == Each(PERSON, 1).name}
        self._rows = [tuple(r for r in rows if r not in own) for rows in p.rows_of_columns()]
        self._wishes: dict[str, list[int]] = {}
        for i in sorted(range(len(pairs)), key=lambda i: pairs[i].rank):
            self._wishes.setdefault(pairs[i].id, []).append(i)
        self._now: dict[str, int] = {}
        self._members: dict[str, list[int]] = {}
        for i in sorted(range(len(pairs)), key=lambda i: (pairs[i].score, keys[i])):
            if x[i]:
                self._now[pairs[i].id] = i
                if not self._lb[i]:
                    self._members.setdefault(pairs[i].run, []).append(i)
        self._memo: dict[tuple[object, ...], bool] = {}

    def found(self) -> tuple[Envy, ...]:
        people = sorted(self._wishes, key=lambda id: (-self._pairs[self._wishes[id][0]].score, self._keys[self._wishes[id][0]]))
        return tuple(envy for id in people for envy in self._of(id))

    def _of(self, id: str) -> list[Envy]:
        now = self._now.get(id)
        if now is not None and self._lb[now]:
            return []
        found = []
        for wish in self._wishes[id]:
            if wish == now:
                break
            if self._ub[wish]:
                envy = self._first(wish, now)
                if envy is not None:
                    found.append(envy)
        return found

    def _first(self, wish: int, now: int | None) -> Envy | None:
        one = self._pairs[wish]
        for seat in self._members.get(one.run, ()):
            holder = self._pairs[seat]
            if holder.score >= one.score:
                return None
            then = self._place_for(holder.id, seat, wish, now)
            if then is not None:
                goes = None if then < 0 else self._pairs[then]
                gain = one.weight - (0 if now is None else self._pairs[now].weight)
                loss = holder.weight - (0 if goes is None else goes.weight)
                has = "" if now is None else self._pairs[now].run
                run = "" if goes is None else goes.run
                return Envy(one.id, one.score, one.run, has, holder.id, holder.score, run, loss - gain)
        return None

    def _place_for(self, holder: str, seat: int, wish: int, now: int | None) -> int | None:
        """The pair of the holder after the exchange, -1 for no place, None when no exchange keeps the rules."""
        others = [i for i in self._wishes[holder] if i != seat and self._ub[i]]
        for then in sorted(others, key=lambda i: -self._pairs[i].weight):
            if self._is_kept(seat, wish, now, then):
                return then
        return -1 if self._is_kept(seat, wish, now, None) else None

    def _is_kept(self, seat: int, wish: int, now: int | None, then: int | None) -> bool:
        leave = (self._rows[seat], () if now is None else self._rows[now])
        enter = (self._rows[wish], () if then is None else self._rows[then])
        if (leave, enter) not in self._memo:
            change: dict[int, int] = {}
            for by, kinds in ((-1, leave), (1, enter)):
                for rows in kinds:
                    for r in rows:
                        change[r] = change.get(r, 0) + by
            kept = all(self._lo[r] <= self._counts[r] + by <= self._hi[r] for r, by in change.items() if by)
            self._memo[leave, enter] = kept
        return self._memo[leave, enter]
