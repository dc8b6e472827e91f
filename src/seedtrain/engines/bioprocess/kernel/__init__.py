"""Kernel Python: the small typed subset in which physics is written once and run everywhere.

Flow: a model's equations -> this package -> CPython runs them as they stand, `compile` turns them into WebAssembly.
Reads: arguments only. Writes: the arrays it is given.
Source: IEEE 754 arithmetic; docs/why/the-plant.md says what is in the subset and why.
"""
