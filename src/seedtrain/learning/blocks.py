"""What a lesson is made of, and how many points a try at its quiz makes.

Flow: learning.actions, learning.views -> this file.
Reads: a lesson's blocks as stored, the answers given. Writes: nothing.
Source: ours; `docs/reference/lesson-blocks.md` describes the format.

A block is {"kind": "text", "text"} | {"kind": "figure", "name", "labels", "caption", "about"} | {"kind": "quiz", "questions"}.
A question is {"key", "text", "choices": [{"key", "text", "feedback"}], "right"}.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

FIGURES: Mapping[str, int] = {"seed_train": 5, "growth_curve": 4, "gowning": 4}
"""The figures that `learning/figures.html` can draw, and how many labels each needs."""

MOST_TEXT = 20_000


class BlocksRefused(ValueError):
    """A lesson's blocks are not what a page can show; the sentence names the block."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer and what is said to who picked it."""

    key: str
    text: str
    feedback: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a quiz; `right` is the key of its one right choice."""

    key: str
    text: str
    choices: tuple[Choice, ...]
    right: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, what was picked, and whether it is right."""

    question: Question
    choice: Choice
    is_right: bool


@dataclass(frozen=True, slots=True)
class Grade:
    """One try: points of how many, and each answer."""

    points: int
    out_of: int
    answers: tuple[Answered, ...]


class AnswersRefused(ValueError):
    """An answer is missing or is none of the choices; `question` is the question's key."""

    def __init__(self, code: str, question: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.question = question


def validate(blocks: object) -> None:
    """Nothing happens when a page can show these blocks; otherwise the first thing wrong is named."""
    if not isinstance(blocks, list) or not blocks:
        raise BlocksRefused("blocks_empty", "Expected at least one block; the lesson has none.")
    for number, block in enumerate(blocks, start=1):
        if not isinstance(block, dict):
            raise BlocksRefused("block_kind", f"Expected block {number} to be an object; came {type(block).__name__}.")
        kind = block.get("kind")
        if kind == "text":
            _text(block.get("text"), f"block {number}, text")
        elif kind == "figure":
            _figure(block, number)
        elif kind == "quiz":
            _quiz(block, number)
        else:
            raise BlocksRefused("block_kind", f"Expected text, figure or quiz as kind of block {number}; came {kind!r}.")
    keys = [question.key for question in questions(blocks)]
    if len(set(keys)) != len(keys):
        raise BlocksRefused("question_twice", f"Expected each question's key once; came {', '.join(keys)}.")


def questions(blocks: Sequence[Mapping[str, object]]) -> tuple[Question, ...]:
    """Every question of the lesson's quizzes, in order."""
    return tuple(_read(question) for block in blocks if block["kind"] == "quiz" for question in _objects(block["questions"]))


def grade(blocks: Sequence[Mapping[str, object]], answers: Mapping[str, str]) -> Grade:
    """The try's points, one for each right answer; an answer missing or unknown is refused, so that nothing counts by mistake."""
    answered = []
    for question in questions(blocks):
        picked = answers.get(question.key, "")
        choice = next((choice for choice in question.choices if choice.key == picked), None)
        if choice is None:
            code = "answer_unknown" if picked else "answer_missing"
            raise AnswersRefused(code, question.key, f"Expected one of the choices of {question.key!r}; came {picked!r}.")
        answered.append(Answered(question, choice, picked == question.right))
    return Grade(sum(answer.is_right for answer in answered), len(answered), tuple(answered))


def _read(question: Mapping[str, object]) -> Question:
    choices = tuple(
        Choice(str(choice["key"]), str(choice["text"]), str(choice.get("feedback", ""))) for choice in _objects(question["choices"])
    )
    return Question(str(question["key"]), str(question["text"]), choices, str(question["right"]))


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))


def _text(value: object, where: str) -> None:
    if not isinstance(value, str) or not value.strip() or len(value) > MOST_TEXT:
        raise BlocksRefused("text", f"Expected text of 1 to {MOST_TEXT} characters in {where}.")


def _figure(block: Mapping[str, object], number: int) -> None:
    name, labels = block.get("name"), block.get("labels")
    if not isinstance(name, str) or name not in FIGURES:
        raise BlocksRefused("figure", f"Expected one of {', '.join(FIGURES)} as name of block {number}; came {name!r}.")
    if not isinstance(labels, list) or len(labels) != FIGURES[name]:
        raise BlocksRefused("figure_labels", f"Expected {FIGURES[name]} labels for the figure {name} in block {number}.")
    for label in (*labels, block.get("caption"), block.get("about")):
        _text(label, f"block {number}, figure {name}")


def _quiz(block: Mapping[str, object], number: int) -> None:
    asked = list(_objects(block.get("questions")))
    if not asked:
        raise BlocksRefused("quiz_empty", f"Expected at least one question in block {number}; came none.")
    for question in asked:
        where = f"block {number}, question {question.get('key')!r}"
        _text(question.get("key"), where)
        _text(question.get("text"), where)
        keys = []
        for choice in _objects(question.get("choices")):
            _text(choice.get("key"), where)
            _text(choice.get("text"), where)
            _text(choice.get("feedback"), f"{where}, feedback of {choice.get('key')!r}")
            keys.append(choice["key"])
        if len(keys) < 2 or len(set(keys)) != len(keys):
            raise BlocksRefused("choices", f"Expected two or more choices with different keys in {where}; came {keys}.")
        if question.get("right") not in keys:
            raise BlocksRefused("right", f"Expected the key of one choice as right answer in {where}; came {question.get('right')!r}.")
