"""The pages of calls: public and applying face the applicant, the others the people who run a call.

Flow: urls -> one view of these files -> calls.actions -> templates/calls.
Reads: calls. Writes: nothing themselves.
"""
