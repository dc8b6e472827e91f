"""What can be stated about a centre's capacity, and what is refused, each in one sentence with its field.

Flow: actions.capacity, network.forms (a file is checked before it is confirmed) -> this file.
Reads: courses, competencies, venues. Writes: nothing.
Source: BCP 47 for languages, ISO 4217 for currencies.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.numbers import list_currencies
from django.utils.text import slugify
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import Course
from seedtrain.needs.models import Competency, Domain
from seedtrain.network.capacity import AwayRow, CourseRow, FacilityRow, TrainerRow, WeeksRow
from seedtrain.network.models import Centre, Facility
from seedtrain.network.weeks import FIRST_YEAR, LAST_YEAR, WEEK, monday_of
from seedtrain.people.access import Refused

MOST_UNITS, MOST_PEOPLE, MOST_TRAINERS, MOST_WEEKS, MOST_MINOR = 999, 9999, 999, 53, 10**14
MOST_WEEKS_AT_ONCE = 106
"""Two years: a longer stretch is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a statement may refer to at one centre."""

    venues: frozenset[str]
    courses: frozenset[str]
    skills: frozenset[str]
    facilities: frozenset[str]
    trainers: frozenset[str]


def read_known(centre: Centre) -> Known:
    """Everything there is to refer to at the centre; six queries."""
    courses = frozenset(Course.objects.values_list("slug", flat=True))
    return Known(
        venues=frozenset(centre.venues.values_list("slug", flat=True)),
        courses=courses,
        skills=courses | set(Competency.objects.values_list("code", flat=True)) | set(Domain.objects.values_list("code", flat=True)),
        facilities=frozenset(centre.facilities.values_list("slug", flat=True)),
        trainers=frozenset(centre.trainers.values_list("label", flat=True)),
    )


def check_facility(row: FacilityRow, known: Known) -> None:
    """Nothing happens when the facility can stand."""
    if not row.slug or row.slug != slugify(row.slug) or len(row.slug) > 80:
        raise Refused(
            _("A short name has small letters a to z, figures and hyphens, at most 80; it came as “%(slug)s”.") % {"slug": row.slug},
            code="wrong_slug",
            field="slug",
        )
    if row.kind not in Facility.Kind.values:
        raise Refused(
            _("A kind is one of %(kinds)s; it came as “%(kind)s”.") % {"kinds": ", ".join(Facility.Kind.values), "kind": row.kind},
            code="unknown_kind",
            field="kind",
        )
    if not row.name.strip() or len(row.name) > 200:
        raise Refused(_("Give the facility a name of 1 to 200 letters."), code="no_name", field="name")
    _in_range(row.units, 0, MOST_UNITS, "units")
    _in_range(row.seats, 1, MOST_PEOPLE, "seats")
    _of_centre(row.venue, known)


def check_weeks(row: WeeksRow, known: Known) -> None:
    """Nothing happens when these weeks can be stated."""
    if row.facility and row.facility not in known.facilities:
        raise Refused(
            _("No facility of this centre is called “%(slug)s”; its facilities are: %(slugs)s.")
            % {"slug": row.facility, "slugs": ", ".join(sorted(known.facilities)) or "–"},
            code="unknown_facility",
            field="facility",
        )
    _stretch(row.first, row.last)
    if row.units is None:
        return
    if row.units and not row.facility:
        said = _("The whole centre is open or closed: write 0, or name a facility of which some are left; it came as %(value)d.")
        raise Refused(said % {"value": row.units}, code="out_of_range", field="units")
    _in_range(row.units, 0, MOST_UNITS, "units")
    if not row.why.strip() or len(row.why) > 200:
        raise Refused(
            _("Say why these weeks differ, in 1 to 200 letters: a holiday, maintenance, booked. The reason came empty or too long."),
            code="no_reason",
            field="why",
        )


def check_trainer(row: TrainerRow, known: Known) -> None:
    """Nothing happens when the trainer can stand."""
    if not row.label.strip() or len(row.label) > 80:
        raise Refused(_("Give each trainer a label of 1 to 80 characters, such as a staff number."), code="no_label", field="label")
    _all_known(row.skills, known.skills, "skills", _("A skill is the slug of a course or the code of a competency or of its domain"))
    check_languages(row.languages)
    _in_range(row.weeks_a_year, 0, MOST_WEEKS, "weeks_a_year")
    if row.ended_at and not FIRST_YEAR <= row.ended_at.year <= LAST_YEAR:
        raise Refused(_wrong_year(row.ended_at), code="wrong_year", field="ended_at")
    _of_centre(row.venue, known)


def check_away(row: AwayRow, known: Known) -> None:
    """Nothing happens when the trainer can be away, or back, in these weeks."""
    if row.trainer not in known.trainers:
        raise Refused(
            _("No trainer of this centre has the label “%(label)s”. Add the trainer first.") % {"label": row.trainer},
            code="unknown_trainer",
            field="trainer",
        )
    _stretch(row.first, row.last)
    if len(row.why) > 200:
        raise Refused(_("Write at most %(most)d letters.") % {"most": 200}, code="too_long", field="why")


def check_course(row: CourseRow, known: Known) -> None:
    """Nothing happens when the centre can say this of the course."""
    if row.course not in known.courses:
        raise Refused(_("No course has the address “%(slug)s”.") % {"slug": row.course}, code="unknown_course", field="course")
    check_languages(row.languages)
    _in_range(row.weeks, 1, MOST_WEEKS, "weeks")
    _in_range(row.cohort_min, 1, MOST_PEOPLE, "cohort_min")
    _in_range(row.cohort_max, 1, MOST_PEOPLE, "cohort_max")
    _in_range(row.trainers, 0, MOST_TRAINERS, "trainers")
    _in_range(row.cost_run_minor, 0, MOST_MINOR, "cost")
    if row.cohort_min and row.cohort_max and row.cohort_max < row.cohort_min:
        raise Refused(
            _("The largest group is at least as large as the smallest; they came as %(most)s and %(least)s.")
            % {"most": row.cohort_max, "least": row.cohort_min},
            code="cohort_order",
            field="cohort_max",
        )
    if (row.cost_run_minor is None) != (not row.currency) or (row.currency and row.currency not in list_currencies()):
        raise Refused(
            _("A cost names its currency by three letters, such as USD; it came as “%(currency)s”. Leave both empty if it is not known.")
            % {"currency": row.currency},
            code="wrong_currency",
            field="currency",
        )
    for kind, units in row.facilities or ():
        if kind not in Facility.Kind.values or not 1 <= units <= MOST_UNITS:
            raise Refused(
                _("A run needs kinds of facility and how many of each, such as “pilot_plant 1; room 2”; one came as “%(kind)s %(units)s”.")
                % {"kind": kind, "units": units},
                code="wrong_needs",
                field="facilities",
            )


def check_languages(codes: Iterable[str]) -> None:
    """Nothing happens when each is a language tag that CLDR knows."""
    for code in codes:
        try:
            Locale.parse(code, sep="-")
        except (UnknownLocaleError, ValueError) as error:
            raise Refused(
                _("A language is a code such as en, fr or pt-BR; one came as “%(code)s”.") % {"code": code},
                code="unknown_language",
                field="languages",
            ) from error


def _of_centre(venue: str, known: Known) -> None:
    """Empty is not known, and that may be."""
    if venue and venue not in known.venues:
        raise Refused(
            _("No venue of this centre is called “%(venue)s”; its venues are: %(venues)s.")
            % {"venue": venue, "venues": ", ".join(sorted(known.venues)) or "–"},
            code="unknown_venue",
            field="venue",
        )


def _all_known(codes: Iterable[str], known: Collection[str], field: str, expected: str) -> None:
    for code in codes:
        if code not in known:
            raise Refused(_("%(expected)s; one came as “%(code)s”.") % {"expected": expected, "code": code}, code="unknown", field=field)


def _in_range(value: int | None, least: int, most: int, field: str) -> None:
    """None is not known, and that may be."""
    if value is not None and not least <= value <= most:
        raise Refused(
            _("We expected a whole number from %(least)d to %(most)d; it came as %(value)s.")
            % {"least": least, "most": most, "value": value},
            code="out_of_range",
            field=field,
        )


def _stretch(first: date, last: date) -> None:
    for day, field in ((first, "first"), (last, "last")):
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise Refused(_wrong_year(day), code="wrong_year", field=field)
        if day.weekday():
            raise Refused(
                _("A week is named by its Monday; %(day)s is not one. The Monday of that week is %(monday)s.")
                % {"day": day.isoformat(), "monday": monday_of(day).isoformat()},
                code="no_monday",
                field=field,
            )
    if last < first:
        raise Refused(
            _("The last Monday is on or after the first; the first came as %(first)s and the last as %(last)s.")
            % {"first": first.isoformat(), "last": last.isoformat()},
            code="ends_before_start",
            field="last",
        )
    if last - first >= MOST_WEEKS_AT_ONCE * WEEK:
        raise Refused(
            _("At most %(most)d weeks at a time; %(first)s to %(last)s is longer. Send it in parts.")
            % {"most": MOST_WEEKS_AT_ONCE, "first": first.isoformat(), "last": last.isoformat()},
            code="too_long",
            field="last",
        )


def _wrong_year(day: date) -> str:
    said = {"first": FIRST_YEAR, "last": LAST_YEAR, "day": day.isoformat()}
    return _("We plan in the years %(first)d to %(last)d; the day came as %(day)s.") % said
