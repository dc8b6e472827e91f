"""The forms of the network, and the files in which a centre sends its capacity.

Flow: network.views -> this package.
Reads: courses, venues, organisations, what stands about a centre. Writes: nothing.
"""

from seedtrain.network.forms.calendar_file import CalendarFileForm, CalendarRead, read_calendar, zone_of
from seedtrain.network.forms.capacity import AwayForm, CourseForm, FacilityForm, TrainerForm, WeeksForm, initial_course, initial_trainer
from seedtrain.network.forms.capacity_file import CapacityFile, CapacityFileForm, LineProblem, as_template, read_capacity_file
from seedtrain.network.forms.offerings import (
    CostForm,
    FigureForm,
    FunderForm,
    OfferingForm,
    PartForm,
    PlanForm,
    ReasonForm,
    SessionForm,
    VenueForm,
    free_slug,
)
from seedtrain.network.forms.plan_inputs import (
    BudgetsForm,
    LinesForm,
    NeedsForm,
    RoutesForm,
    TakeForm,
    budgets_text,
    needs_text,
    routes_text,
)
from seedtrain.network.forms.plans import AdoptForm, DraftForm, JoinForm, LoseForm, MoneyForm, NetworkFileForm

__all__ = [
    "AdoptForm",
    "AwayForm",
    "BudgetsForm",
    "CalendarFileForm",
    "CalendarRead",
    "CapacityFile",
    "CapacityFileForm",
    "CostForm",
    "CourseForm",
    "DraftForm",
    "FacilityForm",
    "FigureForm",
    "FunderForm",
    "JoinForm",
    "LineProblem",
    "LinesForm",
    "LoseForm",
    "MoneyForm",
    "NeedsForm",
    "NetworkFileForm",
    "OfferingForm",
    "PartForm",
    "PlanForm",
    "ReasonForm",
    "RoutesForm",
    "SessionForm",
    "TakeForm",
    "TrainerForm",
    "VenueForm",
    "WeeksForm",
    "as_template",
    "budgets_text",
    "free_slug",
    "initial_course",
    "initial_trainer",
    "needs_text",
    "read_calendar",
    "read_capacity_file",
    "routes_text",
    "zone_of",
]
