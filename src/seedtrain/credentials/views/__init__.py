"""The pages of credentials: what anyone may check, what a holder keeps, what a centre and a site sign.

Flow: urls -> these files -> credentials.actions.
Reads: credentials, learning, needs. Writes: through actions.
"""
