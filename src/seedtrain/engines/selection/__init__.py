"""Chooses the provably best cohort that keeps what the programme promised, and says why to everyone.

Flow: calls.actions, learning.actions and the command line -> `select`, `explain`, `replace` -> HiGHS.
Reads: a Problem. Writes: nothing.
Source: reference figures and papers are named in the files below, each where it is used.

    problem.py    what is asked              programme.py    the same as rows and columns
    optimise.py   the best list, and ties    highs.py        the solver
    decide.py     select, replace            waitlist.py     who stands by, who is next
    reasons.py    why, and which score       certificate.py  the proof in whole numbers
    conflict.py   which rules contradict     result.py       what was decided
    errors.py     what can be wrong          schema.py       JSON in and out
    doors.py      the four questions, each of which reads the solver when it is asked
"""

from .doors import explain, replace, select, upper_bound
from .errors import Clash, Infeasible, ProblemError, Relaxation, SelectionError, SolverError
from .problem import EXACT_POOL, Applicant, Each, Fixed, Problem, Rule
from .result import Choice, Explanation, Outcome, Price, Replacement, RuleReport, Selection

__all__ = [
    "EXACT_POOL",
    "Applicant",
    "Choice",
    "Clash",
    "Each",
    "Explanation",
    "Fixed",
    "Infeasible",
    "Outcome",
    "Price",
    "Problem",
    "ProblemError",
    "Relaxation",
    "Replacement",
    "Rule",
    "RuleReport",
    "Selection",
    "SelectionError",
    "SolverError",
    "explain",
    "replace",
    "select",
    "upper_bound",
]
