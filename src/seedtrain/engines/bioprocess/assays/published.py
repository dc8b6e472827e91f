"""Published data sets of assays as typed records, for lessons, examples and tests.

Flow: a lesson, tests -> this file -> `parallel_line`, `four_parameter`.
Reads: data/plant/assays.json. Writes: nothing.
Source: each data set names its own.
"""

import json
from functools import cache
from importlib import resources
from typing import Any

from seedtrain.engines.bioprocess.assays.four_parameter import Point
from seedtrain.engines.bioprocess.assays.parallel_line import Assay, Observation
from seedtrain.engines.bioprocess.errors import BadAssay


@cache
def document() -> dict[str, Any]:
    """The whole file."""
    found: dict[str, Any] = json.loads((resources.files("seedtrain") / "data" / "plant" / "assays.json").read_text("utf-8"))
    return found


def parallel_line(case: str) -> Assay:
    """The assay of that id, such as "ph-eur-5.1.2"."""
    row = _row("parallel_line", case)
    return Assay(
        tuple(row["preparations"]), row["ratio"], tuple(Observation(*o) for o in row["observations"]), tuple(row["assumed"]), row["unit"]
    )


def points(case: str) -> tuple[Point, ...]:
    """The responses of that id, such as "ryegrass"."""
    return tuple(Point(*p) for p in _row("four_parameter", case)["points"])


def _row(kind: str, case: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = document()[kind]
    for row in rows:
        if row["id"] == case:
            return row
    raise BadAssay("unknown_case", f"There is no published data set `{case}` here; there are {', '.join(r['id'] for r in rows)}.")
