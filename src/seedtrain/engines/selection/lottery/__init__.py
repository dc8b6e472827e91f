"""Draws among equals: everybody gets the fairest chance that the promised balance allows, stated before the draw.

Flow: calls.actions and the command line -> `lottery`, publish, `draw` -> HiGHS for the first, SHA-256 for the second.
Reads: a Problem; a Lottery and a seed. Writes: nothing.
Source: Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596 (2021) 548.

    doors.py      lottery                          drawing.py   draw
    result.py     what is published                checking.py  the same facts again, without a solver
    preparing.py  the order of work                pool.py      people alike as one type
    ladder.py     leximin by linear programmes     walk.py      expected numbers into whole panels
    mixing.py     weights, and missing panels      bound.py     what no lottery can exceed
"""

from .checking import faults
from .doors import SEARCHES, lottery
from .drawing import Draw, draw
from .result import PARTS, Kind, Level, Lottery, Panel

__all__ = ["PARTS", "SEARCHES", "Draw", "Kind", "Level", "Lottery", "Panel", "draw", "faults", "lottery"]
