"""What the terminal says after an estimate.

Flow: demanding.py -> this file.
Reads: a Demand and the courses it was asked with. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator, Sequence

from seedtrain.engines.demand import Course, Demand
from seedtrain.staffing import figures

MOST_COURSES, MOST_LETTERS = 8, 46


def summary(found: Demand, courses: Sequence[Course]) -> str:
    """Unreachable need first, then people, drivers and seats."""
    return "\n".join(line.replace(figures.SPACE, " ") for line in _lines(found, courses))


def _lines(found: Demand, courses: Sequence[Course]) -> Iterator[str]:
    if found.title:
        yield found.title
    unmet = figures.unmet(found)
    yield f"unreachable      {len(unmet)} needs that no course closes" if unmet else "unreachable      nothing"
    for site in found.sites:
        yield ""
        yield f"{site.name}: {site.status}, from {site.start}, {figures.share(site.likelihood)} likely"
        low, high = figures.whole(site.heads.low), figures.whole(site.heads.high)
        yield f"heads            {figures.whole(site.heads.required)} in technical roles"
        yield f"full-time        {figures.whole(site.heads.total)} equivalents {figures.whose(site)}; low {low}, high {high}"
        yield f"not there yet    {figures.whole(figures.missing_heads(site))}"
        yield f"yet to learn     {figures.whole(site.learning)} on the roster"
        yield f"hours to learn   {figures.whole(sum(site.hours()))}"
        if site.main_drivers:
            yield "driven by        " + "; ".join(
                f"{figures.number_name(one)} ({figures.span(one.low, one.high)})" for one in site.main_drivers
            )
    yield ""
    titles = figures.titles(courses)
    rows = figures.by_course(found)
    yield f"{'course':{MOST_LETTERS}}  {'seats':>8}  quarters"
    for one in rows[:MOST_COURSES]:
        title = titles.get(one.course, one.course)
        name = title if len(title) <= MOST_LETTERS else f"{title[: MOST_LETTERS - 1]}…"
        yield f"{name:{MOST_LETTERS}}  {figures.seats(one.seats):>8}  {one.first} to {one.last}"
    if len(rows) > MOST_COURSES:
        yield f"and {len(rows) - MOST_COURSES} more courses in the report"
    yield f"{'all seats, each site at its likelihood':{MOST_LETTERS}}  {figures.seats(found.seats.total):>8}"
