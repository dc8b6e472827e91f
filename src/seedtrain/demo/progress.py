"""How far loading is: a bar on a terminal, plain lines elsewhere, silence in tests.

Flow: demo.load, story, stages, crowd -> this file -> standard error.
Reads: nothing. Writes: standard error.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TextIO, TypeVar

T = TypeVar("T")
WIDTH = 30


@dataclass(slots=True)
class Progress:
    """Says what is being done."""

    out: TextIO | None = field(default_factory=lambda: sys.stderr)

    def say(self, line: str) -> None:
        """One line stands."""
        if self.out:
            self.out.write(f"{line}\n")
            self.out.flush()

    def over(self, things: Sequence[T], label: str) -> Iterator[T]:
        """Each thing in turn, the bar moving with them."""
        if not (self.out and self.out.isatty()):
            self.say(f"{label}: {len(things)}")
            yield from things
            return
        for place, thing in enumerate(things, start=1):
            yield thing
            full = WIDTH * place // len(things)
            self.out.write(f"\r{label:<16} [{'#' * full}{'.' * (WIDTH - full)}] {place}/{len(things)}")
            self.out.flush()
        self.say("")
