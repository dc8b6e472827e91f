"""One file with all of a reviewer's applications, filled without a network; and what an upload of it would change.

Flow: the calls room -> `write_xlsx`, `write_text`, `read_sheet` -> sheet_book.py, sheet_text.py, sheet_judge.py.
Reads: arguments. Writes: nothing; bytes go in and out.
Source: the offline review form of HotCRP (one file, many reviews, a dry run before anything counts).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .errors import ReviewError

MARK = "seedtrain.review/1"
ID, TITLE, COMMENT, VERSION = "id", "title", "comment", "version"
RESERVED = frozenset({ID, TITLE, COMMENT, VERSION, "application", "end"})
KEY = re.compile(r"[A-Za-z0-9_-]+")
LONGEST = 20_000
"""Characters of a comment, and of one piece of an application's text: a cell of a spreadsheet holds 32,767."""
LARGEST = 5_000_000
"""Bytes of an uploaded file."""
NEW, CHANGED, UNCHANGED, EMPTY, MISSING, REFUSED = "new", "changed", "unchanged", "empty", "missing", "refused"
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")


class SheetError(ReviewError):
    """A review file cannot be made from what came."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer of an application, as the reviewer may see it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetCriterion:
    """One thing to mark. `anchors` are the words of its levels; the first belongs to level `lowest`."""

    key: str
    label: str
    anchors: tuple[str, ...]
    lowest: int = 0

    @property
    def levels(self) -> range:
        """The levels that may be given."""
        return range(self.lowest, self.lowest + len(self.anchors))

    def option(self, level: int) -> str:
        """A level as drop-downs offer it: `3 – Clear plan`."""
        return f"{level} – {tidy(self.anchors[level - self.lowest])}"


@dataclass(frozen=True, slots=True)
class SheetApplication:
    """One application, and the review as it stands; a criterion not in `levels` is open. `version` counts the reviews there are of it."""

    id: str
    title: str
    facts: tuple[Fact, ...] = ()
    levels: Mapping[str, int] = field(default_factory=dict)
    comment: str = ""
    version: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "levels", MappingProxyType({key: self.levels[key] for key in sorted(self.levels)}))


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the file says, for a translation; `how_to` has one sentence a row."""

    title: str = "Review file"
    reviews: str = "Reviews"
    applications: str = "Applications"
    levels: str = "Levels"
    how_to_page: str = "How to fill this in"
    call: str = "Call"
    reviewer: str = "Reviewer"
    rubric_version: str = "Rubric version"
    application: str = "Application"
    comment: str = "Comment"
    how_to: tuple[str, ...] = (
        "You need no network. Read each application, give a level for every criterion, and write a comment.",
        "Leave a criterion empty when you cannot judge it. It then counts neither for nor against the applicant.",
        "Write a level as its number, or choose it from the list. The words of each level are beside it.",
        "Do not change the ids and the lines with the call and the rubric version. You may sort rows and hide columns.",
        "Upload the file when you have a network. You first see what it would change; nothing counts before you confirm.",
        "A row that you leave empty changes nothing. A level that you delete is deleted.",
    )
    version: str = "Made from version"


@dataclass(frozen=True, slots=True)
class SheetFile:
    """Everything a review file says. Ids and keys stand once; applications keep their order.

    call            slug of the call. rubric_version  a file made for another version is refused
    reviewer        who the file is for, as the room knows them
    """

    call: str
    reviewer: str
    rubric_version: int
    criteria: tuple[SheetCriterion, ...]
    applications: tuple[SheetApplication, ...]
    words: SheetWords = SheetWords()
    is_rtl: bool = False

    def __post_init__(self) -> None:
        for name, value in (("call", self.call), ("reviewer", self.reviewer)):
            _line(name, value)
        if type(self.rubric_version) is not int:
            raise SheetError(
                "not_whole",
                {"field": "rubric_version", "value": repr(self.rubric_version)},
                f"rubric_version expects a whole number; {self.rubric_version!r} came.",
            )
        _some("criterion key", [one.key for one in self.criteria])
        _some("application id", [one.id for one in self.applications])
        for criterion in self.criteria:
            if not KEY.fullmatch(criterion.key) or criterion.key in RESERVED or len(criterion.anchors) < 2 or criterion.lowest < 0:
                raise SheetError(
                    "bad_criterion",
                    {"criterion": criterion.key, "levels": len(criterion.anchors), "lowest": criterion.lowest},
                    f"Criterion {criterion.key} expects a key of letters, digits, - and _, other than {', '.join(sorted(RESERVED))}, "
                    f"and words for at least 2 levels from 0 up; {len(criterion.anchors)} from {criterion.lowest} came. Correct it.",
                )
        for one in self.applications:
            _standing(one, self.criteria)


def _line(name: str, value: object) -> None:
    if not isinstance(value, str) or not value.strip() or value != value.strip() or UNPRINTABLE.search(value) or "\n" in value:
        raise SheetError(
            "not_a_word",
            {"field": name, "value": repr(value)},
            f"{name} expects one line of text without blanks around it; {value!r} came. Correct it.",
        )


def _some(name: str, values: list[str]) -> None:
    for value in values:
        _line(name, value)
    twice = [value for value, count in Counter(map(tidy, values)).items() if count > 1]
    if twice or not values:
        raise SheetError(
            "duplicate" if twice else "nothing",
            {"field": name, "value": twice[0] if twice else ""},
            f"Each {name} may stand once; {twice[0]!r} came more than once." if twice else f"A review file expects a {name}; none came.",
        )


def _standing(application: SheetApplication, criteria: tuple[SheetCriterion, ...]) -> None:
    known = {one.key: one for one in criteria}
    for key, level in application.levels.items():
        if key not in known or level not in known[key].levels:
            raise SheetError(
                "bad_level",
                {"application": application.id, "criterion": key, "value": repr(level)},
                f"The review of {application.id} has {key} = {level!r}, which the rubric does not know. Give its own rubric.",
            )
    if len(application.comment) > LONGEST:
        raise SheetError(
            "long_comment",
            {"application": application.id, "length": len(application.comment), "most": LONGEST},
            f"The comment on {application.id} expects at most {LONGEST} characters; {len(application.comment)} came. Shorten it.",
        )


def tidy(text: str) -> str:
    """One line: runs of blanks become one, characters that no file can carry become U+FFFD."""
    return " ".join(UNPRINTABLE.sub("\ufffd", text).split())


def plain(text: str) -> str:
    """Several lines: ends of lines become one character, blanks at the ends go, characters that no file can carry become U+FFFD."""
    return UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that cannot be taken as it is.

    place  where in the file: `row 9`, `line 40`, or empty for the whole file. field  criterion key, `comment`, `id`, or a line of the head
    value  what stood there. code  stable, for a translation; remedy  the same as a sentence: what was expected and what to do
    """

    place: str
    application: str
    field: str
    value: str
    code: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, as text; empty is open."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One application in the dry run.

    status    new, changed, unchanged; empty or missing: nothing would change; refused: see `problems`
    levels, comment  the review as it would stand, or stands when it is refused, empty or missing
    typed     what stood in the file, by field: nothing that somebody wrote is lost
    open      criteria without a level
    version   of the review that the row was made from; None: the file does not say
    """

    id: str
    status: str
    levels: Mapping[str, int]
    comment: str
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict)
    open: tuple[str, ...] = ()
    version: int | None = None


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What an upload would do. With `problems` of the whole file every line is refused; `notices` list text that belongs to no field,
    and criteria that have lost their place."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()

    @property
    def is_usable(self) -> bool:
        """Whether something may be confirmed."""
        return not self.problems and any(one.status in {NEW, CHANGED} for one in self.lines)

    def count(self, status: str) -> int:
        """How many applications have that status."""
        return sum(one.status == status for one in self.lines)


def write_xlsx(file: SheetFile) -> bytes:
    """An XLSX with four pages: reviews to fill in, applications to read, levels in words, how to; the same file, the same bytes."""
    from . import sheet_book

    return sheet_book.write(file)


def write_text(file: SheetFile) -> bytes:
    """The same as plain text in UTF-8, for any editor."""
    from . import sheet_text

    return sheet_text.write(file)


def read_sheet(content: bytes, expected: SheetFile) -> SheetReport:
    """What the uploaded XLSX or text would change in `expected`, the reviewer's applications as they stand now; raises nothing.

    >>> plan = SheetCriterion("plan", "Plan", ("None", "Vague", "Clear"))
    >>> file = SheetFile("usual", "rafael", 1, (plan,), (SheetApplication("A-1", "Amina"), SheetApplication("A-2", "Linh")))
    >>> filled = write_text(file).replace(b"==+== plan", b"==+== plan\\n7", 1)
    >>> [(line.status, [one.remedy for one in line.problems]) for line in read_sheet(filled, file).lines]
    [('refused', ['plan expects a level from 0 to 2. Correct it or leave it empty.']), ('empty', [])]
    """
    from . import sheet_book, sheet_judge, sheet_text

    if len(content) > LARGEST:
        words = f"A review file has at most {LARGEST // 1_000_000} MB; this has {len(content) / 1e6:.1f} MB. Upload the one you downloaded."
        return sheet_judge.unreadable(expected, "too_large", words)
    if content.startswith(b"PK"):
        return sheet_judge.judge(sheet_book.read(content), expected)
    return sheet_judge.judge(sheet_text.read(content), expected)
