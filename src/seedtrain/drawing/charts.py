"""Bars, cascades, score distributions, targets against now, and lines: one function a chart.

Flow: a view or `parts/chart.html` -> this file -> `svg`.
Reads: frozen rows. Writes: nothing.
Source: colours by class `s1`..`s6`, a set for colour-blind readers (after Okabe and Ito, 2008, tuned to our paper).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from seedtrain.drawing.svg import Number, bar, element, group, percent, picture, plain, short, words


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: `text` replaces the printed figure, for example "35 of 164" or "<5"."""

    label: str
    value: float
    total: float | None = None
    text: str = ""
    tone: int = 1


@dataclass(frozen=True, slots=True)
class Target:
    """One rule of a balance: what was asked, what is there now, and the words for both."""

    label: str
    target: float
    now: float
    text: str = ""
    is_met: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """One line; a value that is not known is None and leaves a gap."""

    label: str
    values: Sequence[float | None]


ROW = 44  # height of one labelled row [px]
TALL_ROW = 62  # height of a row whose figures have a line of their own [px]
MOST_LETTERS = 48  # letters of a label that fit 320 px


def bars(rows: Sequence[Bar], *, title: str, about: str = "", rtl: bool = False, number: Number = plain) -> Markup:
    """Rows of a label, a figure and a bar on one scale; a pale track shows the total when there is one.

    >>> 'width="25%"' in bars([Bar("Ghana", 1, total=4)], title="By country")
    True
    """
    most = max([1e-9, *(row.total if row.total is not None else row.value for row in rows)])
    drawn = []
    for index, row in enumerate(rows):
        y = index * ROW
        full = 0.0 if row.total is None else 100 * row.total / most
        drawn += [
            words(row.label, 0, y + 15, "label", rtl=rtl),
            words(row.text or number(row.value), 100, y + 15, "figure", "end", rtl=rtl),
            bar(0, full, y + 23, 10, "track", rtl=rtl) if full else "",
            bar(0, 100 * row.value / most, y + 23, 10, f"s{row.tone}", rtl=rtl),
        ]
    return picture(drawn, title=title, about=about, height=max(len(rows) * ROW, 1), class_="bars", rtl=rtl)


def cascade(steps: Sequence[Bar], *, title: str, about: str = "", rtl: bool = False, number: Number = plain) -> Markup:
    """Every step of a flow as a bar from where reading starts; the pale part was lost since the step before."""
    most = max([1e-9, *(step.value for step in steps)])
    drawn = []
    before = steps[0].value if steps else 0
    for index, step in enumerate(steps):
        y = index * ROW
        drawn += [
            words(step.label, 0, y + 15, "label", rtl=rtl),
            words(step.text or number(step.value), 100, y + 15, "figure", "end", rtl=rtl),
            bar(0, 100 * before / most, y + 22, 14, "lost", rtl=rtl) if before > step.value else "",
            bar(0, 100 * step.value / most, y + 22, 14, "s1", rtl=rtl),
        ]
        before = step.value
    return picture(drawn, title=title, about=about, height=max(len(steps) * ROW, 1), class_="cascade", rtl=rtl)


def histogram(
    counts: Sequence[int],
    edges: Sequence[float],
    *,
    title: str,
    cut: float | None = None,
    cut_text: str = "",
    about: str = "",
    rtl: bool = False,
    number: Number = plain,
) -> Markup:
    """How many fall between each pair of edges; columns wholly at or above the cut are in full colour."""
    if len(edges) != len(counts) + 1:
        raise ValueError(f"A histogram of {len(counts)} counts needs {len(counts) + 1} edges; came {len(edges)}.")
    low, span, most = edges[0], edges[-1] - edges[0], max([1, *counts])
    head, tall = 26, 130
    drawn: list[str] = []
    for count, left, right in zip(counts, edges, edges[1:], strict=False):
        start, width, high = 100 * (left - low) / span, 100 * (right - left) / span, tall * count / most
        tone = "s1" if cut is None or left >= cut else "below"
        drawn.append(bar(start + width * 0.06, width * 0.88, head + tall - high, high, tone, rtl=rtl))
    floor = head + tall
    drawn.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor + 0.5, y2=floor + 0.5))
    for value, anchor in ((edges[0], "start"), (edges[-1], "end")):
        drawn.append(words(number(value), 100 * (value - low) / span, floor + 18, "tick", anchor, rtl=rtl))
    if cut is not None:
        along = 100 * (cut - low) / span
        x = percent(along, rtl=rtl)
        drawn.append(element("line", class_="cut", x1=x, x2=x, y1=18, y2=floor + 4))
        drawn.append(words(cut_text or number(cut), along, 12, "cut-text", "end" if along > 55 else "start", rtl=rtl))
    return picture(drawn, title=title, about=about, height=floor + 24, class_="histogram", rtl=rtl)


def dumbbell(rows: Sequence[Target], *, title: str, about: str = "", rtl: bool = False, number: Number = plain) -> Markup:
    """A ring where each target stands and a disc where it is now, joined; rows that miss their target are marked.

    Label and figures stand on lines of their own, because neither can wrap and a rule's name is often long.
    """
    most = max([1e-9, *(max(row.target, row.now) for row in rows)])
    drawn = []
    for index, row in enumerate(rows):
        y = index * TALL_ROW
        mid = y + 27
        asked, now = 2 + 96 * row.target / most, 2 + 96 * row.now / most
        tone = "met" if row.is_met else "missed"
        drawn += [
            words(shortened(row.label), 0, y + 14, "label", rtl=rtl),
            words(row.text or f"{number(row.target)} | {number(row.now)}", 100, y + 48, f"figure {tone}", "end", rtl=rtl),
            element("line", class_="axis", x1="0%", x2="100%", y1=mid, y2=mid),
            element("line", class_=f"link {tone}", x1=percent(asked, rtl=rtl), x2=percent(now, rtl=rtl), y1=mid, y2=mid),
            element("circle", class_=f"now {tone}", cx=percent(now, rtl=rtl), cy=mid, r=5),
            element("circle", class_="target", cx=percent(asked, rtl=rtl), cy=mid, r=7),
        ]
    return picture(drawn, title=title, about=about, height=max(len(rows) * TALL_ROW, 1), class_="dumbbell", rtl=rtl)


def shortened(label: str, most: int = MOST_LETTERS) -> str:
    """The label, cut at a word with an ellipsis when it would not fit a phone; the table beside the chart has it whole.

    >>> shortened("At least 5 seats for people from least developed countries", 40)
    'At least 5 seats for people from least …'
    """
    return label if len(label) <= most else label[: most - 1].rsplit(" ", 1)[0] + " …"


def lines(
    series: Sequence[Series],
    along: Sequence[str],
    *,
    title: str,
    about: str = "",
    rtl: bool = False,
    number: Number = plain,
) -> Markup:
    """One line a series from 0 up, named at its end; lines differ by dash as well as by colour."""
    known = [value for one in series for value in one.values if value is not None]
    most = max([1e-9, *known])
    head, tall, steps = 22, 150, max(1, len(along) - 1)
    floor = head + tall
    drawn: list[str] = [
        element("line", class_="grid", x1="0%", x2="100%", y1=floor - tall * part, y2=floor - tall * part) for part in (0.5, 1)
    ]
    drawn.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor, y2=floor))
    drawn.append(words(number(most), 0, head - 5, "tick", rtl=rtl))
    curves, names = [], []
    for index, one in enumerate(series):
        tone = index % 6 + 1
        dots = [(100 * i / steps, floor - tall * v / most) for i, v in enumerate(one.values) if v is not None]
        curves.append(element("path", class_=f"line d{tone}", d=_path(one.values, most, steps, rtl=rtl)))
        # No line leads to a value between two that are not known.
        names += [
            element("circle", class_=f"s{tone}", cx=percent(100 * i / steps, rtl=rtl), cy=floor - tall * v / most, r=2.5)
            for i, v in enumerate(one.values)
            if v is not None and not any(near is not None for near in (*one.values[max(0, i - 1) : i], *one.values[i + 1 : i + 2]))
        ]
        if dots:
            x, y = dots[-1]
            names.append(element("circle", class_=f"s{tone}", cx=percent(x, rtl=rtl), cy=y, r=4))
            names.append(words(one.label, x, max(y - 9, 12), f"label t{tone}", "end", rtl=rtl))
    field = {"viewBox": "0 0 100 100", "preserveAspectRatio": "none"}
    drawn.append(element("svg", *curves, x=0, y=head, width="100%", height=tall, overflow="visible", **field))
    drawn += names
    for text, at, anchor in ((along[0], 0, "start"), (along[-1], 100, "end")) if along else ():
        drawn.append(words(text, at, floor + 18, "tick", anchor, rtl=rtl))
    return picture(drawn, title=title, about=about, height=floor + 24, class_="lines", rtl=rtl)


def _path(values: Sequence[float | None], most: float, steps: int, *, rtl: bool) -> str:
    """The `d` of one line on a field of 100 by 100; a value that is not known lifts the pen."""
    text, pen = "", "M"
    for index, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        x = 100 * index / steps
        text += f"{pen}{short(100 - x if rtl else x)} {short(100 - 100 * value / most)}"
        pen = "L"
    return text


def cell_bar(value: float, total: float, *, tone: int = 1, rtl: bool = False) -> Markup:
    """A bar for a table cell. It repeats the figure beside it, so it is hidden from screen readers."""
    share = 100 * max(0.0, min(1.0, value / total)) if total else 0.0
    drawn = (bar(0, 100, 0, 8, "track", rtl=rtl), bar(0, share, 0, 8, f"s{tone}", rtl=rtl))
    return element("svg", *drawn, class_="chart cell-bar", aria_hidden="true", width="100%", height=8)


def sparkline(values: Sequence[float], named: int | None = None, *, rtl: bool = False) -> Markup:
    """Small columns for a table cell, hidden from screen readers like `cell_bar`; in full colour is the one whose figure stands beside it.

    named  which one that is; the highest (the first of equals) unless said
    """
    most, width = max([1e-9, *values]), 100 / max(1, len(values))
    shown = values.index(max(values)) if named is None and values else named
    drawn = [
        bar(
            i * width + width * 0.1,
            width * 0.8,
            24 - 24 * v / most,
            24 * v / most,
            "s1" if i == shown else "below",
            rtl=rtl,
        )
        for i, v in enumerate(values)
    ]
    return element("svg", group(drawn), class_="chart sparkline", aria_hidden="true", width="100%", height=24)
