"""The story of `seedtrain/__init__.py`, verb by verb in its order: a factory's gap becomes a credential, and the gap is smaller.

Flow: the cast -> one action of each room after the other.
Reads: nothing. Writes: the test database.
"""

from datetime import UTC, date, datetime, timedelta

import pytest

from seedtrain.calls import actions as calls
from seedtrain.calls.models import Application, Assignment, Call, Offer, Signature
from seedtrain.credentials import actions as credentials
from seedtrain.credentials import badge
from seedtrain.curriculum import actions as curriculum
from seedtrain.curriculum.models import CourseVersion, EvidenceMode, Modality, Pillar
from seedtrain.impact import actions as impact
from seedtrain.learning import actions as learning
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency
from seedtrain.network import actions as network
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation, OutgoingMail
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_whole_flow(cast: Cast) -> None:
    """Amina's factory needs shift supervisors who can run bioreactors; after the training it needs one less."""
    maya, amina, linh, soojin = cast.maya, cast.amina, cast.linh, cast.soojin
    needs.load_framework(at=NOW)
    bioreactors = Competency.objects.get(code="U4")
    plant = people.found_organisation("volta", Organisation.Kind.MANUFACTURER, "Volta Vaccines", at=NOW, country="GHA")
    hub = people.found_organisation("hub", Organisation.Kind.TRAINING, "Songdo Hub", at=NOW, country="KOR")

    site = needs.register_site(plant, "volta-tema", "Tema line", "GHA", "viral_cell", actor=maya, at=NOW)
    needs.set_site_roles(site, {"PSL": 2}, actor=maya, at=NOW)
    needs.import_roster(site, [needs.RosterRow("A-17", "PSL", {"U4": 1})], actor=maya, at=NOW)
    needs.link_person(site.roster.get(), amina, actor=amina, at=NOW)
    gap = needs.assess_site(site, actor=maya, at=NOW).gaps.get(competency=bioreactors)
    assert (gap.level, gap.missing) == (2, 2)

    programme = curriculum.create_programme("hands-on", "Hands-on training", Pillar.HUB, hub, actor=maya, at=NOW)
    course = curriculum.create_course(programme, "upstream", actor=maya, at=NOW)
    version = curriculum.draft_version(course, title="Upstream, hands-on", kind=CourseVersion.Kind.HANDS_ON, actor=maya, at=NOW)
    outcome = curriculum.add_outcome(version, bioreactors, 2, EvidenceMode.OBSERVED, actor=maya, at=NOW)
    curriculum.publish_course(version, actor=maya, at=NOW)

    centre = network.admit_centre(hub, "songdo", "Songdo Hub", Pillar.HUB, "KOR", actor=maya, at=NOW)
    offering = network.plan_offering(version, centre, "upstream-1", "Upstream, autumn", actor=maya, at=NOW, starts_on=date(2026, 9, 1))
    part = network.add_part(offering, "On site", Modality.HANDS_ON, actor=maya, at=NOW)
    begins = datetime(2026, 9, 1, 0, tzinfo=UTC)
    session = network.schedule_session(part, "day-1", "Day 1", begins, begins + timedelta(hours=8), actor=maya, at=NOW)
    network.publish_offering(offering, actor=maya, at=NOW)

    when = {"opens_at": NOW, "deadline": NOW + 30 * DAY, "seats": 1, "waitlist_seats": 1}
    call = calls.draft_call("upstream", Call.Kind.PEOPLE, Call.Entry.COMPETITIVE, "Upstream", actor=maya, at=NOW, offering=offering, **when)
    calls.set_questions(call, [calls.QuestionSpec("country_of_residence", "country", "Where do you live?", "You")], at=NOW)
    calls.set_rubric(call, [calls.CriterionSpec("need", "Need", ("none", "some", "urgent"))], at=NOW)
    calls.open_call(call, actor=maya, at=NOW, seed="flow")
    for person, country in ((amina, "GHA"), (linh, "VNM")):
        application = calls.start_application(call, person, at=NOW + DAY)
        calls.save_answers(application, {"country_of_residence": country}, version=1, at=NOW + DAY)
        calls.submit_application(application, actor=person, at=NOW + DAY)
    assert OutgoingMail.objects.filter(to=amina, event="calls/application_received").count() == 1

    calls.close_call(call, actor=maya, at=NOW + 30 * DAY)
    calls.assign_reviews(call, [cast.rafael], calls.AssignmentSpec(1), actor=maya, at=NOW + 31 * DAY)
    for assignment in Assignment.objects.select_related("application__applicant"):
        score = {"need": 2 if assignment.application.applicant == linh else 1}
        calls.submit_review(assignment, score, "", actor=cast.rafael, at=NOW + 32 * DAY)
    call.refresh_from_db()
    run = calls.run_selection(call, actor=maya, at=NOW + 33 * DAY)
    calls.propose_selection(run, actor=maya, at=NOW + 33 * DAY)
    approved = Signature.Meaning.APPROVED
    calls.sign_selection(run, actor=cast.chair, meaning=approved, content_sha256=run.digest, at=NOW + 34 * DAY)
    calls.release_decisions(call, actor=maya, at=NOW + 35 * DAY)
    assert Application.objects.get(applicant=amina).decision.outcome == "waitlisted"
    calls.decline_offer(Offer.objects.get(application__applicant=linh), actor=linh, at=NOW + 36 * DAY)
    calls.accept_offer(Offer.objects.get(application__applicant=amina), actor=amina, at=NOW + 37 * DAY)

    assert learning.enrol_accepted(call, actor=maya, at=NOW + 38 * DAY) == 1
    enrolment = amina.enrolments.get()
    learning.record_attendance(session, {enrolment.pk: 1}, actor=soojin, at=session.ends_at)
    learning.record_result(enrolment, outcome, True, actor=soojin, at=session.ends_at)
    learning.complete_enrolment(enrolment, actor=soojin, at=session.ends_at)
    issued = credentials.issue_credential(enrolment, actor=soojin, at=session.ends_at)
    keys, revoked = credentials.did_document_of(issued.issuer), issued.issuer.status_list
    assert badge.verify(issued.document, lambda did: keys, lambda url: revoked, session.ends_at + DAY).state == badge.State.GENUINE
    assert impact.count_outcomes(call, actor=maya, at=session.ends_at + DAY) == 1
    held = {"since": issued.issued_at.date(), "valid_until": issued.valid_until and issued.valid_until.date()}
    again = needs.record_outcome(amina, [(bioreactors, 2)], issued.code, actor=maya, at=session.ends_at + DAY, **held)
    assert again == 0  # counting has recorded it
    smaller = needs.assess_site(site, actor=maya, at=session.ends_at + 2 * DAY).gaps.get(competency=bioreactors)
    assert (smaller.level, smaller.missing) == (2, 1)
