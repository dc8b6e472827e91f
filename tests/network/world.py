"""A small network for tests: a course, two centres, an offering in parts across two clocks.

Flow: tests ask for what they need.
Reads: nothing. Writes: people, curriculum, network.
"""

from dataclasses import dataclass
from datetime import date, datetime

from seedtrain.curriculum.models import Course, CourseVersion, Modality, Pillar, Programme
from seedtrain.network import actions
from seedtrain.network.models import Centre, Offering, OfferingPart, Session, Venue
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.actions import add_member, found_organisation
from seedtrain.people.models import Organisation
from tests.cast import NOW, Cast


@dataclass(frozen=True, slots=True)
class World:
    """The network that most tests start from."""

    owner: Organisation
    version: CourseVersion
    osong: Centre  # admitted hub centre in the Republic of Korea; Soo-jin runs it
    dakar: Centre  # admitted regional centre in Senegal
    lab: Venue  # in Osong, Asia/Seoul
    hall: Venue  # in Geneva, Europe/Zurich, used by Osong for a visit
    offering: Offering  # planned at Osong, 2 to 27 March 2026
    online: OfferingPart
    on_site: OfferingPart
    session: Session  # 10 March 2026, 09:00 to 12:00 in Seoul


def course(owner: Organisation, slug: str = "upstream") -> CourseVersion:
    """A published course version."""
    programme, _is_new = Programme.objects.get_or_create(
        slug="hands-on", defaults={"name": "Hands-on", "pillar": Pillar.HUB, "owner": owner}
    )
    row = Course.objects.create(programme=programme, slug=slug)
    return CourseVersion.objects.create(
        course=row, number=1, state=CourseVersion.State.PUBLISHED, published_at=NOW, title=f"Course {slug}", kind="hands_on", level=2
    )


def build_world(cast: Cast) -> World:
    """The world, with Soo-jin as the manager of Osong."""
    owner = found_organisation("hub", Organisation.Kind.TRAINING, "Training Hub", at=NOW, country="KOR")
    version = course(owner)
    osong = actions.admit_centre(owner, "osong", "Osong Centre", Pillar.HUB, "KOR", actor=cast.maya, at=NOW, languages=["en", "ko"])
    dakar = actions.admit_centre(
        owner, "dakar", "Dakar Centre", Pillar.REGIONAL, "SEN", actor=cast.maya, at=NOW, region="AFRO", languages=["fr"]
    )
    lab = actions.add_venue(osong, "lab", "GMP Lab", "Osong", "KOR", 36.63, 127.33, "Asia/Seoul", actor=cast.maya, at=NOW)
    hall = actions.add_venue(osong, "hall", "Hall", "Geneva", "CHE", 46.2, 6.15, "Europe/Zurich", actor=cast.maya, at=NOW)
    add_member(cast.soojin, Role.CENTRE_MANAGER, Scope(ScopeKind.CENTRE, "osong"), actor=cast.maya, at=NOW)
    offering = plan(version, osong, "upstream-osong", cast, date(2026, 3, 2), date(2026, 3, 27), seats_advertised=20)
    online = actions.add_part(
        offering, "Online weeks", Modality.VIRTUAL, actor=cast.maya, at=NOW, starts_on=date(2026, 3, 2), ends_on=date(2026, 3, 6)
    )
    on_site = actions.add_part(
        offering, "On site", Modality.HANDS_ON, actor=cast.maya, at=NOW, venue=lab, starts_on=date(2026, 3, 9), ends_on=date(2026, 3, 27)
    )
    session = actions.schedule_session(
        on_site,
        "upstream-osong-1",
        "Seed train on the plant",
        datetime(2026, 3, 10, 9),  # noqa: DTZ001 - the clock of the place
        datetime(2026, 3, 10, 12),  # noqa: DTZ001 - the clock of the place
        actor=cast.maya,
        at=NOW,
    )
    return World(owner, version, osong, dakar, lab, hall, offering, online, on_site, session)


def plan(version: CourseVersion, centre: Centre, slug: str, cast: Cast, first: date, last: date, **fields: object) -> Offering:
    """A planned offering."""
    return actions.plan_offering(
        version, centre, slug, f"Offering {slug}", actor=cast.maya, at=NOW, starts_on=first, ends_on=last, **fields
    )
