"""Examples to begin with: two synthetic sites, a few people and a plan, as TOML and as a workbook, and a list of courses.

Flow: demanding.py -> this file -> template_book.py.
Reads: nothing. Writes: nothing itself.
Source: own work. No site, person or plan in it exists; codes are those of the shipped framework and model.
"""

SITES = """\
format = "seedtrain-site/1"
title = "Example: two synthetic sites and a plan"
on = 2027-01-15

# A plant that is planned. The model counts its people from lines, shifts and capacity.
[[site]]
id = "example-mrna"
name = "Example mRNA plant (synthetic)"
country = "GHA"
languages = ["en"]
platform = "mrna"
capacity = 50_000_000          # doses a year
ds_lines = 1
ff_lines = 1
pattern = "3x5"
automation = "high"
qc = "full"
products = 2
standalone = true
status = "new"
start = "2029Q1"
likelihood = "70 %"
ranges = {capacity = [3e7, 8e7], pattern = ["2x5", "24x7"]}

# A plant that stands. What its roster says beats the model, role by role; the model counts the other roles.
[[site]]
id = "example-fill"
name = "Example filling site (synthetic)"
country = "SEN"
languages = ["fr", "en"]
platform = "fill_finish_only"
ff_lines = 1
lyo = 1
pattern = "2x5"
automation = "standard"
qc = "partial"
products = 1
standalone = false
status = "existing"
start = "2027Q1"
likelihood = "95 %"
heads = {AFO = 24, VIP = 18, PSL = 6, QAS = 9}

[[site.person]]
label = "P-01"
role = "AFO"
held = [
  {competency = "Q1", level = 3, since = 2026-05-04, evidence = "credential"},
  {competency = "F2", level = 3, since = 2024-03-01, evidence = "declared"},
]

[[site.person]]
label = "P-02"
role = "AFO"
held = [
  {competency = "Q1", level = 2, since = 2026-09-01, evidence = "declared"},
  {competency = "F3", level = 2, since = 2026-09-01, until = 2028-08-31, evidence = "credential"},
]

[[site.person]]
label = "P-03"
role = "QAS"

# What a ministry plans in all. People of the sites above are inside it and are counted once.
[[plan]]
id = "example-plan"
name = "Example national plan (synthetic)"
country = "GHA"
platform = "mrna"
heads = {UPT = 30, DPT = 30, AFO = 60, QAS = 40}
start = "2030Q2"
likelihood = "50 %"
languages = ["en"]
"""
COURSES = """\
format = "seedtrain-courses/1"
title = "Example: courses of your own (synthetic)"

[[course]]
id = "gmp-basics"
title = "GMP basics (synthetic)"
outcomes = {Q1 = 1, Q2 = 1, B4 = 1}
languages = ["en", "fr"]
hours = 16
centres = [{name = "Example centre, Accra", country = "GHA"}]

[[course]]
id = "aseptic-hands-on"
title = "Aseptic filling, hands-on (synthetic)"
outcomes = {F2 = 2, F3 = 2, F5 = 2, A6 = 1}
languages = ["fr"]
hours = 80
prerequisites = ["gmp-basics"]
centres = [{name = "Example centre, Dakar", country = "SEN"}]
"""
WORKBOOK, TOML, COURSE_FILE = "SITE.xlsx", "SITE.toml", "COURSES.toml"


def files() -> dict[str, bytes]:
    """The examples by name. Both site files say the same."""
    from seedtrain.staffing.template_book import workbook

    return {TOML: SITES.encode(), WORKBOOK: workbook(SITES), COURSE_FILE: COURSES.encode()}
