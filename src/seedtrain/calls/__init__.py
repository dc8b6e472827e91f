"""Calls: people and centres ask to join; a fair, exact and explained choice answers them.

In: offerings with seats. Out: released decisions and accepted offers that learning pulls; accepted centres, admitted upstream.
Verbs in order: draft_call, open_call, extend_deadline, invite_person, nominate_person, start_application, save_answers, submit_application,
withdraw_application, close_call, screen_application, assign_reviews, declare_conflict, submit_review, run_selection, propose_selection,
sign_selection, release_decisions, accept_offer, decline_offer, expire_offers, admit_accepted_centres.
"""
