"""From a site's plan or roster to people by role, what they cannot do yet, and the seats that asks for, by quarter.

Flow: the command or a room -> `read_question`, `estimate` -> a frozen Demand that serialises to JSON.
Reads: a Question and Knowledge, both arguments. Writes: nothing.
Source: data/staffing_model.json, competencies.json, roles.json (Seedtrain drafts), handed over by the caller; the files say which part.

    site.py        what is asked             reading.py      what is refused (words.py: one table)
    model.py       numbers with tags         framework.py    roles, competencies, levels, hours
    staffing.py    heads by role             sensitivity.py  what drives them, and a band by tag
    quarters.py    when they are trained     cases.py        published plants beside the model
    gap.py         what is missing           plans.py        a ministry's plan, counted once
    courses.py     what can be taken         cover.py        the fewest hours that close a need
    seats.py       seats, and what no course closes
    demand.py      all of it in order        result.py       the answer (codec.py: JSON in and out)
    dates.py       quarters                  errors.py       what can be wrong
"""

from .cases import Case, PerMillion
from .courses import Course, Offer, read_courses
from .dates import Quarter, parse_quarter, quarter_of
from .demand import Knowledge, estimate
from .errors import CourseError, DemandError, FormatError, SiteError
from .framework import Competency, Framework, LevelHours, Role
from .model import Coefficient, Model, model_of
from .reading import Vocabulary, read_question, read_site
from .result import Demand, SiteDemand
from .seats import SeatNeed, Seats, SignOff, Unreachable
from .site import Held, Person, Plan, Question, Site

__all__ = [
    "Case",
    "Coefficient",
    "Competency",
    "Course",
    "CourseError",
    "Demand",
    "DemandError",
    "FormatError",
    "Framework",
    "Held",
    "Knowledge",
    "LevelHours",
    "Model",
    "Offer",
    "PerMillion",
    "Person",
    "Plan",
    "Quarter",
    "Question",
    "Role",
    "SeatNeed",
    "Seats",
    "SignOff",
    "Site",
    "SiteDemand",
    "SiteError",
    "Unreachable",
    "Vocabulary",
    "estimate",
    "model_of",
    "parse_quarter",
    "quarter_of",
    "read_courses",
    "read_question",
    "read_site",
]
