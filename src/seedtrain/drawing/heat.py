"""A map of heat: rows by columns, the more the darker, the figure in the cell, and what it means where the pointer rests.

Flow: pages.demand -> this file -> `svg`.
Reads: frozen cells. Writes: nothing.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from seedtrain.drawing.svg import Number, element, group, plain

ACROSS, DOWN, HEAD, ASIDE = 40, 26, 26, 52  # one cell, the line of column names, the column of row names [px]
LEAST, MOST = 0.1, 0.5
"""Opacity of the palest and of the darkest cell: the figure on it stays readable in light and dark."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure, the sentence about it, and whether it is marked by a dot."""

    value: int
    about: str
    is_marked: bool = False


def heat(
    rows: Sequence[tuple[str, str]],
    columns: Sequence[tuple[str, str]],
    cells: Mapping[tuple[str, str], Cell],
    *,
    title: str,
    about: str = "",
    rtl: bool = False,
    number: Number = plain,
) -> Markup:
    """Cells by the short names of row and column; each name comes with its words. A pair without a cell stays blank.

    The shade grows with the square root, so that small figures are told apart too.
    """
    wide, tall = ASIDE + ACROSS * len(columns), HEAD + DOWN * len(rows)
    most = max([1, *(cell.value for cell in cells.values())])

    def along(x: float, width: float = 0) -> float:
        return wide - x - width if rtl else x

    drawn = [
        _named(short, words, along(ASIDE + ACROSS * (at + 0.5)), HEAD - 9, "middle", "tick") for at, (short, words) in enumerate(columns)
    ]
    for down, (row, words) in enumerate(rows):
        line = [_named(row, words, along(0), 17, "start", "label")]
        for across, (column, _) in enumerate(columns):
            cell = cells.get((row, column))
            if cell is not None:
                line.append(_cell(cell, along(ASIDE + ACROSS * across, ACROSS), most, number, rtl=rtl))
        # Places are the same in each row, so that the page compresses well.
        drawn.append(group(line, transform=f"translate(0 {HEAD + DOWN * down})"))
    return element(
        "svg",
        element("title", title),
        element("desc", about) if about else "",
        *drawn,
        class_="chart",
        role="img",
        width=wide,
        height=tall,
        direction="rtl" if rtl else None,
        aria_label=f"{title}. {about}" if about else title,
    )


def _named(short: str, words: str, x: float, y: float, anchor: str, class_: str) -> Markup:
    return element("text", element("title", words), Markup("{}").format(short), class_=class_, x=x, y=y, text_anchor=anchor)


def _cell(cell: Cell, x: float, most: int, number: Number, *, rtl: bool) -> Markup:
    """One figure on its shade; nobody missing has no shade."""
    shade = LEAST + (MOST - LEAST) * math.sqrt(cell.value / most) if cell.value else 0.0
    box = element("rect", class_="s2", fill_opacity=shade, x=x + 1, y=1, width=ACROSS - 2, height=DOWN - 2, rx=3)
    figure = element("text", number(cell.value), class_="label", x=x + ACROSS / 2, y=17, text_anchor="middle")
    dot = element("circle", class_="s1", cx=x + (7 if rtl else ACROSS - 7), cy=7, r=2.5) if cell.is_marked else ""
    return element("g", element("title", cell.about), box, figure, dot)
