"""The demo world's own inputs as typed values: networks, policies, names.

Flow: the other files of demo -> this file.
Reads: data/demo/*.json. Writes: nothing.
Source: the files say per part what is real and what is ours.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import cast

from seedtrain.calls.actions import BalanceSpec, CapSpec

FOLDER = Path(__file__).parents[1] / "data" / "demo"
DRAFT = "Seedtrain draft"

Record = Mapping[str, object]


@cache
def document(name: str) -> Record:
    """The whole file `name`.json."""
    return cast(Record, json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def records(name: str, part: str) -> tuple[Record, ...]:
    """Every record of one part of a file, in file order."""
    return tuple(cast(Sequence[Record], document(name)[part]))


def text(record: Record, key: str) -> str:
    """The text under `key`, or an empty one."""
    return str(record.get(key) or "")


def words(record: Record, key: str) -> tuple[str, ...]:
    """The list of texts under `key`, or an empty one."""
    return tuple(str(one) for one in cast(Sequence[object], record.get(key) or ()))


def policy(name: str) -> tuple[BalanceSpec, ...]:
    """The balance rules called `name`, each labelled as our draft."""
    sets = cast(Mapping[str, Record], document("calls")["policies"])
    return tuple(
        BalanceSpec(
            name=text(one, "name"),
            where={trait: tuple(values) for trait, values in cast(Mapping[str, Sequence[str]], one["where"]).items()},
            floor=cast(int | None, one.get("floor")),
            target=cast(int | None, one.get("target")),
            cap=cast(int | None, one.get("cap")),
            priority=cast(int, one.get("priority", 1)),
            why=f"{text(one, 'why')} ({DRAFT})",
        )
        for one in cast(Sequence[Record], sets[name]["rules"])
    )


def caps(name: str) -> tuple[CapSpec, ...]:
    """The caps on every value of a trait of the policy called `name`."""
    sets = cast(Mapping[str, Record], document("calls")["policies"])
    return tuple(CapSpec(trait, cap) for trait, cap in cast(Mapping[str, int], sets[name]["caps_each"]).items())
