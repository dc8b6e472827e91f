"""The pages of needs: the framework, roles, norms, the framework as CASE; sites with what they say, their roster and their gap.

Flow: urls -> this package -> forms, needs.actions -> templates/needs.
Reads: needs. Writes: nothing itself.
"""

from seedtrain.needs.views.exchange import case_documents, case_part, framework_import
from seedtrain.needs.views.profile import country_plan, site_profile
from seedtrain.needs.views.reference import competencies, norms, role
from seedtrain.needs.views.roster import roster_entry, roster_import, roster_join, roster_remove, site_roster
from seedtrain.needs.views.sites import site, site_assess, site_new, site_roles, sites

__all__ = [
    "case_documents",
    "case_part",
    "competencies",
    "country_plan",
    "framework_import",
    "norms",
    "role",
    "roster_entry",
    "roster_import",
    "roster_join",
    "roster_remove",
    "site",
    "site_assess",
    "site_new",
    "site_profile",
    "site_roles",
    "site_roster",
    "sites",
]
