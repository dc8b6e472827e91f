"""Another's framework comes in beside ours: what is added, what stays, who may, and how the page answers."""

import hashlib
import html
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from seedtrain.needs import actions, case, framework
from seedtrain.needs.models import Competency, Domain, Framework, LevelBehaviour, RoleRequirement
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry
from tests.cast import NOW, Cast
from tests.needs.case_packages import DOCUMENT, ITEMS, child, item, salt, upload

pytestmark = [pytest.mark.filterwarnings("ignore:No directory at"), pytest.mark.django_db]

LATER = NOW + timedelta(days=1)
PAGE = "/framework/import"


@pytest.fixture(autouse=True)
def _ours(db: None) -> None:
    actions.load_framework(at=NOW)


def foreign(package: dict[str, Any]) -> case.Foreign:
    found = case.read(package, framework.CODES).framework
    assert found is not None
    return found


def everything() -> list[object]:
    """Every word of every framework here."""
    tables = (Framework, Domain, Competency, LevelBehaviour, RoleRequirement, Competency.norms.through)
    return [list(model.objects.order_by("pk").values_list()) for model in tables]


def made_of(name: str) -> str:
    return f"BIO-{hashlib.sha256(ITEMS[name].encode()).hexdigest()[:10].upper()}"


def here(code: str) -> list[tuple[str, str, str]]:
    rows = Competency.objects.filter(domain__framework__code=code).select_related("domain")
    return [(one.domain.code, one.domain.name, one.code) for one in rows]


def test_import_adds_a_framework_and_touches_nothing_that_was_here(cast: Cast) -> None:
    before = everything()

    report = actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)

    assert report == actions.ImportReport(competencies=4, domains=3, known=0)
    assert here("bio") == [
        ("BIO-1", "Working safely", "BIO-S-1"),
        ("BIO-1", "Working safely", made_of("waste")),
        ("BIO-2", "Working with cells", "BIO-C-2"),
        ("BIO-3", "Example bioprocess skills", "BIO-K"),
    ]
    row = Framework.objects.get(code="bio")
    assert (row.title, row.version, row.is_draft, row.is_ours, row.document, row.credit) == (
        "Example bioprocess skills",
        "2024",
        False,
        False,
        DOCUMENT,
        "Ministry of Examples; CC BY 4.0",
    )
    after = everything()
    assert [new[: len(old)] for old, new in zip(before, after, strict=True)] == before
    entry = JournalEntry.objects.order_by("-number").first()
    assert (entry.verb, entry.actor_id, entry.about, entry.payload.body["after"]["codes"]) == (
        "import_framework",
        cast.maya.pk,
        f"framework/{row.pk}",
        ["BIO-S-1", made_of("waste"), "BIO-C-2", "BIO-K"],
    )


def test_second_import_of_the_same_file_changes_nothing(cast: Cast) -> None:
    actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)
    before, entries = everything(), JournalEntry.objects.count()

    report = actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)

    assert (report, everything(), JournalEntry.objects.count()) == (actions.ImportReport(0, 0, 4), before, entries)


def test_next_version_adds_what_is_new_and_keeps_the_words_that_are_here(cast: Cast) -> None:
    actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)
    package = salt()
    package["CFDocument"]["version"] = "2025"
    package["CFItems"][0]["fullStatement"] = "Counts cells with a machine."
    del package["CFItems"][6]
    key = "ce000000-0000-4000-8000-000000000099"
    package["CFItems"].append({**item("cells", "Freezes cells.", humanCodingScheme="C.3"), "identifier": key})
    package["CFAssociations"].append(child(9, key, ITEMS["cells"], 9))

    plan = case.plan(foreign(package), "BIO", actions.existing())
    actions.import_framework(foreign(package), "BIO", actor=cast.maya, at=LATER)

    assert ([one.code for one in plan.added], plan.unchanged, plan.absent) == (["BIO-C-3"], ("BIO-S-1", made_of("waste")), ("BIO-K",))
    assert plan.differing == (
        case.Difference("BIO-C-2", "name", "Counts living cells twice and compares.", "Counts cells with a machine."),
        case.Difference(
            "BIO-C-2", "description", "Passage: Counts living cells twice and compares.", "Passage: Counts cells with a machine."
        ),
    )
    assert Competency.objects.get(code="BIO-C-2").name == "Counts living cells twice and compares."
    assert here("bio")[-1] == ("BIO-4", "Working with cells", "BIO-C-3")
    assert sorted(Framework.objects.filter(code="bio").values_list("version", flat=True)) == ["2024", "2025"]
    assert Competency.objects.filter(code="BIO-K").exists()


def test_loading_our_framework_again_leaves_the_imported_one(cast: Cast) -> None:
    actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)
    before = everything()

    actions.load_framework(at=LATER)

    assert everything() == before
    assert JournalEntry.objects.filter(verb="load_framework").count() == 1


def test_codes_that_are_missing_long_or_used_twice_come_from_the_identifier() -> None:
    package = salt()
    package["CFItems"][0]["humanCodingScheme"] = "CCSS.Math.Content.HSA-APR.C.4"
    package["CFItems"][2]["humanCodingScheme"] = "k"

    codes = [one.code for one in case.plan(foreign(package), "BIO", actions.existing()).added]

    assert codes == [made_of("gowning"), made_of("waste"), made_of("counting"), made_of("loose")]


def test_code_that_another_competency_has_is_refused() -> None:
    package = salt()
    package["CFItems"][0]["humanCodingScheme"] = made_of("waste").removeprefix("BIO-")
    existing = case.Existing({"BIO-K": case.Held("other", "", "", {})}, {}, {})

    found = [case.plan(foreign(package), "BIO", there).refusals for there in (actions.existing(), existing)]

    words = "Another competency has this code already. Choose another short name, or give the item a code of its own in the file."
    twice = case.Problem("short", made_of("waste"), words)
    assert found == [(twice,), (twice, case.Problem("short", "BIO-K", words))]


@pytest.mark.parametrize("short", ["B", "BIOLOGY", "1BIO", "BI-O", "ÅBC"])
def test_short_name_that_will_not_do_is_refused(cast: Cast, short: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.import_framework(foreign(salt()), short, actor=cast.maya, at=LATER)

    words = f"{short}: A short name has 2 to 6 letters A to Z and digits, and begins with a letter."
    assert (str(refused.value.message), refused.value.field, Framework.objects.count()) == (words, "short", 1)


def test_short_name_belongs_to_one_document_and_a_document_has_one(cast: Cast) -> None:
    actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)
    other = json.loads(json.dumps(salt()).replace(DOCUMENT, "0d0c0000-0000-4000-8000-00000000ffff"))

    taken, twice = (case.plan(foreign(package), short, actions.existing()).refusals for package, short in ((other, "BIO"), (salt(), "NEW")))

    assert taken == (case.Problem("short", "BIO", "Another framework has this short name already. Choose another one."),)
    assert twice == (case.Problem("short", "NEW", "This framework is here already under the short name BIO. Use that one."),)


def test_our_own_competency_in_their_framework_is_not_taken_twice(cast: Cast) -> None:
    package = json.loads(json.dumps(salt()).replace(ITEMS["gowning"], case.item_id("seedtrain", "competency", "Q1")))

    plan = case.plan(foreign(package), "BIO", actions.existing())

    assert (plan.ours, [one.code for one in plan.added]) == (("Q1",), [made_of("waste"), "BIO-C-2", "BIO-K"])


def test_what_we_export_holds_nothing_imported(cast: Cast, client: Client) -> None:
    actions.import_framework(foreign(salt()), "BIO", actor=cast.maya, at=LATER)

    documents = client.get("/ims/case/v1p1/CFDocuments").json()["CFDocuments"]

    package = json.dumps(client.get(documents[0]["CFPackageURI"]["uri"].removeprefix("http://testserver")).json())
    assert [one["title"] for one in documents] == ["Seedtrain competency framework"]
    assert "BIO-" not in package


@pytest.mark.parametrize("who", ["", "otto", "chair", "rafael", "audit"])
def test_import_page_is_missing_for_who_may_not_edit_the_framework(cast: Cast, sign_in, who: str) -> None:
    client = sign_in(getattr(cast, who)) if who else Client()

    assert client.get(PAGE).status_code == 404
    assert client.post(PAGE, {"file": upload(salt()), "short": "BIO"}).status_code == 404
    assert Framework.objects.count() == 1


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the page's first form that has a package, without the token."""
    form = next(form for form in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'name="package"' in form)
    return {
        name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form) if "csrf" not in name
    }


def words(page: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def test_page_reports_first_and_writes_when_confirmed(cast: Cast, sign_in) -> None:
    client, before = sign_in(cast.maya), everything()

    report = client.post(PAGE, {"file": upload(salt()), "short": " bio "})

    page = report.content.decode()
    assert (report.status_code, everything()) == (200, before)
    assert re.findall(r"<code>(BIO-[\w-]+)</code>", page) == ["BIO-S-1", made_of("waste"), "BIO-C-2", "BIO-K"]
    assert "Add 4 competencies" in page

    done = client.post(PAGE, hidden(page), follow=True)

    listed = words(done.content.decode())
    assert "Example bioprocess skills is here under the short name BIO: 4 new competencies, 3 new domains." in listed
    assert "Example bioprocess skills 2024 · Ministry of Examples; CC BY 4.0" in listed
    assert len(here("bio")) == 4
    one = client.get(reverse("competency", args=["BIO-S-1"])).content.decode()
    assert ("Example bioprocess skills 2024" in one, "tag-draft" in one) == (True, False)

    again = words(client.post(PAGE, {"file": upload(salt()), "short": "BIO"}).content.decode())
    assert "Everything in the file is here already. Nothing is added or changed." in again


def test_our_own_export_imported_again_changes_nothing(cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)
    key = client.get("/ims/case/v1p1/CFDocuments").json()["CFDocuments"][0]["identifier"]
    package = client.get(f"/ims/case/v1p1/CFPackages/{key}", headers={"Host": "testserver"}).content

    page = client.post(PAGE, {"file": upload(package), "short": "OWN"})

    said = words(page.content.decode())
    assert (page.status_code, "This is our own framework as it stands here. Nothing changes." in said) == (200, True)
    assert 'name="package"' not in page.content.decode()


def test_our_own_export_with_other_words_is_compared_and_not_written(cast: Cast, sign_in) -> None:
    client, before = sign_in(cast.maya), everything()
    package: dict[str, Any] = case.package(actions.text_of(Framework.objects.get()), "https://elsewhere.example/")
    package["CFItems"][1]["fullStatement"] = "Wash your hands."
    lost = package["CFAssociations"].pop()

    page = client.post(PAGE, {"file": upload(package), "short": "OWN"}).content.decode()

    said, q1 = words(page), Competency.objects.get(code="Q1")
    assert "This is our own document with other words, and it is not written" in said
    assert f"Q1 {q1.name} fullStatement {q1.description[:79]}" in said
    assert f"{lost['originNodeURI']['title']} isRelatedTo {lost['destinationNodeURI']['title']} CFAssociations" in said
    assert page.count('<th scope="row"') == 2
    assert everything() == before


def test_wrong_file_is_told_on_the_page_and_the_short_name_is_kept(cast: Cast, sign_in) -> None:
    package = salt()
    package["CFItems"][3]["identifier"] = "<b>C</b>"

    answer = sign_in(cast.maya).post(PAGE, {"file": upload(package), "short": "BIO"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "$.CFItems[3].identifier" in page
    assert "&lt;b&gt;C&lt;/b&gt;" in page
    assert "<b>C</b>" not in page
    assert 'value="BIO"' in page
    assert Framework.objects.count() == 1


def test_short_name_is_asked_again_without_the_file(cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)
    answer = client.post(PAGE, {"file": upload(salt()), "short": "BIOLOGY"})
    page = answer.content.decode()
    sentence = "BIOLOGY: A short name has 2 to 6 letters A to Z and digits, and begins with a letter."

    second = client.post(PAGE, hidden(page) | {"short": "BIO"}).content.decode()

    assert (answer.status_code, sentence in words(page), page.count('value="BIOLOGY"'), page.count('id="id_short"')) == (422, True, 1, 1)
    assert "Add 4 competencies" in second
    assert Framework.objects.count() == 1


def test_report_that_was_changed_or_is_old_is_not_written(cast: Cast, sign_in) -> None:
    forged = signing.dumps({"title": "x"}, salt="another")

    page = sign_in(cast.maya).post(PAGE, {"package": forged, "short": "BIO", "confirm": "1"}, follow=True)

    sentence = "This report is older than an hour or was changed. Send the file again; nothing was written."
    assert (sentence in words(page.content.decode()), Framework.objects.count()) == (True, 1)


def test_framework_that_came_in_between_is_refused_at_the_confirmation(cast: Cast, sign_in) -> None:
    """Two officers: the second confirms a report that is no longer true."""
    client = sign_in(cast.maya)
    fields = hidden(client.post(PAGE, {"file": upload(salt()), "short": "BIO"}).content.decode())
    other = json.loads(json.dumps(salt()).replace(DOCUMENT, "0d0c0000-0000-4000-8000-00000000ffff"))
    actions.import_framework(foreign(other), "BIO", actor=cast.maya, at=LATER)
    before = everything()

    answer = client.post(PAGE, fields)

    assert (answer.status_code, everything()) == (422, before)
    assert "BIO: Another framework has this short name already. Choose another one." in words(answer.content.decode())


@pytest.mark.parametrize("data", [{}, {"short": "BIO"}, {"package": "x"}])
def test_empty_form_is_answered_with_the_form(cast: Cast, sign_in, data: dict[str, str]) -> None:
    answer = sign_in(cast.maya).post(PAGE, data)

    assert (answer.status_code, "This field is required." in words(answer.content.decode())) == (422, True)
