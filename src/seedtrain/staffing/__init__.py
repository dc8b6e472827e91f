"""From a site's plan or roster to people by role and the gap, without a server: `seedtrain demand`.

Flow: `__main__` -> command.py -> the files below -> engines.demand.
Reads: a site file. Writes: a folder with a report, a workbook and demand.json.
Source: the format is docs/reference/site-file.md.
"""
