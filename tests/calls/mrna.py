"""The hands-on mRNA call of 2025 as tests play it: its published rules, open from NOW, closing at 18:00 in Seoul.

Flow: tests of calls ask for `open_mrna_call`.
Reads: seedtrain.facts. Writes: rows, through the rooms' actions.
Source: course `gthb-handson-mrna-2025` of data/courses.json.
"""

from datetime import UTC, datetime, timedelta

from seedtrain import facts
from seedtrain.calls import actions
from seedtrain.calls.actions import CriterionSpec, QuestionSpec, RuleSpec
from seedtrain.calls.models import Application, Call
from seedtrain.curriculum.models import Course, CourseVersion, Pillar, Programme
from seedtrain.network.models import Centre, Offering
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation, Person
from tests.cast import NOW, Cast

DEADLINE = datetime(2026, 4, 15, 9, 0, tzinfo=UTC)
SEED = "four vessels in a row"
POSITIONS = (("technician", "Technician"), ("engineer", "Engineer"), ("scientist", "Scientist"), ("manager", "Manager"), ("other", "Other"))
FIELDS = (("life sciences", "Life sciences"), ("engineering", "Engineering"), ("other", "Other"))
ACTIVITIES = (("biomanufacturing", "Biomanufacturing"), ("diagnostics", "Diagnostics"))
YOU, WORK, PLAN = "You", "Your work", "Your plan"

QUESTIONS = (
    QuestionSpec("citizenship", "country", "Country of citizenship", YOU, profile_key="citizenship"),
    QuestionSpec("country_of_residence", "country", "Country you live in", YOU, profile_key="country_of_residence"),
    QuestionSpec("sex", "choice", "Sex", YOU, choices=(("female", "Female"), ("male", "Male")), profile_key="sex"),
    QuestionSpec("employer", "text", "Employer", WORK, profile_key="employer"),
    QuestionSpec("employer_registered_in_lmic", "yes_no", "Is it registered in a low- or middle-income country?", WORK),
    QuestionSpec("employer_activity", "many", "What it does", WORK, choices=ACTIVITIES),
    QuestionSpec("position_level", "choice", "Your position", WORK, choices=POSITIONS),
    QuestionSpec("years_experience", "number", "Years of experience", WORK, most=60, profile_key="years_experience"),
    QuestionSpec("education_field", "choice", "Field of your degree", WORK, choices=FIELDS),
    QuestionSpec("plan", "long", "How you will use it at home", PLAN, most=2000),
    QuestionSpec("endorsement", "file", "Letter of your employer", PLAN, is_required=False),
)
ANSWERS = {
    "citizenship": "GHA",
    "country_of_residence": "GHA",
    "sex": "female",
    "employer": "Accra Biologics",
    "employer_registered_in_lmic": "yes",
    "employer_activity": ["biomanufacturing"],
    "position_level": "engineer",
    "years_experience": "4",
    "education_field": "life sciences",
    "plan": "I will train my team on the mRNA line.",
}


def published_rules() -> tuple[RuleSpec, ...]:
    """The seven rules of the call as its page published them."""
    rules = facts.course("gthb-handson-mrna-2025").eligibility or ()
    return tuple(RuleSpec(rule.field, rule.operator, rule.value, rule.text, "Published call, 2025") for rule in rules)


def offer_mrna() -> Offering:
    """The offering the call fills, at a centre in the Republic of Korea."""
    owner = Organisation.objects.filter(slug="hub").first() or people.found_organisation("hub", Organisation.Kind.TRAINING, "Hub", at=NOW)
    programme, _new = Programme.objects.get_or_create(slug="hub", defaults={"name": "Hub", "pillar": Pillar.HUB, "owner": owner})
    course, _new = Course.objects.get_or_create(programme=programme, slug="mrna")
    version, _new = CourseVersion.objects.get_or_create(
        course=course, number=1, defaults={"title": "mRNA vaccines, hands-on", "kind": CourseVersion.Kind.HANDS_ON, "state": "published"}
    )
    centre, _new = Centre.objects.get_or_create(
        organisation=owner, slug="songdo", defaults={"name": "Songdo", "pillar": Pillar.HUB, "state": "admitted", "country": "KOR"}
    )
    return Offering.objects.create(
        version=version, centre=centre, slug=f"mrna-{Offering.objects.count()}", title="mRNA 2026", state="published"
    )


def draft_mrna_call(cast: Cast, slug: str = "mrna-2026", entry: Call.Entry = Call.Entry.COMPETITIVE, **fields: object) -> Call:
    """The call before it opens."""
    given = {"opens_at": NOW, "deadline": DEADLINE, "deadline_zone": "Asia/Seoul", "deadline_place": "Seoul", "seats": 20, **fields}
    title = str(given.pop("title", "mRNA vaccines, hands-on"))
    call = actions.draft_call(slug, Call.Kind.PEOPLE, entry, title, actor=cast.maya, at=NOW, offering=offer_mrna(), **given)
    actions.set_questions(call, QUESTIONS, actor=cast.maya, at=NOW)
    actions.set_rules(call, published_rules(), actor=cast.maya, at=NOW)
    actions.set_rubric(call, [CriterionSpec("plan", "Plan", ("none", "some", "clear"))], actor=cast.maya, at=NOW)
    return call


def open_mrna_call(cast: Cast, slug: str = "mrna-2026", entry: Call.Entry = Call.Entry.COMPETITIVE, **fields: object) -> Call:
    """The call, open."""
    return actions.open_call(draft_mrna_call(cast, slug, entry, **fields), actor=cast.maya, at=NOW - timedelta(hours=1), seed=SEED)


def filled(call: Call, person: Person, **changed: object) -> Application:
    """A complete draft."""
    draft = actions.start_application(call, person, at=NOW)
    return actions.save_answers(draft, {**ANSWERS, **changed}, version=draft.version, at=NOW)
