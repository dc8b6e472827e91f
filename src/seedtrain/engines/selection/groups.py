"""Who belongs to which group: every trait of every applicant is read once.

Flow: programme.py, checks.py -> this file.
Reads: applicants. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from .problem import Applicant, Traits

Ints = npt.NDArray[np.int64]


class _Trait:
    """One trait as numbers: people whose entries are equal share one."""

    def __init__(self, traits: Sequence[Traits], name: str) -> None:
        entries = [one.get(name) for one in traits]
        numbers = {entry: k for k, entry in enumerate(dict.fromkeys(entries))}
        self.number = np.fromiter(map(numbers.__getitem__, entries), dtype=np.int32, count=len(entries))
        self.of_value: dict[str, list[int]] = {}
        for entry, k in numbers.items():
            for value in (entry,) if isinstance(entry, str) else entry or ():
                self.of_value.setdefault(value, []).append(k)
        self.count = len(numbers)

    def by_entry(self) -> list[Ints]:
        # Numbers of 16 bits are sorted by NumPy in one pass, larger ones by comparing.
        short = self.number.astype(np.uint16) if self.count < 2**16 else self.number
        ends = np.cumsum(np.bincount(self.number, minlength=self.count))
        return np.split(np.argsort(short, kind="stable"), ends[:-1])


class Groups:
    """The groups of a pool; members are positions of applicants, ascending."""

    def __init__(self, applicants: Sequence[Applicant]) -> None:
        self._n = len(applicants)
        self._traits = [one.traits for one in applicants]
        self._read: dict[str, _Trait] = {}

    def _trait(self, name: str) -> _Trait:
        if name not in self._read:
            self._read[name] = _Trait(self._traits, name)
        return self._read[name]

    def by_value(self, name: str) -> Iterator[tuple[str, Ints]]:
        """Every value of the trait in order, with its members."""
        trait = self._trait(name)
        if not trait.of_value:
            return
        entries = trait.by_entry()
        for value in sorted(trait.of_value):
            parts = [entries[k] for k in trait.of_value[value]]
            yield value, parts[0] if len(parts) == 1 else np.sort(np.concatenate(parts))

    def members(self, where: Mapping[str, tuple[str, ...]]) -> Ints:
        """Those who have, for every trait in `where`, one of its values."""
        is_in = np.ones(self._n, dtype=bool)
        for name, values in where.items():
            trait = self._trait(name)
            has = np.zeros(trait.count, dtype=bool)
            for value in values:
                has[trait.of_value.get(value, [])] = True
            is_in &= has[trait.number]
        return np.flatnonzero(is_in)
