"""From a site's plan or roster to people by role, the gap and the seats, without a server: `seedtrain demand`.

Flow: `__main__` -> command.py -> the files below -> reporting.knowledge, engines.demand.
Reads: a site file. Writes: a folder with a report, a workbook and demand.json.
Source: the format is docs/reference/site-file.md.

    command.py     what can be asked            demanding.py   from file to folder
    site_file.py   a file as tables             site_book.py   the sheets of a workbook as tables
    template.py    examples to begin with (template_book.py: with lists to choose from)
    page.py        report.html                  site_page.py   its part for one site
    pictures.py    charts and heat map          book.py        report.xlsx
    summary.py     what the terminal says       figures.py     sums the reports share
"""
