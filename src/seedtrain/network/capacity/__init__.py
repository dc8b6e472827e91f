"""What centres can host: what is stated about each, and what follows for every week.

Flow: network.actions, network.forms, network.views, the planner -> this package.
Reads: facilities, weeks that differ, trainers, courses a centre teaches, offerings. Writes: nothing.
"""

from seedtrain.network.capacity.rooms import holds
from seedtrain.network.capacity.rows import (
    AwayRow,
    Capacity,
    Change,
    CourseRow,
    FacilityRow,
    TrainerRow,
    WeeksRow,
    as_plain,
    compare,
    course_row,
    facility_row,
    from_plain,
    read_capacity,
    trainer_row,
)
from seedtrain.network.capacity.weekly import CentreWeeks, Weekly, taken, weekly

__all__ = [
    "AwayRow",
    "Capacity",
    "CentreWeeks",
    "Change",
    "CourseRow",
    "FacilityRow",
    "TrainerRow",
    "Weekly",
    "WeeksRow",
    "as_plain",
    "compare",
    "course_row",
    "facility_row",
    "from_plain",
    "holds",
    "read_capacity",
    "taken",
    "trainer_row",
    "weekly",
]
