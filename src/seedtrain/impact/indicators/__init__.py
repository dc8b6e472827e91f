"""What is counted, out of what, and what may be shown of it; plain Python, no tables.

Flow: impact.counting, impact.actions, impact.views -> this package.
Reads: journeys given. Writes: nothing.
Source: the order of the steps is ours; small cells after the rules of national statistical offices (hide under 5, then hide one more).
"""

from seedtrain.impact.indicators.breakdown import (
    GROUPS,
    Breakdown,
    Line,
    break_down,
    shown_cascade,
)
from seedtrain.impact.indicators.cascade import (
    CENTRES,
    COMPETITION,
    HOST,
    REGISTRATION,
    STAGE_NAMES,
    Cascade,
    Count,
    Journey,
    Plan,
    Stage,
    Step,
    cascade,
)
from seedtrain.impact.indicators.suppression import (
    LEAST,
    Cell,
    Column,
    Family,
    Figure,
    Mark,
    Share,
    figure_of,
    protect,
    share_of,
)

__all__ = [
    "CENTRES",
    "COMPETITION",
    "GROUPS",
    "HOST",
    "LEAST",
    "REGISTRATION",
    "STAGE_NAMES",
    "Breakdown",
    "Cascade",
    "Cell",
    "Column",
    "Count",
    "Family",
    "Figure",
    "Journey",
    "Line",
    "Mark",
    "Plan",
    "Share",
    "Stage",
    "Step",
    "break_down",
    "cascade",
    "figure_of",
    "protect",
    "share_of",
    "shown_cascade",
]
