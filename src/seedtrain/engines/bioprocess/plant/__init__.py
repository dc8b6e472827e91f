"""The plant around the operations: lines, pools, lots, utilities.

In: a line (data), a seed, a log for each step. Out: a frozen `LineRun` with one seal a step, pools, losses and the family tree of lots.
`formula` ports with units; `line` what a line is and its checks; `run` runs and replays it; `lots` pools and tracing;
`faults` from a fault, or a utility that fails, to the lines of a log.
"""
