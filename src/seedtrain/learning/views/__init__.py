"""The pages of learning: a trainee's own, and a trainer's class.

Flow: urls -> these files -> learning.actions.
Reads: learning, network. Writes: through actions.
"""
