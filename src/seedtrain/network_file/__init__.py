"""The network file: a year's centres, courses and needs as people write them, read for the engine; for the commands and the rooms alike.

Flow: scheduling, network.forms, network.views -> this package -> reporting, engines.planning.
Reads: a network, or a candidate for one, as XLSX, TOML or JSON. Writes: nothing.
Source: the format is docs/reference/network-file.md.

    sources.py    a network from a file, whatever its kind      layout.py     every sheet and column
    tables.py     a workbook as the mapping the engine reads    cells.py      what a cell says
    spelling.py   words that should be written alike
    candidate.py  a candidate's file, beside its network        template.py   workbooks to fill in, from example.py
                                                                              and example_candidate.py
"""
