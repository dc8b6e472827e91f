"""Every write about calls, in the order of a call's life; each file says what it changes.

Flow: views, pages, demo, tick and later rooms -> the verbs below -> tables, journal, outbox.
Reads: people, needs, curriculum, network. Writes: calls.
"""

from seedtrain.calls.actions.deciding import (
    Ran,
    problem_of,
    propose_selection,
    proposer_of,
    read_run,
    release_decisions,
    run_selection,
    sign_selection,
)
from seedtrain.calls.actions.offering import (
    accept_offer,
    admit_accepted_centres,
    decline_offer,
    expire_offers,
    waiting_number,
)
from seedtrain.calls.actions.reviewing import (
    assign_reviews,
    declare_conflict,
    describe_plan,
    preview_reviews,
    screen_application,
    screen_applications,
    submit_review,
    weighed,
)

__all__ = [
    "Ran",
    "accept_offer",
    "admit_accepted_centres",
    "assign_reviews",
    "declare_conflict",
    "decline_offer",
    "describe_plan",
    "expire_offers",
    "preview_reviews",
    "problem_of",
    "propose_selection",
    "proposer_of",
    "read_run",
    "release_decisions",
    "run_selection",
    "screen_application",
    "screen_applications",
    "sign_selection",
    "submit_review",
    "waiting_number",
    "weighed",
]
