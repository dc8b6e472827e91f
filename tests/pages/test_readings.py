"""Course, call and competency are read in the reader's language where somebody translated them, and say when that is out of date."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.calls.models import Call
from seedtrain.curriculum.models import CourseVersion
from seedtrain.needs.models import Competency
from seedtrain.people.actions import translate_text
from tests.cast import NOW, Cast
from tests.learning.world import World, build
from tests.pages.world import make_call

PAGES = {
    "course": ("/courses/upstream", "upstream", "title", "Hands-on: upstream process"),
    "call": ("/calls/named", "named", "title", "Call named"),
    "competency": ("/competencies/C1", "C1", "name", "Gowning"),
}


@pytest.fixture
def world(cast: Cast) -> World:
    made = build(cast)
    make_call("named", made.offering)
    return made


def heading(address: str, language: str) -> str:
    """What stands in the page's h1."""
    page = Client().get(address, headers={"accept-language": language}).text
    return page.split("<h1>")[1].split("</h1>")[0].strip()


@pytest.mark.parametrize("kind", PAGES)
def test_page_is_read_in_the_translation_until_the_original_changes(cast: Cast, world: World, kind: str) -> None:
    address, key, field, original = PAGES[kind]
    before = heading(address, "ar")
    translate_text(kind, key, field, "ar", "عنوان", original=original, actor=cast.maya, at=NOW)

    translated, english = heading(address, "ar"), heading(address, "en")
    model, named = {
        "course": (CourseVersion, {"course__slug": key}),
        "call": (Call, {"slug": key}),
        "competency": (Competency, {"code": key}),
    }[kind]
    model.objects.filter(**named).update(**{field: "Changed since"})
    stale = heading(address, "ar")

    assert before == f'<bdi lang="en" dir="ltr">{original}</bdi>'
    assert (translated, english) == ("<bdi>عنوان</bdi>", f"<bdi>{original}</bdi>")
    assert stale.startswith('<bdi>عنوان</bdi> <span class="tag tag-unsure">')


def test_catalogue_shows_translated_titles_with_one_query_more(cast: Cast, world: World) -> None:
    translate_text("course", "upstream", "title", "fr", "Amont, en pratique", original=PAGES["course"][3], actor=cast.maya, at=NOW)
    counts, pages = [], []

    for language in ("en", "fr"):
        with CaptureQueriesContext(connection) as asked:
            pages.append(Client().get("/courses", headers={"accept-language": language}).text)
        counts.append(len(asked))

    assert (counts[1] - counts[0], "Amont, en pratique" in pages[1], "Amont" in pages[0]) == (1, True, False)
