"""report.html: people, gap and seats on one page that opens anywhere; what no course can close comes first.

Flow: demanding.py -> this file -> site_page.py, reporting.parts.
Reads: a Demand and the courses it was asked with. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator, Sequence
from importlib.metadata import version

from markupsafe import Markup

from seedtrain import facts
from seedtrain.engines.demand import Course, Demand
from seedtrain.engines.demand.result import SITE
from seedtrain.reporting import parts
from seedtrain.staffing import figures, pictures, site_page

MOST_UNMET = 60


def report(found: Demand, courses: Sequence[Course], source: str, is_ours: bool) -> bytes:
    """The whole page; the same answer is the same bytes. `is_ours`: the courses are ours, with our mapping of what they award."""
    title = found.title or "People, gap and seats"
    sites = sum(one.kind == SITE for one in found.sites)
    lead = (
        f"What {sites} {'site' if sites == 1 else 'sites'}{_and_plans(found)} would need as of {found.on.isoformat()}: people by role, "
        "what they cannot do yet, and seats by course and quarter. Figures of the model are a plausibility check."
    )
    return parts.document(title, "From need to seats", lead, _body(found, courses, source, is_ours))


def _and_plans(found: Demand) -> str:
    count = len(found.plans)
    return f" and {count} {'plan' if count == 1 else 'plans'}" if count else ""


def _body(found: Demand, courses: Sequence[Course], source: str, is_ours: bool) -> Iterator[Markup]:
    yield _key(found)
    yield Markup('<div class="note note-attention"><p><strong>How far to trust this.</strong> {}</p></div>').format(found.honesty)
    yield _unreachable(found)
    yield _seats(found, courses, is_ours)
    for site in found.sites:
        yield site_page.section(found, site)
    if found.plans:
        yield _plans(found)
    yield _cases(found)
    yield _numbers(found)
    yield _method(found, courses, source, is_ours)


def _key(found: Demand) -> Markup:
    sites = [one for one in found.sites if one.heads.roles]
    total, low, high = (figures.whole(sum(getattr(one.heads, name) for one in sites)) for name in ("total", "low", "high"))
    return parts.key_facts(
        [
            ("Heads in technical roles", figures.whole(sum(one.heads.required for one in sites)), "if all of it is built"),
            ("Full-time equivalents", total, f"low {low}, high {high}, with general administration where a site has its own"),
            (figures.NOT_THERE, figures.whole(sum(map(figures.missing_heads, sites))), "heads without a person, if all is built"),
            (figures.LEARNING, figures.whole(sum(one.learning for one in sites)), "people who miss a level of their role"),
            ("Seats", figures.seats(found.seats.total), "expected: each site at its likelihood"),
            ("Unreachable", figures.whole(len(figures.unmet(found))), "needs that no course closes"),
        ]
    )


def _unreachable(found: Demand) -> Markup:
    rows = figures.unmet(found)
    if not rows:
        return parts.section(
            "What no course closes", parts.text("Nothing: a course that can be taken leads to every level."), id="unreachable"
        )
    head = ("competency", "level", "people", "expected", "roles", "why")
    table = [
        (
            f"{one.competency} {figures.competency_name(one.competency)}",
            str(one.level),
            figures.whole(one.heads),
            figures.seats(one.expected),
            ", ".join(one.roles),
            one.words,
        )
        for one in rows[:MOST_UNMET]
    ]
    words = (
        "These needs stand first, because no plan of courses will meet them until somebody offers what is missing. “People” miss the level "
        "today, “expected” weighs them by how likely their site is."
    )
    more = parts.soft(f"The first {MOST_UNMET} of {len(rows)}; the workbook has all.") if len(rows) > MOST_UNMET else Markup("")
    caption = f"{len(rows)} needs that no course closes"
    return parts.section(
        "What no course closes", parts.text(words), parts.table(caption, head, table, numbers=(1, 2, 3), wide=5), more, id="unreachable"
    )


def _seats(found: Demand, courses: Sequence[Course], is_ours: bool) -> Markup:
    known, chosen = {one.id: one for one in courses}, figures.chosen_for(found, courses)
    rows = [
        (
            known[one.course].title,
            figures.seats(one.seats),
            figures.whole(one.full),
            f"{one.first} to {one.last}",
            ", ".join(facts.country(code).short_name for code in one.countries),
            ", ".join(one.languages) or "not known",
            "; ".join(offer.centre for offer in known[one.course].offers),
            figures.basis_of_course(known[one.course]),
            chosen[one.course].replace(" to ", "\u00a0to\u00a0"),
        )
        for one in figures.by_course(found)
    ]
    if not rows:
        return parts.section("Seats by course", parts.text("No seat is needed, or no course meets a need."), id="seats")
    head = (
        "course",
        "seats expected",
        "if all is built",
        "quarters",
        "for people of",
        "language",
        "offered by",
        "hours",
        "chosen for",
    )
    words = (
        "Every group with the same needs takes the courses that close them in the fewest hours, among those made for its platform and "
        "country. “Chosen for” are competencies with the level, those of most people first; “language” is what both sides have in common, "
        "“hours” are those of a seat. No course can award levels 3 and 4; "
        f"{_signoffs(found)} sign-offs at the workplace follow. Who replaces those who leave is counted for two years from the start."
    )
    ours = "What each real course awards, and its hours, are a Seedtrain draft: no page publishes them. Languages are mostly not published."
    return parts.section(
        "Seats by course",
        parts.text(words),
        parts.table("Seats, weighted by how likely each site is", head, rows, numbers=(1, 2)),
        parts.soft(ours) if is_ours else Markup(""),
        pictures.seats(found, figures.titles(courses)),
        id="seats",
    )


def _signoffs(found: Demand) -> str:
    return figures.whole(sum(one.heads for one in found.seats.signoffs))


def _plans(found: Demand) -> Markup:
    rows = [
        (f"{plan.name}: {one.role} {figures.role_title(one.role)}", str(one.planned), str(one.counted), str(one.remainder))
        for plan in found.plans
        for one in plan.lines
    ]
    words = " ".join(f"{plan.name} counts {', '.join(plan.sites) or 'no site of this file'}." for plan in found.plans)
    about = (
        "A plan's people are counted once: those of the sites inside it are taken off role by role, and never below nothing. "
        "What remains is trained for at the plan's own likelihood."
    )
    table = parts.table("Plans beside their sites", ("role", "planned", "in the sites", "beyond them"), rows, numbers=(1, 2, 3))
    return parts.section("Plans, counted once", parts.text(words), table, parts.soft(about), id="plans")


def _cases(found: Demand) -> Markup:
    rows = []
    for one in found.cases:
        off = f"{'+' if one.error_percent > 0 else '−' if one.error_percent < 0 else ''}{abs(one.error_percent)}{figures.SPACE}%"
        mark = parts.status("outside the band", "status-fault") if one.is_outside_band else parts.status("inside the band", "status-done")
        sample = "in-sample" if one.is_in_sample else "inputs chosen by us"
        rows.append((one.name, one.published, one.ours, off, mark, sample, f"{one.fact}. {one.caveat}. Source: {one.source}."))
    head = ("plant", "published", "ours", "our error", "plus and minus 50 %", "standing", "what was published, and its caveat")
    first = parts.table("Seven published plants beside the model", head, rows, numbers=(1, 2, 3), wide=6)
    ratios = [(one.name, figures.whole(one.people), f"{one.doses / 1e6:g}", f"{one.ratio:g}", one.basis or "–") for one in found.top_down]
    ratios += [
        (
            f"{one.name} (ours)",
            figures.whole(one.heads.total),
            f"{one.heads.total / one.per_million:.3g}",
            f"{one.per_million:g}",
            "this report",
        )
        for one in found.sites
        if one.per_million
    ]
    second = parts.table(
        "People per million doses a year",
        ("plant or plan", "people", "million doses a year", "people per million", "basis"),
        ratios,
        (1, 2, 3),
    )
    words = (
        "Our errors, printed and not hidden. In-sample plants helped to set a number; for all of them we chose the unpublished inputs "
        "knowing the answer. Published plants run from 0.5 to 15 people per million doses: a check of the order, no more."
    )
    return parts.section("How far the model was off", parts.text(words), first, second, id="errors")


def _numbers(found: Demand) -> Markup:
    rows = [
        (one.id, f"{one.value:.10g}", one.tag, ", ".join(one.roles) or "none here", one.basis or "nothing more is known")
        for one in found.uses
    ]
    tags: dict[str, int] = {}
    for one in found.uses:
        tags[one.tag] = tags.get(one.tag, 0) + 1
    said = ", ".join(f"{count} {tag}" for tag, count in sorted(tags.items(), key=lambda one: (-one[1], one[0])))
    words = (
        f"{len(found.uses)} numbers were used: {said}. Only “source” is somebody else's figure; “arithmetic” follows from others, "
        "“recall” is from memory, “derived” is ours from a source, “assumption” is ours alone. “Roles” are those it moves at these sites."
    )
    table = parts.table("Every number used", ("number", "value", "tag", "roles it moves", "what it rests on"), rows, numbers=(1,), wide=4)
    return parts.section("Every number, with its tag and source", parts.text(words), table, id="numbers")


def _method(found: Demand, courses: Sequence[Course], source: str, is_ours: bool) -> Markup:
    exact = sum(one.is_exact for one in found.seats.paths)
    rows = [
        ("Model", "data/staffing_model.json of Seedtrain, a draft; formula and limits in docs/reference/demand.md"),
        ("Framework", "67 competencies, 20 roles, four levels: Seedtrain draft, to be reviewed by practitioners"),
        ("Courses", f"{len(courses)} {'real courses with our draft mapping' if is_ours else 'courses of your own file'}"),
        ("Covers", f"{exact} of {len(found.seats.paths)} groups of people have courses of provably fewest hours"),
        ("Day", found.on.isoformat()),
        ("Read", source),
        ("Program", f"Seedtrain {version('seedtrain')}"),
    ]
    return parts.section(
        "Method", parts.facts(rows), parts.soft("demand.json holds the whole answer; the same file gives the same bytes."), id="method"
    )
