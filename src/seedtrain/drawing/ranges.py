"""A likely figure for each row with its range, and stacked columns along time: what an estimate looks like.

Flow: staffing.pictures, pages.demand -> this file -> `svg`.
Reads: frozen rows. Writes: nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from seedtrain.drawing.svg import Number, bar, element, percent, picture, plain, words

ROW = 52  # height of one labelled row [px]
LETTERS = 34  # of a label that fits beside its figure on a phone; the table below has it whole
PHONE, WIDE = 43, 64  # letters of a label and its figure together on a phone, and on all that is wider, from 30 rem
TALL, LINE = 150, 22  # height of a column field and of a line of the legend [px]


@dataclass(frozen=True, slots=True)
class Range:
    """One row: what is likely, and least and most; `text` is the printed figure."""

    label: str
    likely: float
    low: float
    high: float
    text: str = ""


def ranges(rows: Sequence[Range], *, title: str, about: str = "", rtl: bool = False, number: Number = plain) -> Markup:
    """A bar for each likely figure from 0 up; the thin line below it goes from low to high.

    >>> 'width="50%"' in ranges([Range("Fill", 5, 2, 10)], title="People")
    True
    """
    most = max([1e-9, *(row.high for row in rows), *(row.likely for row in rows)])
    drawn = []
    for index, row in enumerate(rows):
        y = index * ROW
        drawn += [
            label(row.label, text := row.text or number(row.likely), y + 15, rtl=rtl),
            words(text, 100, y + 15, "figure", "end", rtl=rtl),
            bar(0, 100, y + 22, 10, "track", rtl=rtl),
            bar(0, 100 * row.likely / most, y + 22, 10, "s1", rtl=rtl),
            bar(100 * row.low / most, 100 * (row.high - row.low) / most, y + 35, 4, "s2", rtl=rtl) if row.high > row.low else "",
        ]
    return picture(drawn, title=title, about=about, height=max(1, len(rows) * ROW), class_="bars", rtl=rtl)


def label(text: str, figure: str, y: float, *, rtl: bool = False) -> Markup:
    """A row's name beside its figure: where a phone has no room, cut there and longer on wider screens; base.css shows one of the two."""
    thin, wide = cut(text, PHONE - len(figure)), cut(text, WIDE - len(figure))
    if thin == wide:
        return words(text, 0, y, "label", rtl=rtl)
    return words(thin, 0, y, "label only-thin", rtl=rtl) + words(wide, 0, y, "label only-wide", rtl=rtl)


def cut(text: str, most: int = LETTERS) -> str:
    """Words as far as they fit beside a figure."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def stacked(
    names: Sequence[str],
    stacks: Sequence[Sequence[float]],
    kinds: Sequence[str],
    *,
    title: str,
    about: str = "",
    rtl: bool = False,
    number: Number = plain,
) -> Markup:
    """Stacked columns under a legend; `stacks` has one figure a kind for each name, and names stand at both ends."""
    most = max([1e-9, *map(sum, stacks)])
    drawn: list[str] = []
    for at, name in enumerate(kinds):
        across = {"x": "100%", "transform": "translate(-14 0)"} if rtl else {"x": 0}
        drawn.append(element("rect", class_=f"s{at + 1}", **across, y=at * LINE + 3, width=14, height=14, rx=2))
        aside = {"transform": "translate(-22 0)"} if rtl else {"transform": "translate(22 0)"}
        drawn.append(element("text", name, class_="label", x=percent(0, rtl=rtl), y=at * LINE + 15, **aside))
    head, width = LINE * len(kinds) + 24, 100 / max(1, len(names))
    drawn.append(words(number(most), 0, head - 6, "tick", rtl=rtl))
    for at, stack in enumerate(stacks):
        base = float(head + TALL)
        for kind, value in enumerate(stack):
            high = TALL * value / most
            base -= high
            drawn.append(bar(at * width + width * 0.1, width * 0.8, base, high, f"s{kind + 1}", rtl=rtl) if high else "")
    floor = head + TALL
    drawn.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor + 0.5, y2=floor + 0.5))
    for along, anchor, name in ((0, "start", names[0]), (100, "end", names[-1])) if names else ():
        drawn.append(words(name, along, floor + 18, "tick", anchor, rtl=rtl))
    return picture(drawn, title=title, about=about, height=floor + 24, class_="histogram", rtl=rtl)
