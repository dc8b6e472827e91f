"""The choice for an officer who has only a spreadsheet: `seedtrain select`, `assign` and `calibrate`, without server or database.

Flow: `__main__` -> command.py -> the files below -> engines.selection, engines.review.
Reads: spreadsheets and a policy. Writes: a folder with a report, a workbook, letters' facts, and files anyone can check.
Source: the policy's format is docs/reference/policy.md.

    reading.py    a file as rows of cells    mapping.py    which column is which field
    pool.py       cells as applicants        ratings.py    marks as scores
    choosing.py   the choice, its doubts     facts.py      what is said about each person
    page.py       report.html                book.py       report.xlsx
    output.py     the folder, all or nothing template.py   an example to begin with
"""
