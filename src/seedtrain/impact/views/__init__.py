"""The pages of impact: the programme, one call, and what a trainee tells us later.

Flow: urls -> this package -> counting, actions.
Reads: nothing itself. Writes: nothing itself.
"""
