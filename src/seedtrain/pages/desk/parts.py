"""What a desk is made of: sections, one a role, each with what waits and what to do when nothing does.

Flow: the other files of this package -> this file -> templates/pages/desk.html.
Reads: nothing. Writes: nothing.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from django.db.models import Count, IntegerField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import Promise

Words = str | Promise
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Due:
    """An instant at a place by which something must be done."""

    instant: datetime
    zone: str
    place: str
    is_soon: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that waits: what to do, where; `count` says how many, `due` until when; `shape` is that of a status word."""

    words: Words
    address: str
    about: Words = ""
    count: int | None = None
    due: Due | None = None
    status: Words = ""
    shape: str = "todo"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its denominator; `whole` is None when it stands alone."""

    words: Words
    value: int
    whole: int | None = None
    is_suppressed: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A page this role uses from time to time, though nothing waits there."""

    words: Words
    address: str


@dataclass(frozen=True, slots=True)
class Group:
    """Many things that wait for the same act, said once above them."""

    title: Words
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One role's part of the desk; tasks that wait stand first, then groups of them; `quiet` ones are for information, links stand last."""

    key: str
    title: Words
    tasks: tuple[Task, ...]
    empty: Words
    empty_words: Words
    action: Words
    action_address: str
    quiet: tuple[Task, ...] = ()
    figures: tuple[Figure, ...] = field(default=())
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def waiting(self) -> int:
        """How many things wait, each counted once."""
        tasks = (*self.tasks, *(task for group in self.groups for task in group.tasks))
        return sum(1 if task.count is None else task.count for task in tasks)


def number_of(rows: QuerySet[Row], by: str) -> Coalesce:
    """A column that counts `rows` whose `by` is the row asked for; 0 when there are none."""
    counted = rows.filter(**{by: OuterRef("pk")}).order_by().values(by).annotate(number=Count("pk", distinct=True)).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
