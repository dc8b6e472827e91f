"""Impact: what became of it, counted with denominators, against the need it came from.

In: every room before it. Out: the cascade, indicator values, follow-ups; outcomes go back to needs through its own verb.
Verbs in order: count_outcomes, record_follow_up, freeze_indicators.
"""
