"""The tables of the network: centres, venues, capacity by week, offerings with all that belongs to them, and plans of a year.

Flow: network.actions writes here; calls fill offerings, learning runs them.
Reads: people, needs, curriculum. Writes: these tables.
"""

from seedtrain.network.models.capacity import CapacityQuerySet, CapacityWeek, CentreCourse, Facility, Trainer, TrainerAway
from seedtrain.network.models.centres import Centre, CentreQuerySet, Venue
from seedtrain.network.models.offerings import (
    CostItem,
    Funder,
    Offering,
    OfferingPart,
    OfferingQuerySet,
    PublishedFigure,
    Session,
)
from seedtrain.network.models.plans import Budget, CountryNeed, NetworkPlan, NetworkPlanQuerySet, PlanOffering, TravelCost

__all__ = [
    "Budget",
    "CapacityQuerySet",
    "CapacityWeek",
    "Centre",
    "CentreCourse",
    "CentreQuerySet",
    "CostItem",
    "CountryNeed",
    "Facility",
    "Funder",
    "NetworkPlan",
    "NetworkPlanQuerySet",
    "Offering",
    "OfferingPart",
    "OfferingQuerySet",
    "PlanOffering",
    "PublishedFigure",
    "Session",
    "Trainer",
    "TrainerAway",
    "TravelCost",
    "Venue",
]
