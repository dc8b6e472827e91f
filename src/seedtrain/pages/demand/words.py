"""Codes of the demand engine in words of the reader's language.

Flow: rows.py, pictures.py, files.py -> this file.
Reads: nothing. Writes: nothing.
Source: own words for what docs/reference/demand.md defines.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.engines.demand.quarters import EXTRA, REPLACE, START
from seedtrain.engines.demand.seats import (
    NO_BEFORE,
    NO_CENTRE,
    NO_COUNTRY,
    NO_COURSE,
    NO_FIT,
    NO_LANGUAGE,
    NO_LEVEL,
    NO_PLATFORM,
    Unreachable,
)
from seedtrain.engines.demand.sensitivity import INPUT, Driver
from seedtrain.engines.demand.staffing import LISTED, MODEL, RAISED, ROSTER

BASES: dict[str, Promise] = {
    ROSTER: gettext_lazy("the site"),
    MODEL: gettext_lazy("the model"),
    LISTED: gettext_lazy("the site, raised to the people on the roster"),
    RAISED: gettext_lazy("the model, raised to the people on the roster"),
}
WHY_TRAINED: dict[str, Promise] = {
    START: gettext_lazy("needed, nobody on the roster for it"),
    EXTRA: gettext_lazy("beyond need, as some leave before the start"),
    REPLACE: gettext_lazy("to replace who leaves"),
}
TAGS: dict[str, Promise] = {
    "source": gettext_lazy("source"),
    "derived": gettext_lazy("derived from a source"),
    "arithmetic": gettext_lazy("follows from others"),
    "recall": gettext_lazy("from memory"),
    "assumption": gettext_lazy("our assumption"),
    "weak": gettext_lazy("weak"),
}
ASKED: dict[str, tuple[Promise, Promise]] = {
    "platform": (gettext_lazy("Platform"), gettext_lazy("crews and competencies differ by platform.")),
    "ds_lines": (gettext_lazy("Lines of drug substance"), gettext_lazy("they decide how many crews there are; 0 is an answer.")),
    "ff_lines": (gettext_lazy("Filling lines"), gettext_lazy("they decide who fills, inspects and packs; 0 is an answer.")),
    "capacity": (gettext_lazy("Capacity a year"), gettext_lazy("a crew grows with what its line makes.")),
    "pattern": (gettext_lazy("Shifts"), gettext_lazy("they decide how many crews one line needs.")),
    "status": (gettext_lazy("Planned, or in production"), gettext_lazy("people of a new site are trained before its start.")),
    "start": (gettext_lazy("First quarter of routine production"), gettext_lazy("people are trained backwards from it.")),
}
"""What the model asks for, and why."""
USUAL: dict[str, Promise] = {
    "lyo": gettext_lazy("lines that freeze-dry: none"),
    "devices": gettext_lazy("lines that assemble devices: none"),
    "products": gettext_lazy("products: 1"),
    "qc": gettext_lazy("quality control: all of it on site"),
    "automation": gettext_lazy("automation: usual"),
    "standalone": gettext_lazy("a site of its own"),
    "likelihood": gettext_lazy("as planned with certainty"),
}
"""What is taken where the site says nothing."""
INPUTS: dict[str, Promise] = {
    "capacity": gettext_lazy("capacity"),
    "automation": gettext_lazy("how automated the site is"),
    "pattern": gettext_lazy("the shift pattern"),
    "ff_pattern": gettext_lazy("the shift pattern of filling"),
    "qc": gettext_lazy("quality control done on site"),
    "ds_lines": gettext_lazy("lines of drug substance"),
    "ff_lines": gettext_lazy("filling lines"),
    "lyo": gettext_lazy("lines that freeze-dry"),
    "devices": gettext_lazy("device lines"),
    "products": gettext_lazy("products"),
}
NUMBERS: dict[str, Promise] = {
    "ref_capacity": gettext_lazy("capacity one crew is counted for"),
    "crew_per_shift_ds": gettext_lazy("drug-substance crew"),
    "crew_per_shift_ff.fill": gettext_lazy("people of a filling line"),
    "crew_per_shift_ff.inspect_pack": gettext_lazy("people who inspect and pack"),
    "crew_per_shift_ff.lyo_extra": gettext_lazy("more people for a line that freeze-dries"),
    "crew_per_shift_ff.device_extra": gettext_lazy("people of a device line"),
    "crews_for_pattern": gettext_lazy("crews for the shift pattern"),
    "relief": gettext_lazy("cover for leave, sickness and training"),
    "automation": gettext_lazy("fewer or more people by automation"),
    "scale_exponent": gettext_lazy("how crews grow with capacity"),
    "supervisor_ratio": gettext_lazy("supervisors, share of crews"),
    "msat_ratio": gettext_lazy("process engineers, share of crews"),
    "qc_base": gettext_lazy("people of the smallest laboratory"),
    "qc_ratio": gettext_lazy("quality control, share of crews"),
    "qc_split": gettext_lazy("split of quality control"),
    "qa_ratio": gettext_lazy("quality assurance, share of crews"),
    "val_ratio": gettext_lazy("validation, share of crews"),
    "ga_ratio": gettext_lazy("general administration, share of all"),
    "supply_ratio": gettext_lazy("supply, share of crews"),
    "umt_per_crew": gettext_lazy("utilities people of a crew"),
    "umt_per_line": gettext_lazy("utilities people of a line"),
    "trainers_ratio": gettext_lazy("trainers, share of all"),
}


def number_name(one: Driver) -> str:
    """What a driver is, in words; of a number without words its id."""
    group, _dot, key = one.id.partition(".")
    if one.kind == INPUT:
        return str(INPUTS.get(one.id, one.id))
    found = NUMBERS.get(one.id) or NUMBERS.get(group)
    if found is None:
        return one.id.replace("_", " ")
    return f"{found} ({key.replace('_', ' ')})" if key and one.id not in NUMBERS else str(found)


def unreachable(one: Unreachable) -> str:
    """Why no course closes a need, in a sentence."""
    reason = {
        NO_COURSE: _("No course teaches %(competency)s."),
        NO_LEVEL: _("No course awards %(competency)s at level %(level)s."),
        NO_CENTRE: _("No centre gives a course that awards %(competency)s at level %(level)s."),
        NO_LANGUAGE: _("No course that awards %(competency)s at level %(level)s is given in a language of the site."),
        NO_FIT: _("Courses that award %(competency)s at level %(level)s are nearly all about what the role does not need."),
        NO_PLATFORM: _("Courses that award %(competency)s at level %(level)s are not made for this platform."),
        NO_COUNTRY: _("Courses that award %(competency)s at level %(level)s are for people of other countries."),
        NO_BEFORE: _("A course awards %(competency)s at level %(level)s, but one that must come before it cannot be taken."),
    }[one.reason] % {"competency": one.competency, "level": one.level}
    # Outside the braces: the extractor of words does not look into an f-string.
    best = _("The best one reaches level %(level)s.") % {"level": one.reached}
    return f"{reason} {best}" if one.reached else reason
