"""The catalogue: every published course with its dates and open calls, filtered, counted and sorted.

Flow: urls -> this file -> curriculum, network, calls -> templates/curriculum.
Reads: courses, offerings, calls. Writes: nothing.

The filters are counted in memory over light rows, five queries however many courses there are: each number beside a choice is
what the list would hold if only that filter were changed.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from seedtrain import tables
from seedtrain.calls.models import Call
from seedtrain.curriculum.models import CourseVersion, LearningOutcome, Modality, Module, Pillar
from seedtrain.edge import public
from seedtrain.jinja import language_name
from seedtrain.needs.framework import PLATFORM_NAMES
from seedtrain.needs.models import LEVEL_NAMES, Competency
from seedtrain.network.models import Offering
from seedtrain.people.access import EVERYWHERE, Right, may
from seedtrain.people.models import ORIGINAL_LANGUAGE, ContentText, Person

PAGE = 50
EVERY_PLATFORM = "all"
LAST_DAY = date.max
CARD_COLUMNS = (
    *("title", "summary", "kind", "level", "product_area", "platform", "languages", "duration", "is_ours"),
    *("course__slug", "course__programme__name", "course__programme__pillar"),
)


class When(StrEnum):
    """What is known of a course's dates and calls today; a course may be several of these."""

    OPEN = "open"
    UPCOMING = "upcoming"
    RUNNING = "running"
    PAST = "past"
    UNKNOWN = "unknown"


WHEN_NAMES: dict[When, Promise] = {
    When.OPEN: gettext_lazy("Takes applications now"),
    When.UPCOMING: gettext_lazy("Starts later"),
    When.RUNNING: gettext_lazy("Runs now"),
    When.PAST: gettext_lazy("Has run before"),
    When.UNKNOWN: gettext_lazy("No dates known"),
}


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call one can answer now."""

    slug: str
    entry: str
    deadline: datetime
    zone: str
    place: str


@dataclass(frozen=True, slots=True)
class Run:
    """The days of one offering; a day not known is None."""

    starts_on: date | None
    ends_on: date | None

    def when(self, today: date) -> When:
        """Whether it is to come, under way or over today; the first and the last day are under way."""
        first, last = self.starts_on or self.ends_on, self.ends_on or self.starts_on
        if first is None or last is None:
            return When.UNKNOWN
        if first > today:
            return When.UPCOMING
        return When.PAST if last < today else When.RUNNING


@dataclass(frozen=True, slots=True)
class Card:
    """One course of the catalogue, as light as the list needs it."""

    slug: str
    title: str
    summary: str
    programme: str
    pillar: str
    kind: str
    level: int
    product: str
    platform: str
    languages: tuple[str, ...]
    duration: str
    is_ours: bool
    modalities: tuple[str, ...]
    competencies: tuple[str, ...]
    runs: tuple[Run, ...]
    call: OpenCall | None

    def whens(self, today: date) -> frozenset[str]:
        """Every answer to "when" this course gives today."""
        found = {run.when(today).value for run in self.runs} - {When.UNKNOWN.value}
        if self.call:
            found.add(When.OPEN.value)
        return frozenset(found or {When.UNKNOWN.value})

    def next_run(self, today: date) -> Run | None:
        """The run under way or the next to start."""
        ahead = [run for run in self.runs if run.when(today) in {When.UPCOMING, When.RUNNING}]
        return min(ahead, key=lambda run: run.starts_on or run.ends_on or LAST_DAY, default=None)

    def last_run(self, today: date) -> Run | None:
        """The run that ended last."""
        over = [run for run in self.runs if run.when(today) == When.PAST]
        return max(over, key=lambda run: run.ends_on or run.starts_on or date.min, default=None)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the visitor asks for; an empty word asks for anything."""

    text: str = ""
    pillar: str = ""
    level: str = ""
    modality: str = ""
    product: str = ""
    platform: str = ""
    language: str = ""
    when: str = ""
    competency: str = ""

    def has_words(self, card: Card) -> bool:
        """True when the course says every word asked for."""
        if not self.text:
            return True
        said = " ".join((card.title, card.summary, card.programme, card.product, *card.competencies)).casefold()
        return all(word in said for word in self.text.casefold().split())


FACETS = tuple(field.name for field in fields(Asked) if field.name != "text")


def values_of(card: Card, today: date) -> dict[str, Collection[str]]:
    """The values a course has for each filter."""
    return {
        "pillar": (card.pillar,),
        "level": (str(card.level),),
        "modality": card.modalities,
        "product": (card.product,),
        "platform": (card.platform or EVERY_PLATFORM,),
        "language": card.languages,
        "when": card.whens(today),
        "competency": card.competencies,
    }


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, its words, and how many courses the list would hold with it."""

    value: str
    words: str
    count: int
    is_chosen: bool


def search(cards: Sequence[Card], asked: Asked, today: date) -> tuple[list[Card], dict[str, Counter[str]]]:
    """The courses that fit every filter, first to act on first; and by filter how many fit all the others, by value."""
    shown, counts = [], {facet: Counter[str]() for facet in FACETS}
    wanted = {facet: value for facet in FACETS if (value := getattr(asked, facet))}
    for card in cards:
        if not asked.has_words(card):
            continue
        values = values_of(card, today)
        failed = [facet for facet, value in wanted.items() if value not in values[facet]]
        if not failed:
            shown.append(card)
        for facet in FACETS if not failed else failed if len(failed) == 1 else ():
            counts[facet].update(set(values[facet]) - {""})
    return sorted(shown, key=lambda card: _order(card, today)), counts


def _order(card: Card, today: date) -> tuple[int, float, str]:
    """Open calls by deadline, then what comes next by day, then what ran last by day, then the rest by title."""
    if card.call:
        return 0, card.call.deadline.timestamp(), card.title
    if ahead := card.next_run(today):
        return 1, (ahead.starts_on or ahead.ends_on or LAST_DAY).toordinal(), card.title
    if over := card.last_run(today):
        return 2, -(over.ends_on or over.starts_on or date.min).toordinal(), card.title
    return 3, 0, card.title


def read_cards(person: Person | AnonymousUser, at: datetime) -> tuple[list[Card], dict[str, str]]:
    """Every published course as a card, and the names of their competencies by code; five queries, however many there are."""
    modules: dict[int, list[str]] = defaultdict(list)
    outcomes: dict[int, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    published = CourseVersion.objects.visible_to(person).published()
    for version, modality in Module.objects.filter(version__state=CourseVersion.State.PUBLISHED).values_list("version_id", "modality"):
        modules[version].append(modality)
    promised = LearningOutcome.objects.filter(version__state=CourseVersion.State.PUBLISHED).order_by("competency__position")
    for version, code, name in promised.values_list("version_id", "competency__code", "competency__name"):
        outcomes[version].append(code)
        names[code] = name
    runs, calls = _runs(person), _open_calls(person, at)
    cards = [
        Card(
            slug=row["course__slug"],
            title=row["title"],
            summary=row["summary"],
            programme=row["course__programme__name"],
            pillar=row["course__programme__pillar"],
            kind=row["kind"],
            level=row["level"],
            product=row["product_area"],
            platform=row["platform"],
            languages=tuple(row["languages"]),
            duration=row["duration"],
            is_ours=row["is_ours"],
            modalities=tuple(dict.fromkeys(modules[row["pk"]])),
            competencies=tuple(outcomes[row["pk"]]),
            runs=tuple(runs[row["course_id"]]),
            call=calls.get(row["course_id"]),
        )
        for row in published.values("pk", "course_id", *CARD_COLUMNS)
    ]
    return cards, names


def _runs(person: Person | AnonymousUser) -> Mapping[int, list[Run]]:
    """The days of every offering that is not cancelled, of any version, by course."""
    found: dict[int, list[Run]] = defaultdict(list)
    held = Offering.objects.visible_to(person).exclude(state__in=[Offering.State.CANCELLED, Offering.State.PLANNED])
    for course, starts_on, ends_on in held.order_by("pk").values_list("version__course_id", "starts_on", "ends_on"):
        found[course].append(Run(starts_on, ends_on))
    return found


def _open_calls(person: Person | AnonymousUser, at: datetime) -> dict[int, OpenCall]:
    """The open call with the nearest deadline, by course."""
    found: dict[int, OpenCall] = {}
    calls: QuerySet[Call] = Call.objects.visible_to(person).open_at(at).exclude(offering=None).order_by("deadline")
    names = ("offering__version__course_id", "slug", "entry", "deadline", "deadline_zone", "deadline_place")
    for course, *row in calls.values_list(*names):
        found.setdefault(course, OpenCall(*row))
    return found


def words_by_facet(competencies: Mapping[str, str]) -> dict[str, Mapping[str, str | Promise]]:
    """The words of each filter's values in their order; a filter that is missing says its values as they are."""
    return {
        "pillar": dict(Pillar.choices),
        "level": {str(level): _("up to %(level)s, %(name)s") % {"level": level, "name": name} for level, name in LEVEL_NAMES.items()},
        "modality": dict(Modality.choices),
        "platform": {**PLATFORM_NAMES, EVERY_PLATFORM: gettext_lazy("For all platforms")},
        "when": {when.value: name for when, name in WHEN_NAMES.items()},
        "competency": competencies,
    }


def read_choices(counts: Mapping[str, Counter[str]], asked: Asked, competencies: Mapping[str, str]) -> dict[str, list[Choice]]:
    """Every filter's choices that would leave something, and the chosen one even when it leaves nothing."""
    found, known = {}, words_by_facet(competencies)
    for facet, counted in counts.items():
        chosen, words = getattr(asked, facet), known.get(facet)
        if words is None:
            names = {value: language_name(value) if facet == "language" else value for value in {*counted, chosen} - {""}}
            words = dict(sorted(names.items(), key=lambda pair: pair[1]))
        values = [value for value in words if counted[value] or value == chosen]
        found[facet] = [Choice(value, str(words[value]), counted[value], value == chosen) for value in values]
    return found


@public
@require_GET
def courses(request: HttpRequest) -> HttpResponse:
    """The catalogue with search, filters and their counts; as a file too."""
    at = timezone.now()
    today = at.date()
    asked = Asked(**{field.name: request.GET.get(field.name, "").strip() for field in fields(Asked)})
    cards, names = read_cards(request.user, at)
    if asked.competency and asked.competency not in names:
        names.update(Competency.objects.filter(code=asked.competency).values_list("code", "name"))
    shown, counts = search(cards, asked, today)
    if tables.wanted(request):
        return _file(request, shown, today)
    competencies = {code: f"{code} {name}" for code, name in names.items()}
    page_of = Paginator(shown, PAGE).get_page(request.GET.get("page"))
    titles = {card.slug: {"title": card.title} for card in page_of.object_list}
    context = {
        "page_of": page_of,
        "texts": ContentText.objects.reading("course", titles, get_language() or ORIGINAL_LANGUAGE),
        "asked": asked,
        "choices": read_choices(counts, asked, competencies),
        "is_filtered": asked != Asked(),
        "total": len(cards),
        "today": today,
        "at": at,
        # Said once here, not once a card.
        "kinds": {value: str(words) for value, words in CourseVersion.Kind.choices},
        "modalities": {value: str(words) for value, words in Modality.choices},
        "pillars": {value: str(words) for value, words in Pillar.choices},
        "platforms": PLATFORM_NAMES,
        "level_names": LEVEL_NAMES,
        "may_edit": may(request.user, Right.EDIT_CURRICULUM, EVERYWHERE),
    }
    return render(request, "curriculum/course_list.html", context)


def _file(request: HttpRequest, shown: Sequence[Card], today: date) -> HttpResponse:
    """The shown courses as a file."""
    head = [_("Course"), _("Programme"), _("Pillar"), _("Kind"), _("Highest level"), _("Product area"), _("Platform"), _("Languages")]
    head += [_("How it is taught"), _("Duration"), _("Competencies"), _("Next start"), _("Call closes (UTC)")]
    kinds, pillars, ways = dict(CourseVersion.Kind.choices), dict(Pillar.choices), dict(Modality.choices)
    rows: list[tables.Row] = []
    for card in shown:
        ahead = card.next_run(today)
        rows.append(
            [
                card.title,
                card.programme,
                str(pillars[card.pillar]),
                str(kinds[card.kind]),
                card.level,
                card.product,
                str(PLATFORM_NAMES.get(card.platform, "")),
                ", ".join(card.languages),
                ", ".join(str(ways[way]) for way in card.modalities),
                card.duration,
                ", ".join(card.competencies),
                ahead.starts_on if ahead else None,
                card.call.deadline if card.call else None,
            ]
        )
    return tables.download(request, "courses", head, rows)
