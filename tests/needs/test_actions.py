"""What the actions of needs leave behind."""

import time
from datetime import date, timedelta

import pytest

from seedtrain import facts
from seedtrain.needs import actions
from seedtrain.needs.actions import RosterReport, RosterRow
from seedtrain.needs.models import Competency, Framework, Gap, HeldLevel, JobRole, LevelBehaviour, Norm, RoleRequirement, SiteProfile
from seedtrain.people import actions as people
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation
from tests.cast import NOW, Cast

YEAR = timedelta(days=365)


@pytest.fixture
def site(cast: Cast) -> SiteProfile:
    """A plant of Accra Biologics on mammalian cells, with the framework loaded."""
    actions.load_framework(at=NOW)
    firm = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
    return actions.register_site(firm, "accra-plant", "Accra plant", "GHA", "mammalian", actor=cast.amina, at=NOW)


def held_of(site: SiteProfile, label: str) -> list[tuple[str, int, str]]:
    rows = HeldLevel.objects.filter(entry__site=site, entry__label=label).order_by("competency__code", "evidence")
    return list(rows.values_list("competency__code", "level", "evidence"))


def gap(assessment: object, role: str, competency: str) -> tuple[int, int, int, int]:
    found = Gap.objects.get(assessment=assessment, role__code=role, competency__code=competency)
    return found.level, found.heads_required, found.heads_held, found.missing


@pytest.mark.django_db
def test_load_framework_twice_gives_the_facts_once() -> None:
    started = time.perf_counter()
    first = actions.load_framework(at=NOW)
    took = time.perf_counter() - started
    numbers = dict(Competency.objects.values_list("code", "pk"))
    second = actions.load_framework(at=NOW)

    assert (first.competencies, first.domains, first.roles, first.norms) == (67, 10, 20, 119)
    assert second == first
    assert dict(Competency.objects.values_list("code", "pk")) == numbers
    assert (LevelBehaviour.objects.count(), Framework.objects.get().is_draft) == (268, True)
    assert RoleRequirement.objects.count() == sum(len(role.required) for role in facts.roles())
    assert [entry.verb for entry in JournalEntry.objects.all()] == ["load_framework"]
    assert took < 2


@pytest.mark.django_db
def test_load_framework_says_of_every_competency_what_the_facts_say() -> None:
    actions.load_framework(at=NOW)

    stored = Competency.objects.prefetch_related("norms", "behaviours").select_related("domain")
    for row, fact in zip(stored, facts.competencies(), strict=True):
        assert (row.code, row.domain.code, row.name, tuple(row.platforms)) == (fact.id, fact.domain, fact.name, fact.platforms)
        assert [behaviour.behaviour for behaviour in row.behaviours.all()] == [level.behaviour for level in fact.levels]
        assert {norm.code for norm in row.norms.all()} == set(fact.norms)


@pytest.mark.django_db
def test_load_framework_prints_no_number_of_an_unverified_norm() -> None:
    actions.load_framework(at=NOW)

    for fact in facts.norms():
        row = Norm.objects.get(code=fact.id)
        assert (row.title, row.year) == (fact.print_title(), fact.printable_year)
        if fact.verified == "unverified":
            assert row.year is None
            assert not fact.number or fact.number in fact.title or fact.number not in row.title
    assert Norm.objects.get(code="PICS-PE009-17").superseded_by == Norm.objects.get(code="PICS-PE009-18")


@pytest.mark.django_db
def test_load_framework_repairs_what_somebody_changed() -> None:
    actions.load_framework(at=NOW)
    Competency.objects.filter(code="U5").update(name="Something else")
    RoleRequirement.objects.create(
        role=JobRole.objects.get(code="UPT"), competency=Competency.objects.exclude(requirements__role__code="UPT")[0], level=1
    )

    actions.load_framework(at=NOW)

    assert Competency.objects.get(code="U5").name == facts.competency("U5").name
    assert RoleRequirement.objects.filter(role__code="UPT").count() == len(facts.role("UPT").required)
    assert JournalEntry.objects.filter(verb="load_framework").count() == 2


def test_register_site_on_a_platform_nobody_knows(site: SiteProfile, cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.register_site(site.organisation, "other", "Other", "GHA", "plants", actor=cast.amina, at=NOW)

    assert (refused.value.code, refused.value.field) == ("unknown_platform", "platform")


def test_set_site_roles_is_the_whole_list(site: SiteProfile, cast: Cast) -> None:
    actions.set_site_roles(site, {"UPT": 4, "QCM": 2}, actor=cast.amina, at=NOW)
    actions.set_site_roles(site, {"UPT": 5, "QCM": 0}, actor=cast.amina, at=NOW)
    stated = dict(site.roles.values_list("role__code", "heads_required"))
    for _ in range(2):
        actions.set_site_roles(site, {"UPT": 5}, actor=cast.amina, at=NOW)

    assert stated == {"UPT": 5, "QCM": 0}
    assert list(site.roles.values_list("role__code", "heads_required")) == [("UPT", 5)]
    assert JournalEntry.objects.filter(verb="set_site_roles").count() == 3


@pytest.mark.parametrize(("heads", "code"), [({"NOPE": 1}, "unknown_role"), ({"UPT": -1}, "heads_out_of_range")])
def test_set_site_roles_refuses(site: SiteProfile, cast: Cast, heads: dict[str, int], code: str) -> None:
    actions.set_site_roles(site, {"UPT": 4}, actor=cast.amina, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.set_site_roles(site, heads, actor=cast.amina, at=NOW)

    assert refused.value.code == code
    assert list(site.roles.values_list("role__code", "heads_required")) == [("UPT", 4)]


def test_import_roster_twice_changes_nothing_the_second_time(site: SiteProfile, cast: Cast) -> None:
    rows = [RosterRow("001", "UPT", {"U5": 2, "Q1": 0}), RosterRow("002", "QCM", {})]

    reports = [actions.import_roster(site, rows, actor=cast.amina, at=NOW) for _ in range(2)]
    moved = actions.import_roster(site, [RosterRow("002", "UPT", {"Q1": 1})], actor=cast.amina, at=NOW)

    assert reports == [RosterReport(2, 0, 0, 1), RosterReport(0, 0, 2, 0)]
    assert moved == RosterReport(0, 1, 0, 1)
    assert list(site.roster.order_by("label").values_list("label", "role__code")) == [("001", "UPT"), ("002", "UPT")]
    assert (held_of(site, "001"), held_of(site, "002")) == ([("U5", 2, "declared")], [("Q1", 1, "declared")])
    assert JournalEntry.objects.filter(verb="import_roster").count() == 2


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([RosterRow("1", "NOPE", {})], "unknown_role"),
        ([RosterRow("1", "UPT", {}), RosterRow("1", "QCM", {})], "bad_label"),
        ([RosterRow("", "UPT", {})], "bad_label"),
        ([RosterRow("1", "UPT", {"U99": 1})], "unknown_competency"),
        ([RosterRow("1", "UPT", {"U5": 5})], "level_out_of_range"),
    ],
)
def test_import_roster_refuses_and_writes_nothing(site: SiteProfile, cast: Cast, rows: list[RosterRow], code: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.import_roster(site, [RosterRow("0", "UPT", {}), *rows], actor=cast.amina, at=NOW)

    assert (refused.value.code, site.roster.count()) == (code, 0)


def test_assess_site_counts_roster_evidence_and_platform(site: SiteProfile, cast: Cast) -> None:
    actions.set_site_roles(site, {"UPT": 3}, actor=cast.amina, at=NOW)
    rows = [RosterRow("1", "UPT", {"U4": 3}), RosterRow("2", "UPT", {"U4": 2})]
    actions.import_roster(site, rows, actor=cast.amina, at=NOW)

    assessment = actions.assess_site(site, actor=cast.amina, at=NOW)

    mammalian = [facts.platform_of("mammalian_mab")]
    asked = {need.competency for need in facts.role("UPT").required if facts.competency(need.competency).applies_to(mammalian)}
    assert set(assessment.gaps.values_list("competency__code", flat=True)) == asked
    assert len(asked) < len(facts.role("UPT").required)
    assert gap(assessment, "UPT", "U4") == (3, 3, 1, 2)


def test_assess_site_when_there_is_nothing_to_assess(site: SiteProfile, cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        actions.assess_site(site, actor=cast.amina, at=NOW)

    assert refused.value.code == "nothing_to_assess"


def test_assess_site_after_a_declared_level_three_lapsed(site: SiteProfile, cast: Cast) -> None:
    actions.import_roster(site, [RosterRow("1", "UPT", {"U4": 3})], actor=cast.amina, at=NOW)
    months = facts.competency("U4").requalify_months
    held = HeldLevel.objects.get()

    on_the_day = actions.assess_site(site, actor=None, at=NOW + (held.valid_until - NOW.date()))
    day_after = actions.assess_site(site, actor=None, at=NOW + (held.valid_until - NOW.date()) + timedelta(days=1))
    again = actions.declare_held(site.roster.get(), {"U4": 3}, actor=cast.amina, at=NOW + 4 * YEAR)

    assert (held.valid_until.year - NOW.year) * 12 + held.valid_until.month - NOW.month == months
    assert [gap(found, "UPT", "U4")[2] for found in (on_the_day, day_after)] == [1, 0]
    assert (again, HeldLevel.objects.get().since) == (1, (NOW + 4 * YEAR).date())


def test_record_outcome_closes_the_gap_and_is_safe_to_repeat(site: SiteProfile, cast: Cast) -> None:
    actions.import_roster(site, [RosterRow("1", "UPT", {}), RosterRow("2", "UPT", {})], actor=cast.amina, at=NOW)
    actions.link_person(site.roster.get(label="1"), cast.linh, actor=cast.linh, at=NOW)
    d1 = Competency.objects.get(code="D1")
    before = actions.assess_site(site, actor=cast.amina, at=NOW)
    proof = {"since": NOW.date(), "valid_until": (NOW + YEAR).date(), "actor": cast.maya, "at": NOW}

    changed = [actions.record_outcome(cast.linh, [(d1, 2)], "ABC123", **proof) for _ in range(2)]
    after = actions.assess_site(site, actor=cast.amina, at=NOW)

    assert changed == [1, 0]
    assert held_of(site, "1") == [("D1", 2, "credential")]
    assert (gap(before, "UPT", "D1"), gap(after, "UPT", "D1")) == ((2, 2, 0, 2), (2, 2, 1, 1))
    assert JournalEntry.objects.filter(verb="record_outcome").count() == 1


def test_record_outcome_of_somebody_on_no_roster(site: SiteProfile, cast: Cast) -> None:
    d1 = Competency.objects.get(code="D1")

    changed = actions.record_outcome(cast.amina, [(d1, 2)], "X", since=NOW.date(), valid_until=None, actor=None, at=NOW)

    assert (changed, HeldLevel.objects.count()) == (0, 0)


def test_record_outcome_above_what_a_centre_can_award(site: SiteProfile, cast: Cast) -> None:
    d1, proof = Competency.objects.get(code="D1"), {"since": NOW.date(), "valid_until": None, "actor": None, "at": NOW}
    actions.import_roster(site, [RosterRow("1", "UPT", {})], actor=cast.amina, at=NOW)
    actions.link_person(site.roster.get(), cast.linh, actor=cast.linh, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.record_outcome(cast.linh, [(d1, 3)], "X", **proof)
    confirmed = actions.record_outcome(cast.linh, [(d1, 3)], "X", evidence=HeldLevel.Evidence.CONFIRMED, **proof)

    assert (refused.value.code, confirmed) == ("level_above_two", 1)


def test_withdraw_outcome_opens_the_gap_again(site: SiteProfile, cast: Cast) -> None:
    actions.import_roster(site, [RosterRow("1", "UPT", {"Q1": 2})], actor=cast.amina, at=NOW)
    actions.link_person(site.roster.get(), cast.linh, actor=cast.linh, at=NOW)
    d1 = Competency.objects.get(code="D1")
    actions.record_outcome(cast.linh, [(d1, 2)], "X", since=date(2026, 1, 1), valid_until=None, actor=None, at=NOW)

    ended = [actions.withdraw_outcome("X", actor=cast.maya, at=NOW, why="revoked") for _ in range(2)]

    assert ended == [1, 0]
    assert gap(actions.assess_site(site, actor=None, at=NOW), "UPT", "D1") == (2, 1, 0, 1)


def test_link_person_needs_the_person(site: SiteProfile, cast: Cast) -> None:
    actions.import_roster(site, [RosterRow("1", "UPT", {})], actor=cast.amina, at=NOW)
    entry = site.roster.get()

    with pytest.raises(Refused) as by_another:
        actions.link_person(entry, cast.linh, actor=cast.amina, at=NOW)
    people.give_consent(cast.linh, actions.ROSTER_CONSENT, 1, "yes", at=NOW)
    actions.link_person(entry, cast.linh, actor=cast.amina, at=NOW)
    with pytest.raises(Refused) as second:
        actions.link_person(entry, cast.amina, actor=cast.amina, at=NOW)

    assert (by_another.value.code, second.value.code) == ("no_consent", "linked_already")
    assert site.roster.get().person == cast.linh


def test_remove_from_roster_keeps_the_assessment(site: SiteProfile, cast: Cast) -> None:
    actions.import_roster(site, [RosterRow("1", "UPT", {"Q1": 3})], actor=cast.amina, at=NOW)
    assessment = actions.assess_site(site, actor=cast.amina, at=NOW)

    actions.remove_from_roster(site.roster.get(), actor=cast.amina, at=NOW, why="left")

    assert (site.roster.count(), HeldLevel.objects.count()) == (0, 0)
    assert gap(assessment, "UPT", "Q1")[1:] == (1, 1, 0)
