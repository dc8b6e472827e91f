"""People in exactly the same rows as one: what can be met depends on how many of each kind are in, not on who.

Flow: conflict.py, relaxation.py -> this file -> highs.py.
Reads: rows of a Programme. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .highs import Slice
from .programme import Ints, Row


@dataclass(frozen=True, slots=True)
class Kinds:
    """Each kind of people as one whole-number column: how many of them are in.

    kind      of each person, shape (n,)
    lb, ub    how many must and may be in, shape (k,) [count]
    row, col  which kinds are in which row, in order of row
    lo, hi    bounds of the rows [count]
    """

    kind: Ints
    lb: Ints
    ub: Ints
    row: Ints
    col: Ints
    lo: Ints
    hi: Ints

    def slice(self) -> Slice:
        """The rows over kinds."""
        return Slice(self.row, self.col, np.ones(len(self.row), dtype=np.int64), self.lo, self.hi)


def alike(rows: Sequence[Row], lb: Ints, ub: Ints, apart: Sequence[int] = ()) -> Kinds:
    """The kinds of people that `rows` tell apart; those in `apart` are each a kind of their own."""
    kind = np.zeros(len(lb), dtype=np.int64)
    count = 1
    for members in (*(row.members for row in rows if len(row.members) < len(lb)), *(np.array([i]) for i in apart)):
        found, number = np.unique(kind[members], return_inverse=True)
        kind[members] = count + number
        count += len(found)
    _, first, kind = np.unique(kind, return_index=True, return_inverse=True)
    is_first = np.zeros(len(lb), dtype=bool)
    is_first[first] = True
    inside = [np.sort(kind[row.members[is_first[row.members]]]) for row in rows]
    return Kinds(
        kind=kind,
        lb=np.bincount(kind, lb, len(first)).astype(np.int64),
        ub=np.bincount(kind, ub, len(first)).astype(np.int64),
        row=np.repeat(np.arange(len(rows), dtype=np.int64), [len(one) for one in inside]),
        col=np.concatenate(inside) if inside else np.zeros(0, dtype=np.int64),
        lo=np.array([row.lo for row in rows], dtype=np.int64),
        hi=np.array([row.hi for row in rows], dtype=np.int64),
    )
