"""The page that checks a selection: what the server says without scripts, in whose words, and what it refuses to spend time on."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from seedtrain.engines import selection
from seedtrain.engines.selection import Applicant, Each, Problem, Rule, checker, decision
from seedtrain.engines.selection.proof import certificate
from seedtrain.pages import selection_check

pytestmark = pytest.mark.django_db
ADDRESS = "/check-selection"


def pool() -> Problem:
    """Six people, one rule, one cap on each country."""
    people = tuple(Applicant(f"p{i}", 900 - 10 * i, {"sex": "mmmfff"[i], "country": "aabbcc"[i]}) for i in range(6))
    return Problem(people, 3, rules=(Rule("women", {"sex": ("f",)}, floor=2),), each=(Each("country", 1),), seed="s")


def good() -> str:
    """The certificate of that pool."""
    return certificate(pool(), selection.select(pool(), explain=False))


class Seen(HTMLParser):
    """The words of a page that a reader sees: not what is hidden, and no template."""

    VOID = frozenset({"meta", "link", "input", "br", "circle", "path", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.hidden, self.words = 0, []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Inside something hidden, everything is."""
        if tag not in self.VOID and (self.hidden or tag == "template" or "hidden" in dict(attrs)):
            self.hidden += 1

    def handle_endtag(self, tag: str) -> None:
        """One level up again."""
        self.hidden -= self.hidden > 0 and tag not in self.VOID

    def handle_data(self, data: str) -> None:
        """What is not hidden is read."""
        self.words += [] if self.hidden else data.split()


def send(content: str | bytes) -> tuple[int, str]:
    """The status and the words seen after this file was sent."""
    cache.clear()
    file = SimpleUploadedFile("certificate.json", content.encode() if isinstance(content, str) else content)
    answer = Client(enforce_csrf_checks=True).post(ADDRESS, {"file": file})
    page = Seen()
    page.feed(answer.content.decode())
    return answer.status_code, " ".join(page.words)


def test_good_file_is_valid_with_its_figures() -> None:
    status, said = send(good())

    assert status == 200
    assert "Valid The list keeps every rule, and no list that keeps them has more merit." in said
    assert "points: the merit of the list 26.30" in said
    assert "women at least 2 2 holds" in said
    assert "Each country, the fullest of 3 at most 1 1 holds" in said


def test_floors_that_gave_way_are_named_beside_the_promise() -> None:
    people = tuple(Applicant(f"p{i}", 900 - i, {"sex": "mmf"[i]}) for i in range(3))
    asked = Problem(people, 3, rules=(Rule("women", {"sex": ("f",)}, floor=2),), seed="s", floors="by_priority")

    status, said = send(certificate(asked, selection.select(asked, explain=False)))

    assert status == 200
    assert "Some floors gave way by priority. This holds for the floors in force; what was promised stands beside them." in said
    assert "women at least 1, promised were 2 1 floor gave way" in said


def test_altered_file_is_not_valid() -> None:
    status, said = send(good().replace('"seats":3', '"seats":2'))

    assert status == 200
    assert "Not valid" in said
    assert "seats: at most 2 may be selected; the list has 3." in said
    assert "sha256 does not fit: the content was changed after it was written." in said
    assert "All seats at most 2 3 broken" in said


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "Cannot be checked The file is empty. Choose another one."),
        (b"%PDF-1.7\xff\xfe", "Cannot be checked This is not a whole JSON file. Choose the file as it was written."),
        ("[" * 100_000, "Cannot be checked The file is nested deeper than any certificate."),
        ('{"schema":"seedtrain-run/1"}', 'Cannot be checked The file says that it is "seedtrain-run/1"; a certificate says'),
        (b" " * (6 * 2**20), "Too large: a file of at most 5 MB can be checked here; this file has more. Nothing was checked."),
    ],
    ids=["empty", "pdf", "deep", "schema", "large"],
)
def test_nonsense_is_refused_in_words(content: str | bytes, words: str) -> None:
    status, said = send(content)

    assert status == 422
    assert words in said


def test_form_without_a_file_says_what_to_choose() -> None:
    cache.clear()
    answer = Client().post(ADDRESS)

    assert answer.status_code == 422
    assert "Choose a file: certificate.json, or the decision file of a run." in answer.content.decode()


def test_file_that_takes_too_long_is_left_to_the_readers_own_computer() -> None:
    c = json.loads(good())
    rule = c["problem"]["rules"][0]
    c["problem"]["rules"] = [{**rule, "name": f"r{i}"} for i in range(3000)]
    c["problem"]["applicants"] = [{"id": f"{i:05}", "score": 0, "se": 0, "traits": {"sex": "f"}} for i in range(3000)]

    status, said = send(json.dumps(c))

    assert status == 422
    assert "Run check_selection.py on your own computer." in said


def test_the_checker_can_be_taken_along() -> None:
    answer = Client().get(f"{ADDRESS}/check_selection.py")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="check_selection.py"'
    assert answer.content.decode() == Path(checker.__file__).read_text(encoding="utf-8")


def test_sentences_of_the_page_are_those_of_the_engine() -> None:
    assert {code: str(words) for code, words in selection_check.SENTENCES.items()} == dict(decision.SENTENCES)
    assert {kind: str(words) for kind, words in selection_check.KINDS.items()} == {
        kind: words for kind, (words, _) in checker.KINDS.items()
    }
