"""Who reads what, what their marks are worth, and how they work without a network.

Flow: calls.actions and the command line -> the files below.
Reads: arguments. Writes: nothing.
Source: named in the files, each where it is used.

    problem.py    what an assignment is asked from    assign.py     the best assignment, never infeasible
    arrays.py     the same as tables of numbers       flow.py       the exact flow behind it
    fair.py       the worst application first         raising.py    by exchanges; exact.py by whole-number programmes
    panels.py     what hangs together, and bridges    result.py     what was found
    ratings.py    marks as they came                  calibrate.py  harsh and lenient reviewers
    errors.py     what can be wrong
    reml.py, stability.py, rubric.py, cells.py and sheet*.py stand with calibration and the file for work without a network

Import from the files: `assign` and `calibrate` are files here and functions in them. NumPy comes in when a function is called.
"""
