"""Who reads what: the best there is against every possible choice, conflicts that bar, pairs that stay, and one reader more."""

import itertools
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from seedtrain.calls.actions import (
    AssignmentSpec,
    Plan,
    ReaderFacts,
    assign_one_more,
    assign_reviews,
    declare_conflict,
    describe_plan,
    describe_readers,
    preview_one_more,
    preview_reviews,
    submit_review,
)
from seedtrain.calls.models import Application, Assignment, Call, Conflict, Question
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, OutgoingMail, Person
from tests.calls import factories
from tests.cast import NOW, Cast

ONE, TWO = AssignmentSpec(1), AssignmentSpec(2)
FIELDS = ("control", "engineering", "regulation")


def pairs(plan: Plan) -> set[tuple[str, int]]:
    """The new reviews as (code, reviewer)."""
    return {(pair.application, int(pair.reviewer)) for pair in plan.found.new}


def make_readers(names: Iterable[str], **facts: str) -> list[Person]:
    return [factories.make_person(name, **facts) for name in names]


def knows(person: Person, *words: str, reads: Sequence[str] = ()) -> Person:
    describe_readers({person: ReaderFacts(tuple(reads), words)}, actor=person, at=NOW)
    return person


def make_known(count: int, rng: random.Random) -> tuple[Call, dict[str, set[str]], dict[int, set[str]], set[tuple[str, int]]]:
    """A call whose applications are about fields and whose three readers know some, with a few declared conflicts."""
    call = factories.make_call()
    choices = [[one, f"Field of {one}"] for one in FIELDS]
    Question.objects.create(call=call, position=2, step="You", key="field", kind=Question.Kind.MANY, label="Your field", choices=choices)
    about = {}
    for application in factories.make_pool(call, count):
        about[application.code] = set(rng.sample(FIELDS, rng.randint(1, 3)))
        Application.objects.filter(pk=application.pk).update(answers={"field": sorted(about[application.code])})
    known = {}
    for person in make_readers(["Reader A", "Reader B", "Reader C"]):
        known[person.pk] = set(rng.sample(FIELDS, rng.randint(0, 2)))
        # A reader may say the answer or the words the form shows for it.
        knows(person, *(one if rng.random() < 0.5 else f"field OF  {one}" for one in sorted(known[person.pk])))
    barred = {(code, rng.choice(sorted(known))) for code in about if rng.random() < 0.4}
    for code, reader in barred:
        application, person = Application.objects.get(code=code), Person.objects.get(pk=reader)
        declare_conflict(application, person, Conflict.Kind.DECLARED, actor=person, why="Cousin", at=NOW)
    return call, about, known, barred


def every_choice(codes: Sequence[str], readers: Sequence[int], barred: set[tuple[str, int]], most: int) -> Iterable[tuple[int, ...]]:
    """Every way to give each application one reader who may, with nobody above `most`."""
    may = [[one for one in readers if (code, one) not in barred] for code in codes]
    return (one for one in itertools.product(*may) if max(one.count(reader) for reader in readers) <= most)


@pytest.mark.parametrize("seed", range(8))
def test_assign_reviews_is_the_best_of_every_possible_choice(cast: Cast, seed: int) -> None:
    """Counted here anew: 100 points a shared field, and each further review of a reader costs 10 more than the one before."""
    call, about, known, barred = make_known(6, random.Random(seed))
    codes, readers, most = sorted(about), sorted(known), 3
    shared = {(code, one): 100 * len(about[code] & known[one]) for code in codes for one in readers}
    choices = [
        (
            sum(shared[pair] for pair in zip(codes, choice, strict=True)),
            min(shared[pair] for pair in zip(codes, choice, strict=True)),
            choice,
        )
        for choice in every_choice(codes, readers, barred, most)
    ]
    spec, people = AssignmentSpec(1, most=most, matter="field"), Person.objects.filter(pk__in=readers)

    plan = preview_reviews(call, people, spec)
    fair = preview_reviews(call, people, replace(spec, is_fair=True))

    def worth(total: int, choice: Sequence[int]) -> int:
        return total - sum(10 * sum(range(choice.count(one))) for one in readers)

    found = [int(pair.reviewer) for pair in plan.found.pairs]
    assert worth(plan.found.total, found) == max(worth(total, choice) for total, _worst, choice in choices)
    assert plan.found.total == sum(shared[pair.application, int(pair.reviewer)] for pair in plan.found.pairs)
    assert (fair.found.worst, fair.found.is_fair_proven) == (max(worst for _total, worst, _choice in choices), True)
    assert (plan.found.short, fair.found.short) == ((), ())
    assert not (pairs(plan) | pairs(fair)) & barred


@pytest.mark.parametrize("seed", range(6))
def test_assign_reviews_without_subjects_is_as_even_as_any_choice(cast: Cast, seed: int) -> None:
    call, about, known, barred = make_known(6, random.Random(100 + seed))
    codes, readers = sorted(about), sorted(known)

    plan = preview_reviews(call, Person.objects.filter(pk__in=readers), ONE)

    loads = [load.count for load in plan.found.loads]
    best = min(sum(choice.count(one) ** 2 for one in readers) for choice in every_choice(codes, readers, barred, 6))
    assert sum(load**2 for load in loads) == best


def test_assign_reviews_bars_employer_country_declared_and_oneself(cast: Cast) -> None:
    call = factories.make_call()
    colleague = factories.make_person("Col League", institution="plant  ONE", country_of_residence="BRA")
    compatriot = factories.make_person("Com Patriot", country_of_residence="GHA")
    application = factories.make_application(call, cast.amina, "AAAA")
    declare_conflict(application, cast.rafael, Conflict.Kind.DECLARED, actor=cast.rafael, why="Cousin", at=NOW)
    free = factories.make_person("Free Reader")
    spec = AssignmentSpec(2, bars_country=True)

    plan = assign_reviews(call, [cast.rafael, colleague, compatriot, cast.amina, free], spec, actor=cast.maya, at=NOW)

    assert pairs(plan) == {("AAAA", free.pk)}
    assert [(one.application, one.wanted, one.got) for one in plan.found.short] == [("AAAA", 2, 1)]
    assert list(Assignment.objects.values_list("reviewer_id", "state")) == [(free.pk, "assigned")]
    assert set(Conflict.objects.values_list("reviewer_id", "kind")) == {
        (cast.rafael.pk, "declared"),
        (colleague.pk, "employer"),
        (compatriot.pk, "country"),
    }
    assert list(OutgoingMail.objects.values_list("to_id", "event")) == [(free.pk, "calls/review_assigned")]
    assert describe_plan(plan) == "1 review assigned; each reviewer has 0 to 1. Fewer than wanted: AAAA."


def test_assign_reviews_when_a_conflict_was_looked_at_and_is_none(cast: Cast) -> None:
    call = factories.make_call()
    colleague = factories.make_person("Col League", institution="Plant One")
    application = factories.make_application(call, cast.amina, "AAAA")
    declare_conflict(application, colleague, Conflict.Kind.NONE, actor=cast.maya, why="Another plant of the same name", at=NOW)

    assert pairs(preview_reviews(call, [colleague], ONE)) == {("AAAA", colleague.pk)}


def test_assign_reviews_takes_back_what_a_colleague_of_the_applicant_held(cast: Cast) -> None:
    call = factories.make_call()
    colleague, free = factories.make_person("Col League", institution="Plant One"), factories.make_person("Free Reader")
    application = factories.make_application(call, cast.amina, "AAAA")
    held = factories.make_assignment(application, colleague)
    submit_review(held, {"plan": 4}, "My best friend", actor=colleague, at=NOW)

    plan = assign_reviews(call, [colleague, free], ONE, actor=cast.maya, at=NOW)

    application.refresh_from_db()
    assert (pairs(plan), plan.found.short, application.score_hundredths) == ({("AAAA", free.pk)}, (), None)
    assert not Application.objects.visible_to(colleague).exists()


def test_assign_reviews_does_what_the_preview_said_and_is_safe_to_repeat(cast: Cast) -> None:
    call = factories.make_call()
    factories.make_pool(call, 10)
    people = make_readers(f"Reader {i}" for i in range(4))

    seen = preview_reviews(call, people, TWO)
    made = assign_reviews(call, people, TWO, actor=cast.maya, at=NOW, basis=seen.digest)
    again = assign_reviews(call, reversed(people), TWO, actor=cast.maya, at=NOW)

    entry = JournalEntry.objects.filter(verb="assign_reviews").order_by("number").first()
    said = {"per_application": 2, "most": None, "least": 0, "bars_country": False, "is_fair": False, "is_connected": False, "matter": ""}
    assert (made, Assignment.objects.count(), again.found.new) == (seen, 20, ())
    assert (made.found.least, made.found.most, OutgoingMail.objects.count()) == (5, 5, 4)
    assert entry.payload.body["after"] == {"pairs": 20, "short": [], **said}


def test_assign_reviews_keeps_what_is_held_also_by_who_was_not_chosen(cast: Cast) -> None:
    call = factories.make_call()
    pool = factories.make_pool(call, 6)
    old, *new = make_readers(["Old Reader", "New One", "New Two"])
    for application in pool[:4]:
        factories.make_assignment(application, old)
    factories.make_assignment(pool[0], new[0])

    plan = assign_reviews(call, new, TWO, actor=cast.maya, at=NOW)

    held = {(one.code, old.pk) for one in pool[:4]} | {(pool[0].code, new[0].pk)}
    rows = set(Assignment.objects.values_list("application__code", "reviewer_id"))
    assert (held <= rows, rows == held | pairs(plan), len(plan.found.new)) == (True, True, 12 - 5)
    # Seven new ones: five files wanted one or two, and only two may read.
    assert {code: sum(one == code for one, _reader in rows) for code, _reader in rows} == {one.code: 2 for one in pool}


def test_assign_reviews_when_the_plan_has_changed_since_does_nothing(cast: Cast) -> None:
    call = factories.make_call()
    application = factories.make_application(call, cast.amina, "AAAA")
    seen = preview_reviews(call, [cast.rafael], ONE)
    declare_conflict(application, cast.rafael, Conflict.Kind.DECLARED, actor=cast.rafael, why="Cousin", at=NOW)

    with pytest.raises(Refused) as refused:
        assign_reviews(call, [cast.rafael], ONE, actor=cast.maya, at=NOW, basis=seen.digest)

    assert refused.value.message == (
        "Nothing was assigned: your choice, the reviewers or their conflicts have changed since you looked. Look again below."
    )
    assert (Assignment.objects.count(), OutgoingMail.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("spec", "field", "message"),
    [
        (AssignmentSpec(0), "per_application", "Expected at least 1 review an application and at most 100; 0 came."),
        (AssignmentSpec(1, most=0), "most", "Expected a whole number from 1 to 10000; 0 came. Correct it."),
        (AssignmentSpec(1, least=-1), "least", "Expected a whole number from 0 to 10000; -1 came. Correct it."),
        (
            AssignmentSpec(1, most=2, least=3),
            "least",
            "A reviewer should have at least 3 reviews but at most 2; lower the first or raise the second.",
        ),
        (AssignmentSpec(1, matter="sex"), "matter", "Choose one of the questions –; “sex” came."),
    ],
)
def test_assign_reviews_when_the_wishes_make_no_sense(cast: Cast, spec: AssignmentSpec, field: str, message: str) -> None:
    call = factories.make_call()
    factories.make_application(call, cast.amina, "AAAA")

    with pytest.raises(Refused) as refused:
        assign_reviews(call, [cast.rafael], spec, actor=cast.maya, at=NOW)

    assert (refused.value.field, refused.value.message, Assignment.objects.count()) == (field, message, 0)


@pytest.mark.parametrize(
    ("state", "chosen", "code"), [("open", True, "not_closed"), ("decided", True, "not_closed"), ("closed", False, "no_reviewer")]
)
def test_assign_reviews_when_it_is_not_the_time_or_nobody_is_chosen(cast: Cast, state: str, chosen: bool, code: str) -> None:
    call = factories.make_call(state=state)
    application = factories.make_application(call, cast.amina, "AAAA")
    people = [cast.rafael] if chosen else []

    for act in (lambda: assign_reviews(call, people, ONE, actor=cast.maya, at=NOW), lambda: ask(call, [application], people, cast)):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == code
    assert Assignment.objects.count() == 0


def ask(call: Call, applications: Iterable[Application], people: Iterable[Person], cast: Cast, basis: str = "") -> Plan:
    return assign_one_more(call, applications, people, actor=cast.maya, at=NOW, basis=basis)


def test_preview_without_any_application_or_reviewer_is_empty(cast: Cast) -> None:
    call = factories.make_call()

    nothing = preview_reviews(call, [cast.rafael], ONE)
    factories.make_application(call, cast.amina, "AAAA")
    nobody = preview_reviews(call, [], TWO)

    assert (pairs(nothing), nothing.found.short, pairs(nobody)) == (set(), (), set())
    assert [(one.application, one.got, one.wanted) for one in nobody.found.short] == [("AAAA", 0, 2)]


def test_languages_decide_and_what_is_left_is_a_translation(cast: Cast) -> None:
    call = factories.make_call(languages=["en", "fr"])
    pool = factories.make_pool(call, 4)
    Application.objects.filter(pk__in=[one.pk for one in pool[:2]]).update(language="fr")
    english = knows(factories.make_person("English Only"), reads=["en"])
    both = knows(factories.make_person("Reads Both"), reads=["en", "fr"])

    free = preview_reviews(call, [english, both], ONE)
    tight = preview_reviews(call, [english, both], AssignmentSpec(1, most=1))
    english_alone = preview_reviews(call, [english], ONE)
    not_said = preview_reviews(call, [english, cast.rafael], ONE)

    assert pairs(free) == {("A001", both.pk), ("A002", both.pk), ("A003", english.pk), ("A004", english.pk)}
    assert (free.found.translations, len(tight.found.new), len(tight.found.translations)) == ((), 2, 0)
    assert {pair.application for pair in english_alone.found.translations} == {"A001", "A002"}
    # Who has not said what they read counts as reading all, and is named.
    assert ({code for code, reader in pairs(not_said) if reader == cast.rafael.pk}, not_said.unsaid) == (
        {"A001", "A002"},
        (str(cast.rafael.pk),),
    )


def test_panels_are_named_with_bridges_and_joined_when_asked(cast: Cast) -> None:
    call = factories.make_call()
    factories.make_pool(call, 4)
    people = make_readers(["Reader A", "Reader B"])

    loose = preview_reviews(call, people, ONE)
    joined = preview_reviews(call, people, AssignmentSpec(1, is_connected=True))

    assert (len(loose.found.panels), len(loose.bridges), loose.bridged) == (2, 1, 1)
    assert (len(joined.found.panels), len(joined.found.new), joined.bridges) == (1, 5, ())
    bridge = (loose.bridges[0].application, int(loose.bridges[0].reviewer))
    assert bridge not in pairs(loose)


def test_describe_readers_is_journalled_as_the_officers_act_about_the_reviewer(cast: Cast) -> None:
    said = {cast.rafael: ReaderFacts(("en", "fr"), ("quality control",)), cast.otto: ReaderFacts()}

    counts = [describe_readers(said, actor=cast.maya, at=NOW) for _time in range(2)]

    entry = JournalEntry.objects.get(verb="save_profile")
    facts = {"reading_languages": ["en", "fr"], "expertise": ["quality control"]}
    assert (counts, Person.objects.get(pk=cast.rafael.pk).facts) == ([1, 0], facts)
    assert (entry.actor_id, entry.about, entry.payload.subject) == (cast.maya.pk, f"person/{cast.rafael.pk}", cast.rafael)
    assert entry.payload.body["after"] == facts


def test_describe_readers_when_a_language_is_none_changes_nobody(cast: Cast) -> None:
    said = {cast.rafael: ReaderFacts(("en",)), cast.otto: ReaderFacts(("tlh",))}

    with pytest.raises(Refused) as refused:
        describe_readers(said, actor=cast.maya, at=NOW)

    assert refused.value.message == "Expected one of the languages ar, en, es, fr, ko, pt, ru, zh-hans for Otto Blank; “tlh” came."
    assert (refused.value.field, JournalEntry.objects.filter(verb="save_profile").count()) == (f"languages_{cast.otto.pk}", 0)


def make_read(cast: Cast) -> tuple[Call, list[Application], list[Person]]:
    """Four applications; A and B read three each, C one; A001 has all three readers, A003 has two."""
    call = factories.make_call()
    pool, people = factories.make_pool(call, 4), make_readers(["Reader A", "Reader B", "Reader C"])
    for reader, places in zip(people, ((0, 1, 2), (0, 2, 3), (0,)), strict=True):
        for place in places:
            factories.make_assignment(pool[place], reader)
    return call, pool, people


def test_assign_one_more_gives_each_exactly_one_to_the_least_loaded(cast: Cast) -> None:
    call, pool, people = make_read(cast)
    before = set(Assignment.objects.values_list("application__code", "reviewer_id", "state"))
    seen = preview_one_more(call, pool[1:3], people)

    plan = ask(call, pool[1:3], people, cast, seen.digest)

    # C has least and may read both: three reviews each in the end, and no other way is as even.
    expected = {("A002", people[2].pk), ("A003", people[2].pk)}
    after = set(Assignment.objects.values_list("application__code", "reviewer_id", "state"))
    entry = JournalEntry.objects.get(verb="assign_one_more")
    assert (plan, pairs(plan), after - before, before - after) == (seen, expected, {(*one, "assigned") for one in expected}, set())
    assert {int(load.reviewer): load.count for load in plan.found.loads} == {one.pk: 3 for one in people}
    assert entry.payload.body["after"] == {
        "pairs": [["A002", people[2].pk], ["A003", people[2].pk]],
        "short": [],
        "bars_country": False,
    }
    assert (entry.actor_id, list(OutgoingMail.objects.values_list("to_id", "event"))) == (
        cast.maya.pk,
        [(people[2].pk, "calls/review_assigned")],
    )


def test_assign_one_more_sent_twice_is_done_once(cast: Cast) -> None:
    call, pool, people = make_read(cast)
    seen = preview_one_more(call, pool[1:2], people)
    ask(call, pool[1:2], people, cast, seen.digest)

    with pytest.raises(Refused) as refused:
        ask(call, pool[1:2], people, cast, seen.digest)

    assert (refused.value.code, pool[1].assignments.count()) == ("stale_plan", 2)


def test_assign_one_more_takes_nothing_back_and_never_asks_who_is_in_conflict(cast: Cast) -> None:
    """A reader who by now works where the applicant does keeps the file; a new one must have no conflict at all."""
    call = factories.make_call()
    application = factories.make_application(call, cast.amina, "AAAA")
    colleague, other = make_readers(["Col League", "Col Other"], institution="Plant One")
    free, declared = make_readers(["Free Reader", "Cousin"])
    factories.make_assignment(application, colleague)
    declare_conflict(application, declared, Conflict.Kind.DECLARED, actor=declared, why="Cousin", at=NOW)

    plan = ask(call, [application], [colleague, other, declared, free, cast.amina], cast)
    again = ask(call, [application], [colleague, other, declared, free, cast.amina], cast)

    rows = set(Assignment.objects.exclude(state="withdrawn").values_list("reviewer_id", flat=True))
    assert (pairs(plan), pairs(again), rows) == ({("AAAA", free.pk)}, set(), {colleague.pk, free.pk})
    assert [(one.application, one.got, one.wanted) for one in again.found.short] == [("AAAA", 2, 3)]


def test_assign_one_more_is_for_eligible_applications_of_this_call(cast: Cast) -> None:
    call, pool, people = make_read(cast)
    stranger = factories.make_application(factories.make_call("other"), cast.amina, "ELSE")
    unclear = factories.make_application(call, cast.linh, "LINH", outcome="unclear")

    said = {}
    for name, chosen in {"ELSE": [pool[0], stranger], "LINH": [unclear], "": []}.items():
        with pytest.raises(Refused) as refused:
            ask(call, chosen, people, cast)
        said[name] = refused.value.message

    wrong = "Expected eligible applications of this call; %s is none. Take it out."
    assert said == {"ELSE": wrong % "ELSE", "LINH": wrong % "LINH", "": "Choose at least one application; none was chosen."}
    assert (Assignment.objects.count(), OutgoingMail.objects.count()) == (7, 0)
