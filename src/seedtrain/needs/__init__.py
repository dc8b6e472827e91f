"""Needs: what a site or country must be able to do, what its people can do today, and the difference.

In: the competency framework, norms, job roles, site rosters. Out: `Gap` rows that courses answer and outcomes close.
Verbs in order: load_framework, import_framework, register_site, describe_site, set_site_roles, state_plan, import_roster,
remove_from_roster, link_person, declare_held, assess_site, record_outcome, withdraw_outcome.
"""
