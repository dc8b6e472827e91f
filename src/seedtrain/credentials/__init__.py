"""Results of learning come in; credentials anyone can verify leave.

Comes in: a completed Enrolment with its results, the course's outcomes, the centre's key, a site's confirmation.
Leaves: signed Open Badges, each issuer's did.json and status list, certificates on paper, the verify page's verdict.
Verbs, in order: ensure_issuer, name_signatories, issue_credential, issue_credentials, revoke_credential, publish_status, confirm_on_site.
"""
