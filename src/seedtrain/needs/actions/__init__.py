"""Every write about needs: the framework, sites, their roles and rosters, what people hold, the gaps found.

Flow: views of needs, credentials.actions, impact.actions, the demo -> this package -> tables, journal.
Reads: facts, people, needs. Writes: needs.
"""

from seedtrain.needs.actions.describing import describe_site, state_plan
from seedtrain.needs.actions.exchanging import ImportReport, existing, import_framework, text_of
from seedtrain.needs.actions.gaps import assess_site, record_outcome, withdraw_outcome
from seedtrain.needs.actions.loading import FrameworkCounts, load_framework
from seedtrain.needs.actions.roster import (
    ROSTER_CONSENT,
    RosterReport,
    RosterRow,
    declare_held,
    import_roster,
    link_person,
    remove_from_roster,
)
from seedtrain.needs.actions.sites import register_site, set_site_roles

__all__ = [
    "ROSTER_CONSENT",
    "FrameworkCounts",
    "ImportReport",
    "RosterReport",
    "RosterRow",
    "assess_site",
    "declare_held",
    "describe_site",
    "existing",
    "import_framework",
    "import_roster",
    "link_person",
    "load_framework",
    "record_outcome",
    "register_site",
    "remove_from_roster",
    "set_site_roles",
    "state_plan",
    "text_of",
    "withdraw_outcome",
]
