"""What people send about sites: a site, what it says of itself, heads by role, one employee, a roster as a file; a framework as a file.

Flow: needs.views -> this package -> typed rows for needs.actions.
Reads: the form or the file, codes of roles and competencies. Writes: nothing.
"""

from seedtrain.needs.forms.describing import PlanForm, ProfileForm, initial_profile
from seedtrain.needs.forms.entering import (
    LABEL_COLUMN,
    MOST_BYTES,
    MOST_ROWS,
    ROLE_COLUMN,
    EntryForm,
    FrameworkFileForm,
    LevelsForm,
    LineProblem,
    RolesForm,
    RosterFile,
    RosterFileForm,
    ShortNameForm,
    SiteForm,
    country_choices,
    read_roster,
)

__all__ = [
    "LABEL_COLUMN",
    "MOST_BYTES",
    "MOST_ROWS",
    "ROLE_COLUMN",
    "EntryForm",
    "FrameworkFileForm",
    "LevelsForm",
    "LineProblem",
    "PlanForm",
    "ProfileForm",
    "RolesForm",
    "RosterFile",
    "RosterFileForm",
    "ShortNameForm",
    "SiteForm",
    "country_choices",
    "initial_profile",
    "read_roster",
]
