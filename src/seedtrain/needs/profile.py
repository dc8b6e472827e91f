"""What a site has said about itself, as the staffing model reads it; what it has not said stays unknown and is named.

Flow: needs.actions, needs.demand, needs.forms -> this file -> engines.demand.
Reads: arguments. Writes: nothing.
Source: keys are those of docs/reference/site-profile.md, which are those of the site file where both have them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from seedtrain.engines import demand as engine
from seedtrain.engines.demand.model import FILL_ONLY
from seedtrain.engines.demand.quarters import RAMP
from seedtrain.engines.demand.site import EXISTING, NEW
from seedtrain.reporting.knowledge import knowledge, vocabulary

LINES = ("ds_lines", "ff_lines", "lyo", "devices")
KEYS = (
    *("platform", "capacity", *LINES, "pattern", "ff_pattern", "products", "qc", "automation", "standalone"),
    *("status", "start", "likelihood", "languages"),
)
"""Everything a site may say about itself; `ranges` may stand beside them, and `product` and `source` are only shown."""
USUAL = ("lyo", "devices", "products", "qc", "automation", "standalone", "likelihood")
"""Keys for which the model has a usual value; a page that uses it says so."""
PLAN, KIND = "plan", "kind"
"""A profile of this kind is what a ministry plans, not a plant."""
SOMEBODY = {next(iter(RAMP)): 1}


@dataclass(frozen=True, slots=True)
class Profile:
    """What is stored about a site: `platform` is the framework's, `plan` as entered, `heads` by role, people on its roster."""

    id: str
    name: str
    country: str
    platform: str
    plan: Mapping[str, object]
    heads: Mapping[str, int]
    people: tuple[engine.Person, ...] = ()

    @property
    def is_plan(self) -> bool:
        """True for what a ministry plans."""
        return self.plan.get(KIND) == PLAN


@dataclass(frozen=True, slots=True)
class Told:
    """A profile as the engine takes it.

    site      None where nobody can be counted at all
    missing   keys without which the model cannot count people, in the order to ask for them
    untimed   keys without which nobody knows when people are to be trained
    usual     keys left out for which our usual value is used
    """

    site: engine.Site | None
    missing: tuple[str, ...]
    untimed: tuple[str, ...]
    usual: tuple[str, ...]


def staffing_platform(platform: str, plan: Mapping[str, object]) -> str:
    """The staffing model's name of a site's platform; "" where it is not known or has more than one."""
    if said := plan.get("platform"):
        return str(said)
    names = [name for name, ours in knowledge().framework.platform_of.items() if ours == platform]
    return names[0] if len(names) == 1 else ""


def told(profile: Profile, on: date) -> Told:
    """The profile as of one day. What the model cannot use for want of a key is left to the roster alone."""
    plan, roles = profile.plan, knowledge().framework.roles
    platform = staffing_platform(profile.platform, plan)
    missing = _missing(platform, plan)
    heads = {code: count for code, count in profile.heads.items() if code in roles}
    people = tuple(person for person in profile.people if person.role in roles)
    untimed = ("status",) if "status" not in plan else ("start",) if plan["status"] == NEW and "start" not in plan else ()
    if not platform or (missing and not any(heads.values()) and not people):
        return Told(None, missing, untimed, ())
    asked = {name: plan[name] for name in (*KEYS, "ranges") if name in plan and not (missing and name in _OF_LINES)}
    raw: dict[str, object] = {**asked, "id": profile.id, "name": profile.name, "country": profile.country, "platform": platform}
    raw["heads"] = heads
    if missing:
        # Leadership and administration are the model's; where it cannot count, only what the site states is added up.
        raw["standalone"] = False
    if untimed:
        # Heads and gap do not depend on the quarter; whoever reads `untimed` shows no quarter.
        raw["status"] = EXISTING
    try:
        site = _with_people(raw, heads, people, on)
    except engine.SiteError as error:
        return Told(None, (str(error.params.get("field", "platform")),), untimed, ())
    usual = () if missing else tuple(name for name in USUAL if name not in plan)
    return Told(site, missing, untimed, usual)


_OF_LINES = (*LINES, "capacity", "pattern", "ff_pattern", "ranges")


def _missing(platform: str, plan: Mapping[str, object]) -> tuple[str, ...]:
    """Keys without which the model cannot count people; no number of lines is ever guessed."""
    found = [] if platform else ["platform"]
    found += [name for name in ("ds_lines", "ff_lines") if name not in plan and not (name == "ds_lines" and platform == FILL_ONLY)]
    if plan.get("ds_lines") and not plan.get("capacity"):
        found.append("capacity")
    if not found and not any(plan.get(name) for name in LINES):
        found.append("ds_lines" if platform != FILL_ONLY else "ff_lines")
    if "pattern" not in plan:
        found.append("pattern")
    return tuple(found)


def _with_people(raw: Mapping[str, object], heads: Mapping[str, int], people: tuple[engine.Person, ...], on: date) -> engine.Site:
    """The site with its people. Raises SiteError."""
    from dataclasses import replace

    is_only_roster = people and not any(heads.values()) and not any(raw.get(name) for name in LINES)
    site = engine.read_site({**raw, "heads": SOMEBODY} if is_only_roster else raw, vocabulary(), on)
    return replace(site, people=people, heads={} if is_only_roster else site.heads)


def problems(plan: Mapping[str, object]) -> dict[str, engine.SiteError]:
    """What the engine refuses of a plan, by key: each key alone first, then all that were sound together."""
    found: dict[str, engine.SiteError] = {}
    base: dict[str, object] = {"id": "site", "country": "GHA", "platform": "mrna", "heads": SOMEBODY, "status": EXISTING}
    for name in (*KEYS, "ranges"):
        if name in plan and name != "ranges" and (error := _refusal({**base, name: plan[name]}, name)):
            found[name] = error
    sound = {name: value for name, value in plan.items() if name in KEYS and name not in found}
    if "platform" in sound and (error := _refusal({**base, **sound, "heads": SOMEBODY}, "ds_lines")):
        found["ds_lines"] = error
    return found


def _refusal(raw: Mapping[str, object], name: str) -> engine.SiteError | None:
    """The refusal of one key; what is refused about another one is not this key's fault."""
    try:
        engine.read_site(raw, vocabulary(), date(2000, 1, 1))
    except engine.SiteError as error:
        return error if error.params.get("field") == name else None
    return None


def plan_of(profile: Profile) -> engine.Plan | None:
    """What a ministry plans, or None while its platform, heads or start are not known."""
    platform, start = staffing_platform(profile.platform, profile.plan), profile.plan.get("start")
    quarter = engine.parse_quarter(str(start)) if start else None
    known = vocabulary()
    heads = {code: count for code, count in profile.heads.items() if code in known.roles}
    if not profile.is_plan or not platform or quarter is None or not heads:
        return None
    raw: dict[str, object] = {"id": profile.id, "country": profile.country, "platform": platform, "heads": heads, "start": str(quarter)}
    raw |= {name: profile.plan[name] for name in ("likelihood", "languages") if name in profile.plan}
    site = engine.read_site(raw, known, date(2000, 1, 1))
    return engine.Plan(profile.id, profile.name, profile.country, platform, site.heads, quarter, site.likelihood, site.languages)
