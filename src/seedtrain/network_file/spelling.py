"""Words that must be written alike everywhere and are not: a language, skill or kind that is a known one but for case, accents or tongue.

Flow: sources.py, candidate.py, network.forms -> `check_spelling` -> nothing, or NetworkError.
Reads: a Network. Writes: nothing.
Source: names of languages in reporting/meant.py.

The planner compares letter by letter, so "french" beside "French" is a language in which nobody teaches: seats would be lost in silence.
Only people write so: a file that this program wrote is taken as it is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from seedtrain import facts
from seedtrain.engines.demand.readings import folded
from seedtrain.engines.planning.checks import refusal
from seedtrain.engines.planning.errors import NetworkError, PlanningError
from seedtrain.engines.planning.problem import Network
from seedtrain.reporting.meant import COUNTRY, SPOKEN, guess

Said = tuple[str, str]
"""Where a word stands, and the word."""


def check_spelling(network: Network, before: Network | None = None) -> None:
    """Languages, skills and kinds of facilities are written alike wherever they mean the same; otherwise raises NetworkError.

    before  the network that a candidate joins: as it writes a word, so must the candidate
    """
    _check_alike(list(_languages(network)), list(_languages(before)) if before else [], tongue)
    _check_skills(network)
    _check_alike(list(_kinds(network)), list(_kinds(before)) if before else [], folded)


def country_meant(error: PlanningError, ids: Iterable[str], rows: str = "countries") -> PlanningError:
    """The refusal of a country, with the id it has in `rows` where a name or a code of it came."""
    head, mark, remedy = str(error).partition("which is the id of no country. ")
    if not mark or error.code != "unknown" or remedy.startswith("Write its id"):
        return error
    codes = {code: one.iso3 for one in facts.countries() for code in (one.iso2, one.iso3)}
    found, known = guess(COUNTRY, str(error.params["value"]).strip('"')), {codes.get(id.upper(), id): id for id in ids}
    if not found.codes:
        return error
    there = [known[code] for code in found.codes if code in known]
    if there:
        remedy = f'Write its id, "{there[0]}".' if found.is_sure else f'Did you mean "{there[0]}"?'
    elif found.is_sure:
        remedy = f'Add it to {rows}, as "{found.codes[0]}", and write that here.'
    return NetworkError(error.code, error.params, f"{head}{mark}{remedy}")


def _check_alike(said: Sequence[Said], before: Sequence[Said], means: Callable[[str], str]) -> None:
    """The spelling that most rows have is taken for the right one; of as many, the first."""
    rows = Counter(word for _, word in said)
    right = {means(word): word for _, word in before}
    for _, word in sorted(said, key=lambda pair: -rows[pair[1]]):
        right.setdefault(means(word), word)
    for field, word in said:
        if (known := right[means(word)]) != word:
            where = field.removesuffix(f".{word}")
            raise refusal("spelling", field, word, f'{where} holds "{word}", which is "{known}" elsewhere. Did you mean "{known}"?')


def _check_skills(network: Network) -> None:
    """No trainer's skill is one that a course asks for but for case and accents."""
    asked = {name for one in network.courses for name in (one.id, one.skill) if name}
    near = {folded(word): word for word in sorted(asked, reverse=True)}
    for at, trainer in enumerate(network.trainers, start=1):
        for word in sorted(trainer.skills - asked):
            if known := near.get(folded(word)):
                field = f"trainers[{at}].skills"
                sentence = f'{field} holds "{word}", which no course asks for. Did you mean "{known}"?'
                raise refusal("spelling", field, word, sentence)


def _kinds(network: Network) -> Iterator[Said]:
    """Every kind of facility of the file, those that are there first."""
    for at, centre in enumerate(network.centres, start=1):
        yield from ((f"centres[{at}].facilities.{kind}", kind) for kind in centre.facilities)
    for at, course in enumerate(network.courses, start=1):
        yield from ((f"courses[{at}].uses.{kind}", kind) for kind in course.uses)


def _languages(network: Network) -> Iterator[Said]:
    """Every language of the file, those in which courses are given first."""
    for at, offer in enumerate(network.offers, start=1):
        yield from ((f"offers[{at}].languages", word) for word in offer.languages)
    for at, trainer in enumerate(network.trainers, start=1):
        yield from ((f"trainers[{at}].languages", word) for word in sorted(trainer.languages))
    for at, country in enumerate(network.countries, start=1):
        yield from ((f"countries[{at}].languages", word) for word in sorted(country.languages))
    yield from ((f"published[{at}].language", one.language) for at, one in enumerate(network.published, start=1))


def tongue(word: str) -> str:
    """What tells one language from another, however it is written.

    >>> tongue("Français") == tongue("french") == tongue("fr"), tongue("Wolof") == tongue("wolof"), tongue("pt") == tongue("pt-BR")
    (True, True, False)
    """
    return _tongues().get(folded(word), folded(word))


@cache
def _tongues() -> dict[str, str]:
    """Codes of languages by their names, accents off."""
    return {folded(name): code for code, names in SPOKEN.items() for name in (code, *names)}
