"""What waits for those who answer for a site's or a country's people, and what an auditor reads first.

Flow: pages.desk -> this file.
Reads: sites, gaps, the adopted plan, calls, awards, applications, the journal. Writes: nothing.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Greatest, Least
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.calls.models import Application, Call, SelectionRun
from seedtrain.credentials.models import AwardedCompetency, SiteConfirmation
from seedtrain.jinja import country as country_name
from seedtrain.learning.models import Enrolment
from seedtrain.needs import demand
from seedtrain.needs.models import Gap, NeedsAssessment, RosterEntry, SiteProfile
from seedtrain.pages.demand.adopted import adopted_for
from seedtrain.pages.desk.parts import Due, Figure, Link, Section, Task
from seedtrain.people.access import Right, ScopeKind, scope_keys
from seedtrain.people.models import JournalEntry, Person

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

SMALLEST_CELL = 5
OLD = timedelta(days=365)


class _Seen(TypedDict):
    latest: int | None
    assessed_at: datetime | None
    missing: int | None


SeenSite: TypeAlias = "WithAnnotations[SiteProfile, _Seen]"
"""A site with its latest assessment: its number, when it was, and how many levels are missing, a person in one competency each."""


def training_manager(person: Person, at: datetime) -> Section:
    """Confirmations to give, nominations that are open, sites without a fresh assessment; seven queries."""
    keys = scope_keys(person, Right.CONFIRM_ON_SITE, ScopeKind.ORGANISATION)
    sites = SiteProfile.objects.filter(organisation__slug__in=keys)
    latest = NeedsAssessment.objects.filter(site=OuterRef("pk")).order_by("-assessed_at", "-pk")
    gap = Gap.objects.filter(assessment=OuterRef("latest"), heads_required__gt=F("heads_held")).order_by().values("assessment")
    missing = gap.annotate(total=Sum(Greatest(F("heads_required") - F("heads_held"), 0))).values("total")
    seen = cast(
        "list[SeenSite]",
        list(
            sites.annotate(latest=Subquery(latest.values("pk")[:1]), assessed_at=Subquery(latest.values("assessed_at")[:1]))
            .annotate(missing=Subquery(missing))
            .order_by("name")
        ),
    )
    asked = demand.read(sites.plants(), at.date(), is_heads_only=True)
    people = _people(asked)
    return Section(
        key="training_manager",
        title=_("Your sites"),
        tasks=(*_confirmations(keys), *_nominations(person, at), *_assessments(seen, at)),
        quiet=tuple(_site_line(site, people.get(site.slug, "")) for site in seen),
        empty=_("Nothing waits at your sites."),
        empty_words=_("Keep the roster up to date, so that the gap is the true one."),
        action=_("Your sites"),
        action_address=reverse("sites"),
    )


def _confirmations(keys: frozenset[str]) -> list[Task]:
    """Level-2 awards of people on the roster that nobody has confirmed at work yet."""
    on_roster = RosterEntry.objects.filter(site__organisation__slug__in=keys, person=OuterRef("credential__person"))
    confirmed = SiteConfirmation.objects.filter(person=OuterRef("credential__person"), competency=OuterRef("competency"))
    awards = AwardedCompetency.objects.filter(Exists(on_roster), ~Exists(confirmed), level=2, credential__revocation=None)
    count = awards.count()
    if not count:
        return []
    about = _("Level 2 was awarded by a centre; level 3 is confirmed at work, within twelve months.")
    return [Task(_("Confirm what people do independently"), reverse("confirm"), about, count, shape="attention")]


def _nominations(person: Person, at: datetime) -> list[Task]:
    calls = Call.objects.visible_to(person).open_at(at).filter(entry=Call.Entry.NOMINATION).order_by("deadline")
    return [
        Task(
            words=_("Nominate people"),
            about=call.title,
            address=reverse("call", args=[call.slug]),
            due=Due(call.deadline, call.deadline_zone, call.deadline_place or call.deadline_zone),
            status=_("Open"),
        )
        for call in calls[:5]
        if call.deadline
    ]


def _assessments(sites: "list[SeenSite]", at: datetime) -> list[Task]:
    """Sites never assessed, or not for a year."""
    old = [site for site in sites if site.assessed_at is None or at - site.assessed_at > OLD]
    return [Task(_("Assess what the site needs"), reverse("site", args=[site.slug]), site.name) for site in old]


def _people(asked: demand.Asked) -> dict[str, str]:
    """People each site needs beside those on its roster, in words, by slug."""
    found = {}
    for slug, heads in demand.people_needed(asked).items():
        number, roster = round(heads.total), len(asked.profiles[slug].people)
        said = (
            ngettext("%(number)d person needed in the roles it states", "%(number)d people needed in the roles it states", number)
            if asked.told[slug].missing
            else ngettext("%(number)d person needed by the model", "%(number)d people needed by the model", number)
        ) % {"number": number}
        there = _("%(number)d on the roster") % {"number": roster} if roster else _("no roster sent")
        found[slug] = f"{said}, {there}"
    return found


def _site_line(site: "SeenSite", people: str) -> Task:
    if site.latest is None:
        return Task(site.name, reverse("site", args=[site.slug]), people, status=_("Not assessed yet"))
    missing = site.missing or 0
    about = ngettext(
        "%(number)d level missing, a person in one competency",
        "%(number)d levels missing, a person in one competency each",
        missing,
    ) % {"number": missing}
    shape = "attention" if missing else "done"
    about = f"{about} · {people}" if people else about
    return Task(site.name, reverse("site", args=[site.slug]), about, status=_("Gap") if missing else _("No gap"), shape=shape)


def ministry(person: Person, at: datetime) -> Section:
    """The country's need, and where its people stand between application and credential; ten queries."""
    keys = sorted(scope_keys(person, Right.SEE_NEEDS, ScopeKind.COUNTRY))
    latest = NeedsAssessment.objects.filter(site=OuterRef("assessment__site")).order_by("-assessed_at", "-pk").values("pk")[:1]
    gaps = Gap.objects.filter(assessment__site__country__in=keys, assessment=Subquery(latest)).aggregate(
        held=Sum(Least("heads_held", "heads_required")), required=Sum("heads_required")
    )
    sent = Application.objects.filter(traits__country__in=keys).sent()
    offered = Q(decision__outcome="admitted", decision__released_at__isnull=False)
    people = sent.aggregate(sent=Count("pk"), admitted=Count("pk", filter=offered))
    classes = Enrolment.objects.filter(application__in=sent.values("pk"))
    learnt = classes.aggregate(
        enrolled=Count("pk", distinct=True),
        completed=Count("pk", distinct=True, filter=Q(state=Enrolment.State.COMPLETED)),
        credentialed=Count("pk", distinct=True, filter=Q(credentials__isnull=False, credentials__revocation=None)),
    )
    figures = (
        *_need(person, keys, at),
        Figure(
            _("levels held, of those the roles at your sites ask for (a person in one competency each)"),
            gaps["held"] or 0,
            gaps["required"] or 0,
        ),
        _counted(_("admitted, of those who applied"), people["admitted"], people["sent"]),
        _counted(_("completed, of those enrolled"), learnt["completed"], learnt["enrolled"]),
        _counted(_("with a credential, of those who completed"), learnt["credentialed"], learnt["completed"]),
    )
    return Section(
        key="ministry",
        title=_("Your country: %(countries)s") % {"countries": ", ".join(country_name(key) for key in keys)} if keys else _("Your country"),
        tasks=tuple(_nominations(person, at)),
        figures=figures,
        empty=_("No call asks for your nomination now."),
        empty_words=_("The figures show your people from need to credential; groups under 5 are not shown."),
        action=_("Impact"),
        action_address=reverse("impact"),
        links=(
            Link(_("Need of the country"), reverse("country_needs")),
            Link(_("Sites and their needs"), reverse("sites")),
            Link(_("Plans of the network"), reverse("network_plans")),
        ),
    )


def _need(person: Person, keys: list[str], at: datetime) -> tuple[Figure, ...]:
    """People needed in the countries, as on their page, and seats in the adopted plan; plants only known as published are left out."""
    sites = SiteProfile.objects.visible_to(person).filter(country__in=keys)
    asked = demand.read(sites, at.date(), is_heads_only=True)
    found = demand.people_needed(asked)
    apart = demand.apart(asked, sites)
    people = round(sum(one.total for slug, one in found.items() if slug not in apart))
    figures = [Figure(_("people needed, if all sites and plans are built"), people)] if found else []
    if adopted := adopted_for(person, keys, at.date()):
        figures.append(Figure(_("seats in the adopted plan, of those it was asked for"), adopted.covered, adopted.need))
    return tuple(figures)


def _counted(words: str, value: int, whole: int) -> Figure:
    """A figure about people: small groups are not shown, so that nobody can be told from it."""
    return Figure(words, value, whole, is_suppressed=0 < whole < SMALLEST_CELL or 0 < value < SMALLEST_CELL)


def auditor(person: Person, at: datetime) -> Section:
    """How much was written today, and the signed selections with their files; three queries."""
    today = at.replace(hour=0, minute=0, second=0, microsecond=0)
    counts = JournalEntry.objects.aggregate(all=Count("pk"), today=Count("pk", filter=Q(at__gte=today)))
    signed = SelectionRun.objects.visible_to(person).filter(state=SelectionRun.State.SIGNED)
    runs = signed.select_related("call").order_by("-run_at")
    return Section(
        key="auditor",
        title=_("Audit"),
        tasks=(),
        quiet=tuple(
            Task(
                words=_("Signed selection and its decision file: %(call)s") % {"call": run.call.title},
                about=_("Hash %(hash)s") % {"hash": run.digest[:16]},
                address=reverse("call_run", args=[run.call.slug, run.number]),
                status=run.get_state_display(),
                shape="done",
            )
            for run in runs[:10]
        ),
        figures=(Figure(_("journal entries today, of all"), counts["today"], counts["all"]),),
        empty=_("Nothing waits: an auditor decides what to look at."),
        empty_words=_("The journal holds every action, in order, each bound to the one before."),
        action=_("Read the journal"),
        action_address=reverse("journal"),
        links=(
            Link(_("The journal"), reverse("journal")),
            Link(_("Sites and their needs"), reverse("sites")),
            Link(_("Impact"), reverse("impact")),
        ),
    )
