"""What the tables know about a call, read once: journeys of its applicants, its class, what became of them, and the need they came from.

Flow: impact.actions, impact.views -> this file -> indicators.
Reads: applications, decisions, offers, enrolments, attendance, credentials, confirmations, gaps. Writes: nothing.
Source: own work; decisions count once they are announced, so that nobody reads them here first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Greatest

from seedtrain.calls.models import Application, ApplicationQuerySet, Call, Decision, Offer
from seedtrain.credentials.models import AwardedCompetency, Credential, SiteConfirmation
from seedtrain.impact.indicators import CENTRES, COMPETITION, REGISTRATION, Journey, Plan, Stage
from seedtrain.impact.models import FollowUp
from seedtrain.learning.models import Attendance, Enrolment
from seedtrain.needs.models import Gap, NeedsAssessment, SiteProfile
from seedtrain.people.access import EVERYWHERE, Right, ScopeKind, Visitor, may, scope_keys

CONFIRMED_WITHIN = timedelta(days=365)
FLAGS = ("finding", "decision__outcome", "is_released", "offer__state", "enrolment__state", "has_attended", "has_credential")


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose applicants a reader may count: everybody's (None), or those of some countries."""

    countries: frozenset[str] | None

    def narrow(self, applications: ApplicationQuerySet) -> ApplicationQuerySet:
        """The applications within reach."""
        return applications if self.countries is None else applications.filter(traits__country__in=sorted(self.countries))


EVERYBODY = Reach(None)


def reach_of(person: Visitor, call: Call | None = None) -> Reach | None:
    """What a person may count, in this call or in every call; None when nothing."""
    scopes = (EVERYWHERE, call.scope) if call else (EVERYWHERE,)
    if may(person, Right.SEE_IMPACT, *scopes):
        return EVERYBODY
    countries = scope_keys(person, Right.SEE_IMPACT, ScopeKind.COUNTRY)
    return Reach(countries) if countries else None


def calls_counted_by(person: Visitor) -> QuerySet[Call]:
    """Calls whose figures this person may read: all published ones for a reader of the network or of a country, else their own calls."""
    calls = Call.objects.visible_to(person).exclude(state__in=[Call.State.DRAFT, Call.State.CANCELLED])
    if reach_of(person) is not None:
        return calls
    return calls.filter(slug__in=scope_keys(person, Right.SEE_IMPACT, ScopeKind.CALL))


def plan_of(call: Call) -> Plan:
    """The steps this call has."""
    if call.kind == Call.Kind.CENTRES:
        return CENTRES
    return REGISTRATION if call.entry == Call.Entry.OPEN_REGISTRATION else COMPETITION


def read_journeys(call: Call, reach: Reach = EVERYBODY) -> tuple[Journey, ...]:
    """One journey for each counted application of a call, with its frozen traits; one query."""
    rows = _flagged(reach.narrow(Application.objects.filter(call=call))).values_list("traits", *FLAGS)
    return tuple(Journey(_reached(*flags), traits) for traits, *flags in rows)


def read_flows(calls: Iterable[Call], reach: Reach = EVERYBODY) -> dict[int, tuple[Journey, ...]]:
    """Journeys of several calls by call, counted together in one query and without traits."""
    applications = _flagged(reach.narrow(Application.objects.filter(call__in=[call.pk for call in calls])))
    found: dict[int, list[Journey]] = {}
    for call, people, *flags in applications.values_list("call", *FLAGS).annotate(people=Count("pk")).values_list("call", "people", *FLAGS):
        found.setdefault(call, []).append(Journey(_reached(*flags), {}, people))
    return {call: tuple(journeys) for call, journeys in found.items()}


def read_class(offerings: Iterable[int]) -> tuple[Journey, ...]:
    """Trainees of the host country in these offerings (by key), who share the class but not the call's denominators."""
    rows = Enrolment.objects.filter(offering__in=offerings, is_host_country=True).annotate(
        has_attended=Exists(Attendance.objects.filter(enrolment=OuterRef("pk"), is_current=True, units__gt=0)),
        has_credential=Exists(Credential.objects.filter(enrolment=OuterRef("pk"), revocation=None)),
    )
    return tuple(Journey(_learned(*row)) for row in rows.values_list("state", "has_attended", "has_credential"))


def _flagged(applications: ApplicationQuerySet) -> ApplicationQuerySet:
    """Sent applications that are counted, each with how far it came."""
    released = ExpressionWrapper(Q(decision__released_at__isnull=False), output_field=BooleanField())
    attended = Attendance.objects.filter(enrolment__application=OuterRef("pk"), is_current=True, units__gt=0)
    certified = Credential.objects.filter(enrolment__application=OuterRef("pk"), revocation=None)
    counted = applications.sent().with_finding().exclude(enrolment__is_host_country=True).order_by()
    return counted.annotate(is_released=released, has_attended=Exists(attended), has_credential=Exists(certified))


@cache
def _reached(
    finding: str, outcome: str | None, is_released: bool, offer: str | None, state: str | None, has_attended: bool, has_credential: bool
) -> frozenset[Stage]:
    """The steps one application reached."""
    reached = {Stage.APPLIED}
    if finding == Application.Outcome.MET:
        reached.add(Stage.ELIGIBLE)
    if is_released and outcome == Decision.Outcome.ADMITTED:
        reached |= {Stage.SELECTED, Stage.IN_LINE}
    if is_released and outcome == Decision.Outcome.WAITLISTED:
        reached.add(Stage.WAITLISTED)
    if offer:
        reached |= {Stage.OFFERED, Stage.IN_LINE}
    if offer == Offer.State.ACCEPTED:
        reached.add(Stage.ACCEPTED)
    return frozenset(reached) | _learned(state, has_attended, has_credential)


def _learned(state: str | None, has_attended: bool, has_credential: bool) -> frozenset[Stage]:
    """The steps in the class; who completed was there, even where no attendance was taken."""
    if state is None or state == Enrolment.State.WITHDRAWN:
        return frozenset()
    is_completed = state == Enrolment.State.COMPLETED
    flags = {Stage.ATTENDED: has_attended or is_completed, Stage.COMPLETED: is_completed, Stage.CREDENTIALED: has_credential}
    return frozenset({Stage.ENROLLED, *(stage for stage, is_so in flags.items() if is_so)})


@dataclass(frozen=True, slots=True)
class Awarded:
    """Awards [competency of a person] and how many people hold them: few people may hold many."""

    n: int
    people: int


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What became of it: awards, level-2 awards confirmed on site, awards counted against a gap, and answers."""

    awards: Awarded
    against_gap: Awarded
    second_level: Awarded
    confirmed: Awarded
    completed: int
    answers: Mapping[int, tuple[int, int]]  # by months after: (answered, using it)


def read_afterwards(enrolments: QuerySet[Enrolment]) -> Afterwards:
    """What became of these enrolments; three queries."""
    confirmation = SiteConfirmation.objects.filter(
        person=OuterRef("credential__person"),
        competency=OuterRef("competency"),
        confirmed_at__gte=OuterRef("credential__issued_at"),
        confirmed_at__lte=OuterRef("credential__issued_at") + CONFIRMED_WITHIN,
    )
    awards = AwardedCompetency.objects.filter(credential__enrolment__in=enrolments, credential__revocation=None)
    kinds = {
        "awards": Q(),
        "against_gap": Q(outcome__gap__isnull=False),
        "second_level": Q(level=2),
        "confirmed": Q(level=2, is_confirmed=True),
    }
    counts = {name: Count("pk", filter=kind) for name, kind in kinds.items()}
    holders = {f"{name}_people": Count("credential__person", filter=kind, distinct=True) for name, kind in kinds.items()}
    found = awards.annotate(is_confirmed=Exists(confirmation)).aggregate(**counts, **holders)
    totals = {name: Awarded(found[name], found[f"{name}_people"]) for name in kinds}
    answered = FollowUp.objects.filter(enrolment__in=enrolments, is_using_it__isnull=False).values("months_after")
    rows = answered.annotate(answered=Count("pk"), using=Count("pk", filter=Q(is_using_it=True))).order_by("months_after")
    answers = {row["months_after"]: (row["answered"], row["using"]) for row in rows}
    return Afterwards(**totals, completed=enrolments.filter(state=Enrolment.State.COMPLETED).count(), answers=answers)


def counted_enrolments(calls: Iterable[Call], reach: Reach = EVERYBODY) -> QuerySet[Enrolment]:
    """The enrolments behind the figures of these calls: from their applications, host country apart."""
    applications = reach.narrow(Application.objects.filter(call__in=[call.pk for call in calls])).sent().order_by()
    return Enrolment.objects.filter(application__in=applications, is_host_country=False).exclude(state=Enrolment.State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Need:
    """What a country's sites still miss in the competencies a call teaches, and what the call gave it [levels of a person]."""

    country: str
    missing: int
    awarded: int


def read_need(call: Call, person: Visitor, reach: Reach) -> tuple[Need, ...]:
    """The need of every country whose sites this person may see, most missing first; two queries. Nothing for a call without a course."""
    if call.offering is None:
        return ()
    competencies = call.offering.version.outcomes.values("competency")
    latest = NeedsAssessment.objects.filter(site=OuterRef("assessment__site")).order_by("-assessed_at", "-pk").values("pk")[:1]
    sites = SiteProfile.objects.visible_to(person)
    if reach.countries is not None:
        sites = sites.filter(country__in=reach.countries)
    gaps = Gap.objects.filter(assessment=Subquery(latest), assessment__site__in=sites, competency__in=competencies)
    short = gaps.filter(heads_required__gt=F("heads_held")).values_list("assessment__site__country")
    missing = dict(
        short.annotate(short_by=Sum(Greatest(F("heads_required") - F("heads_held"), 0))).values_list(
            "assessment__site__country", "short_by"
        )
    )
    awards = AwardedCompetency.objects.filter(credential__enrolment__in=counted_enrolments([call], reach), credential__revocation=None)
    given = Counter(
        (traits or {}).get("country", "") for traits in awards.values_list("credential__enrolment__application__traits", flat=True)
    )
    return tuple(Need(country, n, given[country]) for country, n in sorted(missing.items(), key=lambda pair: (-pair[1], pair[0])))
