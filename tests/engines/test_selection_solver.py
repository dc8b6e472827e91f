"""The door to the solver finds the true optimum, also where a tight tolerance made HiGHS stop one person short.

Flow: pytest -> engines.selection.highs.
Reads: synthetic pools by number. Writes: nothing.
Source: the four pools were found by OR-Tools CP-SAT, which solved 580 programmes beside ours and differed on these.
"""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.selection.highs import Slice, whole_maximum
from seedtrain.engines.selection.lottery.pool import grouped
from seedtrain.engines.selection.programme import rows_of
from tests.engines.lottery_pools import quota_pool


@pytest.mark.parametrize("number", [2, 8, 9, 23, 38])
def test_eighty_seats_that_can_be_filled_are_filled(number: int):
    problem = quota_pool(1000, 80, {"a": 2, "b": 4, "c": 3, "d": 5, "e": 4, "f": 3, "g": 4}, number)
    people = [one.id for one in problem.applicants]
    pool = grouped(people, rows_of(problem), np.zeros(len(people), dtype=bool))
    ones = np.ones(len(pool.row), dtype=np.int64)

    found = whole_maximum(
        np.ones_like(pool.sizes), np.zeros_like(pool.sizes), pool.sizes, Slice(pool.row, pool.col, ones, pool.lo, pool.hi)
    )

    assert found is not None
    assert int(found.sum()) == problem.seats


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_small_programmes_against_every_choice(data: st.DataObject):
    n, m = data.draw(st.integers(1, 8)), data.draw(st.integers(1, 4))
    c = np.array(data.draw(st.lists(st.integers(0, 30), min_size=n, max_size=n)), dtype=np.int64)
    inside = data.draw(st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=m, max_size=m))
    row, col = (part.astype(np.int64) for part in np.nonzero(np.array(inside)))
    lo = np.array(data.draw(st.lists(st.integers(0, 3), min_size=m, max_size=m)), dtype=np.int64)
    hi = lo + np.array(data.draw(st.lists(st.integers(0, 3), min_size=m, max_size=m)), dtype=np.int64)
    a = np.array(inside, dtype=np.int64)

    found = whole_maximum(
        c, np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64), Slice(row, col, np.ones(len(row), dtype=np.int64), lo, hi)
    )

    kept = [np.array(x) for x in itertools.product((0, 1), repeat=n) if ((lo <= a @ x) & (a @ x <= hi)).all()]
    assert (None if found is None else int(c @ found)) == max((int(c @ x) for x in kept), default=None)
