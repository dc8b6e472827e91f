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

__all__ = [
    "AwayForm",
    "CalendarFileForm",
    "CalendarRead",
    "CapacityFile",
    "CapacityFileForm",
    "CostForm",
    "CourseForm",
    "FacilityForm",
    "FigureForm",
    "FunderForm",
    "LineProblem",
    "OfferingForm",
    "PartForm",
    "PlanForm",
    "ReasonForm",
    "SessionForm",
    "TrainerForm",
    "VenueForm",
    "WeeksForm",
    "as_template",
    "free_slug",
    "initial_course",
    "initial_trainer",
    "read_calendar",
    "read_capacity_file",
    "zone_of",
]
