"""An example of a centre that may join the example network. It is invented; only the country exists.

Flow: template.py -> this file -> example.py.
Reads: nothing. Writes: nothing.
Source: own work. Mozambique learns in Portuguese, in which no centre of the example network teaches.
"""

import tomllib

from seedtrain.network_file import example
from seedtrain.network_file.layout import KNOWS

TEXT = """\
# A centre that may join the network in network.toml. All figures and people here are invented.
# It is a network's file of which centres, trainers, offers and routes are read. Courses and countries are those of the network.
# Try: seedtrain plan if network.toml result/plan.json --join candidate.toml --out joins

format = "seedtrain-network/1"
title = "Example candidate: Maputo"
# Weeks and costs are those of the network: these two may be left out, and say the same where they stand.
first_monday = 2027-01-04
currency = "USD"

# Several places of one candidate are several centres here; they join together.
[[centres]]
id = "maputo"
name = "Example candidate Maputo"
country = "MOZ"
region = "Africa"
latitude = -25.97
longitude = 32.57
facilities = {room = 1}
closed = [2027-06-21, 51]

[[trainers]]
id = "M-1"
centre = "maputo"
skills = ["gmp"]
languages = ["English", "Portuguese"]
most_weeks = 12

[[offers]]
centre = "maputo"
course = "gmp"
languages = ["Portuguese", "English"]
cost = 11000

# A pair that is not here cannot travel, not even from the centre's own country.
[[routes]]
country = "MOZ"
centre = "maputo"
cost = 300

[[routes]]
country = "GHA"
centre = "maputo"
cost = 2200
"""


def mapping() -> dict[str, object]:
    """The candidate as its file says it."""
    return tomllib.loads(TEXT)


def with_choices() -> dict[str, object]:
    """The same with the network's courses and countries, so that a workbook can offer them."""
    network = example.mapping()
    return mapping() | {name: network[name] for name in KNOWS}
