"""How many people a site needs by role: a bottom-up model of crews and ratios, beaten by the site's own roster.

Flow: demand.py, sensitivity.py, cases.py -> `fte`, `heads` -> this file.
Reads: a Site and a Model. Writes: nothing.
Source: data/staffing_model.json, `formula` (Seedtrain draft). With crews, relief, automation, crew, ref and the ratios as coefficients:

    ds     = ds_lines * crew * crews * relief * automation * (capacity / ds_lines / ref) ^ exponent
    fill   = (ff_lines * fill_crew + lyo * lyo_extra) * crews * relief * automation
    pack   = (ff_lines * pack_crew + devices * device_extra) * crews * relief * automation
    direct = ds + fill + pack
    UPT = DPT = ds / 2;  AFO = fill;  VIP = pack;  PSL = ratio * direct
    MSA = max(3, ratio * direct) + 2 * products;  QC = base + ratio * direct, split into QCA, QCM, QCB
    QAS = max(6, ratio * direct);  AQP = 2;  VAL = max(2, ratio * direct);  UMT = 2 * crews + 2 * lines
    ACS = max(2, ratio * direct);  BSO = 1, and 1 for live virus or eggs;  RAC = 2 + products;  SCW = 4 + 0.1 * direct
    TRN = max(1, 0.02 * all above);  SHD = 5 and general administration = 0.1 * technical, at a standalone site only

Where filling has its own shift pattern, `crews` of UMT is the larger of the two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .model import FILL_ONLY, Model
from .site import Site

ROSTER, MODEL, RAISED = "roster", "model", "model, raised to the people on the roster"
LISTED = "roster, raised to the people listed"
"""Who said how many people a role needs; where more people are listed than were asked for, they are it."""
LIVE = frozenset({"viral_cell", "egg"})
QC_ROLES = ("QCA", "QCM", "QCB")
PLACES = 6
"""Decimals an FTE keeps: enough for any use, and the same on every machine."""
Number = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class RoleHeads:
    """People one role needs.

    fte       full-time equivalents by the model; None where only a roster speaks
    heads     people: the roster's figure, or `fte` rounded up, as part of a person is a person to be trained
    low, high    the shipped band of plus and minus 50 % around `fte`, low rounded down and high up; the roster's figure alone
    by_tag_low, by_tag_high  the band from the coefficients' tags (sensitivity.py), rounded likewise; wider where a split is a guess
    counted   full-time equivalents this role has in the site's total: `fte`, or the people of a roster [FTE]
    stated    people the site's roster asks for, None where it says nothing of this role [heads]
    basis     who said so
    """

    role: str
    fte: float | None
    heads: int
    low: int
    high: int
    by_tag_low: int
    by_tag_high: int
    counted: float
    stated: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class Heads:
    """People of a site: by role, then in all.

    technical, administration, total  full-time equivalents; a roster's heads count as they are
    low, high                         of the total, by the shipped band on what the model says
    """

    roles: tuple[RoleHeads, ...]
    technical: float
    administration: float
    total: float
    low: float
    high: float

    @property
    def required(self) -> int:
        """People to be trained, all roles together, without general administration [heads]."""
        return sum(one.heads for one in self.roles)


def fte(site: Site, number: Number) -> dict[str, float]:
    """Full-time equivalents by role; `number` gives a coefficient by its id. Roles the site does not have are 0."""
    crews = number(f"crews_for_pattern.{site.pattern}")
    ff_crews = number(f"crews_for_pattern.{site.ff_pattern}") if site.ff_pattern else crews
    work = number("relief") * number(f"automation.{site.automation}")
    ds = _drug_substance(site, number) * crews * work if site.ds_lines and site.platform != FILL_ONLY else 0.0
    fill = (site.ff_lines * number("crew_per_shift_ff.fill") + _if(site.lyo, "crew_per_shift_ff.lyo_extra", number)) * ff_crews * work
    pack = site.ff_lines * number("crew_per_shift_ff.inspect_pack") + _if(site.devices, "crew_per_shift_ff.device_extra", number)
    pack *= ff_crews * work
    direct = ds + fill + pack
    qc = number(f"qc_base.{site.qc}") + number(f"qc_ratio.{site.qc}") * direct
    shares = {role: number(f"qc_split.{role}") for role in QC_ROLES}
    on_site = max([crews] * bool(site.ds_lines) + [ff_crews] * bool(site.ff_lines or site.lyo or site.devices))
    found = {
        "UPT": ds * number("upstream_share"),
        "DPT": ds * (1 - number("upstream_share")),
        "AFO": fill,
        "VIP": pack,
        "PSL": number("supervisor_ratio") * direct,
        "MSA": max(number("msat_minimum"), number("msat_ratio") * direct) + number("msat_per_product") * site.products,
        **{role: qc * share / sum(shares.values()) for role, share in shares.items()},
        "QAS": max(number("qa_minimum"), number("qa_ratio") * direct),
        "AQP": number("authorized_persons"),
        "VAL": max(number("val_minimum"), number("val_ratio") * direct),
        "UMT": number("umt_per_crew") * on_site + number("umt_per_line") * (site.ds_lines + site.ff_lines),
        "ACS": max(number("acs_minimum"), number("acs_ratio") * direct),
        "BSO": number("biosafety") + (number("biosafety_live") if site.platform in LIVE else 0),
        "RAC": number("ra") + number("ra_per_product") * site.products,
        "SCW": number("supply") + number("supply_ratio") * direct,
    }
    found["TRN"] = max(number("trainers_minimum"), number("trainers_ratio") * sum(found.values()))
    if site.standalone:
        found["SHD"] = number("leadership")
    return found


def _drug_substance(site: Site, number: Number) -> float:
    """People of all drug-substance lines in one crew, before relief and automation."""
    size = site.capacity / site.ds_lines / number(f"ref_capacity.{site.platform}")
    return site.ds_lines * number(f"crew_per_shift_ds.{site.platform}") * float(size ** number("scale_exponent"))


def _if(lines: int, id: str, number: Number) -> float:
    return lines * number(id) if lines else 0.0


def numbers_used(site: Site, model: Model) -> tuple[str, ...]:
    """Ids of the coefficients this site's figures rest on, in the order they are asked for."""
    asked: dict[str, None] = {}

    def number(id: str) -> float:
        asked[id] = None
        return model.value(id)

    if site.has_lines:
        fte(site, number)
        asked["uncertainty"] = None
    if site.standalone:
        asked["ga_ratio"] = None
    return tuple(asked)


def by_role(site: Site, model: Model) -> dict[str, float]:
    """Full-time equivalents by role after the roster has spoken: its heads, and never fewer than the people on it."""
    said = fte(site, model.value) if site.has_lines else {}
    present = _present(site)
    roles = dict.fromkeys([*said, *site.heads, *present])
    return {role: max(float(site.heads.get(role, said.get(role, 0.0))), float(present.get(role, 0))) for role in roles}


def total_of(site: Site, model: Model) -> float:
    """The site's headcount with general administration [FTE]."""
    technical = sum(by_role(site, model).values())
    return technical * (1 + (model.value("ga_ratio") if site.standalone else 0))


def heads(site: Site, model: Model, by_tag: Mapping[str, tuple[float, float]]) -> Heads:
    """People by role with their ranges; `by_tag` as `sensitivity.bands` has them [FTE]."""
    figures = fte(site, model.value) if site.has_lines else {}
    present, band = _present(site), model.value("uncertainty")
    needed = by_role(site, model)
    found = [one for one in (_role(role, site, figures.get(role), present.get(role, 0), band, by_tag) for role in needed) if one.high]
    general = 1 + (model.value("ga_ratio") if site.standalone else 0.0)
    technical = sum(needed.values())
    unsure = sum(figure for role, figure in figures.items() if role not in site.heads and figure >= present.get(role, 0))
    return Heads(
        roles=tuple(found),
        technical=round(technical, PLACES),
        administration=round(technical * (general - 1), PLACES),
        total=round(technical * general, PLACES),
        low=round((technical - band * unsure) * general, PLACES),
        high=round((technical + band * unsure) * general, PLACES),
    )


def _present(site: Site) -> dict[str, int]:
    """People on the roster by role."""
    found: dict[str, int] = {}
    for person in site.people:
        found[person.role] = found.get(person.role, 0) + 1
    return found


def _role(role: str, site: Site, figure: float | None, present: int, band: float, by_tag: Mapping[str, tuple[float, float]]) -> RoleHeads:
    shown = None if figure is None else round(figure, PLACES)
    if role in site.heads:
        stated = site.heads[role]
        count = max(stated, present)
        return RoleHeads(role, shown, *(count,) * 5, counted=count, stated=stated, basis=LISTED if present > stated else ROSTER)
    if shown is None:
        return RoleHeads(role, None, *(present,) * 5, counted=present, stated=None, basis=ROSTER)
    low, high = by_tag.get(role, (shown, shown))
    likely = math.ceil(shown)
    return RoleHeads(
        role=role,
        fte=shown,
        heads=max(likely, present),
        low=max(math.floor(round(shown * (1 - band), PLACES)), present),
        high=max(math.ceil(round(shown * (1 + band), PLACES)), present),
        by_tag_low=max(math.floor(round(low, PLACES)), present),
        by_tag_high=max(math.ceil(round(high, PLACES)), present),
        counted=max(shown, float(present)),
        stated=None,
        basis=RAISED if present > likely else MODEL,
    )
