"""The desk: for everybody signed in, what waits for them, first.

Flow: urls -> this package.
Reads: every room. Writes: nothing.
"""

from collections.abc import Callable
from datetime import datetime

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from seedtrain.pages.desk.applicant import applicant
from seedtrain.pages.desk.calls import chair, officer, reviewer
from seedtrain.pages.desk.needs import auditor, ministry, training_manager
from seedtrain.pages.desk.parts import Due, Figure, Link, Section, Task
from seedtrain.pages.desk.teaching import centre_manager, trainer
from seedtrain.people.access import ROLE_NAMES, Role, SignedIn, roles_of
from seedtrain.people.models import Person

__all__ = ["Due", "Figure", "Link", "Section", "Task", "desk", "sections_for"]

SECTIONS: dict[Role, Callable[[Person, datetime], Section]] = {
    Role.OFFICER: officer,
    Role.REVIEWER: reviewer,
    Role.CHAIR: chair,
    Role.TRAINER: trainer,
    Role.CENTRE_MANAGER: centre_manager,
    Role.TRAINING_MANAGER: training_manager,
    Role.MINISTRY: ministry,
    Role.AUDITOR: auditor,
}


def sections_for(person: Person, at: datetime) -> tuple[Section, ...]:
    """One section a role held, those in which something waits first; everybody's own applications and learning belong to it."""
    held = [SECTIONS[role](person, at) for role in roles_of(person)]
    own = applicant(person, at)
    if not held or own.tasks or own.quiet:
        held.append(own)
    return tuple(sorted(held, key=lambda section: not (section.tasks or section.groups)))


@login_required
def desk(request: SignedIn) -> HttpResponse:
    """What waits for this person, by role."""
    at = timezone.now()
    sections = sections_for(request.user, at)
    context = {
        "sections": sections,
        "waiting": sum(section.waiting for section in sections),
        "roles": [ROLE_NAMES[role] for role in roles_of(request.user)],
        "at": at,
    }
    return render(request, "pages/desk.html", context)
