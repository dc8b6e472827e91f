"""Credentials: what somebody showed they can do, as a signed record that anyone can verify.

In: completed enrolments with their results, the centre's key, a site's confirmation. Out: Open Badges, each issuer's did.json and status
list, certificates on paper, the verify page's verdict.
Verbs in order: ensure_issuer, name_signatories, issue_credential, issue_credentials, publish_status, revoke_credential, confirm_on_site.
"""
