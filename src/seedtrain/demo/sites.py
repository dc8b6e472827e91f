"""Two synthetic factories in two countries: their roles, rosters and gaps, before and after two of their people were trained.

Flow: demo.load -> this file -> needs.actions.
Reads: data/demo/people.json. Writes: organisations, sites, rosters, assessments.
Source: all synthetic; the levels each role asks for are the framework's (Seedtrain draft). Published plants stand in plants.py.
"""

from datetime import UTC, datetime

from seedtrain import facts
from seedtrain.demo.people import HOME, SECOND, institution_of
from seedtrain.learning.models import Enrolment
from seedtrain.needs import actions as needs
from seedtrain.needs.models import SiteProfile
from seedtrain.network.models import Offering
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation, Person

BEFORE = datetime(2025, 4, 15, 9, 0, tzinfo=UTC)
LINKED = datetime(2025, 7, 20, 9, 0, tzinfo=UTC)
AFTER = datetime(2025, 10, 6, 9, 0, tzinfo=UTC)
HEADS = {"UPT": 6, "DPT": 4, "PSL": 3, "QCA": 3}
SAID: dict[str, dict[str, object]] = {
    HOME: {
        "platform": "viral_cell",
        "product": "cell-based vaccine (synthetic)",
        "capacity": 20_000_000,
        "products": 1,
        "ds_lines": 1,
        "ff_lines": 1,
        "pattern": "2x5",
        "automation": "standard",
        "qc": "partial",
        "standalone": True,
        "status": "existing",
        "languages": ["en"],
    },
    SECOND: {"platform": "viral_cell", "product": "cell-based vaccine (synthetic)", "ds_lines": 1, "ff_lines": 0, "pattern": "2x5"},
}
"""What each factory says of itself; the second has not said its capacity, nor whether it stands."""
TRAINED = "PSL-01"
"""The shift supervisor whom each factory sends."""


def build_sites(officer: Person) -> list[SiteProfile]:
    """Both factories stand with their rosters, and their gap of April 2025 is found."""
    sites = []
    for country in (HOME, SECOND):
        name = institution_of(country, 0)
        slug = f"demo-vaccines-{country.lower()}"
        owner = people.found_organisation(
            slug, Organisation.Kind.MANUFACTURER, name, at=BEFORE, actor=officer, country=country, source="synthetic", is_demo=True
        )
        site = needs.register_site(
            owner, slug, f"{name}: viral vaccine line", country, "viral_cell", actor=officer, at=BEFORE, is_demo=True
        )
        needs.describe_site(site, SAID[country], actor=officer, at=BEFORE)
        needs.set_site_roles(site, HEADS, actor=officer, at=BEFORE)
        needs.import_roster(site, roster(), actor=officer, at=BEFORE)
        needs.assess_site(site, actor=officer, at=BEFORE)
        sites.append(site)
    return sites


def roster() -> list[needs.RosterRow]:
    """Fewer people than the roles ask for, most of them below the level asked."""
    rows = []
    required = {role.id: role.required for role in facts.roles()}
    for role, heads in HEADS.items():
        for number in range(1, heads):
            # Every second competency is held as asked, the next one level below: a factory in its first year.
            levels = {
                need.competency: max(0, need.level - (place + number) % 2 - (1 if need.competency.startswith("U") else 0))
                for place, need in enumerate(required[role])
            }
            rows.append(needs.RosterRow(f"{role}-{number:02d}", role, {code: level for code, level in levels.items() if level}))
    return rows


def link_trainees(offering: Offering) -> None:
    """In each factory the trainee has linked their own account to their line of the roster."""
    for country in (HOME, SECOND):
        site = SiteProfile.objects.get(slug=f"demo-vaccines-{country.lower()}")
        mine = Enrolment.objects.filter(offering=offering, application__traits__institution=institution_of(country, 0)).select_related(
            "person"
        )
        person = mine.order_by("application__code")[0].person
        needs.link_person(site.roster.get(label=TRAINED), person, actor=person, at=LINKED)


def assess_again(actor: Person) -> None:
    """The gap of October 2025 is found: smaller than in April."""
    for country in (HOME, SECOND):
        needs.assess_site(SiteProfile.objects.get(slug=f"demo-vaccines-{country.lower()}"), actor=actor, at=AFTER)
