"""Ctrl-C while a command works: the first is said and heeded when that is of use, a second one ends the program at once.

Flow: making.py, ifs.py -> this file.
Reads: the signal. Writes: what the terminal says.
Source: own work.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def stoppable(said: str) -> Iterator[Callable[[], bool]]:
    """The first Ctrl-C is answered with `said` and can be asked for; a second one raises KeyboardInterrupt."""
    asked: list[int] = []

    def ask(number: int, _frame: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)
        print(f"\n{said} Ctrl-C again writes nothing.", file=sys.stderr, flush=True)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)
