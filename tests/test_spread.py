"""Bulk work comes back in its order wherever it is done, and a process or a worker that dies is said in a sentence.

Flow: pytest -> this file -> spread, Dask.
Reads: nothing. Writes: nothing.
"""

import os

import pytest

from seedtrain.spread import ClusterError, spread


@pytest.mark.parametrize(("workers", "processes"), [(1, True), (2, True), (2, False)])
def test_results_come_in_the_order_of_the_work(workers: int, processes: bool) -> None:
    heard: list[float] = []

    assert list(spread(str, [3, 1, 2], workers=workers, processes=processes, progress=heard.append)) == ["3", "1", "2"]
    assert heard == [1 / 3, 2 / 3, 1.0]


def test_one_worker_works_in_this_process() -> None:
    assert list(spread(_process, [0], workers=4, processes=True)) == [os.getpid()]


def _process(_item: int) -> int:
    return os.getpid()


def test_a_process_that_dies_is_said() -> None:
    with pytest.raises(ClusterError, match=r"One of 2 processes died, perhaps for want of memory\."):
        list(spread(os._exit, [1, 2], workers=2, processes=True))
