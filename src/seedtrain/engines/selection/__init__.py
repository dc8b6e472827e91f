"""Chooses the provably best cohort that keeps what the programme promised, and says why to everyone.

Flow: calls.actions, learning.actions and the command line -> `select`, `explain`, `replace` -> HiGHS.
Reads: a Problem. Writes: nothing.
Source: reference figures and papers are named in the files below, each where it is used.

    problem.py    what is asked              checks.py          what is refused
    groups.py     who is in which group      programme.py       the question as rows and columns
    decide.py     select, replace            optimise.py        the best list, and ties
    sift.py       few people for all         core.py            whole numbers for the few left open
    highs.py      the solver                 certificate.py     the proof in whole numbers
    reasons.py    why, and which score       counterfactual.py  if one person or one rule were otherwise
    conflict.py   which rules contradict     relaxation.py      the least that must give
    alike.py      people of a kind as one    result.py          what was decided
    errors.py     what can be wrong          schema.py          JSON in and out
    doors.py      the questions, each of which reads the solver when it is asked

    waitlist.py   who stands by              refill.py          all open seats after declines
    turnout.py    how many to offer          chances.py         how sure a place is (redraw.py)
    whatif.py     another bound              placing.py         several runs (wishes.py, envy.py, placement.py)
    proof.py      the file others check      checker.py         the program they check it with (decision.py)
    policy.py     the question as a file     lottery            a draw among equals
"""

from .doors import explain, explain_all, replace, select, thresholds, upper_bound
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
    "explain_all",
    "replace",
    "select",
    "thresholds",
    "upper_bound",
]
