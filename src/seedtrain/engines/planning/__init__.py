"""Which course runs where and when, so that a network covers what it is asked for.

Flow: network.actions and the command line -> the files below.
Reads: arguments. Writes: nothing.
Source: docs/reference/planning.md.

    problem.py  what the network can do and is asked for    plan.py      runs, seats, payments, changes
    reading.py  a file as a Network                         checks.py    what contradicts itself
    reach.py    who can reach what, and who cannot          yearly.py    the year without weeks
    ceiling.py  what no plan exceeds, proven                search.py    the search
    placing.py  weeks, rooms, trainers                      seats.py     who sits where
    money.py    what the funders can bear                   even.py      like countries alike
    weekly.py   the whole problem as one programme          whole.py     small networks, solved whole
    build.py    from a network to its plan                  whatif.py    what would be if
    past.py     what an older plan leaves to a new one
    bulk.py     many what-ifs at once                       announced.py promises nobody can keep
    figures.py  a plan in figures                           unmet.py     what stays open, and why
    spare.py    what a plan leaves free                     till.py      what its funders have left
    notes.py    what its author hardly meant
    files.py    plans and networks as files                 checker.py   a check that knows nothing of all this
"""

from .build import STEPS, plan_year, replan
from .errors import NetworkError, PlanFileError, PlanningError, SolverError
from .plan import Change, Payment, Plan, Run, Unreachable, Worth
from .problem import Centre, Country, Course, Funder, Need, Network, Offer, Published, Route, Rules, Trainer

__all__ = [
    "STEPS",
    "Centre",
    "Change",
    "Country",
    "Course",
    "Funder",
    "Need",
    "Network",
    "NetworkError",
    "Offer",
    "Payment",
    "Plan",
    "PlanFileError",
    "PlanningError",
    "Published",
    "Route",
    "Rules",
    "Run",
    "SolverError",
    "Trainer",
    "Unreachable",
    "Worth",
    "plan_year",
    "replan",
]
