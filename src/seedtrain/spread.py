"""Bulk work over the cores of this machine, or over a Dask cluster, in the order in which it was given.

Flow: replays, Monte-Carlo studies, what-ifs of a plan -> `spread` -> threads, processes or a cluster.
Reads: nothing. Writes: nothing.
Source: own work. Threads do for wasmtime, which computes outside Python's lock; what computes in Python asks for processes.
"""

import signal
import socket
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class ClusterError(Exception):
    """The cluster or a process cannot be used; `code` is stable, the sentence says what to do."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code, self.message = code, sentence


def spread(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    workers: int = 2,
    dask: str = "",
    processes: bool = False,
    progress: Callable[[float], None] | None = None,
) -> Iterator[Result]:
    """work(item) for each item, in order.

    `dask` is a scheduler's address, such as tcp://127.0.0.1:8786; `progress` hears the share done.

    In processes and on a cluster `work` and the items must be picklable, and Seedtrain installed there.
    Raises ClusterError where the cluster cannot be reached, or it or a process dies.
    """
    for i, result in enumerate(_on_dask(work, items, dask) if dask else _here(work, items, workers, processes)):
        if progress:
            progress((i + 1) / len(items))
        yield result


def _here(work: Callable[[Item], Result], items: Sequence[Item], workers: int, processes: bool) -> Iterator[Result]:
    count = max(1, min(workers, len(items)))
    if not processes:
        with ThreadPoolExecutor(count) as threads:
            yield from threads.map(work, items)
    elif count == 1:
        yield from map(work, items)
    else:
        yield from _in_processes(work, items, count)


def _in_processes(work: Callable[[Item], Result], items: Sequence[Item], count: int) -> Iterator[Result]:
    try:
        # Started afresh: a forked copy of a process with threads, such as a server, may never come back.
        with ProcessPoolExecutor(count, get_context("spawn"), _end_quietly) as pool:
            yield from pool.map(work, items)
    except BrokenProcessPool as error:
        raise ClusterError(
            "process_died", f"One of {count} processes died, perhaps for want of memory. Ask for fewer workers, or for one."
        ) from error


def _end_quietly() -> None:
    """Ctrl-C reaches every process of a terminal: this one ends without a traceback, and the first one says what there is to say."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _on_dask(work: Callable[[Item], Result], items: Sequence[Item], address: str) -> Iterator[Result]:
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise ClusterError(
            "no_dask", "SEEDTRAIN_DASK is set, but the package `distributed` is not installed; install it or unset the setting."
        ) from error
    try:
        _knock(address)
        client = Client(address, timeout="10s")  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterError(
            "dask_unreachable", f"No Dask scheduler answers at {address}: {error}. Start one, or unset SEEDTRAIN_DASK."
        ) from error
    with client:
        # One after the other, so that progress is heard while the cluster works; a result that was handed on is forgotten.
        waiting = deque(client.map(work, items, pure=False))
        while waiting:
            try:
                result: Result = waiting.popleft().result()
            except (KilledWorker, CancelledError) as error:
                raise ClusterError(
                    "dask_lost", f"The Dask cluster at {address} lost the work: {error} See to its workers, or unset SEEDTRAIN_DASK."
                ) from error
            yield result


def _knock(address: str) -> None:
    """Something listens at the address: a client that finds nobody would wait, and complain once more when Python ends."""
    scheme, _, place = address.rpartition("://")
    host, _, port = place.rpartition(":")
    if not port.isdecimal():
        raise ValueError("an address such as tcp://127.0.0.1:8786 was expected")
    if scheme in {"", "tcp", "tls"}:
        socket.create_connection((host.strip("[]"), int(port)), timeout=10).close()
