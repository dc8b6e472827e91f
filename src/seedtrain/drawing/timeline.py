"""The parts of one offering on one line of time: weeks online, weeks on site, a visit.

Flow: course and offering pages -> this file -> `svg`.
Reads: parts with dates. Writes: nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from seedtrain.drawing.svg import bar, element, percent, picture, words

KINDS = ("online", "site", "visit")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an offering; both days belong to it. `text` stands beside the label, for example its dates."""

    label: str
    starts: date
    ends: date
    kind: str = "site"
    text: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"A part's kind must be one of {', '.join(KINDS)}; came {self.kind!r}.")
        if self.ends < self.starts:
            raise ValueError(f"Part {self.label!r} must end on or after {self.starts}; came {self.ends}; check its dates.")


def months(first: date, last: date) -> list[date]:
    """The first days of the months that begin after the first day, up to the last.

    >>> months(date(2025, 11, 30), date(2026, 1, 2))
    [datetime.date(2025, 12, 1), datetime.date(2026, 1, 1)]
    """
    found: list[date] = []
    at = first.replace(day=1)
    while True:
        at = (at + timedelta(days=32)).replace(day=1)
        if at > last:
            return found
        found.append(at)


def timeline(
    parts: Sequence[Part],
    *,
    title: str,
    month: Callable[[date], str] = date.isoformat,
    about: str = "",
    rtl: bool = False,
) -> Markup:
    """One row a part on a shared scale of months; kinds differ by shape: outline, solid, and a vessel for a visit."""
    first, last = min(part.starts for part in parts), max(part.ends for part in parts) + timedelta(days=1)
    span = max(1, (last - first).days)
    row, foot = 46, 26
    floor = row * len(parts) + 4
    drawn = []
    for day in months(first, last):
        along = 100 * (day - first).days / span
        x = percent(along, rtl=rtl)
        drawn.append(element("line", class_="grid", x1=x, x2=x, y1=0, y2=floor))
        anchor = "end" if along > 75 else "start"
        drawn.append(words(month(day), along, floor + 17, "tick", anchor, rtl=rtl))
    drawn.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor, y2=floor))
    for index, part in enumerate(parts):
        start, width = 100 * (part.starts - first).days / span, 100 * ((part.ends - part.starts).days + 1) / span
        y = index * row
        late = start > 50
        name = element("tspan", part.label, class_="label") + (element("tspan", f" · {part.text}", class_="tick") if part.text else "")
        along = min(100.0, start + width) if late else start
        drawn.append(words(name, along, y + 15, "row", "end" if late else "start", rtl=rtl))
        if part.kind == "visit":
            drawn.append(element("circle", class_="part visit", cx=percent(start + width / 2, rtl=rtl), cy=y + 30, r=7))
        else:
            drawn.append(bar(start, width, y + 23, 14, f"part {part.kind}", rtl=rtl))
    return picture(drawn, title=title, about=about, height=floor + foot, class_="timeline", rtl=rtl)
