"""Four languages are complete, four more compile; a translation never loses or invents a placeholder."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.test import Client

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "src" / "seedtrain" / "locale"
COMPLETE = ("ar", "es", "fr")
ALL = (*COMPLETE, "ko", "pt", "ru", "zh_Hans")
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


def catalogue(language: str) -> Catalog:
    """The catalogue of one language as it is kept."""
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


def spoken(message: Message) -> list[str]:
    """Every form of a translation."""
    return [message.string] if isinstance(message.string, str) else list(message.string)


def name(message: Message) -> tuple[str | None, str]:
    """What makes a message one of its own."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str | None, str]]:
    """Every text the code and templates have now."""
    found = tmp_path_factory.mktemp("texts") / "now.pot"
    keywords = ["-k", "gettext_lazy", "-k", "pgettext:1c,2", "-k", "ngettext_lazy:1,2"]
    pybabel = [
        str(Path(sys.executable).with_name("pybabel")),
        "-q",
        "extract",
        "-F",
        "babel.cfg",
        *keywords,
        "-o",
        str(found),
        "src/seedtrain",
    ]
    subprocess.run(pybabel, cwd=ROOT, check=True)
    with found.open("rb") as file:
        return {name(message) for message in read_po(file) if message.id}


@pytest.mark.parametrize("language", COMPLETE)
def test_language_is_complete(texts: set[tuple[str | None, str]], language: str) -> None:
    translated = {name(message) for message in catalogue(language) if message.id and all(spoken(message)) and not message.fuzzy}

    assert sorted(text for _context, text in texts - translated) == []


@pytest.mark.parametrize("language", ALL)
def test_catalogue_compiles_and_keeps_placeholders(language: str) -> None:
    kept = catalogue(language)
    wrong = []
    for message in kept:
        wanted = {a or b for text in ([message.id] if isinstance(message.id, str) else message.id) for a, b in PLACEHOLDER.findall(text)}
        for form in spoken(message):
            if not {a or b for a, b in PLACEHOLDER.findall(form)} <= wanted:
                wrong.append(form)
    write_mo(io.BytesIO(), kept)

    assert wrong == []


@pytest.mark.parametrize(
    ("number", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5), (102, 5), (103, 3), (111, 4)]
)
def test_arabic_counts_in_its_six_forms(number: int, form: int) -> None:
    rule = catalogue("ar").plural_expr.replace("&&", " and ").replace("||", " or ")

    assert c_value(rule, number) == form


def c_value(expression: str, n: int) -> int:
    """A C conditional chain `(a ? 0 : b ? 1 : 2)` for one n."""
    for part in expression.strip("() ").split(" : "):
        condition, _mark, value = part.rpartition(" ? ")
        if not condition or eval(condition, {"n": n}):
            return int(value)
    raise AssertionError(expression)


@pytest.mark.parametrize(
    ("language", "direction", "word"),
    [("ar", "rtl", "الدعوات"), ("fr", "ltr", "candidatures"), ("es", "ltr", "Convocatorias"), ("ko", "ltr", "Calls")],
)
def test_page_speaks_the_language_or_falls_back(db: None, language: str, direction: str, word: str) -> None:
    page = Client(HTTP_ACCEPT_LANGUAGE=language).get("/calls").content.decode()

    assert (f'dir="{direction}"' in page, word in page) == (True, True)


def test_no_words_hide_in_an_f_string() -> None:
    """The extractor does not look into braces, so what stands there would stay English everywhere."""
    hidden = re.compile(r"f(['\"]).*\{[^}]*\b_\(")
    found = [path for path in (ROOT / "src").rglob("*.py") if any(hidden.search(line) for line in path.read_text("utf-8").splitlines())]
    assert found == []
