"""Courses of the database as the demand for seats takes them: what they award, in which languages, and which centres give them.

Flow: pages, network.views -> this file -> curriculum, network -> engines.demand.
Reads: published versions with outcomes and prerequisites, offerings, what centres say they teach. Writes: nothing.
Source: outcomes are Seedtrain's draft mapping where the version says so.

An admitted centre gives a course when it has an offering of it that was not cancelled; what a centre says it teaches goes first, for
those who may read it. Whoever sees such an offering sees in which languages the centre teaches the course: its advert says no less, and
whether people of a site can follow it must not depend on who asks. All else of a centre's capacity stays between it and planners.
"""

from seedtrain.curriculum.models import CourseVersion
from seedtrain.engines.demand import Course, Offer
from seedtrain.network.models import Centre, CentreCourse, Offering
from seedtrain.people.access import Visitor
from seedtrain.reporting.knowledge import knowledge


def courses(person: Visitor) -> tuple[Course, ...]:
    """Every published course this person may see, by its slug; a constant number of queries."""
    versions = CourseVersion.objects.visible_to(person).published().select_related("course")
    versions = versions.prefetch_related("outcomes__competency", "prerequisites__requires").order_by("course__slug")
    offers = _offers(person)
    known = knowledge().framework.competencies
    found = [
        Course(
            id=one.course.slug,
            title=one.title,
            outcomes={outcome.competency.code: outcome.level for outcome in one.outcomes.all() if outcome.competency.code in known},
            languages=tuple(one.languages),
            offers=tuple(_offer(centre, languages, one) for centre, languages in offers.get(one.course_id, ())),
            hours=one.hours,
            prerequisites=tuple(need.requires.slug for need in one.prerequisites.all()),
            platforms=(one.platform,) if one.platform else (),
            source=one.source,
        )
        for one in versions
    ]
    slugs = {one.id for one in found}
    unseen = sorted({slug for one in found for slug in one.prerequisites} - slugs)
    # Nobody gives what is not published, so that a course that asks for it cannot be taken, and the engine says why.
    return (*found, *(Course(id=slug, title=slug, outcomes={}) for slug in unseen))


def _offers(person: Visitor) -> dict[int, tuple[tuple[Centre, tuple[str, ...]], ...]]:
    """Centres in the network by course number, with the languages they teach it in where they have said so."""
    run = Offering.objects.visible_to(person).exclude(state=Offering.State.CANCELLED).values_list("version__course", "centre")
    pairs: dict[tuple[int, int], tuple[str, ...]] = dict.fromkeys(run.order_by("version__course", "centre").distinct(), ())
    for course, centre, spoken in CentreCourse.objects.filter(is_taught=True).values_list("course", "centre", "languages"):
        if (course, centre) in pairs:
            pairs[course, centre] = tuple(spoken)
    for said in CentreCourse.objects.visible_to(person):
        pair = (said.course_id, said.centre_id)
        if said.is_taught:
            pairs[pair] = tuple(said.languages)
        else:
            pairs.pop(pair, None)
    centres = {one.pk: one for one in Centre.objects.visible_to(person).filter(state=Centre.State.ADMITTED)}
    found: dict[int, tuple[tuple[Centre, tuple[str, ...]], ...]] = {}
    for (course, centre), languages in sorted(pairs.items()):
        if place := centres.get(centre):
            found[course] = (*found.get(course, ()), (place, languages))
    return found


def _offer(centre: Centre, languages: tuple[str, ...], version: CourseVersion) -> Offer:
    """The centre's own word goes first, then the course's, then what is spoken at the centre."""
    return Offer(centre.name, centre.country, languages or tuple(version.languages) or tuple(centre.languages))
