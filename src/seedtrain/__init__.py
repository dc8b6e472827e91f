"""Seedtrain runs a biomanufacturing training network, from a country's need to a credential anyone can verify.

The whole story, one verb per step; each verb lives in the room it names and `tests/journeys/test_whole_flow.py` runs them in this order:

    needs.actions.assess_site            a factory's roster and roles become a competency gap
    curriculum.actions.publish_course    a course promises outcomes: competency, level, way of showing it
    network.actions.publish_offering     a centre runs that course, in parts, at places, for a number of seats
    calls.actions.open_call              people may apply until an instant at a place
    calls.actions.submit_application     an applicant sends, and keeps a receipt
    calls.actions.submit_review          readers score against anchored levels
    calls.actions.run_selection          the exact, balanced, explained choice
    calls.actions.sign_selection         the committee signs what it saw
    calls.actions.release_decisions      everyone hears at the same moment
    calls.actions.accept_offer           a seat is taken, or passes to the balanced replacement
    learning.actions.enrol_accepted      accepted offers become enrolments
    learning.actions.record_attendance   who was there, session by session
    learning.actions.record_result       what they showed they can do
    credentials.actions.issue_credential a signed record: competency, level, mode of evidence, expiry
    impact.actions.count_outcomes        what became of it, counted against the need it came from
    needs.actions.record_outcome         and the gap is smaller than before

Imports point the other way: a room reads the rooms before it, never those after it. `docs/why/architecture.md` says why.
"""
