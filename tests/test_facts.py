"""The shipped facts hold together, say where they come from, and say what the pages said.

Flow: pytest -> this file -> seedtrain.facts.
Reads: the shipped data files. Writes: nothing.
Source: expected values were read in the public pages that each record names, not taken from the loader.
"""

import dataclasses
import doctest
import re
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from seedtrain import facts
from seedtrain.facts import answers, reading, regulation

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
TODAY = date(2026, 11, 22)


def test_shipped_data_has_no_problem():
    assert facts.validate() == ()


def test_shipped_data_holds_as_many_records_as_were_collected():
    found = {
        "courses": len(facts.courses()),
        "programmes": len(facts.programmes()),
        "marathons": len(facts.marathons()),
        "domains": len(facts.domains()),
        "competencies": len(facts.competencies()),
        "behaviours": sum(len(one.levels) for one in facts.competencies()),
        "roles": len(facts.roles()),
        "norms": len(facts.norms()),
        "clauses": sum(len(norm.clauses) for norm in facts.norms()),
        "frameworks": len(facts.frameworks()),
        "cases": len(facts.staffing_model().cases),
        "countries": len(facts.countries()),
    }

    assert found == {
        "courses": 19,
        "programmes": 7,
        "marathons": 6,
        "domains": 10,
        "competencies": 67,
        "behaviours": 268,
        "roles": 20,
        "norms": 119,
        "clauses": 487,
        "frameworks": 26,
        "cases": 7,
        "countries": 250,
    }
    assert Counter(norm.verified for norm in facts.norms()) == {"verified": 100, "partly": 14, "unverified": 5}


def test_everything_reads_in_under_a_tenth_of_a_second():
    program = (
        "import time; from seedtrain import facts; start = time.process_time()\n"
        "for read in (facts.courses, facts.programmes, facts.comparable_programmes, facts.marathons, facts.eoi,\n"
        "             facts.competencies, facts.roles, facts.norms, facts.frameworks, facts.staffing_model,\n"
        "             facts.countries):\n"
        "    read()\n"
        "print(time.process_time() - start)"
    )
    seconds = [float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout) for _ in "abc"]

    assert min(seconds) < 0.1


def test_a_second_question_reads_nothing_again():
    assert facts.norms() is facts.norms()
    start = time.perf_counter()
    for _ in range(1000):
        facts.norm("ICH-Q7")
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize("module", [answers, reading, regulation])
def test_examples_in_docstrings_hold(module):
    results = doctest.testmod(module)

    assert results.attempted > 0
    assert results.failed == 0


UPSTREAM = "gthb-handson-upstream-2025"


def test_upstream_call_of_2025_reads_as_published():
    course = facts.course("gthb-handson-upstream-2025")

    assert (course.applicants, course.applicant_countries) == (164, 30)
    assert (course.selected_international, course.selected_waitlist, course.firm_places) == (35, 15, 20)
    assert course.participant_countries == 20
    assert course.deadline is not None
    assert course.deadline.day == date(2025, 6, 5)
    assert course.deadline.local_time is not None
    assert course.deadline.local_time.isoformat() == "18:00:00"
    assert course.deadline.offset == "+09:00"
    assert course.deadline.instant == datetime(2025, 6, 5, 9, 0, tzinfo=UTC)
    assert course.eligibility is None
    assert course.provenance.confidence == "high"


def test_seats_advertised_and_people_admitted_stay_apart():
    rows = [
        (course.id, course.seats_advertised, course.selected_international)
        for course in facts.courses()
        if course.seats_advertised and course.selected_international
    ]

    assert rows == [("gthb-intro-2023", 120, 205), ("gthb-gxp-2024", 150, 183), ("gthb-intro-2025", 120, 140)]


def test_mrna_call_of_2025_has_its_rules_its_history_and_its_parts():
    course = facts.course("gthb-handson-mrna-2025")

    assert course.eligibility is not None
    assert [(rule.field, rule.operator, rule.value) for rule in course.eligibility] == [
        ("citizenship_income_group", "in", ("Low income", "Lower middle income", "Upper middle income")),
        ("residence_income_group", "in", ("Low income", "Lower middle income", "Upper middle income")),
        ("employer_registered_in_lmic", "equals", True),
        ("employer_activity", "contains", "biomanufacturing"),
        ("position_level", "in", ("technician", "engineer", "scientist", "manager")),
        ("years_experience", "at_most", 6),
        ("education_field", "in", ("life sciences",)),
    ]
    assert all(rule.is_seen_in_source for rule in course.eligibility)
    assert [past.day for past in course.deadline_history] == [date(2025, 8, 8), date(2025, 8, 15)]
    assert [past.instant for past in course.deadline_history] == [None, datetime(2025, 8, 15, 9, 0, tzinfo=UTC)]
    online, on_site = course.parts
    assert (online.stage, online.start, online.weeks) == ("online_before", None, 3)
    assert on_site.start is not None
    assert (on_site.stage, on_site.standing, on_site.start.day) == ("in_person", "actual", date(2025, 11, 3))


def test_experience_is_an_upper_bound_in_one_call_and_a_lower_one_in_another():
    bounds = {
        course.id: (rule.operator, rule.value)
        for course in facts.courses()
        for rule in course.eligibility or ()
        if rule.field == "years_experience"
    }

    assert bounds == {
        "gthb-intro-2023": ("at_most", 6),
        "gthb-handson-mrna-2025": ("at_most", 6),
        "acdc-tamu-2023": ("at_least", 1),
    }


def test_a_date_is_as_precise_as_its_source():
    course = facts.course("gthb-handson-mrna-2024")

    assert course.published is not None
    assert (course.published.text, course.published.day) == ("2024-07", None)
    assert (course.published.first, course.published.last) == (date(2024, 7, 1), date(2024, 7, 31))


def test_complete_breakdown_of_the_2022_course_adds_up():
    course = facts.course("adb-2022-1")

    assert course.country_breakdown is not None
    assert sum(row.trainees or 0 for row in course.country_breakdown) == 35 == course.selected_international


def test_pages_that_disagree_are_both_kept():
    last = facts.marathons()[-1]

    assert [said.value for said in last.discrepancies[0].said] == ["2500+", "2100+"]
    assert last.attended is not None
    assert (last.attended.least, last.attended.exact) == (2100, None)
    assert last.sessions is not None
    assert len(last.sessions) == last.sessions_count == 8
    assert last.sessions[0] == "Pharmaceutical quality systems across the product lifecycle"
    assert {course.id for course in facts.courses() if course.discrepancies} == {
        "adb-2023",
        "gthb-gxp-2024",
        "gthb-handson-mrna-2025",
        "gthb-intro-2025",
    }


def test_marathon_without_a_page_is_ours_and_says_little():
    fourth = facts.marathons()[3]

    assert (fourth.year, fourth.title, fourth.start, fourth.sessions) == (2023, None, None, None)
    assert (fourth.provenance.source, fourth.provenance.is_ours, fourth.provenance.confidence) == (None, True, "low")


def test_totals_of_the_hub_carry_their_scope():
    hub = facts.programme("gthb")

    assert [(year.year, year.trained) for year in hub.annual] == [(2022, 754), (2023, 1187), (2024, 996), (2025, None)]
    assert all(year.scope for year in hub.annual)
    assert hub.figures[0].count is not None
    assert hub.figures[0].count.least == 900
    assert "introductory courses only" in hub.figures[0].scope


def test_call_to_centres_invents_no_criteria():
    call = facts.eoi()

    assert (call.selection_criteria, call.required_documents, call.selected_centres) == (None, None, None)
    assert call.rounds[1].regions == ("AMRO", "EURO", "SEARO", "WPRO")
    assert len(call.expectations) == 8
    assert call.suggested_rubric.provenance.is_ours


def test_our_drafts_are_labelled_as_ours():
    drafts = (*facts.levels(), *facts.domains(), *facts.competencies(), *facts.roles(), *facts.platforms())

    assert {(one.provenance.is_ours, one.provenance.confidence) for one in drafts} == {(True, "draft")}


def test_a_training_centre_may_award_levels_one_and_two_only():
    assert [scale.level for scale in facts.levels() if scale.may_be_awarded_by_centre] == [1, 2]


def test_role_needs_levels_of_competencies():
    role = facts.role("AFO")

    assert role.title == "Aseptic fill-finish operator"
    assert len(role.required) == 38
    assert (role.level_of("F3"), role.level_of("F6"), role.level_of("D6")) == (3, 2, 0)


def test_competency_applies_by_platform():
    named = {platform.id: platform for platform in facts.platforms()}
    everywhere, filling = facts.competency("Q1"), facts.competency("F6")
    drug_substance = next(one for one in facts.competencies() if one.platforms == ("all_ds",))

    assert everywhere.applies_to([named["fill_finish"]])
    assert filling.applies_to([named["mrna"], named["fill_finish"]])
    assert not filling.applies_to([named["mrna"]])
    assert drug_substance.applies_to([named["egg"]])
    assert not drug_substance.applies_to([named["fill_finish"]])
    assert [level.level for level in filling.levels] == [1, 2, 3, 4]
    assert filling.level(2).behaviour == "Takes part in a media fill in the assigned role"


def test_every_platform_of_the_staffing_model_has_one_of_ours():
    model = facts.staffing_model()
    names = next(one.choices for one in model.inputs if one.name == "platform")

    assert {name: facts.platform_of(name).id for name in names} == {
        "mrna": "mrna",
        "mammalian_mab": "mammalian",
        "viral_cell": "viral_cell",
        "egg": "egg",
        "microbial": "microbial",
        "bacterial_vaccine": "microbial",
        "fill_finish_only": "fill_finish",
    }


def test_coefficients_say_what_they_rest_on():
    model = facts.staffing_model()

    assert (model.value("relief"), model.coefficient("relief").tag) == (1.15, "assumption")
    assert {one.key: one.value for one in model.group("qc_split")} == {"QCA": 0.45, "QCM": 0.35, "QCB": 0.2}
    assert model.coefficient("trainer_ratio.pilot-plant hands-on").text == "1:6"
    assert all(one.provenance.is_ours for one in model.coefficients if one.tag == "assumption")
    assert {case.id: case.error_percent for case in model.cases}["marburg"] == -53
    with pytest.raises(facts.UnknownFactError, match="it holds the text '1:6'"):
        model.value("trainer_ratio.pilot-plant hands-on")


@pytest.mark.parametrize(
    ("id_", "printed"),
    [
        (
            "WHO-TRS986-A2",
            "WHO good manufacturing practices for pharmaceutical products: main principles (TRS 986, Annex 2, 2014)",
        ),
        # The annex number was seen nowhere: only the report may be printed.
        (
            "WHO-TRS1043-A4",
            "Guidelines for the production and quality control of monoclonal antibodies and related products intended "
            "for medicinal use (TRS 1043, 2022)",
        ),
        ("ICH-Q5E", "Comparability of biotechnological/biological products (ICH Q5E)"),
        ("ICH-Q9R1", "Quality risk management (ICH Q9(R1), 2023)"),
        ("WHO-GAPIV", "WHO Global Action Plan for Poliovirus Containment, 4th edition"),
        ("WHO-TRS1016-A4", "Guidelines for the safe production and quality control of poliomyelitis vaccines"),
        (
            "ISO-17024-2026",
            "Conformity assessment - General requirements for bodies operating certification of persons (ISO/IEC 17024, 2026)",
        ),
        ("PICS-PE009-18", "PIC/S guide to good manufacturing practice for medicinal products (PE 009-18) (2026)"),
    ],
)
def test_norm_prints_number_and_year_only_where_verified(id_, printed):
    assert facts.norm(id_).print_title() == printed


def test_no_unverified_norm_prints_a_digit_of_its_own():
    for norm in facts.norms():
        if norm.verified == "unverified":
            assert norm.print_title() == norm.title


def test_superseded_norms_lead_to_the_one_that_holds():
    successors = {norm.id: facts.current_of(norm.id).id for norm in facts.norms() if norm.is_superseded}

    assert successors == {
        "ICH-Q4B": "ICH-Q4BR1",
        "PICS-PE009-17": "PICS-PE009-18",
        "ISO-9001": "ISO-9001-2026",
        "ISO-17024": "ISO-17024-2026",
        "ISO-21001": "ISO-21001-2025",
    }
    assert facts.current_of("ICH-Q7").id == "ICH-Q7"
    assert {norm.id for norm in facts.norms() if norm.is_draft} == {"EU-GMP-A22-DRAFT", "ICH-Q1-DRAFT", "ICH-Q3E-DRAFT"}


def test_only_clauses_that_were_read_are_printable():
    norm = facts.norm("WHO-TRS986-A2")

    assert ("10", "training") in {(clause.clause, clause.topic) for clause in norm.printable_clauses()}
    assert "paragraph numbers below the section" not in {clause.clause for clause in norm.printable_clauses()}
    assert facts.norm("WHO-TRS1044-A2").printable_clauses() == ()


def test_guide_in_force_has_its_days():
    old, new = facts.norm("PICS-PE009-17"), facts.norm("PICS-PE009-18")

    assert old.effective_until is not None
    assert new.effective_from is not None
    assert new.effective_from.day == date(2026, 9, 24)
    assert old.effective_until.day == new.effective_from.first - timedelta(days=1)


def test_unknown_id_names_the_nearest():
    with pytest.raises(facts.UnknownFactError) as refused:
        facts.norm("WHO-TRS986-A3")

    assert refused.value.code == "facts_unknown"
    assert refused.value.params == {"kind": "norm", "key": "WHO-TRS986-A3"}
    assert "WHO-TRS986-A2" in str(refused.value)


def test_every_record_says_where_it_stands():
    model = facts.staffing_model()
    records = [
        *facts.courses(),
        *facts.programmes(),
        *facts.comparable_programmes(),
        *facts.marathons(),
        facts.eoi(),
        facts.marathon_series(),
        *facts.quality_weeks(),
        *facts.sibling_schemes(),
        *facts.levels(),
        *facts.norms(),
        *facts.learning_hours(),
        *facts.domains(),
        *facts.competencies(),
        *facts.roles(),
        *facts.platforms(),
        *facts.frameworks(),
        *facts.countries(),
        *facts.who_regions(),
        *facts.atlas().lists,
        *model.formula,
        *model.coefficients,
        *model.training,
        *model.cases,
        *model.top_down,
        *model.statements,
    ]

    for one in records:
        assert one.provenance.source or one.provenance.what_is_ours
        assert date(2026, 1, 1) < one.provenance.retrieved <= TODAY


def test_records_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        facts.course(UPSTREAM).applicants = 1  # type: ignore[misc]
    assert not hasattr(facts.course(UPSTREAM), "__dict__")


def test_shipped_data_names_no_person():
    titled = re.compile(r"\b(Dr|Prof|Professor|Mr|Mrs|Ms)\.? [A-Z]")

    for path in (found for found in facts.SHIPPED.rglob("*") if found.is_file()):
        assert titled.findall(path.read_text(encoding="utf-8")) == [], path.name
