"""Lessons are what a page can show, and a try is graded by its right answers only."""

import copy
import json

import pytest

from seedtrain.learning import actions, blocks

QUESTION = {
    "key": "q",
    "text": "Which?",
    "right": "b",
    "choices": [{"key": "a", "text": "A", "feedback": "No."}, {"key": "b", "text": "B", "feedback": "Yes."}],
}


def test_shipped_lessons_are_whole_and_translations_keep_the_quiz() -> None:
    lessons = {(lesson.slug, lesson.language): lesson for lesson in actions.read_lessons()}
    original = blocks.questions(lessons["why-a-seed-train", "en"].blocks)

    assert len(lessons) == 6
    for language in ("fr", "es", "ar"):
        translated = blocks.questions(lessons["why-a-seed-train", language].blocks)
        assert [(q.key, q.right, [c.key for c in q.choices]) for q in translated] == [
            (q.key, q.right, [c.key for c in q.choices]) for q in original
        ]
    assert all("Seedtrain" in lesson.source for lesson in lessons.values())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda b: b.clear(), "blocks_empty"),
        (lambda b: b.append({"kind": "video"}), "block_kind"),
        (lambda b: b.append({"kind": "text", "text": " "}), "text"),
        (lambda b: b.append({"kind": "figure", "name": "x", "labels": [], "caption": "c", "about": "a"}), "figure"),
        (lambda b: b.append({"kind": "figure", "name": "gowning", "labels": ["one"], "caption": "c", "about": "a"}), "figure_labels"),
        (lambda b: b.append({"kind": "quiz", "questions": []}), "quiz_empty"),
        (lambda b: b[0]["questions"][0].update(right="z"), "right"),
        (lambda b: b[0]["questions"][0]["choices"].pop(), "choices"),
        (lambda b: b[0]["questions"].append(b[0]["questions"][0]), "question_twice"),
    ],
)
def test_validate_refuses(change: object, code: str) -> None:
    content = json.loads(json.dumps([{"kind": "quiz", "questions": [QUESTION]}]))
    change(content)

    with pytest.raises(blocks.BlocksRefused) as refused:
        blocks.validate(content)

    assert refused.value.code == code


def test_grade_counts_right_answers_and_refuses_missing_ones() -> None:
    second = {**copy.deepcopy(QUESTION), "key": "r"}
    content = [{"kind": "quiz", "questions": [QUESTION, second]}]

    grade = blocks.grade(content, {"q": "b", "r": "a"})

    assert (grade.points, grade.out_of, [answer.is_right for answer in grade.answers]) == (1, 2, [True, False])
    for answers, code in (({"q": "b"}, "answer_missing"), ({"q": "b", "r": "zzz"}, "answer_unknown")):
        with pytest.raises(blocks.AnswersRefused) as refused:
            blocks.grade(content, answers)
        assert (refused.value.code, refused.value.question) == (code, "r")
