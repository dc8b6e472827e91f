"""A year's plan of a network of centres, without a server: `seedtrain plan`.

Flow: `__main__` -> command.py -> the files below -> engines.planning.
Reads: a network file. Writes: a folder with a report, a workbook, a calendar and plan.json.
Source: the format is docs/reference/network-file.md.
"""
