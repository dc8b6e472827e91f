"""The parts of a self-contained page: its frame with Seedtrain's own styles in it, tables that become cards, charts with their table.

Flow: the reports -> this file -> Markup.
Reads: static/css. Writes: nothing.
Source: the same classes as templates/parts; no script, no address of another file, so the page opens anywhere.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

STATIC = Path(__file__).parents[1] / "static"
STYLES = ("tokens.css", "base.css", "parts.css")
OWN = """
.top-in { justify-content: space-between; }
.key { display: grid; gap: var(--g4); grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); margin: 0; }
.key > div { border-block-start: 3px solid var(--primary); padding-block-start: var(--g2); }
.key dt { font-size: var(--s-1); color: var(--ink-soft); }
.key dd { margin: 0; font-size: var(--s3); font-weight: 650; line-height: 1.2; letter-spacing: var(--tight); }
.key dd small { display: block; font-size: var(--s-1); font-weight: 400; letter-spacing: 0; color: var(--ink-soft); }
.wide { max-inline-size: none; }
td.why { min-inline-size: 16rem; }
.facts dd { overflow-wrap: anywhere; min-inline-size: 0; }
td.num { white-space: nowrap; }
@media (max-width: 47.99rem) { td.why { min-inline-size: 0; } main :is(td, th) { overflow-wrap: anywhere; white-space: normal; } }
@media screen and (max-width: 47.99rem) {
  .table-frame:has(tbody tr:nth-child(13)) { overflow: auto; max-block-size: 85vh; border-block: 1px solid var(--line-strong); }
}
@media print {
  td.why { min-inline-size: 0; }
  table { font-size: 0.85em; }
  th, td { padding: 0.3rem 0.45rem; }
  .status { white-space: normal; }
  .grid-two { display: block; columns: 2; column-gap: var(--g6); }
  .grid-two > * { margin-block-end: var(--g4); }
  thead th { box-shadow: none; white-space: normal; border-block-end: 1.5px solid var(--line-strong); }
  .table-frame:has(tbody tr:nth-child(26)) { overflow: visible; max-block-size: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
@media screen and (min-width: 60rem) { .grid-two { grid-template-columns: 1fr 1fr; } }
"""
NOTHING = Markup("")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Whatever a cell of the pool might hold, the page can ask for nothing and run nothing."""


@lru_cache(maxsize=1)
def _styles() -> Markup:
    css = "\n".join((STATIC / "css" / name).read_text("utf-8") for name in STYLES)
    paper = (STATIC / "css" / "print.css").read_text("utf-8")
    page, rest = paper.split("\n", 2)[1:]
    return Markup(f"{css}\n{OWN}\n{page}\n@media print {{\n{rest}\n}}")  # noqa: S704  our own files


MARK = Markup(
    '<svg class="mark" viewBox="0 0 56 22" aria-hidden="true" focusable="false"><g fill="currentColor"><circle cx="2.4" cy="18.6" r="2.2"/>'
    '<circle cx="11" cy="17.1" r="3.7"/><circle cx="23" cy="15.2" r="5.6"/><path d="M35 11.8a10 9.4 0 0 0 19.8 0z"/></g>'
    '<circle cx="44.9" cy="11.1" r="9" fill="none" stroke="currentColor" stroke-width="1.9"/></svg>'
)


def join(parts: Iterable[str]) -> Markup:
    """The parts one after the other; what is no Markup is escaped."""
    return Markup("\n").join(parts)


def document(title: str, eyebrow: str, lead: str, body: Iterable[str], own: Markup = NOTHING) -> bytes:
    """A whole page in UTF-8. `own` holds styles that only this page needs."""
    page = Markup(
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        "<style>\n{styles}\n</style>\n</head>\n<body>\n"
        '<header class="top"><div class="top-in"><span class="brand">{mark} Seedtrain</span></div></header>\n'
        '<main class="stack-wide">\n<header class="head"><p class="eyebrow">{eyebrow}</p><h1>{title}</h1>'
        '<p class="lead">{lead}</p></header>\n'
        "{body}\n</main>\n</body>\n</html>\n"
    ).format(title=title, policy=POLICY, styles=_styles() + own, mark=MARK, eyebrow=eyebrow, lead=lead, body=join(body))
    return str(page).encode()


def section(heading: str, *body: str, id: str = "") -> Markup:
    """A part of the page under its heading."""
    at = Markup(' id="{}"').format(id) if id else ""
    return Markup('<section class="stack"{at}>\n<h2>{heading}</h2>\n{body}\n</section>').format(at=at, heading=heading, body=join(body))


def text(words: str) -> Markup:
    """A paragraph."""
    return Markup("<p>{}</p>").format(words)


def soft(words: str) -> Markup:
    """A paragraph that is a remark."""
    return Markup('<p class="soft small">{}</p>').format(words)


def bullets(rows: Iterable[str]) -> Markup:
    """A list."""
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(row) for row in rows))


def key_facts(rows: Iterable[tuple[str, str, str]]) -> Markup:
    """Large figures: label, figure, and what it is of."""
    cells = [
        Markup("<div><dt>{}</dt><dd>{}{}</dd></div>").format(label, figure, Markup("<small>{}</small>").format(about) if about else "")
        for label, figure, about in rows
    ]
    return Markup('<dl class="key">{}</dl>').format(Markup("").join(cells))


def facts(rows: Iterable[tuple[str, str]]) -> Markup:
    """A list of what and which."""
    cells = [Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(label, value) for label, value in rows]
    return Markup('<dl class="facts">{}</dl>').format(Markup("").join(cells))


def table(
    caption: str, head: Sequence[str], rows: Iterable[Sequence[str | int]], numbers: Iterable[int] = (), wide: int | None = None
) -> Markup:
    """A table whose rows become cards on a phone. `numbers`: columns of figures; `wide`: that of sentences; the first names the row."""
    figures = set(numbers)

    def kind(at: int) -> Markup:
        return Markup(' class="num"') if at in figures else Markup(' class="why"') if at == wide else Markup("")

    titles = Markup("").join(Markup('<th scope="col"{}>{}</th>').format(kind(at), name) for at, name in enumerate(head))
    lines = []
    for row in rows:
        cells = [Markup('<th scope="row">{}</th>').format(row[0])]
        for at, value in enumerate(row[1:], start=1):
            cells.append(Markup('<td data-label="{}"{}>{}</td>').format(head[at], kind(at), value))
        lines.append(Markup("<tr>{}</tr>").format(Markup("").join(cells)))
    return Markup(
        '<div class="table-frame table-cards" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>'
        "<thead><tr>{titles}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    ).format(caption=caption, titles=titles, body=Markup("\n").join(lines))


def figure(drawn: str, caption: str, about: str, below: str = "") -> Markup:
    """A picture with its words, and its figures below."""
    return Markup('<figure class="figure-box"><figcaption>{}<br><span class="soft small">{}</span></figcaption>{}{}</figure>').format(
        caption, about, drawn, below
    )


def chart_table(head: Sequence[str], rows: Iterable[Sequence[str | int]], caption: str) -> Markup:
    """The figures of a chart, closed on a screen and printed in full."""
    titles = Markup("").join(
        Markup('<th scope="col"{}>{}</th>').format(Markup(' class="num"') if at else "", name) for at, name in enumerate(head)
    )
    body = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            row[0], Markup("").join(Markup('<td class="num">{}</td>').format(one) for one in row[1:])
        )
        for row in rows
    )
    return Markup(
        '<details class="as-table"><summary>Show as table</summary><div class="table-frame" tabindex="0" role="region" aria-label="{}">'
        "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div></details>"
    ).format(caption, titles, body)


def status(words: str, kind: str) -> Markup:
    """A status word with its shape; kinds are those of parts.css."""
    return Markup('<span class="status {}">{}</span>').format(escape(kind), words)
