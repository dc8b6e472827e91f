"""The adopted plan of the network that covers a country: what it was asked for, and what it gives.

Flow: country.py, pages.desk -> this file -> network.planning.
Reads: adopted plans of this person. Writes: nothing.
Source: docs/reference/planning.md. A year of weeks belongs to the quarters of its first and its last Thursday (ISO 8601).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from seedtrain.engines.demand import Quarter, quarter_of
from seedtrain.network.models import NetworkPlan
from seedtrain.network.planning import read_plan
from seedtrain.network.weeks import WEEK
from seedtrain.people.access import Visitor

MOST = 4
"""Plans looked at: a network adopts one a year."""
LONGEST = 60 * WEEK


@dataclass(frozen=True, slots=True)
class Adopted:
    """A plan with the seats it was asked for by some countries, and those it gives them [seats]; `last` is its last day."""

    plan: NetworkPlan
    last: date
    covered: int
    need: int

    @property
    def quarters(self) -> tuple[Quarter, Quarter]:
        """The first and the last quarter whose needs are the plan's to meet."""
        thursday = timedelta(days=3)
        return quarter_of(self.plan.first_monday + thursday), quarter_of(self.last - thursday)


def adopted_for(person: Visitor, countries: Collection[str], on: date) -> Adopted | None:
    """The adopted plan that is running, or the next one, with a need of one of these countries; one query."""
    plans = NetworkPlan.objects.visible_to(person).filter(state=NetworkPlan.State.ADOPTED, first_monday__gt=on - LONGEST)
    for one in plans.select_related("replaces").order_by("first_monday", "-pk")[:MOST]:
        last = one.first_monday + one.weeks * WEEK - timedelta(days=1)
        rows = [row for row in read_plan(one).covered if row.country in countries] if last >= on else []
        if rows:
            return Adopted(one, last, sum(row.covered for row in rows), sum(row.need for row in rows))
    return None
