"""Every write about calls, in the order of a call's life; each file says what it changes.

Flow: views, pages, demo, tick and later rooms -> the verbs below -> tables, journal, outbox.
Reads: people, needs, curriculum, network. Writes: calls.
"""

from seedtrain.calls.actions.applying import (
    Standing,
    attach_document,
    save_answers,
    sent_content,
    standing_of,
    start_application,
    submit_application,
    withdraw_application,
)
from seedtrain.calls.actions.asking import Bound, Changed, against_promise, bound_of, changed, changes_of, problem_of
from seedtrain.calls.actions.assigning import (
    ReaderFacts,
    assign_one_more,
    assign_reviews,
    describe_plan,
    describe_readers,
    preview_one_more,
    preview_reviews,
)
from seedtrain.calls.actions.calibrating import Scored, calibration_of, ratings_of, scores_of
from seedtrain.calls.actions.deciding import propose_selection, proposer_of, release_decisions, sign_selection
from seedtrain.calls.actions.drafting import Drafted, draft_filled_call, drafted_questions, drafted_rubric, drafted_rules
from seedtrain.calls.actions.editing import CallSpec, Concession, cancel_call, concede_rules, edit_call, refuse_floors_above
from seedtrain.calls.actions.filing import FiledReview, submit_reviews
from seedtrain.calls.actions.fixing import fix_applicant, free_applicant
from seedtrain.calls.actions.inviting import invite_person, nominate_person
from seedtrain.calls.actions.matching import AssignmentSpec, Plan, matters
from seedtrain.calls.actions.offering import (
    accept_offer,
    admit_accepted_centres,
    decline_offer,
    expire_offers,
    waiting_number,
)
from seedtrain.calls.actions.refilling import Filling, fill_seats, filling_of, free_seats
from seedtrain.calls.actions.reviewing import (
    declare_conflict,
    screen_application,
    screen_applications,
    submit_review,
    weighed,
)
from seedtrain.calls.actions.running import Ran, comment_run, digest_of, read_run, require_closed, run_selection, try_problem
from seedtrain.calls.actions.writing import (
    BalanceSpec,
    CapSpec,
    CriterionSpec,
    QuestionSpec,
    RuleSpec,
    close_call,
    close_due_calls,
    draft_call,
    extend_deadline,
    open_call,
    set_policy,
    set_questions,
    set_rubric,
    set_rules,
)

__all__ = [
    "AssignmentSpec",
    "BalanceSpec",
    "Bound",
    "CallSpec",
    "CapSpec",
    "Changed",
    "Concession",
    "CriterionSpec",
    "Drafted",
    "FiledReview",
    "Filling",
    "Plan",
    "QuestionSpec",
    "Ran",
    "ReaderFacts",
    "RuleSpec",
    "Scored",
    "Standing",
    "accept_offer",
    "admit_accepted_centres",
    "against_promise",
    "assign_one_more",
    "assign_reviews",
    "attach_document",
    "bound_of",
    "calibration_of",
    "cancel_call",
    "changed",
    "changes_of",
    "close_call",
    "close_due_calls",
    "comment_run",
    "concede_rules",
    "declare_conflict",
    "decline_offer",
    "describe_plan",
    "describe_readers",
    "digest_of",
    "draft_call",
    "draft_filled_call",
    "drafted_questions",
    "drafted_rubric",
    "drafted_rules",
    "edit_call",
    "expire_offers",
    "extend_deadline",
    "fill_seats",
    "filling_of",
    "fix_applicant",
    "free_applicant",
    "free_seats",
    "invite_person",
    "matters",
    "nominate_person",
    "open_call",
    "preview_one_more",
    "preview_reviews",
    "problem_of",
    "propose_selection",
    "proposer_of",
    "ratings_of",
    "read_run",
    "refuse_floors_above",
    "release_decisions",
    "require_closed",
    "run_selection",
    "save_answers",
    "scores_of",
    "screen_application",
    "screen_applications",
    "sent_content",
    "set_policy",
    "set_questions",
    "set_rubric",
    "set_rules",
    "sign_selection",
    "standing_of",
    "start_application",
    "submit_application",
    "submit_review",
    "submit_reviews",
    "try_problem",
    "waiting_number",
    "weighed",
    "withdraw_application",
]
