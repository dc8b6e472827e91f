"""Needs: what a site or country must be able to do, what its people can do today, and the difference.

In: the competency framework, norms, job roles, site rosters. Out: `Gap` rows that courses answer and outcomes close.
Verbs in order: load_framework, register_site, import_roster, declare_held, assess_site, record_outcome.
"""
