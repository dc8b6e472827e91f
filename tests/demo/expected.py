"""Who is chosen in the demo world of seed 2026: fixed, so that a change of the pool, the policy or the engine shows.

Flow: test_demo, test_loading -> this file.
Reads: nothing. Writes: nothing.
"""

SELECTED_2026 = (
    "26WG4WUK",
    "2CM5R6XT",
    "42KN2AG2",
    "6V8FCEAG",
    "83HKXRMX",
    "8EHLTQRZ",
    "8WUVJDEU",
    "9FHAB94B",
    "DWSF77YG",
    "E2CJ6BU4",
    "F7CN4FN6",
    "FB57DC8K",
    "JGBT4CMQ",
    "KTQXKHTU",
    "PNJ6F8TW",
    "RHCTYKAW",
    "U7KVBZZ7",
    "XK74GGN9",
    "XQKJXB9D",
    "Y2QA452Z",
)
