"""Every write of learning: enrolments in, attendance by session, lessons and tries, results, completion.

Flow: learning.views, seedtrain.demo -> this package -> tables, journal, outbox.
Reads: curriculum, network, calls, learning. Writes: learning.
"""

from seedtrain.learning.actions.attendance import CHECK_IN_BEFORE, check_in, import_attendance, record_attendance
from seedtrain.learning.actions.enrolments import (
    count_to_enrol,
    enrol_accepted,
    enrol_due,
    enrol_registered,
    enrol_registered_call,
)
from seedtrain.learning.actions.lessons import load_lessons, publish_lesson, read_lessons, submit_attempt
from seedtrain.learning.actions.results import Entry, complete_class, complete_enrolment, record_result, record_results
from seedtrain.learning.actions.standing import ATTENDANCE_PERCENT, Standing, standing_of, standings

__all__ = [
    "ATTENDANCE_PERCENT",
    "CHECK_IN_BEFORE",
    "Entry",
    "Standing",
    "check_in",
    "complete_class",
    "complete_enrolment",
    "count_to_enrol",
    "enrol_accepted",
    "enrol_due",
    "enrol_registered",
    "enrol_registered_call",
    "import_attendance",
    "load_lessons",
    "publish_lesson",
    "read_lessons",
    "record_attendance",
    "record_result",
    "record_results",
    "standing_of",
    "standings",
    "submit_attempt",
]
