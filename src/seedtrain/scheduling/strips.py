"""The year as strips of weeks: runs by centre, and how full each kind of facility is.

Flow: page.py -> this file -> drawing.svg.
Reads: a Made. Writes: nothing.
Source: own work; x is in percent of the year, so that a strip is as wide as its column on a phone, a screen and paper.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from markupsafe import Markup

from seedtrain.drawing.svg import element, percent, picture, short, words
from seedtrain.drawing.timeline import months
from seedtrain.engines.planning.plan import Run
from seedtrain.engines.planning.problem import Centre
from seedtrain.scheduling.facts import Made, Use, short_day

HEAD, LANE, BAR, FOOT = 20, 26, 20, 22
"""Heights of a centre's name, of a lane of runs and of a bar in it, and of the months below [px]."""
NARROW, WIDE = 320, 690
"""Widths for which the letters on a bar are counted: a phone, and a page of A4 or any screen [px]."""
LETTER, SMALL = 6.6, 6.0
"""Width of a letter on a bar, and on a phone [px]."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
TONES, HATCHES = 6, 3
"""Colours of courses, and lines over them for those that come after: enough for TONES * (HATCHES + 1) courses to look different."""
OWN = Markup(
    """
.strip .run-box { stroke: var(--paper); stroke-width: 1; }
.hatches { position: absolute; inline-size: 0; block-size: 0; }
.hatches path { stroke: #fff; stroke-width: 1.8; fill: none; }
.strip .hatch { pointer-events: none; }
.strip .hatch1 { fill: url(#hatch1); } .strip .hatch2 { fill: url(#hatch2); } .strip .hatch3 { fill: url(#hatch3); }
.strip .announced { stroke: var(--ink); stroke-width: 2; }
.strip .closed { fill: var(--lost); }
.strip .lane { fill: var(--sunk); }
.strip .on { fill: #fff; font-size: 11px; font-weight: 600; stroke: rgb(0 0 0 / 0.7); stroke-width: 2.5px; paint-order: stroke;
  pointer-events: none; }
.strip .on.brief { font-size: 10px; }
.strip .over { stroke: #1d2a32; stroke-width: 5px; stroke-linejoin: round; } .strip .brief.over { stroke-width: 3.5px; }
.legend b { font-weight: 650; color: var(--ink); }
.strip .long { display: none; }
.heat .h0 { fill: var(--track); } .heat .h1 { fill: var(--data-1); opacity: 0.3; } .heat .h2 { fill: var(--data-1); opacity: 0.6; }
.heat .h3 { fill: var(--data-1); opacity: 0.8; } .heat .h4 { fill: var(--data-1); }
.swatch { inline-size: 0.9em; block-size: 0.9em; flex: none; }
.strip.chart .tick { font-size: 11px; }
@media (max-width: 47.99rem) { .table-cards td .cell-bar { inline-size: 4rem; margin: 0; align-self: center; } }
@media (min-width: 48rem) { .strip .long { display: inline; } .strip .brief { display: none; } }
@media print { .figure-box:has(.strip, .bars) { break-inside: auto; } .strip, .bars { break-inside: avoid; display: block; }
  figcaption, .legend { break-after: avoid; } .legend, .key { break-inside: avoid; } }
@media print { .strip .long { display: inline; } .strip .brief { display: none; } .strip rect { print-color-adjust: exact; } }
"""
)


@dataclass(frozen=True, slots=True)
class Laid:
    """A run in its lane."""

    run: Run
    lane: int


def lanes(runs: Iterable[Run], weeks: "dict[str, int]") -> list[Laid]:
    """Every run in the first lane where it meets no other; `weeks` is how long each course takes."""
    free: list[int] = []
    found = []
    for run in sorted(runs, key=lambda one: (one.week, one.id)):
        lane = next((at for at, week in enumerate(free) if week <= run.week), len(free))
        end = run.week + weeks[run.course]
        if lane == len(free):
            free.append(end)
        else:
            free[lane] = end
        found.append(Laid(run, lane))
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """How a course is known in the year: its letters, which alone tell it from others, its colour, and lines over that or nothing."""

    code: str
    tone: str
    hatch: str


def looks(made: Made) -> dict[str, Look]:
    """The look of every course, by its place in the file; after the last colour they begin again, hatched."""
    ids = [one.id for one in made.network.courses]
    found = {}
    for at, (id, code) in enumerate(zip(ids, codes(ids), strict=True)):
        again, tone = divmod(at, TONES)
        found[id] = Look(code, f"s{tone + 1}", f"hatch{1 + (again - 1) % HATCHES}" if again else "")
    return found


def codes(ids: Sequence[str]) -> list[str]:
    """One letter where no other begins with it, else two; where letters end, a letter and a number. No two are alike.

    >>> codes(["gmp", "upstream", "downstream", "data", "d", "dose"])
    ['G', 'U', 'Do', 'Da', 'D', 'Ds']
    """
    words_ = ["".join(letter for letter in id if letter.isalnum()) or "x" for id in ids]
    first = [word[0].upper() for word in words_]
    found: dict[int, str] = {at: first[at] for at in range(len(ids)) if first.count(first[at]) == 1 or len(words_[at]) == 1}
    taken: set[str] = set()
    for at in [*found, *(at for at in range(len(ids)) if at not in found)]:
        own = [found[at]] if at in found else []
        more = (first[at] + letter.lower() for letter in words_[at][1:])
        numbered = (f"{first[at]}{number}" for number in range(1, len(ids) + 2))
        found[at] = next(code for code in chain(own, more, numbered) if code not in taken)
        taken.add(found[at])
    return [found[at] for at in range(len(ids))]


def hatches() -> Markup:
    """The lines over colours that are used again, once a page: risen, fallen, and upright."""
    drawn = ("M-2 2 2 -2M0 8 8 0M6 10 10 6", "M-2 6 2 10M0 0 8 8M6 -2 10 2", "M2 0V8M6 0V8")
    made = (
        element("pattern", element("path", d=path), id=f"hatch{at}", width=8, height=8, patternUnits="userSpaceOnUse")
        for at, path in enumerate(drawn, start=1)
    )
    return element("svg", element("defs", *made), class_="hatches", aria_hidden="true", focusable="false")


def year(made: Made) -> Markup:
    """Every centre with its runs as bars in the weeks they take, a picture each so that paper can break between them."""
    by_centre: dict[str, list[Run]] = {one.id: [] for one in made.network.centres}
    for run in made.runs:
        by_centre[run.centre].append(run)
    known = looks(made)
    return hatches() + Markup("\n").join(_centre(made, one, by_centre[one.id], known) for one in made.network.centres)


def _centre(made: Made, centre: Centre, runs: list[Run], known: Mapping[str, Look]) -> Markup:
    """The year of one centre; closed weeks are marked."""
    weeks = made.network.weeks
    laid = lanes(runs, {one.id: one.weeks for one in made.network.courses})
    tall = LANE * max(1, 1 + max((one.lane for one in laid), default=0))
    drawn: list[str] = [words(made.centre(centre.id), 0, 14, "label"), words(_runs(len(runs)), 100, 14, "figure", "end")]
    drawn.append(_box(0, weeks, weeks, HEAD, tall, "lane"))
    drawn += [_box(first, last, weeks, HEAD, tall, "closed") for first, last in closed_spans(centre)]
    drawn += _months(made, HEAD, HEAD + tall)
    for one in laid:
        drawn += _bar(made, one.run, known[one.run.course], HEAD + LANE * one.lane + (LANE - BAR) // 2)
    return picture(drawn, title=f"{made.centre(centre.id)}: {_runs(len(runs))}", height=HEAD + tall + FOOT, class_="strip")


def _runs(count: int) -> str:
    return "1 run" if count == 1 else f"{count} runs"


def _box(first: int, last: int, weeks: int, y: float, height: float, class_: str, *inner: str) -> Markup:
    """A rectangle over the weeks from `first` to before `last`."""
    x, width = 100 * first / weeks, 100 * (last - first) / weeks
    return element("rect", *inner, class_=class_, x=percent(x), y=y, width=f"{short(width)}%", height=height)


def _bar(made: Made, run: Run, look: Look, y: float) -> Iterable[Markup]:
    """A run as a bar with the letters of its course on it and, where there is room, its id."""
    network = made.network
    weeks = network.course[run.course].weeks
    about = f"{run.id}: {made.course(run.course)}, {short_day(made.day(run.week))}, {weeks} weeks, {run.people} people, {run.language}"
    span = (run.week, run.week + weeks, network.weeks, y, BAR)
    yield _box(*span, f"run-box {look.tone}{' announced' if made.is_announced(run) else ''}", element("title", about))
    if look.hatch:
        yield _box(*span, f"hatch {look.hatch}")
    middle = 100 * (run.week + weeks / 2) / network.weeks
    for class_, width, letter in (("brief", NARROW, SMALL), ("long", WIDE, LETTER)):
        fits = int(width * weeks / network.weeks / letter)
        text = next((text for text in (f"{look.code} {run.id}", look.code) if len(text) <= fits), "")
        if text:
            yield words(text, middle, y + 14, f"on {class_}{' over' if look.hatch else ''}", "middle")


def closed_spans(centre: Centre) -> list[tuple[int, int]]:
    """Closed weeks joined: first, and the first after.

    >>> closed_spans(Centre("a", "", "", closed=frozenset({3, 4, 9})))
    [(3, 5), (9, 10)]
    """
    found: list[tuple[int, int]] = []
    for week in sorted(centre.closed):
        if found and found[-1][1] == week:
            found[-1] = (found[-1][0], week + 1)
        else:
            found.append((week, week + 1))
    return found


def _months(made: Made, top: float, floor: float) -> Iterable[Markup]:
    """A line where each month begins, with its name; every other on a phone has room."""
    first, weeks = made.network.first_monday, made.network.weeks
    days = 7 * weeks
    for at, day in enumerate([first, *months(first, made.day(weeks))]):
        along = 100 * (day - first).days / days
        x = percent(along)
        yield element("line", class_="grid", x1=x, x2=x, y1=top, y2=floor)
        if along < 97 and weeks <= 60:
            yield words(MONTHS[day.month - 1], along, floor + 15, "tick" if at % 2 == 0 else "tick long")
        elif along < 97 and day.month % 6 == 1:
            yield words(f"{MONTHS[day.month - 1]} {day.year}", along, floor + 15, "tick")


def heat(made: Made, rows: Sequence[Use]) -> Markup:
    """Each kind of facility as a strip of weeks, darker the more of its units are in use; closed or without any it is marked."""
    return Markup("\n").join(_facilities(made, centre, list(some)) for centre, some in groupby(rows, key=lambda row: row.centre))


def _facilities(made: Made, centre: str, rows: Sequence[Use]) -> Markup:
    """The facilities of one centre."""
    weeks = made.network.weeks
    drawn: list[str] = []
    y = 0
    for row in rows:
        drawn.append(words(f"{made.centre(centre)}: {row.kind}", 0, y + 14, "label"))
        drawn.append(words(f"{sum(row.used)} of {sum(row.units)}", 100, y + 14, "figure", "end"))
        at = 0
        for (used, units), span in groupby(zip(row.used, row.units, strict=True)):
            last = at + len(list(span))
            class_ = "closed" if not units else f"h{step(used, units)}"
            title = f"{short_day(made.day(at))}, {last - at} weeks: {used} of {units} in use"
            drawn.append(_box(at, last, weeks, y + HEAD, 16, class_, element("title", title)))
            at = last
        y += HEAD + 16 + 6
    drawn += _months(made, y - 6, y)
    return picture(drawn, title=f"{made.centre(centre)}: facilities by week", height=y + FOOT, class_="strip heat")


def step(used: int, units: int) -> int:
    """How dark a week is drawn: 0 nothing in use .. 4 all.

    >>> [step(used, 4) for used in range(5)]
    [0, 1, 2, 3, 4]
    """
    return 0 if not used else 4 if used >= units else 1 + 3 * used // units


def legend(rows: Iterable[tuple[str, str]]) -> Markup:
    """Colours with their words: class of the shape, text."""
    return _legend((swatch(class_), Markup(""), text) for class_, text in rows)


def key(made: Made) -> Markup:
    """What stands for what in the year: every course that runs, by its letters and its look, and the other marks."""
    known, ran = looks(made), {run.course for run in made.runs}
    rows = [
        (
            swatch(known[one.id].tone, known[one.id].hatch),
            Markup("<b>{}</b>").format(known[one.id].code),
            made.course(one.id),
        )
        for one in made.network.courses
        if one.id in ran
    ]
    rows.append((swatch("closed"), Markup(""), "closed"))
    if any(made.is_announced(run) for run in made.runs):
        rows.append((swatch("track announced"), Markup(""), "a dark edge: announced before"))
    return _legend(rows)


def swatch(class_: str, hatch: str = "") -> Markup:
    """A small square as a bar is drawn."""
    boxes = [element("rect", class_=one, width="100%", height="100%") for one in (class_, f"hatch {hatch}" if hatch else "") if one]
    return element("svg", *boxes, class_="chart strip heat swatch", aria_hidden="true")


def _legend(rows: Iterable[tuple[Markup, Markup, str]]) -> Markup:
    items = (Markup("<li>{}{}{}</li>").format(*row) for row in rows)
    return Markup('<ul class="legend">{}</ul>').format(Markup("").join(items))
