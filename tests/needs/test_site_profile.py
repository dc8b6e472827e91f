"""What a site says of itself: what is taken, what is refused in which words, and what stays unknown."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from seedtrain import facts
from seedtrain.demo.plants import PLANTS, plan_of
from seedtrain.engines.demand import estimate
from seedtrain.engines.demand.site import Question
from seedtrain.needs import actions, profile
from seedtrain.needs.models import SiteProfile
from seedtrain.people import actions as people
from seedtrain.people.access import Refused, Role, Scope, ScopeKind
from seedtrain.people.models import JournalEntry, Organisation
from seedtrain.reporting.knowledge import knowledge
from tests.cast import NOW, Cast

ON = date(2027, 1, 15)
FILLS = {"platform": "fill_finish_only", "ff_lines": 1, "pattern": "1x5"}


def stored(plan: dict[str, object], platform: str = "", **more: object) -> profile.Profile:
    return profile.Profile("s", "S", "GHA", platform, plan, more.get("heads", {}), more.get("people", ()))


@pytest.fixture
def site(cast: Cast) -> SiteProfile:
    """A plant in Ghana of which nothing is known; Amina answers for it, Linh sits in Ghana's ministry."""
    actions.load_framework(at=NOW)
    firm = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
    people.add_member(cast.amina, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "accra-bio"), actor=None, at=NOW)
    people.add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)
    return actions.register_site(firm, "accra-plant", "Accra plant", "GHA", "", actor=cast.amina, at=NOW)


@pytest.mark.parametrize(
    ("plan", "platform", "missing", "untimed"),
    [
        ({}, "", ("platform", "ds_lines", "ff_lines", "pattern"), ("status",)),
        ({}, "mrna", ("ds_lines", "ff_lines", "pattern"), ("status",)),
        ({"ds_lines": 1, "ff_lines": 0, "pattern": "3x5"}, "mrna", ("capacity",), ("status",)),
        ({"ds_lines": 0, "ff_lines": 0, "pattern": "3x5"}, "mrna", ("ds_lines",), ("status",)),
        ({"ds_lines": 1, "ff_lines": 0, "pattern": "3x5", "capacity": 5e7}, "microbial", ("platform",), ("status",)),
        ({**FILLS, "status": "new"}, "", (), ("start",)),
        ({**FILLS, "status": "new", "start": "2029Q1"}, "", (), ()),
        ({**FILLS, "status": "existing"}, "", (), ()),
    ],
)
def test_what_is_not_said_is_named_and_not_guessed(plan, platform, missing, untimed) -> None:
    found = profile.told(stored(plan, platform), ON)

    assert (found.missing, found.untimed, found.site is None) == (missing, untimed, bool(missing))


def test_heads_of_the_site_count_without_the_model_and_usual_values_are_named() -> None:
    only = profile.told(stored({"ds_lines": 1}, "mrna", heads={"UPT": 4}), ON)
    whole = profile.told(stored({**FILLS, "qc": "none"}), ON)

    assert only.site is not None
    assert (only.site.has_lines, dict(only.site.heads), only.missing) == (False, {"UPT": 4}, ("ff_lines", "capacity", "pattern"))
    assert whole.usual == ("lyo", "devices", "products", "automation", "standalone", "likelihood")


def test_published_plants_said_as_a_site_would_give_the_totals_of_the_facts() -> None:
    cases = facts.staffing_model().cases
    totals = {}
    for case in cases:
        said = profile.told(stored(plan_of(case.inputs)), ON)
        assert said.missing == (), case.id
        found = estimate(Question(ON, (said.site,)), knowledge()).sites[0]
        totals[case.id] = round(found.heads.total)

    assert totals == {"kigali": 98, "marburg": 233, "laval": 279, "hollysprings": 519, "amgen_ri": 133, "catalent": 238, "biocon": 1270}
    assert totals.keys() == PLANTS.keys()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        (
            "capacity",
            "lots",
            "We expected a number from 0 to 100 000 000 000, in digits, without a unit and got lots. "
            "Correct it, or leave it empty if you do not know.",
        ),
        ("capacity", float("nan"), "a number from 0 to 100 000 000 000, in digits, without a unit and got nan."),
        ("capacity", -1, "got -1."),
        ("ff_lines", 51, "We expected a whole number from 0 to 50, in digits and got 51."),
        ("ff_lines", 1.5, "got 1.5."),
        ("pattern", "3x7", "We expected one of the shift patterns in the list and got 3x7."),
        ("start", "soon", "We expected a quarter such as 2029Q1 and got soon."),
        ("likelihood", "140 %", "We expected a number from 0 to 100, in percent and got 140 %."),
        ("languages", ["english!"], "We expected codes of languages such as en, fr, pt-BR and got english!."),
        (
            "ds_lines",
            1,
            "We expected 0 lines of drug substance, as this platform only fills, and got 1. Write 0, or choose another platform.",
        ),
    ],
)
def test_what_the_engine_refuses_is_said_by_field_and_nothing_is_written(site: SiteProfile, cast: Cast, name, value, words) -> None:
    with pytest.raises(Refused) as refused:
        actions.describe_site(site, {**FILLS, name: value}, actor=cast.amina, at=NOW)

    site.refresh_from_db()
    assert words in str(refused.value.message)
    assert (refused.value.field, site.plan, site.platform) == (name, {}, "")
    assert not JournalEntry.objects.filter(verb="describe_site").exists()


def test_describing_twice_is_one_entry_and_what_is_left_out_is_unknown_again(site: SiteProfile, cast: Cast) -> None:
    first = {"platform": "mrna", "capacity": 50_000_000, "ds_lines": 1}
    SiteProfile.objects.filter(pk=site.pk).update(plan={"source": "a page", "capacity": 50_000_000, "ranges": {"capacity": [1e7, 9e7]}})

    changed = [actions.describe_site(site, said, actor=cast.amina, at=NOW) for said in (first, first, {"capacity": 60_000_000})]

    entries = [entry.payload.body["after"] for entry in JournalEntry.objects.filter(verb="describe_site").order_by("number")]
    site.refresh_from_db()
    assert changed == [True, False, True]
    assert [entry["platform"] for entry in entries] == ["mrna", ""]
    assert entries[0]["ranges"] == {"capacity": [1e7, 9e7]}
    assert (site.platform, site.plan) == ("", {"source": "a page", "capacity": 60_000_000})


def send(client: Client, **said: str):
    return client.post(reverse("site_profile", args=["accra-plant"]), said)


def test_typed_on_a_phone_is_stored_as_the_engine_takes_it(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)
    said = {"platform": "mrna", "capacity": "50 000 000", "ds_lines": "١", "ff_lines": "0", "pattern": "3x5", "standalone": "no"}

    answer = send(client, **said, status="new", start="2029 q1", likelihood="70%", languages="fr; en", product="mRNA flu")
    page = client.get(reverse("site_profile", args=["accra-plant"])).content.decode()

    site.refresh_from_db()
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("site_people", args=["accra-plant"]))
    assert site.plan == {
        "platform": "mrna",
        "capacity": 50_000_000,
        "ds_lines": 1,
        "ff_lines": 0,
        "pattern": "3x5",
        "standalone": False,
        "status": "new",
        "start": "2029Q1",
        "likelihood": "70 %",
        "languages": ["fr", "en"],
        "product": "mRNA flu",
    }
    assert site.platform == "mrna"
    for typed in ('value="50 000 000"', 'value="70"', 'value="fr, en"', 'value="2029Q1"', '<option value="no" selected'):
        assert typed in page


def test_nonsense_is_refused_field_by_field_and_stays_in_the_form(site: SiteProfile, cast: Cast, sign_in) -> None:
    said = {"platform": "mrna", "capacity": "50,000", "ds_lines": "-2", "ff_lines": "1_0", "start": "2029", "likelihood": "1e3"}

    answer = send(sign_in(cast.amina), **said, pattern="9x9", languages="<b>", product="kept as typed")
    page = answer.content.decode()

    site.refresh_from_db()
    assert (answer.status_code, site.plan) == (200, {})
    for name in ("capacity", "ds_lines", "ff_lines", "start", "likelihood", "pattern", "languages"):
        assert f'id="id_{name}_error"' in page, name
    for typed in ("50,000", "-2", "1_0", "2029", "1e3", "&lt;b&gt;", "kept as typed"):
        assert f'value="{typed}"' in page
    assert "<b>" not in page


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["linh", "maya", "audit", "otto"])
def test_only_the_training_manager_describes(site: SiteProfile, cast: Cast, sign_in, who: str, method: str) -> None:
    answer = getattr(sign_in(getattr(cast, who)), method)(reverse("site_profile", args=["accra-plant"]), {"platform": "mrna"})

    site.refresh_from_db()
    assert (answer.status_code, site.plan) == (404, {})


def test_old_keys_of_a_plan_do_no_harm(site: SiteProfile, cast: Cast, sign_in) -> None:
    SiteProfile.objects.filter(pk=site.pk).update(plan={"bioreactor_litres": 200, "shifts": 2, "pattern": "nonsense", **FILLS})
    SiteProfile.objects.filter(pk=site.pk).update(plan={"pattern": ["x"], "platform": "fill_finish_only", "ff_lines": 1})

    page = sign_in(cast.amina).get(reverse("site_people", args=["accra-plant"])).content.decode()

    assert 'profile#id_pattern">Shifts</a>' in page
