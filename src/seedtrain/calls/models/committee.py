"""The tables of the committee's desk: people fixed in or out with a reason, and what was said about a run.

Flow: calls.actions writes here; the desk, the method page and the auditor's page read.
Reads: people, calls, applications and runs. Writes: these tables.
"""

from typing import Self

from django.db import models
from django.db.models import Q

from seedtrain.calls.models.application import Application
from seedtrain.calls.models.call import Call
from seedtrain.calls.models.deciding import SelectionRun
from seedtrain.people.access import Visitor
from seedtrain.people.models import Person


class FixedApplicantQuerySet(models.QuerySet["FixedApplicant"]):
    """People fixed in or out: seen by who sees the call's applications."""

    def visible_to(self, person: Visitor) -> Self:
        """Those of the calls whose applications you may see."""
        return self.filter(call__in=Call.objects.run_by(person))

    def current(self) -> Self:
        """Those who are fixed now; the others were freed."""
        return self.filter(freed_at=None)


class FixedApplicant(models.Model):
    """The committee places one applicant in or out whatever the score; a row is never changed, only freed with a reason."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="fixed")
    application = models.ForeignKey(Application, models.CASCADE, related_name="fixed")
    is_in = models.BooleanField()
    why = models.TextField(help_text="Published without name and code; kept with the selection, emptied with the applicant.")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    freed_at = models.DateTimeField(null=True, blank=True)
    freed_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    freed_why = models.TextField(blank=True, help_text="Emptied with the applicant.")

    objects = FixedApplicantQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["application"], condition=Q(freed_at=None), name="fixed_once"),
            models.CheckConstraint(
                condition=Q(freed_at=None, freed_by=None) | Q(freed_at__isnull=False, freed_by__isnull=False),
                name="fixed_freed_by_somebody",
            ),
        ]


class RunCommentQuerySet(models.QuerySet["RunComment"]):
    """Comments on runs: seen by who sees the run."""

    def visible_to(self, person: Visitor) -> Self:
        """Those on runs of the calls whose applications you may see."""
        return self.filter(run__call__in=Call.objects.run_by(person))


class RunComment(models.Model):
    """What somebody said about a run; it is never edited."""

    run = models.ForeignKey(SelectionRun, models.CASCADE, related_name="comments")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    text = models.TextField(help_text="Kept with the selection; emptied when its author is erased.")
    at = models.DateTimeField()

    objects = RunCommentQuerySet.as_manager()

    class Meta:
        ordering = ["at", "pk"]
