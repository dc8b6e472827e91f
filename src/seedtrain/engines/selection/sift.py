"""Solves the linear programme of a pool of any size by looking at few of its people, and proves it for all of them.

Flow: core.py -> this file -> highs.py.
Reads: a Programme. Writes: nothing.
Source: sifting, after Bixby, Gregory, Lustig, Marsten and Shanno, Operations Research 40 (1992); here from both sides.

    prices y        from a sample of the pool, or from a question asked before
    d = w - y A     who is clearly in has d >> 0, who is clearly out has d << 0
    open            the columns with small |d|; the others stay where d puts them. The small programme gives new prices;
                    who stands on the wrong side of the new d joins the open ones, until nobody does

A floor that the open columns cannot meet may be missed at a high price, so each small programme has an answer. Floating
point only proposes prices; what is concluded from them is computed in whole numbers for everybody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .certificate import MICRO
from .highs import Floats, linear_maximum
from .programme import Ints, Marks, Ones, Programme

WHOLE_POOL = 1600
"""Columns, ours: so many are solved at once; sampling would cost more than it saves."""
LEAST_OPEN = 600
STRIDE = 8
"""One person in so many is in the sample that gives the first prices."""
FEW = 50
"""Columns on the wrong side that no longer matter when only a guess is wanted."""
ROUNDS = 30
"""After so many rounds everybody is open. Five have been enough for every pool tried."""
ROUNDING = 100
"""Millionths of a hundredth: more than rounding the prices can do to d."""
DEAREST = 10**8
"""Hundredths: the highest price of a seat missing from a floor."""
NOTHING = 1e-6


@dataclass(frozen=True, slots=True)
class Relaxed:
    """An optimum of the linear programme.

    x      shape (n,) [0..1]
    y      prices of the rows, >= 0 at a cap, <= 0 at a floor, shape (m,) [millionths of a hundredth]
    left   d = w - y A, exact, shape (n,) [millionths of a hundredth]
    bound  no list has more merit, exact [millionths of a hundredth]
    """

    x: Floats
    y: Ints
    left: Ints
    bound: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A Programme whose bounds need not be whole."""

    w: Ints
    lb: Ints
    ub: Ints
    lo: Floats
    hi: Floats
    ones: Ones


@dataclass(frozen=True, slots=True)
class _Sifted:
    x: Floats
    y: Ints
    missing: float


def relax(p: Programme, guess: Ints | None = None) -> Relaxed | None:
    """The linear optimum; None when there is none. `guess` are prices to start from, good or bad."""
    if (p.counts(p.lb) > p.hi).any():
        return None
    sheet = _Sheet(p.w, p.lb, p.ub, p.lo.astype(float), p.hi.astype(float), p.ones)
    least = int(np.minimum(p.w * p.lb, p.w * p.ub).sum())
    dear = max(1.0, 3.0 * float(p.w.std()))
    found = _sift(sheet, guess, dear)
    relaxed = _exact(p, found)
    while found.missing > NOTHING:
        if relaxed.bound < least * MICRO:
            # Every list has at least `least`, none has more than the bound: there is none.
            return None
        if dear == DEAREST:
            return _without_merit(p, sheet)
        dear = min(30 * dear, DEAREST)
        found = _sift(sheet, found.y, dear)
        relaxed = _exact(p, found)
    return relaxed


def _without_merit(p: Programme, sheet: _Sheet) -> Relaxed | None:
    """Decides by floors alone, when no price was high enough to tell whether they can be met."""
    if _sift(replace(sheet, w=np.zeros_like(p.w)), np.zeros_like(p.lo), 1.0).missing > NOTHING:
        return None
    everybody = p.lb < p.ub
    return _exact(p, _solved(sheet, everybody, p.lb, 100.0 * DEAREST))


def refuted(p: Programme) -> Ints | None:
    """Prices by which no list can keep the rows, whatever the scores: with them the bound on 0 is below 0. None when there are none."""
    full = np.flatnonzero(p.counts(p.lb) > p.hi)
    if len(full):
        y = np.zeros_like(p.lo)
        y[full[0]] = MICRO
        return y
    nothing = replace(p, w=np.zeros_like(p.w))
    found = _sift(_Sheet(nothing.w, p.lb, p.ub, p.lo.astype(float), p.hi.astype(float), p.ones), None, 1.0)
    return found.y if found.missing > NOTHING and _exact(nothing, found).bound < 0 else None


def _exact(p: Programme, found: _Sifted) -> Relaxed:
    left = p.w * MICRO - p.costs(found.y)
    return Relaxed(found.x, found.y, left, proven(p, found.y, left))


def proven(p: Programme, y: Ints, left: Ints) -> int:
    """What no list can exceed, by prices y and the left = w - y A they leave, exact [millionths of a hundredth]."""
    return int(np.where(y > 0, y * p.hi, y * p.lo).sum() + np.maximum(left * p.lb, left * p.ub).sum())


def _sample(sheet: _Sheet) -> _Sheet:
    """Every so manieth person; the bounds shrink alike, and caps below one person are left out."""
    columns = np.arange(STRIDE // 2, len(sheet.w), STRIDE)
    at, sizes = sheet.ones.entries(columns)
    ones = Ones.of_sizes(at, sizes, sheet.ones.height)
    hi = np.where(sheet.hi < STRIDE, np.inf, sheet.hi / STRIDE)
    lb = sheet.lb[columns]
    return _Sheet(sheet.w[columns], lb, sheet.ub[columns], sheet.lo / STRIDE, np.maximum(hi, ones.counts(np.flatnonzero(lb))), ones)


def _sift(sheet: _Sheet, guess: Ints | None, dear: float, is_guess: bool = False) -> _Sifted:
    is_free = sheet.lb < sheet.ub
    if len(sheet.w) <= WHOLE_POOL:
        return _solved(sheet, is_free, sheet.lb, dear)
    y = _sift(_sample(sheet), None, dear, is_guess=True).y if guess is None else guess
    left = sheet.w * MICRO - sheet.ones.costs(y)
    side = np.where(left > 0, sheet.ub, sheet.lb)
    is_open = is_free & _nearest(left, is_free, max(LEAST_OPEN, int(np.count_nonzero(side)) // 2))
    is_open |= is_free & _overfull(sheet, np.where(is_open, 0, side))
    for _ in range(ROUNDS):
        found = _solved(sheet, is_open, side, dear)
        left = sheet.w * MICRO - sheet.ones.costs(found.y)
        wrong = is_free & ~is_open & np.where(side > 0, left < -ROUNDING, left > ROUNDING)
        count = int(np.count_nonzero(wrong))
        if not count or (is_guess and count <= FEW):
            return found
        is_open |= _worst(left, wrong, max(LEAST_OPEN, int(np.count_nonzero(is_open))))
    return _solved(sheet, is_free, sheet.lb, dear)


def _nearest(left: Ints, among: Marks, most: int) -> Marks:
    """Those with the smallest |left|, at most so many."""
    columns = np.flatnonzero(among)
    if len(columns) <= most:
        return among
    chosen = np.zeros(len(among), dtype=bool)
    chosen[columns[np.argpartition(np.abs(left[columns]), most)[:most]]] = True
    return chosen


def _worst(left: Ints, among: Marks, most: int) -> Marks:
    """Those with the largest |left|, at most so many."""
    columns = np.flatnonzero(among)
    if len(columns) <= most:
        return among
    chosen = np.zeros(len(among), dtype=bool)
    chosen[columns[np.argpartition(-np.abs(left[columns]), most)[:most]]] = True
    return chosen


def _overfull(sheet: _Sheet, x: Ints) -> Marks:
    """The members of x in rows that x alone fills beyond their bounds."""
    columns = np.flatnonzero(x)
    over = sheet.ones.counts(columns) > sheet.hi
    at, sizes = sheet.ones.entries(columns)
    found = np.zeros(len(x), dtype=bool)
    found[np.repeat(columns, sizes)[over[at]]] = True
    return found


def _solved(sheet: _Sheet, is_open: Marks, side: Ints, dear: float) -> _Sifted:
    """The linear programme of the open columns while the others stay at their side; a seat missing from a floor costs `dear`."""
    columns = np.flatnonzero(is_open)
    taken = sheet.ones.counts(np.flatnonzero(np.where(is_open, 0, side)))
    at, sizes = sheet.ones.entries(columns)
    inside = np.bincount(at, minlength=sheet.ones.height)
    lo, hi = sheet.lo - taken, sheet.hi - taken
    kept = np.flatnonzero((lo > 0) | (hi < inside))
    place = np.full(sheet.ones.height, -1)
    place[kept] = np.arange(len(kept))
    is_kept = place[at] >= 0
    owner = np.repeat(np.arange(len(columns)), sizes)[is_kept]
    floors = np.flatnonzero(lo[kept] > 0)
    ones = Ones.of_sizes(
        np.concatenate((place[at][is_kept], floors)),
        np.concatenate((np.bincount(owner, minlength=len(columns)), np.ones(len(floors), dtype=np.int64))),
        len(kept),
    )
    c = np.concatenate((sheet.w[columns].astype(float), np.full(len(floors), -dear)))
    ub = np.concatenate((np.ones(len(columns)), lo[kept][floors]))
    # A floor above what its cap leaves is met by missing seats alone, so the cap must not count them.
    found = linear_maximum(c, ub, ones, lo[kept], np.maximum(hi[kept], lo[kept]))
    x = side.astype(float)
    x[columns] = found.x[: len(columns)]
    y = np.zeros(sheet.ones.height, dtype=np.int64)
    y[kept] = np.rint(found.y * MICRO).astype(np.int64)
    return _Sifted(x, y, float(found.x[len(columns) :].sum()))
