"""Pictures that carry data, drawn on the server as small accessible SVG.

Flow: a view or a part in `templates/parts/` -> one function here -> Markup placed in the page.
Reads: its arguments, and `static/img/land.svg` for the map. Writes: nothing.
Source: colours and shapes are classes of `static/css/parts.css`; no inline style, so the page keeps its strict CSP.

Every chart is as wide as its column and its text keeps the page's own size: x is in percent, y in pixels. Pass
`rtl=True` for right-to-left pages and `number=` to print figures in the reader's language.
"""

from seedtrain.drawing.charts import (
    Bar,
    Series,
    Target,
    bars,
    cascade,
    cell_bar,
    dumbbell,
    histogram,
    lines,
    sparkline,
)
from seedtrain.drawing.intervals import Interval, intervals
from seedtrain.drawing.map import Arc, Place, network_map
from seedtrain.drawing.ranges import Range, ranges, stacked
from seedtrain.drawing.sample import sample
from seedtrain.drawing.timeline import Part, timeline

__all__ = [
    "Arc",
    "Bar",
    "Interval",
    "Part",
    "Place",
    "Range",
    "Series",
    "Target",
    "bars",
    "cascade",
    "cell_bar",
    "dumbbell",
    "histogram",
    "intervals",
    "lines",
    "network_map",
    "ranges",
    "sample",
    "sparkline",
    "stacked",
    "timeline",
]
