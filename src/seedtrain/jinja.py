"""The template environment: addresses, language, and how dates, figures, places and money read to this reader.

Flow: Django's Jinja2 backend -> `environment` -> every page.
Reads: the active language and time zone. Writes: nothing.
Source: Unicode CLDR through Babel; names of countries follow the United Nations where CLDR's English differs.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError, dates, numbers
from babel.core import get_global
from django.conf import settings
from django.forms import renderers
from django.http import QueryDict
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils import timezone, translation
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, pass_context, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.runtime import Context
from markdown_it import MarkdownIt
from markupsafe import Markup

from seedtrain import drawing

# Dates and names of "English" at WHO are British; simplified characters are meant by "zh".
LOCALES = {"en": "en_GB", "zh": "zh_Hans", "zh-hans": "zh_Hans"}
# "Thursday 5 June 2025" has no comma in WHO's English.
PATTERNS = {("en_GB", "full"): "EEEE d MMMM y"}
# Unit, its length and from when on it is used [s]: days up to seven weeks, because "2 weeks" hides 12 days.
UNITS: tuple[tuple[Literal["month", "day", "hour", "minute"], int, int], ...] = (
    ("month", 2629800, 50 * 86400),
    ("day", 86400, 2 * 86400),
    ("hour", 3600, 2 * 3600),
    ("minute", 60, 0),
)
BEHAVIOURS = Path(__file__).parent / "static" / "js"

# United Nations short names (UN M49, read 2025) where CLDR's English says something else.
UNITED_NATIONS_NAMES = {
    "BN": "Brunei Darussalam",
    "BO": "Bolivia (Plurinational State of)",
    "CD": "Democratic Republic of the Congo",
    "CG": "Congo",
    "CI": "Côte d’Ivoire",
    "CV": "Cabo Verde",
    "FM": "Micronesia (Federated States of)",
    "GB": "United Kingdom",
    "IR": "Iran (Islamic Republic of)",
    "KP": "Democratic People’s Republic of Korea",
    "KR": "Republic of Korea",
    "LA": "Lao People’s Democratic Republic",
    "MD": "Republic of Moldova",
    "MM": "Myanmar",
    "RU": "Russian Federation",
    "SY": "Syrian Arab Republic",
    "TL": "Timor-Leste",
    "TR": "Türkiye",
    "TZ": "United Republic of Tanzania",
    "US": "United States of America",
    "VE": "Venezuela (Bolivarian Republic of)",
    "VN": "Viet Nam",
}


def locale() -> Locale:
    """The CLDR locale of the active language; an unknown one reads as English."""
    return _locale_of(translation.get_language() or settings.LANGUAGE_CODE)


@cache
def _locale_of(language: str) -> Locale:
    """Kept by language, because Babel's locales are slow to make and to compare."""
    return _locale(LOCALES.get(language.lower(), language))


@cache
def _locale(name: str) -> Locale:
    try:
        return Locale.parse(name, sep="-" if "-" in name else "_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(LOCALES["en"])


def _zone(zone: str | None) -> ZoneInfo:
    return ZoneInfo(zone) if zone else ZoneInfo(timezone.get_current_timezone_name())


def read_date(value: date | datetime | None, width: str = "long", zone: str | None = None) -> str:
    """A day in words: `full` has the weekday, `long` the month's name. An instant is read in `zone`. None is "Not known"."""
    if value is None:
        return gettext("Not known")
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = value.astimezone(_zone(zone))
    day = value.date() if isinstance(value, datetime) else value
    return _date(day, width, translation.get_language())


@lru_cache(maxsize=4096)
def _date(day: date, width: str, language: str | None) -> str:
    """Kept by language: the same days stand on page after page."""
    return dates.format_date(day, PATTERNS.get((str(locale()), width), width), locale())


def read_time(value: datetime | time | None, zone: str | None = None) -> str:
    """Hour and minute as the language writes them; an instant is read in `zone`."""
    if value is None:
        return gettext("Not known")
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = value.astimezone(_zone(zone))
    return _time(value.hour, value.minute, translation.get_language())


@lru_cache(maxsize=4096)
def _time(hour: int, minute: int, language: str | None) -> str:
    """Kept by language: a day has few minutes."""
    return dates.format_time(time(hour, minute), "short", locale=locale())


def read_datetime(value: datetime | None, width: str = "long", zone: str | None = None) -> str:
    """A day and its time, in `zone` or the active time zone."""
    if value is None:
        return gettext("Not known")
    return gettext("%(date)s, %(time)s") % {"date": read_date(value, width, zone), "time": read_time(value, zone)}


def read_dates(first: date | None, last: date | None, width: str = "long") -> str:
    """A span of days, said once when both are the same day."""
    if first == last or first is None or last is None:
        return read_date(first or last, width)
    return gettext("%(first)s to %(last)s") % {"first": read_date(first, width), "last": read_date(last, width)}


def read_month(value: date) -> str:
    """A month's short name and its year, for the scale of a time line."""
    return dates.format_skeleton("yMMM", value, locale=locale())


def until(instant: datetime, at: datetime) -> str:
    """How far an instant is from `at`, in whole units that never promise more time: "in 12 days", "3 hours ago"."""
    seconds = (instant - at).total_seconds()
    unit, length, _ = next(row for row in UNITS if abs(seconds) >= row[2])
    whole = int(seconds / length) * length
    return dates.format_timedelta(whole, unit, threshold=1e9, add_direction=True, locale=locale())


def iso(value: datetime | date) -> str:
    """The machine's form for `<time datetime>`: instants in UTC."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat()


def number(value: float | Decimal | None, digits: int | None = None) -> str:
    """A figure grouped as the language does, at most 2 decimals unless `digits` fixes them. None is "Not known"."""
    if value is None:
        return gettext("Not known")
    return _number(value, digits, translation.get_language())


@lru_cache(maxsize=4096)
def _number(value: float | Decimal, digits: int | None, language: str | None) -> str:
    """Kept by language, because a table of fifty rows shows hundreds of figures, and most of them again and again."""
    pattern = "#,##0.##" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return numbers.format_decimal(value, pattern, locale())


def percent(value: float | None, digits: int = 0) -> str:
    """A share [0..1] as a percentage."""
    if value is None:
        return gettext("Not known")
    return numbers.format_percent(round(value, digits + 2), locale=locale(), decimal_quantization=False)


def of(part: int | None, whole: int | None) -> str:
    """A figure with its denominator: "35 of 164"."""
    if part is None or whole is None:
        return number(part if whole is None else None)
    return gettext("%(part)s of %(whole)s") % {"part": number(part), "whole": number(whole)}


def money(minor: int | None, currency: str) -> str:
    """An amount in the currency's smallest unit, as the language writes it: 123450, "USD" -> US$1,234.50."""
    if minor is None:
        return gettext("Not known")
    digits = numbers.get_currency_precision(currency)
    return numbers.format_currency(Decimal(minor).scaleb(-digits), currency, locale=locale())


def country(code: str | None) -> str:
    """The country's name in the reader's language, from ISO 3166 two or three letters; an unknown code stays as it is."""
    if not code:
        return gettext("Not known")
    two = code.upper()
    if len(two) == 3:
        two = get_global("territory_aliases").get(two, [two])[0]
    here = locale()
    if here.language == "en" and two in UNITED_NATIONS_NAMES:
        return UNITED_NATIONS_NAMES[two]
    return str(here.territories.get(two, code))


def language_name(code: str, own: bool = False) -> str:
    """The language's name in the reader's language, or in its own when `own`."""
    spoken = _locale(LOCALES.get(code.lower(), code))
    if own:
        name = str(spoken.languages.get(spoken.language, code))
        return name[:1].upper() + name[1:]
    return str(locale().languages.get(spoken.language, code))


def is_rtl() -> bool:
    """True when the active language is read from right to left."""
    return locale().text_direction == "rtl"


def markdown(text: str | None, level: int = 2) -> Markup:
    """Safe HTML from CommonMark with tables; raw HTML is shown as text and `#` becomes a heading of `level`."""
    if not text:
        return Markup("")
    tokens = _markdown.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + level - 1)}"
    return Markup(_markdown.renderer.render(tokens, _markdown.options, {}))  # noqa: S704 - html is disabled


_markdown = MarkdownIt("commonmark", {"html": False}).enable("table")


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name in `urls.py`."""
    return _url(name, args, tuple(kwargs.items()), get_urlconf() or settings.ROOT_URLCONF, get_script_prefix())


@lru_cache(maxsize=4096)
def _url(name: str, args: tuple[object, ...], kwargs: tuple[tuple[str, object], ...], urlconf: str, prefix: str) -> str:
    """Kept because the frame of every page names the same twenty addresses, and lists the same rows."""
    return reverse(name, urlconf, args or None, dict(kwargs) or None)


@pass_context
def here_with(context: Context, **changes: object) -> str:
    """The query of this page with some parameters changed; None or "" removes one. Used by sort, filter and page links."""
    request = context.get("request")
    query = request.GET if request else QueryDict()
    kept = [(key, value) for key, values in query.lists() for value in values if key not in changes]
    return "?" + urlencode(kept + [(key, str(value)) for key, value in changes.items() if value not in (None, "")])


@pass_eval_context
def say(here: EvalContext, message: str, /, **values: object) -> str:
    """The message in the active language with its values, escaped where the template escapes; `%%` reads `%`."""
    if values:
        text = gettext(message)
        return (Markup(text) if here.autoescape else text) % values  # noqa: S704 - our own words
    return _said(message, translation.get_language(), here.autoescape)


@lru_cache(maxsize=8192)
def _said(message: str, language: str | None, is_escaped: bool) -> str:
    """Kept by language: a page says 40 to 250 things, and Jinja2's own way through its context costs more than the words."""
    text = gettext(message)
    return (Markup(text) if is_escaped else text) % {}  # noqa: S704 - our own words


@cache
def static_address(name: str) -> str:
    """The address of a static file, with its content's name in it. Read once: files change only with the version."""
    return static(name)


def languages() -> list[tuple[str, str]]:
    """The site's languages as (code, the language's own name)."""
    return [(code, name) for code, name in settings.LANGUAGES]


@cache
def behaviours() -> str:
    """JSON of every behaviour in static/js and its address, for `js/page.js`, which loads only what a page uses. Read once."""
    names = sorted(path.stem for path in BEHAVIOURS.glob("*.js") if path.stem != "page")
    return json.dumps({name: static(f"js/{name}.js") for name in names})


def facts(pairs: Mapping[str, object] | Iterable[tuple[str, object]]) -> list[tuple[str, object]]:
    """The pairs whose value is worth a line: unknown stays (None prints "Not known"), an empty string goes."""
    return [(key, value) for key, value in (pairs.items() if isinstance(pairs, Mapping) else pairs) if value != ""]


FILTERS = {
    "date": read_date,
    "time": read_time,
    "datetime": read_datetime,
    "until": until,
    "iso": iso,
    "number": number,
    "percent": percent,
    "of": of,
    "money": money,
    "country": country,
    "language_name": language_name,
    "markdown": markdown,
    "facts": facts,
}
GLOBALS = {
    "url": url,
    "static": static_address,
    "here_with": here_with,
    "languages": languages,
    "language": lambda: translation.get_language() or settings.LANGUAGE_CODE,
    "is_rtl": is_rtl,
    "behaviours": behaviours,
    "dates": read_dates,
    "month": read_month,
    "draw": drawing,
}


def environment(**options: object) -> Environment:
    """A Jinja2 environment with our globals, filters and newstyle gettext; autoescape stays as Django set it."""
    made = Environment(**{"trim_blocks": True, "lstrip_blocks": True, **options})  # type: ignore[arg-type]  # noqa: S701
    made.add_extension("jinja2.ext.i18n")
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)  # type: ignore[attr-defined]
    made.globals.update({"_": say, "gettext": say, **GLOBALS})
    made.filters.update(FILTERS)
    return made


class WidgetRenderer(renderers.Jinja2):
    """Draws the widgets of forms: by our template where there is one, else by Django's for Jinja2."""

    @cached_property
    def engine(self) -> Jinja2:
        """The environment of the widgets, apart from that of the pages."""
        folders = [Path(__file__).parent / "templates", Path(renderers.__file__).parent / "jinja2"]
        return Jinja2({"NAME": "widgets", "DIRS": folders, "APP_DIRS": False, "OPTIONS": {}})
