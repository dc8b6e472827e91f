"""An example network to begin with. Its centres, people and figures are invented; only the countries exist.

Flow: template.py -> this file.
Reads: nothing. Writes: nothing.
Source: own work.
"""

import tomllib

TEXT = """\
# A network and what it is asked for in a year. All figures and people here are invented.
# docs/reference/network-file.md explains every field. A week is a number from 0, or any day of it.

format = "seedtrain-network/1"
title = "Example: three centres, eight countries"
first_monday = 2027-01-04
weeks = 52
currency = "USD"

[rules]
# The first 40 % of a country's need are worth 10 points a seat, up to 70 % 6 points, the rest 3.
bands = [[40, 10], [70, 6], [100, 3]]
# Points for covering all of the worst covered country's need.
worst = 2000
# Two runs of one course for one region in one language start at least so many weeks apart.
window = 8

[[centres]]
id = "incheon"
name = "Example centre Incheon"
country = "KOR"
region = "Asia"
latitude = 37.46
longitude = 126.71
facilities = {room = 2, plant = 1}
closed = [5, 38]

[[centres]]
id = "dakar"
name = "Example centre Dakar"
country = "SEN"
region = "Africa"
latitude = 14.72
longitude = -17.47
facilities = {room = 1, plant = 1}
closed = [2027-03-08, 2027-05-17]

[[centres]]
id = "rio"
name = "Example centre Rio de Janeiro"
country = "BRA"
region = "Americas"
latitude = -22.91
longitude = -43.17
facilities = {room = 1}
closed = [5, 51]

[[trainers]]
id = "I-1"
centre = "incheon"
skills = ["gmp", "upstream"]
languages = ["English"]
away = [2027-08-02, 2027-08-09]
most_weeks = 24

[[trainers]]
id = "I-2"
centre = "incheon"
skills = ["upstream", "filling"]
languages = ["English"]

[[trainers]]
id = "I-3"
centre = "incheon"
skills = ["gmp", "filling"]
languages = ["English"]
most_weeks = 20

[[trainers]]
id = "D-1"
centre = "dakar"
skills = ["gmp", "upstream"]
languages = ["English", "French"]
most_weeks = 26

[[trainers]]
id = "D-2"
centre = "dakar"
skills = ["upstream"]
languages = ["English", "French"]

[[trainers]]
id = "R-1"
centre = "rio"
skills = ["gmp"]
languages = ["English", "Spanish"]
away = [26, 27, 28]

[[courses]]
id = "gmp"
name = "Good manufacturing practice"
weeks = 2
least = 8
most = 20
uses = {room = 1}

[[courses]]
id = "upstream"
name = "Hands-on upstream process"
weeks = 4
least = 6
most = 12
uses = {room = 1, plant = 1}
trainers = 2
requires = ["gmp"]

[[courses]]
id = "filling"
name = "Aseptic filling"
weeks = 3
least = 6
most = 10
uses = {plant = 1}

[[courses]]
id = "validation"
name = "Validation of processes"
weeks = 1
least = 8
most = 16
uses = {room = 1}
skill = "gmp"

[[offers]]
centre = "incheon"
course = "gmp"
languages = ["English"]
cost = 20000

[[offers]]
centre = "incheon"
course = "upstream"
languages = ["English"]
cost = 60000

[[offers]]
centre = "incheon"
course = "filling"
languages = ["English"]
cost = 45000

[[offers]]
centre = "dakar"
course = "gmp"
languages = ["English", "French"]
cost = 15000

[[offers]]
centre = "dakar"
course = "upstream"
languages = ["English", "French"]
cost = 50000

[[offers]]
centre = "rio"
course = "gmp"
languages = ["English", "Spanish"]
cost = 14000

[[offers]]
centre = "rio"
course = "validation"
languages = ["English", "Spanish"]
cost = 8000

[[countries]]
id = "BGD"
name = "Bangladesh"
languages = ["English"]

[[countries]]
id = "BOL"
name = "Bolivia"
languages = ["Spanish"]

[[countries]]
id = "BRA"
name = "Brazil"
languages = ["English", "Portuguese"]

[[countries]]
id = "GHA"
name = "Ghana"
languages = ["English"]
away = [2027-12-20, 2027-12-27]

[[countries]]
id = "MOZ"
name = "Mozambique"
languages = ["Portuguese"]

[[countries]]
id = "PER"
name = "Peru"
languages = ["Spanish"]

[[countries]]
id = "SEN"
name = "Senegal"
languages = ["French"]

[[countries]]
id = "VNM"
name = "Viet Nam"
languages = ["English"]

[[needs]]
country = "BGD"
course = "gmp"
seats = 14

[[needs]]
country = "BGD"
course = "upstream"
seats = 8
held = 2

[[needs]]
country = "BOL"
course = "gmp"
seats = 6

[[needs]]
country = "BRA"
course = "validation"
seats = 5

[[needs]]
country = "BRA"
course = "filling"
seats = 4

[[needs]]
country = "GHA"
course = "gmp"
seats = 16

[[needs]]
country = "GHA"
course = "upstream"
seats = 9

[[needs]]
country = "MOZ"
course = "gmp"
seats = 8

[[needs]]
country = "PER"
course = "gmp"
seats = 9

[[needs]]
country = "PER"
course = "validation"
seats = 2

[[needs]]
country = "SEN"
course = "gmp"
seats = 12

[[needs]]
country = "SEN"
course = "upstream"
seats = 7

[[needs]]
country = "VNM"
course = "gmp"
seats = 12
held = 3

[[needs]]
country = "VNM"
course = "upstream"
seats = 8

[[needs]]
country = "VNM"
course = "filling"
seats = 6

[[routes]]
country = "BGD"
centre = "incheon"
cost = 2400

[[routes]]
country = "BOL"
centre = "rio"
cost = 1500

[[routes]]
country = "BRA"
centre = "rio"
cost = 500

[[routes]]
country = "BRA"
centre = "incheon"
cost = 4200

[[routes]]
country = "GHA"
centre = "dakar"
cost = 1300

[[routes]]
country = "GHA"
centre = "incheon"
cost = 3600

[[routes]]
country = "MOZ"
centre = "dakar"
cost = 2100

[[routes]]
country = "PER"
centre = "rio"
cost = 1400

[[routes]]
country = "SEN"
centre = "dakar"
cost = 400

[[routes]]
country = "VNM"
centre = "incheon"
cost = 1900

[[funders]]
id = "Foundation"
budget = 300000

# Countries bound whose travel is paid. Running a course is paid whoever comes, so this fund names its centre as well.
[[funders]]
id = "Fund for Africa"
budget = 150000
centres = ["dakar"]
countries = ["GHA", "MOZ", "SEN"]

[[funders]]
id = "Host of Incheon"
budget = 110000
centres = ["incheon"]

[[published]]
id = "gmp-spring"
centre = "incheon"
course = "gmp"
language = "English"
week = 2027-03-01
seats = {BGD = 4, VNM = 5}
drop = 200
move = 40
"""


def mapping() -> dict[str, object]:
    """The example as its file says it."""
    return tomllib.loads(TEXT)
