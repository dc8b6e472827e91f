"""The form made from a call's questions, and how answers are read."""

import pytest
from django.http import QueryDict
from django.utils import translation

from seedtrain.calls.actions.answering import read_answer
from seedtrain.calls.forms import StepForm, country_choices, labels_of
from seedtrain.calls.models import Question

COLOURS = [["red", "Red"], ["blue", "Blue"]]


def asked(kind: str, *, most: int | None = None, is_required: bool = True, choices: object = ()) -> Question:
    return Question(key="it", kind=kind, label="It", most=most, is_required=is_required, choices=list(choices))


@pytest.mark.parametrize(
    ("question", "typed", "value", "is_fine"),
    [
        (asked("number"), " 1 200 ", 1200, True),
        (asked("number"), "٤", 4, True),  # Arabic-Indic four
        (asked("number"), "-1", "-1", False),
        (asked("number"), "4.5", "4.5", False),
        (asked("number", most=60), "61", 61, False),
        (asked("number"), "", None, True),
        (asked("number"), 0, 0, True),
        (asked("yes_no"), "no", False, True),
        (asked("yes_no"), True, True, True),
        (asked("yes_no"), "perhaps", "perhaps", False),
        (asked("date"), "2026-02-28", "2026-02-28", True),
        (asked("date"), "2026-02-29", "2026-02-29", False),
        (asked("country"), "gh", "GHA", True),
        (asked("country"), "Atlantis", "Atlantis", False),
        (asked("choice", choices=COLOURS), "red", "red", True),
        (asked("choice", choices=COLOURS), "green", "green", False),
        (asked("many", choices=COLOURS), ["blue", "red"], ["blue", "red"], True),
        (asked("many", choices=COLOURS), ["blue", "green"], ["blue", "green"], False),
        (asked("many", choices=COLOURS), [], [], True),
        (asked("text", most=5), "grün!", "grün!", True),
        (asked("text", most=5), "grüner", "grüner", False),
        (asked("long"), "one\r\ntwo ", "one\ntwo", True),
    ],
)
def test_read_answer(question: Question, typed: object, value: object, is_fine: bool) -> None:
    reading = read_answer(question, typed)

    assert (reading.value, not reading.problem) == (value, is_fine)


@pytest.mark.parametrize("value", [4, False, True, "2026-02-28", "GHA"])
def test_read_answer_of_a_stored_answer_is_the_same(value: object) -> None:
    kind = {int: "number", bool: "yes_no"}.get(type(value), "date" if "-" in str(value) else "country")

    assert read_answer(asked(kind), value).value == value


def test_step_form_shows_what_was_saved_and_reads_it_back() -> None:
    form = StepForm([asked("yes_no")], saved={"it": False})

    html = str(form["it"])

    assert 'value="no" id="id_q-it_1" checked' in html
    assert 'name="q-it"' in html


def test_step_form_takes_an_empty_draft_but_not_an_unreadable_answer() -> None:
    empty, wrong = StepForm([asked("number")], QueryDict("")), StepForm([asked("number")], QueryDict("q-it=many"))

    assert (empty.is_valid(), wrong.is_valid(), wrong.typed()) == (True, False, {"it": "many"})


def test_step_form_says_what_is_optional_without_letting_the_browser_stop_a_draft() -> None:
    form = StepForm([asked("text", is_required=True)])

    assert (form.fields["it"].required, "required" in str(form["it"])) == (True, False)


@pytest.mark.parametrize(
    ("language", "first", "ghana"), [("en", "Afghanistan", "Ghana"), ("fr", "Afghanistan", "Ghana"), ("ar", "آيسلندا", "غانا")]
)
def test_country_choices_are_in_the_readers_language(language: str, first: str, ghana: str) -> None:
    with translation.override(language):
        choices = country_choices()

    assert (choices[0][1], dict(choices)["GHA"]) == (first, ghana)
    assert len(choices) == len(dict(choices)) > 190


def test_country_question_shows_what_was_chosen_and_nothing_it_was_not() -> None:
    chosen = str(StepForm([asked("country")], saved={"it": "GHA"})["it"])
    odd = str(StepForm([asked("country")], QueryDict('q-it="><script>'))["it"])

    assert (chosen.count("selected"), '<option value="GHA" selected>Ghana</option>' in chosen) == (1, True)
    assert ("selected" in odd, "<script>" in odd) == (False, False)
    assert chosen.startswith('<select name="q-it" id="id_q-it">')


def test_labels_of_a_choice_are_its_words() -> None:
    assert labels_of(asked("choice", choices=COLOURS)) == {"red": "Red", "blue": "Blue"}
    assert labels_of(asked("text")) == {}
