"""The pages of people, gap and seats as files.

Flow: site.py, country.py -> this file -> tables.
Reads: rows. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterable, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from seedtrain import tables
from seedtrain.engines.demand import Demand, SiteDemand
from seedtrain.pages.demand import words
from seedtrain.pages.demand.rows import CourseRow, RoleGap, Unmet, role_title


def people(request: HttpRequest, site: SiteDemand) -> HttpResponse:
    """People by role."""
    head = [
        *(_("Code"), _("Role"), _("People"), _("Low"), _("High"), _("Low by tags"), _("High by tags")),
        *(_("Full-time posts by the model"), _("Said by"), _("Status")),
    ]
    rows: Iterable[tables.Row] = (
        [
            *(one.role, role_title(one.role), one.heads, one.low, one.high, one.by_tag_low, one.by_tag_high, one.fte),
            *(str(words.BASES[one.basis]), _("Seedtrain draft")),
        ]
        for one in site.heads.roles
    )
    return tables.download(request, f"people-{site.id}", head, rows)


def gap(request: HttpRequest, site: SiteDemand, roles: Sequence[RoleGap]) -> HttpResponse:
    """The gap role by role and competency by competency."""
    head = [
        *(_("Code of the role"), _("Role"), _("Code"), _("Competency"), _("Level"), _("Heads required"), _("Missing"), _("Low"), _("High")),
        *(_("Held by credential"), _("Held as declared"), _("Lapsed"), _("Hours to learn"), _("Heads said by"), _("Status")),
    ]
    rows: Iterable[tables.Row] = (
        [
            *(one.line.role, role.title, one.line.competency, one.name, one.line.level, one.line.required, one.line.missing),
            *(one.low, one.high, one.line.held_credential, one.line.held_declared, one.line.lapsed, one.line.all_hours),
            *(str(words.BASES[role.heads.basis]), _("Seedtrain draft")),
        ]
        for role in roles
        for one in role.spans
    )
    return tables.download(request, f"missing-{site.id}", head, rows)


def seats(request: HttpRequest, name: str, found: Demand, courses: Sequence[CourseRow]) -> HttpResponse:
    """Seats by course, country and quarter."""
    titles = {one.course.id: one.course.title for one in courses}
    head = [_("Course"), _("Title"), _("Country"), _("Quarter"), _("Languages in common"), _("Seats expected"), _("Seats if all is built")]
    rows: Iterable[tables.Row] = (
        [one.course, titles[one.course], one.country, str(one.quarter), ", ".join(one.languages), float(one.seats), one.full]
        for one in found.seats.needs
    )
    return tables.download(request, f"seats-{name}", head, rows)


def unmet(request: HttpRequest, name: str, found: Sequence[Unmet]) -> HttpResponse:
    """What no course closes."""
    head = [_("Code"), _("Competency"), _("Level"), _("People"), _("Expected"), _("Roles"), _("Sites"), _("Why")]
    rows: Iterable[tables.Row] = (
        [one.competency, one.name, one.level, one.heads, float(one.expected), ", ".join(one.roles), ", ".join(one.sites), one.why]
        for one in found
    )
    return tables.download(request, f"no-course-{name}", head, rows)
