"""The tables of needs: the competency framework, norms, job roles, sites with their rosters, and the gaps found.

Flow: needs.actions writes here; curriculum and all later rooms read.
Reads: people. Writes: these tables.
Source: framework, roles and level behaviours are Seedtrain's own draft; norms are titles and clause numbers only, never texts.
"""

from typing import Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys
from seedtrain.people.models import Organisation, Person

LEVEL_NAMES = {1: _("Aware"), 2: _("Assisted"), 3: _("Independent"), 4: _("Trains others")}


Row = TypeVar("Row", bound=models.Model)


class PublicQuerySet(models.QuerySet[Row]):
    """Rows that anyone may read."""

    def visible_to(self, person: Visitor) -> Self:
        """Everyone sees all of it."""
        return self


IMPORTED = "urn:uuid:"


class Framework(models.Model):
    """One version of a competency framework; an imported one begins its source with the identifier of its CASE document."""

    code = models.SlugField(max_length=40)
    version = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    is_draft = models.BooleanField(default=True, help_text="Ours, not yet reviewed by practitioners.")
    source = models.TextField()

    objects = PublicQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "version"], name="framework_version_once")]

    @property
    def is_ours(self) -> bool:
        """False for a framework that came in as another's CASE package."""
        return not self.source.startswith(IMPORTED)

    @property
    def document(self) -> str:
        """The identifier of the CASE document it came from; "" for ours."""
        return "" if self.is_ours else self.source.removeprefix(IMPORTED).partition(" ")[0]

    @property
    def credit(self) -> str:
        """Creator and licence of an imported framework, as its package says them; "" for ours."""
        return "" if self.is_ours else self.source.split(" ", 2)[2]


class Norm(models.Model):
    """A GMP norm by number and title; `superseded_by` warns whoever cites it."""

    class Status(models.TextChoices):
        CURRENT = "current", _("Current")
        SUPERSEDED = "superseded", _("Superseded")
        DRAFT = "draft", _("Draft")

    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=300)
    issuer = models.CharField(max_length=120)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    governs = models.TextField(blank=True)
    status = models.CharField(max_length=20, choices=Status)
    superseded_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="supersedes")
    verified = models.CharField(max_length=20, help_text="verified, partly or unverified; print numbers only where verified.")
    source = models.TextField(blank=True)

    objects = PublicQuerySet.as_manager()


class Domain(models.Model):
    """A family of competencies."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="domains")
    code = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField()

    objects = PublicQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["framework", "code"], name="domain_once")]


class Competency(models.Model):
    """Something a person can do, at four levels with an observable behaviour each."""

    domain = models.ForeignKey(Domain, models.CASCADE, related_name="competencies")
    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=200)
    description = models.TextField()
    platforms = models.JSONField(default=list)
    requalify_months = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()
    norms = models.ManyToManyField(Norm, related_name="competencies")

    objects = PublicQuerySet.as_manager()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class LevelBehaviour(models.Model):
    """What somebody at one level of one competency can be seen doing."""

    competency = models.ForeignKey(Competency, models.CASCADE, related_name="behaviours")
    level = models.PositiveSmallIntegerField()
    behaviour = models.TextField()

    class Meta:
        ordering = ["level"]
        constraints = [
            models.UniqueConstraint(fields=["competency", "level"], name="level_behaviour_once"),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="level_behaviour_one_to_four"),
        ]


class JobRole(models.Model):
    """A job in a plant and the level it asks for in each competency."""

    code = models.CharField(max_length=10, unique=True)
    title = models.CharField(max_length=200)
    family = models.CharField(max_length=100)
    isco08 = models.CharField(max_length=20, blank=True)

    objects = PublicQuerySet.as_manager()

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.title


class RoleRequirement(models.Model):
    """The level one job role asks for in one competency."""

    role = models.ForeignKey(JobRole, models.CASCADE, related_name="requirements")
    competency = models.ForeignKey(Competency, models.CASCADE, related_name="requirements")
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["role", "competency"], name="role_requirement_once"),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="role_requirement_one_to_four"),
        ]


class SiteQuerySet(models.QuerySet["SiteProfile"]):
    """Sites, seen by those who answer for them."""

    def visible_to(self, person: Visitor) -> Self:
        """Every site for who sees needs everywhere; otherwise your organisation's and your country's."""
        if may(person, Right.SEE_NEEDS, EVERYWHERE):
            return self
        return self.filter(
            Q(organisation__slug__in=scope_keys(person, Right.SEE_NEEDS, ScopeKind.ORGANISATION))
            | Q(country__in=scope_keys(person, Right.SEE_NEEDS, ScopeKind.COUNTRY))
        )

    def plants(self) -> Self:
        """Without what ministries plan, which stands in the same table."""
        # A key compared with a value would lose the rows without the key: NOT NULL is NULL.
        return self.exclude(plan__has_key="kind")


class SiteProfile(models.Model):
    """A plant, built or planned: where it is, on which platform, and whose it is."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="sites")
    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=200)
    country = models.CharField(max_length=3)
    platform = models.CharField(max_length=20)
    plan = models.JSONField(default=dict, help_text="Capacity, lines, shifts, as entered; keys as in docs/reference/site-profile.md.")
    is_demo = models.BooleanField(default=False)

    objects = SiteQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class SiteRole(models.Model):
    """How many people a site needs in one job role; the roster overrides any model."""

    class Origin(models.TextChoices):
        ROSTER = "roster", _("the site's own roster")
        MODEL = "model", _("a staffing model")

    site = models.ForeignKey(SiteProfile, models.CASCADE, related_name="roles")
    role = models.ForeignKey(JobRole, models.PROTECT)
    heads_required = models.PositiveIntegerField()
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.ROSTER)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "role"], name="site_role_once")]


class RosterEntry(models.Model):
    """One employee in one job role at a site; known by the site's own label, linked to a person when they agree."""

    site = models.ForeignKey(SiteProfile, models.CASCADE, related_name="roster")
    role = models.ForeignKey(JobRole, models.PROTECT)
    label = models.CharField(max_length=80, help_text="The site's staff number; no name is needed. Erased with the roster.")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="roster_entries")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "label"], name="roster_label_once")]


class HeldLevel(models.Model):
    """The level an employee holds in one competency, and how we know."""

    class Evidence(models.TextChoices):
        DECLARED = "declared", _("declared by the site")
        CREDENTIAL = "credential", _("credential")
        CONFIRMED = "confirmed", _("confirmed on site")

    entry = models.ForeignKey(RosterEntry, models.CASCADE, related_name="held")
    competency = models.ForeignKey(Competency, models.PROTECT)
    level = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=20, choices=Evidence)
    reference = models.CharField(max_length=80, blank=True, help_text="The credential's code, when that is the evidence.")
    since = models.DateField()
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "competency", "evidence", "reference"], name="held_level_once"),
            models.CheckConstraint(condition=Q(level__range=(1, 4)), name="held_level_one_to_four"),
        ]


class NeedsAssessment(models.Model):
    """The gap of one site as it was found at one moment; never edited, a new one is made."""

    site = models.ForeignKey(SiteProfile, models.CASCADE, related_name="assessments")
    assessed_at = models.DateTimeField()
    assessed_by = models.ForeignKey(Person, models.SET_NULL, null=True)

    class Meta:
        ordering = ["-assessed_at"]


class Gap(models.Model):
    """In one role and one competency: how many people are required at a level, how many hold it."""

    assessment = models.ForeignKey(NeedsAssessment, models.CASCADE, related_name="gaps")
    role = models.ForeignKey(JobRole, models.PROTECT)
    competency = models.ForeignKey(Competency, models.PROTECT)
    level = models.PositiveSmallIntegerField()
    heads_required = models.PositiveIntegerField()
    heads_held = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assessment", "role", "competency"], name="gap_once")]

    @property
    def missing(self) -> int:
        """People still to be trained to the level [heads]."""
        return max(0, self.heads_required - self.heads_held)
