"""What a network is checked for before anybody plans, and the sentence for each thing that contradicts itself.

Flow: reading.py, network.actions, plan_year -> `check_network` -> nothing, or NetworkError.
Reads: a Network. Writes: nothing.
Source: docs/reference/network-file.md.

Fields are named as in the file, rows counted from 1: `centres[3].facilities.room`. What a course, country or pair cannot reach is no error:
it is planned around and listed. An announced run may name a centre, course or language that is gone: it is lost, and the plan says so.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from .errors import NetworkError
from .problem import Centre, Country, Course, Funder, Network, Published, Rules, Trainer

PEOPLE = 1_000_000
MONEY = 1_000_000_000_000
POINTS = 1_000_000
MOST_WEEKS = 520
"""Ten years; the widest plan a network may ask for."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def refusal(code: str, field: str, value: object, sentence: str) -> NetworkError:
    """The error of one field."""
    return NetworkError(code, {"field": field, "value": shown(value)}, sentence)


def shown(value: object) -> str:
    """A value as its author wrote it, or nearly; long ones are cut."""
    if isinstance(value, str):
        text = f'"{value}"'
    elif isinstance(value, bool) or value is None:
        text = {True: "true", False: "false", None: "null"}[value]
    else:
        text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """A remedy: the spelling that was probably meant, or what there is."""
    words = sorted(known)
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    if not words:
        return "There is none; add it."
    return f"Known: {', '.join(words[:8])}{' …' if len(words) > 8 else ''}."


def whole(field: str, value: object, least: int | None = None, most: int | None = None) -> int:
    """The value, when it is a whole number within its limits; true and 2.0 are none."""
    span = "" if least is None else f" from {least} to {most}" if most is not None else f" of at least {least}"
    if type(value) is not int:
        remedy = ""
        if isinstance(value, str) and "".join(value.split()).isdecimal():
            remedy = f" Write it without quotes and spaces: {int(''.join(value.split()))}."
        elif isinstance(value, float) and value.is_integer():
            remedy = f" Write {int(value)}."
        elif isinstance(value, float) and math.isfinite(value):
            remedy = f" Write {math.floor(value)} or {math.ceil(value)}."
        raise refusal("not_whole", field, value, f"{field} = {shown(value)}; expected a whole number{span}.{remedy or ' Correct it.'}")
    if (least is not None and value < least) or (most is not None and value > most):
        raise refusal("out_of_range", field, value, f"{field} = {value}; expected a whole number{span}. Correct it.")
    return value


def text(field: str, value: object, may_be_empty: bool = False) -> str:
    """The value, when it is a text that can be written in UTF-8."""
    if not isinstance(value, str):
        raise refusal("not_text", field, value, f'{field} = {shown(value)}; expected a text. Write "{shown(value)}".')
    if not may_be_empty and not value.strip():
        raise refusal("empty_text", field, value, f"{field} is empty; expected a text. Write one.")
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise refusal("not_text", field, ascii(value), f"{field} holds half a letter ({value!a}). Write it anew.")
    return value


def monday(field: str, value: date) -> None:
    """Refuses a day that is no Monday, and names the Monday of its week."""
    if value.weekday():
        near = value - timedelta(days=value.weekday())
        day = DAYS[value.weekday()]
        raise refusal("not_a_monday", field, value, f"{field} = {value} is a {day}; expected a Monday. Write {near} for that week.")


def check_network(network: Network) -> None:
    """Nothing in the network contradicts itself; otherwise raises NetworkError for the first thing that does.

    >>> from datetime import date
    >>> from seedtrain.engines.planning.errors import NetworkError
    >>> try:
    ...     check_network(Network("", date(2027, 1, 5), 52, "USD", (), (), (), (), (), (), (), ()))
    ... except NetworkError as error:
    ...     print(error)
    first_monday = 2027-01-05 is a Tuesday; expected a Monday. Write 2027-01-04 for that week.
    """
    monday("first_monday", network.first_monday)
    whole("weeks", network.weeks, 1, MOST_WEEKS)
    text("title", network.title, may_be_empty=True)
    text("currency", network.currency)
    _check_rules(network.rules)
    _check_filled(network)
    for table, ids in _ids(network).items():
        for at, id in enumerate(ids, start=1):
            text(f"{table}[{at}].id", id)
        _once(table, "id", ids)
    for at, centre in enumerate(network.centres, start=1):
        _check_centre(f"centres[{at}]", centre, network.weeks)
    for at, course in enumerate(network.courses, start=1):
        _check_course(f"courses[{at}]", course, network.course)
    _check_circles(network)
    for at, trainer in enumerate(network.trainers, start=1):
        _check_trainer(f"trainers[{at}]", trainer, network)
    _check_countries(network)
    _check_offers(network)
    _check_needs(network)
    _check_routes(network)
    for at, funder in enumerate(network.funders, start=1):
        _check_funder(f"funders[{at}]", funder, network)
    for at, one in enumerate(network.published, start=1):
        _check_published(f"published[{at}]", one, network)


def _ids(network: Network) -> dict[str, list[str]]:
    return {
        "centres": [one.id for one in network.centres],
        "trainers": [one.id for one in network.trainers],
        "courses": [one.id for one in network.courses],
        "countries": [one.id for one in network.countries],
        "funders": [one.id for one in network.funders],
        "published": [one.id for one in network.published],
    }


def _check_filled(network: Network) -> None:
    costs = [one.cost for one in network.offers] + [one.cost for one in network.routes]
    asked = {
        "centres": network.centres,
        "courses": network.courses,
        "offers": network.offers,
        "countries": network.countries,
        "needs": network.needs,
        "routes": network.routes,
        "trainers": network.trainers or not any(one.trainers for one in network.courses),
        "funders": network.funders or not any(costs),
    }
    for table, rows in asked.items():
        if not rows:
            raise refusal("nothing", table, "", f"{table} is empty; a plan needs at least one row there. Add one.")


def _once(table: str, key: str, values: Iterable[object]) -> None:
    first: dict[object, int] = {}
    for at, value in enumerate(values, start=1):
        if value in first:
            said = " and ".join(value) if isinstance(value, tuple) else value
            raise refusal(
                "twice",
                f"{table}[{at}].{key}",
                said,
                f'{table}[{at}].{key}: "{said}" stands in row {first[value]} already. Remove one of them.',
            )
        first[value] = at


def _known(field: str, value: object, kind: str, known: Mapping[str, Centre | Course | Country]) -> None:
    if value not in known:
        word = text(field, value)
        called = [id for id, one in known.items() if one.name.casefold() == word.casefold()]
        remedy = f'Write its id, "{called[0]}".' if called else nearest(word, known)
        raise refusal("unknown", field, word, f'{field} names "{word}", which is the id of no {kind}. {remedy}')


def _words(field: str, values: Iterable[object], may_be_empty: bool = False) -> None:
    found = list(values)
    for at, value in enumerate(found, start=1):
        text(f"{field}[{at}]", value)
    if not found and not may_be_empty:
        raise refusal("nothing", field, "", f"{field} is empty; expected at least one. Add one.")
    for at, value in enumerate(found, start=1):
        if value in found[: at - 1]:
            raise refusal("twice", f"{field}[{at}]", value, f'{field} holds "{value}" twice. Remove one of them.')


def _weeks(field: str, values: Iterable[object], weeks: int) -> None:
    for value in sorted(whole(field, one) for one in values):
        if not 0 <= value < weeks:
            raise refusal(
                "week_outside",
                field,
                value,
                f"{field} holds week {value}; the plan has the weeks 0 to {weeks - 1}. Remove it, or raise weeks.",
            )


def _check_rules(rules: Rules) -> None:
    whole("rules.worst", rules.worst, 0, POINTS)
    whole("rules.window", rules.window, 0, MOST_WEEKS)
    if not rules.bands:
        raise refusal("nothing", "rules.bands", "", "rules.bands is empty; expected pairs of per cent and points. Write [[100, 1]].")
    edge, price = 0, None
    for at, (end, points) in enumerate(rules.bands, start=1):
        field = f"rules.bands[{at}]"
        whole(f"{field}[1]", end, 1, 100)
        whole(f"{field}[2]", points, 0, POINTS)
        if end <= edge:
            raise refusal(
                "bands_not_rising", f"{field}[1]", end, f"{field} ends at {end} % after {edge} %; ends must rise. Reorder the bands."
            )
        if price is not None and points >= price:
            remedy = "The first seats must be worth most; lower it or join the bands."
            raise refusal("points_not_falling", f"{field}[2]", points, f"{field} is worth {points} points after {price}. {remedy}")
        edge, price = end, points
    if edge != 100:
        at = len(rules.bands)
        sentence = f"rules.bands[{at}] ends at {edge} %; the last band ends at 100 %. Raise it or add a band."
        raise refusal("bands_not_to_100", f"rules.bands[{at}][1]", edge, sentence)


def _check_centre(at: str, centre: Centre, weeks: int) -> None:
    text(f"{at}.country", centre.country, may_be_empty=True)
    text(f"{at}.region", centre.region)
    text(f"{at}.name", centre.name, may_be_empty=True)
    _weeks(f"{at}.closed", centre.closed, weeks)
    for kind, units in centre.facilities.items():
        text(f"{at}.facilities", kind)
        field = f"{at}.facilities.{kind}"
        if len(units) != weeks:
            remedy = "Write one number, or one for each week."
            raise refusal("wrong_length", field, len(units), f"{field} holds {len(units)} numbers; the plan has {weeks} weeks. {remedy}")
        for week, count in enumerate(units, start=1):
            whole(f"{field}[{week}]", count, 0, PEOPLE)
    for name, angle, most in (("latitude", centre.latitude, 90), ("longitude", centre.longitude, 180)):
        if angle is not None and not -most <= angle <= most:
            raise refusal(
                "out_of_range", f"{at}.{name}", angle, f"{at}.{name} = {angle}; expected degrees from -{most} to {most}. Correct it."
            )


def _check_course(at: str, course: Course, known: Mapping[str, Course]) -> None:
    text(f"{at}.name", course.name, may_be_empty=True)
    text(f"{at}.skill", course.skill, may_be_empty=True)
    whole(f"{at}.weeks", course.weeks, 1, MOST_WEEKS)
    whole(f"{at}.least", course.least, 1, PEOPLE)
    whole(f"{at}.most", course.most, 1, PEOPLE)
    whole(f"{at}.trainers", course.trainers, 0, PEOPLE)
    if course.least > course.most:
        sentence = f"{at}.least = {course.least} is more than {at}.most = {course.most}. Lower least or raise most."
        raise refusal("least_above_most", f"{at}.least", course.least, sentence)
    for kind, units in course.uses.items():
        text(f"{at}.uses", kind)
        whole(f"{at}.uses.{kind}", units, 1, PEOPLE)
    _words(f"{at}.requires", course.requires, may_be_empty=True)
    for place, id in enumerate(course.requires, start=1):
        _known(f"{at}.requires[{place}]", id, "course", known)


def _check_circles(network: Network) -> None:
    """Refuses courses that wait for each other, and names the circle."""
    done: set[str] = set()
    for at, course in enumerate(network.courses, start=1):
        path: list[str] = []
        open_: list[tuple[str, bool]] = [(course.id, True)]
        while open_:
            id, is_entry = open_.pop()
            if not is_entry:
                done.add(path.pop())
            elif id in path:
                circle = " -> ".join([*path[path.index(id) :], id])
                sentence = f"{circle}: these courses require each other in a circle, so none can begin. Remove one requirement."
                raise refusal("circle", f"courses[{at}].requires", circle, sentence)
            elif id not in done:
                path.append(id)
                open_ += [(id, False), *((one, True) for one in network.course[id].requires)]


def _check_trainer(at: str, trainer: Trainer, network: Network) -> None:
    _known(f"{at}.centre", trainer.centre, "centre", network.centre)
    _words(f"{at}.skills", sorted(trainer.skills), may_be_empty=True)
    _words(f"{at}.languages", sorted(trainer.languages))
    _weeks(f"{at}.away", trainer.away, network.weeks)
    if trainer.most_weeks is not None:
        whole(f"{at}.most_weeks", trainer.most_weeks, 0, MOST_WEEKS)


def _check_countries(network: Network) -> None:
    for at, country in enumerate(network.countries, start=1):
        text(f"countries[{at}].name", country.name, may_be_empty=True)
        _words(f"countries[{at}].languages", sorted(country.languages))
        _weeks(f"countries[{at}].away", country.away, network.weeks)


def _check_offers(network: Network) -> None:
    for at, offer in enumerate(network.offers, start=1):
        _known(f"offers[{at}].centre", offer.centre, "centre", network.centre)
        _known(f"offers[{at}].course", offer.course, "course", network.course)
        _words(f"offers[{at}].languages", offer.languages)
        whole(f"offers[{at}].cost", offer.cost, 0, MONEY)
    _once("offers", "course", ((one.centre, one.course) for one in network.offers))


def _check_needs(network: Network) -> None:
    for at, need in enumerate(network.needs, start=1):
        _known(f"needs[{at}].country", need.country, "country", network.country)
        _known(f"needs[{at}].course", need.course, "course", network.course)
        whole(f"needs[{at}].seats", need.seats, 0, PEOPLE)
        whole(f"needs[{at}].held", need.held, 0, PEOPLE)
    _once("needs", "course", ((one.country, one.course) for one in network.needs))


def _check_routes(network: Network) -> None:
    for at, route in enumerate(network.routes, start=1):
        _known(f"routes[{at}].country", route.country, "country", network.country)
        _known(f"routes[{at}].centre", route.centre, "centre", network.centre)
        whole(f"routes[{at}].cost", route.cost, 0, MONEY)
    _once("routes", "centre", ((one.country, one.centre) for one in network.routes))


def _check_funder(at: str, funder: Funder, network: Network) -> None:
    whole(f"{at}.budget", funder.budget, 0, MONEY)
    for id in sorted(funder.centres):
        _known(f"{at}.centres", id, "centre", network.centre)
    for id in sorted(funder.courses):
        _known(f"{at}.courses", id, "course", network.course)
    for id in sorted(funder.countries):
        _known(f"{at}.countries", id, "country", network.country)


def _check_published(at: str, one: Published, network: Network) -> None:
    for name, value in (("centre", one.centre), ("course", one.course), ("language", one.language)):
        text(f"{at}.{name}", value)
    whole(f"{at}.week", one.week, 0, network.weeks - 1)
    whole(f"{at}.drop", one.drop, 0, POINTS)
    whole(f"{at}.move", one.move, 0, POINTS)
    for id, seats in one.seats.items():
        _known(f"{at}.seats", id, "country", network.country)
        whole(f"{at}.seats.{id}", seats, 1, PEOPLE)
    course = network.course.get(one.course)
    if course is None:
        return
    last, promised = one.week + course.weeks, sum(one.seats.values())
    if last > network.weeks:
        sentence = f"{at}.week = {one.week}: {course.weeks} weeks from there end after week {network.weeks - 1}, the last. Raise weeks."
        raise refusal("week_outside", f"{at}.week", one.week, sentence)
    if promised > course.most:
        sentence = (
            f'{at}.seats promises {promised} seats; a run of "{course.id}" takes at most {course.most}. Lower the promises or raise most.'
        )
        raise refusal("promised_above_most", f"{at}.seats", promised, sentence)
