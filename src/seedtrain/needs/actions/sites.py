"""Every write about a site itself: that it exists, and how many people it needs in which role.

Flow: views of needs, the demo -> this file -> tables, journal.
Reads: people, needs. Writes: sites and their roles.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.needs import framework
from seedtrain.needs.models import JobRole, SiteProfile, SiteRole
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, Person

MOST_HEADS = 100_000


def locked(site: SiteProfile) -> SiteProfile:
    """The site's row, locked until the action is done."""
    return SiteProfile.objects.select_for_update().get(pk=site.pk)


def roles_by_code(codes: Sequence[str], field: str) -> dict[str, JobRole]:
    """The roles of these codes; an unknown one is refused."""
    found = {role.code: role for role in JobRole.objects.all()}
    for code in codes:
        if code not in found:
            raise Refused(
                _("A role is one of %(codes)s; it came as %(code)s. Use the code of a role in the framework.")
                % {"codes": ", ".join(sorted(found)), "code": code},
                code="unknown_role",
                field=field,
            )
    return found


@transaction.atomic
def register_site(
    organisation: Organisation,
    slug: str,
    name: str,
    country: str,
    platform: str,
    *,
    actor: Person | None,
    at: datetime,
    plan: Mapping[str, object] | None = None,
    is_demo: bool = False,
) -> SiteProfile:
    """A new site of the organisation exists, with no roles and nobody on its roster; platform "" is not known yet."""
    if platform and platform not in framework.PLATFORM_NAMES:
        raise Refused(
            _("Platform is one of %(codes)s; it came as %(code)s. Choose one of them.")
            % {"codes": ", ".join(framework.PLATFORM_NAMES), "code": platform},
            code="unknown_platform",
            field="platform",
        )
    if SiteProfile.objects.filter(slug=slug).exists():
        raise Refused(
            _("A site with the address %(slug)s exists already; choose another one.") % {"slug": slug}, code="slug_taken", field="name"
        )
    site = SiteProfile.objects.create(
        organisation=organisation, slug=slug, name=name, country=country, platform=platform, plan=dict(plan or {}), is_demo=is_demo
    )
    JournalEntry.objects.append(actor=actor, verb="register_site", about=site, at=at, after={"name": name, "country": country})
    return site


def heads_words(role: str, count: object) -> str:
    """The sentence about heads of a role that cannot be used."""
    words = _("Heads for %(role)s are a whole number from 0 to %(most)s; they came as %(count)s. Enter how many people the site needs.")
    return words % {"role": role, "most": MOST_HEADS, "count": count}


@transaction.atomic
def set_site_roles(site: SiteProfile, heads: Mapping[str, int], *, actor: Person | None, at: datetime) -> None:
    """The site needs exactly these heads by role code: 0 says that it has no such role; one that is not named it says nothing about."""
    locked(site)
    found = roles_by_code(list(heads), "roles")
    for code, count in heads.items():
        if not 0 <= count <= MOST_HEADS:
            raise Refused(heads_words(found[code].title, count), code="heads_out_of_range", field=f"heads_{code}")
    before = dict(site.roles.values_list("role__code", "heads_required"))
    after = dict(heads)
    if before == after:
        return
    site.roles.exclude(role__code__in=after).delete()
    for code, count in after.items():
        SiteRole.objects.update_or_create(site=site, role=found[code], defaults={"heads_required": count, "origin": SiteRole.Origin.ROSTER})
    JournalEntry.objects.append(actor=actor, verb="set_site_roles", about=site, at=at, before=before, after=after)
