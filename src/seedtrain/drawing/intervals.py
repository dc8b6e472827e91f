"""Values with what is not known about them: a dot and the line on which the true value lies 95 times in 100.

Flow: a view -> this file -> `svg`.
Reads: frozen rows. Writes: nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from seedtrain.drawing.charts import shortened
from seedtrain.drawing.svg import Number, element, percent, picture, plain, words

ROW = 44  # height of one labelled row [px]


@dataclass(frozen=True, slots=True)
class Interval:
    """One row: value, and the ends of its interval, in the same unit; `text` replaces the printed figure."""

    label: str
    value: float
    low: float
    high: float
    text: str = ""


def intervals(rows: Sequence[Interval], *, title: str, about: str = "", rtl: bool = False, number: Number = plain) -> Markup:
    """Each value on its interval, all on one scale; the line through all rows is zero. A row whose interval leaves zero out is marked.

    >>> 'cx="50%"' in intervals([Interval("Reader", 0, -2, 2)], title="Severity")
    True
    """
    most = max([1e-9, *(max(abs(row.low), abs(row.high)) for row in rows)])
    drawn = [element("line", class_="axis", x1="50%", x2="50%", y1=0, y2=max(len(rows) * ROW, 1))]
    for index, row in enumerate(rows):
        y = index * ROW
        low, value, high = (percent(50 + 48 * one / most, rtl=rtl) for one in (row.low, row.value, row.high))
        tone = "missed" if row.low > 0 or row.high < 0 else "met"
        drawn += [
            words(shortened(row.label), 0, y + 15, "label", rtl=rtl),
            words(row.text or number(row.value), 100, y + 15, "figure", "end", rtl=rtl),
            element("line", class_=f"link {tone}", x1=low, x2=high, y1=y + 28, y2=y + 28),
            element("circle", class_=f"now {tone}", cx=value, cy=y + 28, r=5),
        ]
    return picture(drawn, title=title, about=about, height=max(len(rows) * ROW, 1), class_="dumbbell", rtl=rtl)
