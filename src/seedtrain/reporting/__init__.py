"""What every command that reads a spreadsheet and writes a folder of results shares: cells with places, refusals, a page, a workbook.

Flow: choosing, staffing, scheduling, network_file, tables.py -> this package -> files.
Reads: spreadsheets. Writes: a folder of results, all or nothing.
Source: own work.

    reading.py    a file as rows of cells           workbook.py   the cells of XLSX, however hostile
    xlsx.py       what a workbook holds, before it is laid out
    errors.py     refusals in a sentence            progress.py   a bar for what takes longer than a second
    telling.py    the last words of a command       meant.py      the code somebody meant who wrote a name
    parts.py      a page that opens anywhere        sheets.py     sheets of a workbook
    output.py     the folder, all or nothing         knowledge.py   what is known of people, roles and courses before anybody asks
"""
