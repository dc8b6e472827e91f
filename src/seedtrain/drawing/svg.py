"""How one SVG element becomes text: escaped, short numbers, no style attribute.

Flow: charts, map, timeline -> this file -> Markup.
Reads: its arguments. Writes: nothing.
Source: SVG 2 (W3C), presentation attributes; WAI-ARIA 1.2 role img with title and description.
"""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

Number = Callable[[float], str]


def element(name: str, *children: str, **attributes: object) -> Markup:
    """One element; `class_` is `class`, other underscores are hyphens, attributes that are None are left out.

    >>> element("text", "5 < 6", class_="c", text_anchor="end", x=1.50, y=None)
    Markup('<text class="c" text-anchor="end" x="1.5">5 &lt; 6</text>')
    """
    parts = [
        f' {key.rstrip("_").replace("_", "-")}="{escape(short(value) if isinstance(value, float) else value)}"'
        for key, value in attributes.items()
        if value is not None
    ]
    inner = Markup("").join(children)
    return Markup(f"<{name}{''.join(parts)}>{inner}</{name}>" if inner else f"<{name}{''.join(parts)}/>")  # noqa: S704


def group(children: Iterable[str], **attributes: object) -> Markup:
    """A `<g>` around the children."""
    return element("g", *children, **attributes)


def short(value: float) -> str:
    """At most two decimals and no trailing zeros, so that pages stay small."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def plain(value: float) -> str:
    """The default for `number=`: 1234.0 reads 1234, 2.60 reads 2.6."""
    return short(value)


def percent(value: float, *, rtl: bool = False) -> str:
    """A place along the chart [0..100], counted from the side where reading starts."""
    return f"{short(100 - value if rtl else value)}%"


def bar(start: float, width: float, y: float, height: float, class_: str, *, rtl: bool = False) -> Markup:
    """A horizontal rectangle; `start` and `width` in percent, `y` and `height` in pixels."""
    left = 100 - start - width if rtl else start
    return element("rect", class_=class_, x=f"{short(left)}%", y=y, width=f"{short(max(width, 0))}%", height=height, rx=2)


def words(text: str, along: float, y: float, class_: str, anchor: str = "start", *, rtl: bool = False) -> Markup:
    """Text at a place along the chart; `start` and `end` are the reader's, as the picture carries its direction."""
    return element("text", text, class_=class_, x=percent(along, rtl=rtl), y=y, text_anchor=anchor)


def picture(children: Iterable[str], *, title: str, about: str = "", height: float, class_: str, rtl: bool = False) -> Markup:
    """An `<svg role="img">` with its accessible name and description, as wide as its column."""
    return element(
        "svg",
        element("title", title),
        element("desc", about) if about else "",
        *children,
        class_=f"chart {class_}",
        role="img",
        width="100%",
        height=height,
        direction="rtl" if rtl else None,
        aria_label=f"{title}. {about}" if about else title,
    )
