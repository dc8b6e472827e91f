"""The centres of the network and the buildings in which they teach.

Flow: network.actions writes here; every later room reads.
Reads: people, curriculum. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seedtrain.curriculum.models import Pillar
from seedtrain.people.access import EVERYWHERE, Right, Scope, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Organisation


class CentreQuerySet(models.QuerySet["Centre"]):
    """Centres; candidates are for those who decide."""

    def visible_to(self, person: Visitor) -> Self:
        """Admitted centres for all; candidates for officers and their own managers."""
        if may(person, Right.EDIT_NETWORK, EVERYWHERE):
            return self
        return self.filter(~Q(state=Centre.State.CANDIDATE) | Q(slug__in=scope_keys(person, Right.RUN_OFFERING, ScopeKind.CENTRE)))


class Centre(models.Model):
    """A place that trains, under one of the three pillars."""

    class State(models.TextChoices):
        CANDIDATE = "candidate", _("Candidate")
        ADMITTED = "admitted", _("In the network")
        SUSPENDED = "suspended", _("Suspended")

    MOVES = {
        State.CANDIDATE: {State.ADMITTED},
        State.ADMITTED: {State.SUSPENDED},
        State.SUSPENDED: {State.ADMITTED},
    }

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="centres")
    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=200)
    pillar = models.CharField(max_length=10, choices=Pillar)
    state = models.CharField(max_length=10, choices=State)
    admitted_at = models.DateTimeField(null=True, blank=True)
    country = models.CharField(max_length=3)
    region = models.CharField(max_length=5, help_text="WHO region it serves; empty for all.", blank=True)
    languages = models.JSONField(default=list)
    summary = models.TextField(blank=True)
    contact = models.TextField(blank=True)
    is_demo = models.BooleanField(default=False, help_text="A synthetic centre of the demo world.")
    source = models.TextField(blank=True)

    objects = CentreQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where its manager's rights count."""
        return Scope(ScopeKind.CENTRE, self.slug)


class Venue(models.Model):
    """A building in a town where sessions take place."""

    centre = models.ForeignKey(Centre, models.CASCADE, related_name="venues")
    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=200)
    city = models.CharField(max_length=100)
    country = models.CharField(max_length=3)
    latitude = models.FloatField(help_text="[degrees north]")
    longitude = models.FloatField(help_text="[degrees east]")
    time_zone = models.CharField(max_length=64)
    facilities = models.TextField(blank=True)
    source = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.name}, {self.city}"
