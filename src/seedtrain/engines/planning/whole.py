"""Small networks are solved whole: nearly always the best plan there is, not only a good one.

Flow: build.py -> `is_small`, `best` -> Draft.
Reads: a Search. Writes: nothing.
Source: own work.
"""

import numpy as np

from .placing import Calendar, Placed
from .problem import Network
from .reach import Reach
from .rows import NEAR, whole
from .search import Draft, Search
from .seats import can_pay
from .weekly import side_by_side, weekly

SMALL = 150
"""Possible starts up to which the whole programme is solved [count]."""
NODES = 500
"""Where the search for the best ends, proven or not [count]."""


def is_small(network: Network, reach: Reach) -> bool:
    """Whether the whole programme is small enough to be solved, nearly always to the end."""
    return sum(len(slot.starts) * side_by_side(network, slot) for slot in reach.slots) + len(network.published) * network.weeks <= SMALL


def best(search: Search, draft: Draft) -> Draft:
    """The best plan, unless the search for it ends by its nodes; `draft` when nothing better was found."""
    model = weekly(search.network, search.reach, search.published.values(), search.past)
    programme = model.programme
    found = whole(programme, np.zeros_like(programme.most), programme.most, nodes=NODES)
    if found is None:
        return draft
    x = np.floor(found[0] + NEAR).astype(np.int64)
    calendar = Calendar(search.network, search.from_week)
    seats = {}
    for number, start in enumerate(start for start in model.starts if x[start.held]):
        crew = tuple(trainer for trainer, column in start.crew.items() if x[column])
        calendar.put(Placed(number, start.slot, start.week, crew, start.published))
        seats[number] = {country: int(x[column]) for country, column in start.seats.items() if x[column]}
    other = Draft(calendar, seats, search.worth(calendar, seats))
    return other if other.worth.total > draft.worth.total and can_pay(search.network, other.runs, seats) else draft
