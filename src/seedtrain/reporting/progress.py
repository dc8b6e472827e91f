"""Progress of anything that takes longer than a second, on a terminal only.

Flow: the commands -> this file -> the terminal.
Reads: the clock, which decides nothing but whether a bar is shown. Writes: to stderr.
Source: own work.
"""

import sys
import time
from dataclasses import dataclass, field

PATIENCE_S = 1.0
WIDTH = 30


@dataclass(slots=True)
class Bar:
    """Told how much is done, it shows itself once the work has lasted longer than a second."""

    what: str
    began: float = field(default_factory=time.monotonic)
    is_shown: bool = False

    def __call__(self, done: int, total: int) -> None:
        if not sys.stderr.isatty():
            return
        if not self.is_shown and time.monotonic() - self.began < PATIENCE_S:
            return
        self.is_shown = True
        filled = WIDTH * done // max(1, total)
        end = "\n" if done >= total else ""
        print(f"\r{self.what} [{'#' * filled}{'.' * (WIDTH - filled)}] {done} of {total}", end=end, file=sys.stderr, flush=True)


def say(what: str) -> None:
    """A line about work that cannot count its steps, on a terminal only."""
    if sys.stderr.isatty():
        print(f"{what} …", file=sys.stderr, flush=True)
