"""Every write about what a site or a ministry says of a plan: lines, capacity, shifts, when it starts; what is not said stays unknown.

Flow: views of needs, the demo -> this file -> needs.profile -> tables, journal.
Reads: people, needs. Writes: a site's plan and platform; what a ministry plans, as a profile of the kind `plan`.
"""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.engines.demand import SiteError, parse_quarter
from seedtrain.needs import profile
from seedtrain.needs.actions.sites import locked, register_site, set_site_roles
from seedtrain.needs.models import SiteProfile
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, Person
from seedtrain.reporting.knowledge import knowledge

EXPECTED: dict[str, Promise] = {
    "platform": gettext_lazy("one of the platforms in the list"),
    "capacity": gettext_lazy("a number from 0 to 100 000 000 000, in digits, without a unit"),
    **dict.fromkeys((*profile.LINES, "products"), gettext_lazy("a whole number from 0 to 50, in digits")),
    **dict.fromkeys(("pattern", "ff_pattern"), gettext_lazy("one of the shift patterns in the list")),
    **dict.fromkeys(("qc", "automation", "standalone", "status"), gettext_lazy("one of the answers in the list")),
    "start": gettext_lazy("a quarter such as 2029Q1"),
    "likelihood": gettext_lazy("a number from 0 to 100, in percent"),
    "languages": gettext_lazy("codes of languages such as en, fr, pt-BR"),
}
"""What each key may be, in words; the engine decides, these only say it in the reader's language."""


def refusal_words(name: str, value: object, error: SiteError) -> str:
    """The engine's refusal of one key in the reader's language: what was expected, what came, what to do."""
    if name == "ds_lines" and value in range(51):
        return _(
            "We expected 0 lines of drug substance, as this platform only fills, and got %(value)s. Write 0, or choose another platform."
        ) % {"value": value}
    return _("We expected %(expected)s and got %(value)s. Correct it, or leave it empty if you do not know.") % {
        "expected": EXPECTED[name],
        "value": ", ".join(map(str, value)) if isinstance(value, list) else error.params.get("value", value),
    }


def check_plan(plan: Mapping[str, object]) -> None:
    """Nothing happens when the engine takes every key; otherwise the first is refused."""
    for name, error in profile.problems(plan).items():
        raise Refused(refusal_words(name, plan[name], error), code=error.code, field=name)


@transaction.atomic
def describe_site(site: SiteProfile, said: Mapping[str, object], *, actor: Person | None, at: datetime) -> bool:
    """The site has said exactly this about itself (keys of needs.profile.KEYS and `product`); what is not in `said` is unknown again.

    Other keys that stand in the plan stay. True when anything changed; safe to repeat.
    """
    site = locked(site)
    taken = (*profile.KEYS, "product")
    check_plan(said)
    plan = {name: value for name, value in site.plan.items() if name not in taken}
    plan |= {name: said[name] for name in taken if name in said}
    if isinstance(ranges := plan.pop("ranges", None), Mapping):
        # A range stands around the value it was said of; around another one it means nothing.
        kept = {name: ends for name, ends in ranges.items() if name in said and said[name] == site.plan.get(name)}
        plan |= {"ranges": kept} if kept else {}
    before = {"platform": site.platform, **site.plan}
    site.platform = _platform(site, plan)
    site.plan = plan
    after = {"platform": site.platform, **plan}
    if before == after:
        return False
    site.save(update_fields=["platform", "plan"])
    JournalEntry.objects.append(actor=actor, verb="describe_site", about=site, at=at, before=before, after=after)
    return True


def _platform(site: SiteProfile, plan: Mapping[str, object]) -> str:
    """The framework's platform of a plan; one that has several names in the model stays when the plan names none of them."""
    known = knowledge().framework.platform_of
    if "platform" in plan:
        return known[str(plan["platform"])]
    is_one_of_many = list(known.values()).count(site.platform) > 1
    return site.platform if is_one_of_many else ""


@transaction.atomic
def state_plan(
    ministry: Organisation, platform: str, heads: Mapping[str, int], said: Mapping[str, object], *, actor: Person | None, at: datetime
) -> SiteProfile:
    """The ministry plans exactly these heads by role for one platform of the staffing model in its country, by `said` (start, likelihood).

    One plan a country and platform: it counts every site of both, so that nobody is counted twice.
    """
    if ministry.kind != Organisation.Kind.MINISTRY or not ministry.country:
        raise Refused(_("A plan is a ministry’s. Choose a ministry with a country."), code="no_ministry", field="ministry")
    plan = {**said, "platform": platform}
    check_plan(plan)
    start = parse_quarter(str(said.get("start", "")))
    if start is None:
        raise Refused(
            _("A plan says from when: a quarter such as 2029Q1; none came. Write the quarter in which production starts."),
            code="no_start",
            field="start",
        )
    if not any(heads.values()):
        raise Refused(_("A plan says how many people it needs in which role; no role came. Write at least one."), code="no_heads")
    slug = f"plan-{ministry.country.lower()}-{platform.replace('_', '-')}"
    stored = {**plan, profile.KIND: profile.PLAN}
    found = SiteProfile.objects.select_for_update().filter(slug=slug).first()
    if found is None:
        ours = knowledge().framework.platform_of[platform]
        found = register_site(
            ministry, slug, ministry.name, ministry.country, ours, actor=actor, at=at, plan=stored, is_demo=ministry.is_demo
        )
    elif found.plan != stored:
        before, found.plan = found.plan, stored
        found.save(update_fields=["plan"])
        JournalEntry.objects.append(actor=actor, verb="state_plan", about=found, at=at, before=before, after=stored)
    set_site_roles(found, heads, actor=actor, at=at)
    return found
