"""Which code somebody meant who wrote a name: Sénégal or SN for SEN, français for fr, the title of a role for its code.

Flow: knowledge.py, whoever refuses a code -> `guess` -> seedtrain.facts, Babel where it is installed.
Reads: names of countries, languages, roles and competencies. Writes: nothing.
Source: ISO 3166-1 and the names in countries.csv; other languages from the Unicode CLDR through Babel, which the command does without.
Only refusals ask here: no name is ever taken for its code.
"""

import difflib
import importlib
from collections.abc import Iterator
from functools import cache

from seedtrain import facts
from seedtrain.engines.demand.readings import folded
from seedtrain.engines.demand.words import Guess

COUNTRY, LANGUAGE, ROLE, COMPETENCY = "country", "language", "role", "competency"
TONGUES = ("en", "fr", "es", "pt", "ar", "ru", "zh", "ko")
"""Languages in which people write names, as those of our pages."""
SPOKEN = {
    "en": ("English", "anglais", "inglés", "inglês"),
    "fr": ("French", "français", "francés", "francês"),
    "es": ("Spanish", "espagnol", "español", "castellano", "espanhol"),
    "pt": ("Portuguese", "portugais", "portugués", "português"),
    "ar": ("Arabic", "arabe", "árabe", "العربية"),
    "ru": ("Russian", "russe", "ruso", "russo", "русский"),
    "zh": ("Chinese", "chinois", "chino", "chinês", "中文"),
    "ko": ("Korean", "coréen", "coreano", "한국어"),
    "sw": ("Swahili", "Kiswahili"),
    "id": ("Indonesian", "indonésien", "Bahasa Indonesia"),
    "vi": ("Vietnamese", "vietnamien", "Tiếng Việt"),
    "bn": ("Bengali", "Bangla", "bengali"),
}
"""Names of languages that are known without Babel."""
ALSO = (
    *(
        ("Congo", "COG"),
        ("Congo", "COD"),
        ("DRC", "COD"),
        ("RDC", "COD"),
        ("Korea", "KOR"),
        ("Korea", "PRK"),
        ("Corée", "KOR"),
        ("Corée", "PRK"),
    ),
    *(("UK", "GBR"), ("UAE", "ARE"), ("Ivory Coast", "CIV")),
)
"""What people say that no list of names has, or has for one country of two."""
CLOSE, MOST = 0.8, 2
ARTICLES = ("the ", "la ", "le ", "les ", "l'")


def guess(kind: str, text: str) -> Guess:
    """The codes a text may mean, sure where it is a name of theirs or a country's two letters; of a kind without names none.

    >>> guess("country", "Sénégal"), guess("language", "French").codes, guess("role", "aseptic fill-finish operator").codes
    (Guess(codes=('SEN',), is_sure=True), ('fr',), ('AFO',))
    >>> guess("country", "Senegaal")
    Guess(codes=('SEN',), is_sure=False)
    """
    names, word = _names(kind), _word(text)
    if word in names:
        return Guess(names[word], is_sure=True)
    near = [code for name in difflib.get_close_matches(word, names, MOST, CLOSE) for code in names[name]]
    return Guess(tuple(dict.fromkeys(near))[:MOST])


def _word(text: str) -> str:
    """A name as it is compared: accents off, without its article."""
    found = folded(text)
    return next((found.removeprefix(one) for one in ARTICLES if found.startswith(one)), found)


@cache
def _names(kind: str) -> dict[str, tuple[str, ...]]:
    """Codes by name."""
    pairs = {COUNTRY: _countries, LANGUAGE: _languages, ROLE: _roles, COMPETENCY: _competencies}.get(kind, _nothing)
    found: dict[str, tuple[str, ...]] = {}
    for name, code in pairs():
        word = _word(name)
        found[word] = tuple(dict.fromkeys((*found.get(word, ()), code)))
    return found


def _nothing() -> Iterator[tuple[str, str]]:
    yield from ()


def _countries() -> Iterator[tuple[str, str]]:
    codes = {one.iso2: one.iso3 for one in facts.countries()}
    yield from (*codes.items(), *ALSO)
    for one in facts.countries():
        yield one.name, one.iso3
        yield one.short_name, one.iso3
    for iso2, name in _of_babel("territories"):
        if iso2 in codes:
            yield name, codes[iso2]


def _languages() -> Iterator[tuple[str, str]]:
    for code, names in SPOKEN.items():
        yield from ((name, code) for name in names)
    for code, name in _of_babel("languages"):
        if code.isalpha() and len(code) <= 3:
            yield name, code


def _roles() -> Iterator[tuple[str, str]]:
    yield from ((one.title, one.id) for one in facts.roles())


def _competencies() -> Iterator[tuple[str, str]]:
    yield from ((one.name, one.id) for one in facts.competencies())


def _of_babel(what: str) -> Iterator[tuple[str, str]]:
    """Codes and names in each of our languages, or nothing where Babel, which only the web application asks for, is not there."""
    try:
        babel = importlib.import_module("babel")
    except ImportError:
        return
    for tongue in TONGUES:
        yield from getattr(babel.Locale(tongue), what).items()
