"""What an answer must look like: one reading of typed text for drafts, for sending and for the form.

Flow: forms, `applying` -> this file.
Reads: a question and what was typed. Writes: nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain import facts
from seedtrain.calls.eligibility import Answer
from seedtrain.calls.models import Question

MOST_CHARACTERS = {Question.Kind.TEXT: 300, Question.Kind.LONG: 10_000}
"""Longest answer where the call sets no limit [characters]."""
LARGEST_NUMBER = 1_000_000_000
YES_NO = {"yes": True, "no": False, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer as understood; with a problem, `value` is still what was typed, so that nothing is lost."""

    value: Answer
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that stands between a draft and sending it."""

    question: Question
    sentence: str


def read_answer(question: Question, typed: object) -> Reading:
    """The typed text or stored value as an answer of the question's kind; empty is no problem here, only when sending."""
    if isinstance(typed, list | tuple):
        values = [str(one) for one in typed if str(one).strip()]
        return _read_many(question, values) if question.kind == Question.Kind.MANY else read_answer(question, values[0] if values else "")
    text = "" if typed is None else str(typed).replace("\r\n", "\n").strip()
    if not text:
        return Reading([] if question.kind == Question.Kind.MANY else None)
    read = READERS.get(Question.Kind(question.kind), _read_text)
    return read(question, text)


def missing_from(questions: Iterable[Question], answers: Mapping[str, Answer], attached: frozenset[int]) -> tuple[Missing, ...]:
    """Everything to do before sending, in the order of the form; `attached` holds the numbers of questions that have a file."""
    found = []
    for question in questions:
        if question.kind == Question.Kind.FILE:
            if question.is_required and question.pk not in attached:
                found.append(Missing(question, _("Choose a file.")))
            continue
        reading = read_answer(question, answers.get(question.key))
        if reading.problem:
            found.append(Missing(question, reading.problem))
        elif question.is_required and reading.value in (None, [], ""):
            found.append(Missing(question, _("Not answered yet.")))
    return tuple(found)


def _read_text(question: Question, text: str) -> Reading:
    most = question.most or MOST_CHARACTERS.get(Question.Kind(question.kind), LARGEST_NUMBER)
    if len(text) <= most:
        return Reading(text)
    sentence = ngettext(
        "At most %(most)d character fits; %(count)d came. Shorten it.",
        "At most %(most)d characters fit; %(count)d came. Shorten it.",
        most,
    )
    return Reading(text, sentence % {"most": most, "count": len(text)})


def _read_number(question: Question, text: str) -> Reading:
    most = question.most if question.most is not None else LARGEST_NUMBER
    digits = text.replace(" ", "").replace(" ", "")
    # str.isdecimal takes Arabic-Indic digits too, and int() reads them.
    if not digits.isdecimal() or len(digits) > 12:
        return Reading(text, _("Write a whole number in digits, such as 4; “%(text)s” came.") % {"text": text})
    if int(digits) > most:
        return Reading(int(digits), _("Write a number of at most %(most)d; %(number)s came.") % {"most": most, "number": digits})
    return Reading(int(digits))


def _read_yes_no(question: Question, text: str) -> Reading:
    value = YES_NO.get(text.casefold())
    return Reading(text, _("Choose yes or no; “%(text)s” came.") % {"text": text}) if value is None else Reading(value)


def _read_date(question: Question, text: str) -> Reading:
    try:
        return Reading(date.fromisoformat(text).isoformat())
    except ValueError:
        return Reading(text, _("Write a day as year-month-day, such as 2026-03-31; “%(text)s” came.") % {"text": text})


def _read_country(question: Question, text: str) -> Reading:
    try:
        return Reading(facts.country(text).iso3)
    except facts.UnknownFactError:
        return Reading(text, _("Choose a country of the list; “%(text)s” came.") % {"text": text})


def _read_choice(question: Question, text: str) -> Reading:
    return _read_many(question, [text])


def _read_many(question: Question, values: list[str]) -> Reading:
    """Several values, or one for a question of one choice; each must be on the question's list."""
    is_many = question.kind == Question.Kind.MANY
    allowed = {str(choice[0]) for choice in question.choices}
    wrong = [value for value in values if value not in allowed]
    value: Answer = values if is_many else values[0]
    if wrong:
        return Reading(value, _("Choose from the list; “%(text)s” is not on it.") % {"text": wrong[0]})
    return Reading(value)


READERS: dict[Question.Kind, Callable[[Question, str], Reading]] = {
    Question.Kind.NUMBER: _read_number,
    Question.Kind.YES_NO: _read_yes_no,
    Question.Kind.DATE: _read_date,
    Question.Kind.COUNTRY: _read_country,
    Question.Kind.CHOICE: _read_choice,
    Question.Kind.MANY: _read_choice,
}
"""How the text of one kind is read; the other kinds are words."""
