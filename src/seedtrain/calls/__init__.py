"""Calls: people and centres ask to join; a fair, exact and explained choice answers them.

In: offerings with seats. Out: released decisions and accepted offers that learning pulls; accepted centres, admitted upstream.
Verbs in order: draft_call, draft_filled_call, edit_call, set_questions, set_rules, set_rubric, set_policy, open_call, extend_deadline,
cancel_call, invite_person, nominate_person, start_application, save_answers, attach_document, submit_application, withdraw_application,
close_call, close_due_calls, screen_application, screen_applications, describe_readers, assign_reviews, assign_one_more,
declare_conflict, submit_review, submit_reviews, fix_applicant, free_applicant, run_selection, comment_run, concede_rules,
propose_selection, sign_selection, release_decisions, accept_offer, decline_offer, expire_offers, fill_seats, admit_accepted_centres.
"""
