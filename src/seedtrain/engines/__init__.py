"""Engines: plain Python that decides, explains and can be checked. `selection` is the first; each gets a folder or file of its own.

Flow: actions of the rooms, or the command line -> one engine -> a frozen result that serialises to JSON.
Reads: arguments only, never the clock, the database or global chance. Writes: nothing.
Source: each engine names its own.
"""
