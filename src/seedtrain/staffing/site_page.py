"""The part of report.html about one site: people by role, what drives them, when, and what is missing.

Flow: page.py -> this file -> pictures.py, reporting.parts.
Reads: a SiteDemand. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator
from fractions import Fraction

from markupsafe import Markup

from seedtrain import facts
from seedtrain.engines.demand import Demand, SiteDemand
from seedtrain.engines.demand.result import SITE
from seedtrain.engines.demand.staffing import LISTED, ROSTER, RoleHeads
from seedtrain.reporting import parts
from seedtrain.staffing import figures, pictures

MOST_COMPETENCIES = 12


def section(found: Demand, site: SiteDemand) -> Markup:
    """Everything about one site, or about what a plan has beyond its sites."""
    heading = site.name if site.kind == SITE else f"{site.name}: beyond its sites"
    return parts.section(heading, *_parts(found, site), id=f"site-{site.id}")


def _parts(found: Demand, site: SiteDemand) -> Iterator[Markup]:
    if not site.heads.roles:
        yield parts.text("Nobody is needed beyond the sites this plan counts already.")
        return
    yield _key(site)
    yield _about(site)
    yield Markup('<div class="grid-two">{}</div>').format(parts.join((pictures.heads(site), _right(site))))
    yield _roles(site)
    yield _hours(found, site)
    yield pictures.heat(site)


def _right(site: SiteDemand) -> Markup:
    return Markup('<div class="stack" style="min-inline-size:0">{}</div>').format(
        parts.join((pictures.drivers(site), pictures.quarters(site), _late(site)))
    )


def _about(site: SiteDemand) -> Markup:
    country = facts.country(site.country).short_name
    rows = [
        ("Country", country),
        ("Platforms of the framework", ", ".join(site.platforms).replace("_", " ")),
        ("Standing", f"{site.status}, from {site.start}"),
        ("Likelihood", figures.share(site.likelihood)),
        ("Languages", ", ".join(site.languages) or "not known; no course is left out for its language"),
    ]
    if site.assumed:
        rows.append(("Left out, so our usual value", ", ".join(site.assumed)))
    return Markup('<div style="margin-block-start:var(--g3)">{}</div>').format(parts.facts(rows))


def _key(site: SiteDemand) -> Markup:
    heads = site.heads
    low, high = figures.whole(heads.low), figures.whole(heads.high)
    rows = [
        ("Heads in technical roles", figures.whole(heads.required), "rounded up role by role"),
        ("Full-time equivalents", figures.whole(heads.total), f"low {low}, high {high}, {figures.whose(site)}"),
        (figures.NOT_THERE, figures.whole(figures.missing_heads(site)), "heads without a person on the roster"),
        (figures.LEARNING, figures.whole(site.learning), "people who miss a level of their role"),
        ("Hours to learn", figures.whole(sum(site.hours())), "all levels, prior evidence subtracted"),
    ]
    if site.per_million is not None:
        rows.append(("Per million doses", f"{site.per_million:g}", "people a year; published plants below"))
    return parts.key_facts(rows)


def _late(site: SiteDemand) -> Markup:
    if not site.schedule.late:
        return Markup("")
    said = ", ".join(f"{heads} {figures.role_title(role)}" for role, heads in site.schedule.late)
    words = f"Late: their quarter is past, so they fall into the first that can still be used: {said}."
    return Markup('<div class="note note-attention"><p>{}</p></div>').format(words)


def _roles(site: SiteDemand) -> Markup:
    head = ("role", "people", "full-time equivalents", "low to high", "by tags", "renewals a year", "who said so")
    renewals = dict(site.schedule.renewals)
    rows = [
        (
            f"{one.role} {figures.role_title(one.role)}",
            str(one.heads),
            figures.tenths(one.counted),
            _band(one, one.low, one.high),
            _band(one, one.by_tag_low, one.by_tag_high),
            figures.whole(renewals.get(one.role, 0)),
            figures.said_by(one),
        )
        for one in site.heads.roles
    ]
    heads, office = site.heads, figures.administration(site)
    if heads.administration:
        rows.append((figures.ADMINISTRATION, str(office), figures.tenths(heads.administration), "–", "–", "–", "model"))
    band = figures.span(heads.low, heads.high)
    rows.append(
        (
            figures.ALL,
            figures.whole(heads.required + office),
            figures.tenths(heads.total),
            "–" if heads.low == heads.high else band,
            "–",
            figures.whole(sum(renewals.values(), Fraction(0))),
            "",
        )
    )
    about = (
        "People are full-time equivalents of the model rounded up, or the roster's figure, which always goes first; so people add up to "
        "more than full-time equivalents. The last line's band is of full-time equivalents. “Low to high” is the "
        "band the model ships: plus and minus 50 %, within which six of seven published plants fall. “By tags” is ours: each number of "
        "the model is moved over the width of its tag, and the moves are added as if independent; wider where a split is a guess. "
        "Renewals are proofs of level 3 or 4 that lapse and are given again at the workplace."
    )
    table = parts.table(f"People by role at {site.name}", head, rows, numbers=range(1, 6))
    return parts.join((table, parts.soft(about)))


def _band(one: RoleHeads, low: int, high: int) -> str:
    return "–" if one.basis in {ROSTER, LISTED} or low == high else f"{low} to {high}"


def _hours(found: Demand, site: SiteDemand) -> Markup:
    """Hours by level with the way they are learned, and the competencies that take most."""
    levels = [
        (f"Level {one.level}: {one.mode} ({one.tag})", str(one.hours), figures.whole(hours))
        for one, hours in zip(found.hours, site.hours(), strict=True)
    ]
    levels.append(("All levels", "", figures.whole(sum(site.hours()))))
    by = sorted(site.hours_by_competency().items(), key=lambda one: (-one[1], one[0]))
    most = [(f"{code} {figures.competency_name(code)}", figures.whole(hours)) for code, hours in by[:MOST_COMPETENCIES] if hours]
    first = parts.table("Hours to learn by level", ("level and way", "hours each", "hours in all"), levels, numbers=(1, 2))
    second = parts.table("Competencies that take most hours", ("competency", "hours"), most, numbers=(1,)) if most else Markup("")
    words = (
        "“Each” is one person in one competency. Hours count for every competency alone, as if nothing were learned together: read them as "
        "an upper bound. "
        f"{_evidence(site)}"
    )
    return parts.join((Markup('<div class="grid-two">{}</div>').format(parts.join((first, second))), parts.soft(words)))


def _evidence(site: SiteDemand) -> str:
    proven = sum(line.held_credential for line in site.gaps)
    said = sum(line.held_declared for line in site.gaps)
    lapsed = sum(line.lapsed for line in site.gaps)
    return (
        f"Evidence that counts: {proven} by credential, {said} declared by the site; {lapsed} lapsed and not counted "
        "(each a person in one competency at the level needed)."
    )
