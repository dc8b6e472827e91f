"""Plants as their owners or the press published them, a synthetic plant that is planned, and a synthetic plan of a ministry.

Flow: demo.load -> this file -> needs.actions.
Reads: seedtrain.facts. Writes: organisations, sites.
Source: published plants: staffing_model.json, cases; where something was not published, our assumption stands there and the page names the
source. Whether and when each of them stands was not part of those cases, so it is left open. The planned plant and the plan are synthetic.
"""

from collections.abc import Mapping
from datetime import date, datetime

from seedtrain import facts
from seedtrain.demo.people import HOME
from seedtrain.demo.sites import BEFORE
from seedtrain.engines.demand import Quarter, quarter_of
from seedtrain.facts import CaseInputs
from seedtrain.needs import actions as needs
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation, Person
from seedtrain.reporting.knowledge import knowledge

PLANTS: Mapping[str, tuple[str, str, str, str]] = {
    "kigali": ("biontech", "BioNTech", "BioNTech Kigali", "RWA"),
    "marburg": ("biontech", "BioNTech", "BioNTech Marburg", "DEU"),
    "laval": ("moderna", "Moderna", "Moderna Laval", "CAN"),
    "hollysprings": ("seqirus", "Seqirus", "Seqirus Holly Springs", "USA"),
    "amgen_ri": ("amgen", "Amgen", "Amgen West Greenwich", "USA"),
    "catalent": ("catalent", "Catalent", "Catalent Bloomington", "USA"),
    "biocon": ("biocon", "Biocon", "Biocon Johor", "MYS"),
}
"""Owner, its name, the plant's name and country by the case of the staffing model."""
YEARS_AHEAD = 2
PLANNED: dict[str, object] = {
    "platform": "mrna",
    "product": "mRNA vaccine (synthetic)",
    "capacity": 50_000_000,
    "products": 2,
    "ds_lines": 1,
    "ff_lines": 1,
    "pattern": "3x5",
    "automation": "high",
    "qc": "full",
    "standalone": True,
    "status": "new",
    "likelihood": "70 %",
    "languages": ["en"],
    "ranges": {"capacity": [30_000_000, 80_000_000], "pattern": ["2x5", "24x7"]},
}
NATIONAL = {"UPT": 24, "DPT": 24, "AFO": 40, "VIP": 30, "QCA": 16, "QAS": 18}
"""What the synthetic ministry plans for viral vaccines, all sites together [heads]."""


def add_plants(now: datetime, *, actor: Person) -> None:
    """The seven published plants, one planned plant and one national plan stand."""
    _published(actor)
    start = str(_start(now.date()))
    owner = people.found_organisation(
        "demo-mrna-gha",
        Organisation.Kind.MANUFACTURER,
        "Demo mRNA (synthetic)",
        at=BEFORE,
        actor=actor,
        country=HOME,
        source="synthetic",
        is_demo=True,
    )
    needs.register_site(
        owner,
        "demo-mrna-gha-plant",
        "Demo mRNA plant, planned (synthetic)",
        HOME,
        "mrna",
        actor=actor,
        at=now,
        plan={**PLANNED, "start": start},
        is_demo=True,
    )
    ministry = people.found_organisation(
        "demo-ministry-gha",
        Organisation.Kind.MINISTRY,
        "Demo Ministry of Health (synthetic)",
        at=BEFORE,
        actor=actor,
        country=HOME,
        source="synthetic",
        is_demo=True,
    )
    said = {"start": start, "likelihood": "50 %", "languages": ["en"]}
    needs.state_plan(ministry, "viral_cell", NATIONAL, said, actor=actor, at=now)


def _start(today: date) -> Quarter:
    return quarter_of(today).plus(4 * YEARS_AHEAD)


def _published(actor: Person) -> None:
    """Every case of the staffing model as a site with its source."""
    owners: dict[str, Organisation] = {}
    for case in facts.staffing_model().cases:
        slug, name, plant, country = PLANTS[case.id]
        if slug not in owners:
            owners[slug] = people.found_organisation(
                slug, Organisation.Kind.MANUFACTURER, name, at=BEFORE, actor=actor, source="staffing_model.json, cases"
            )
        plan = plan_of(case.inputs)
        plan["source"] = f"{case.provenance.source}. {case.published_fact}. {case.caveat}."
        platform = knowledge().framework.platform_of[case.inputs.platform]
        needs.register_site(
            owners[slug], f"published-{case.id.replace('_', '-')}", plant, country, platform, actor=actor, at=BEFORE, plan=plan
        )


def plan_of(inputs: CaseInputs) -> dict[str, object]:
    """What was put into the model, as a site would say it; filling that no case mentions is 0, as the cases are read."""
    lines = {"ds_lines": inputs.ds_lines, "ff_lines": inputs.ff_lines or 0}
    found = {
        "platform": inputs.platform,
        "capacity": inputs.capacity or None,
        **lines,
        "lyo": inputs.lyo,
        "devices": inputs.devices,
        "pattern": inputs.pattern,
        "ff_pattern": inputs.ff_pattern,
        "products": inputs.products,
        "qc": inputs.qc,
        "automation": inputs.automation,
        "standalone": inputs.is_standalone,
    }
    return {name: value for name, value in found.items() if value is not None}
