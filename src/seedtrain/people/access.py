"""Who may do what: one table of roles and rights, and the question every view asks.

Flow: views and actions -> this file -> the person's memberships.
Reads: Membership. Writes: nothing.
Source: ours; `docs/reference/roles-and-rights.md` is generated from this table.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from django.http import Http404, HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.utils.functional import _StrOrPromise

    from seedtrain.people.models import Person

Visitor: TypeAlias = "Person | AnonymousUser | None"
"""Whoever asks for a page: somebody signed in, nobody, or no request at all."""


class Role(StrEnum):
    """What a membership makes of a person; everybody signed in is also an applicant and a trainee of their own."""

    OFFICER = "officer"
    REVIEWER = "reviewer"
    CHAIR = "chair"
    TRAINER = "trainer"
    CENTRE_MANAGER = "centre_manager"
    TRAINING_MANAGER = "training_manager"
    MINISTRY = "ministry"
    AUDITOR = "auditor"


class Right(StrEnum):
    """What may be done; each is asked by name, never by role."""

    EDIT_FRAMEWORK = "edit_framework"
    ENTER_NEEDS = "enter_needs"
    SEE_NEEDS = "see_needs"
    EDIT_CURRICULUM = "edit_curriculum"
    EDIT_NETWORK = "edit_network"
    RUN_OFFERING = "run_offering"
    EDIT_CALL = "edit_call"
    SEE_APPLICATIONS = "see_applications"
    SCREEN = "screen"
    REVIEW = "review"
    SELECT = "select"
    SIGN_SELECTION = "sign_selection"
    RELEASE = "release"
    NOMINATE = "nominate"
    EXPRESS_INTEREST = "express_interest"
    TAKE_ATTENDANCE = "take_attendance"
    RECORD_RESULT = "record_result"
    ISSUE_CREDENTIAL = "issue_credential"
    CONFIRM_ON_SITE = "confirm_on_site"
    SEE_IMPACT = "see_impact"
    READ_JOURNAL = "read_journal"


class ScopeKind(StrEnum):
    """Where a membership counts; NETWORK is everywhere."""

    NETWORK = "network"
    ORGANISATION = "organisation"
    CENTRE = "centre"
    COUNTRY = "country"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Scope:
    """One place a right is asked for: a kind and the slug, code or number that names it."""

    kind: ScopeKind
    key: str


EVERYWHERE = Scope(ScopeKind.NETWORK, "")
"""Ask for this scope when only a membership for the whole network will do."""

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.OFFICER: frozenset(
        {
            Right.EDIT_FRAMEWORK,
            Right.SEE_NEEDS,
            Right.EDIT_CURRICULUM,
            Right.EDIT_NETWORK,
            Right.RUN_OFFERING,
            Right.EDIT_CALL,
            Right.SEE_APPLICATIONS,
            Right.SCREEN,
            Right.SELECT,
            Right.RELEASE,
            Right.TAKE_ATTENDANCE,
            Right.SEE_IMPACT,
        }
    ),
    Role.REVIEWER: frozenset({Right.REVIEW}),
    Role.CHAIR: frozenset({Right.SEE_APPLICATIONS, Right.SELECT, Right.SIGN_SELECTION, Right.SEE_IMPACT}),
    Role.TRAINER: frozenset({Right.TAKE_ATTENDANCE, Right.RECORD_RESULT}),
    Role.CENTRE_MANAGER: frozenset(
        {
            Right.RUN_OFFERING,
            Right.TAKE_ATTENDANCE,
            Right.RECORD_RESULT,
            Right.ISSUE_CREDENTIAL,
            Right.EXPRESS_INTEREST,
        }
    ),
    Role.TRAINING_MANAGER: frozenset({Right.ENTER_NEEDS, Right.SEE_NEEDS, Right.NOMINATE, Right.CONFIRM_ON_SITE}),
    Role.MINISTRY: frozenset({Right.ENTER_NEEDS, Right.SEE_NEEDS, Right.NOMINATE, Right.SEE_IMPACT}),
    Role.AUDITOR: frozenset({Right.READ_JOURNAL, Right.SEE_APPLICATIONS, Right.SEE_IMPACT, Right.SEE_NEEDS}),
}

ROLE_NAMES: dict[Role, Promise] = {
    Role.OFFICER: _("Programme officer"),
    Role.REVIEWER: _("Reviewer"),
    Role.CHAIR: _("Committee chair"),
    Role.TRAINER: _("Trainer"),
    Role.CENTRE_MANAGER: _("Centre manager"),
    Role.TRAINING_MANAGER: _("Site training manager"),
    Role.MINISTRY: _("Ministry"),
    Role.AUDITOR: _("Auditor"),
}


def may(person: Visitor, right: Right, *scopes: Scope) -> bool:
    """True when one of the person's current memberships grants `right` everywhere or in one of `scopes`.

    With no scope given, a membership anywhere is enough: use that only to show a link, never to allow an act.
    """
    if person is None or not person.is_authenticated:
        return False
    for membership in person.current_memberships:
        if right not in RIGHTS[Role(membership.role)]:
            continue
        if not scopes or membership.scope_kind == ScopeKind.NETWORK:
            return True
        if any(membership.scope_kind == scope.kind and membership.scope_key == scope.key for scope in scopes):
            return True
    return False


def scope_keys(person: Visitor, right: Right, kind: ScopeKind) -> frozenset[str]:
    """Every key of one kind of scope in which the person holds `right`."""
    if person is None or not person.is_authenticated:
        return frozenset()
    return frozenset(
        membership.scope_key
        for membership in person.current_memberships
        if membership.scope_kind == kind and right in RIGHTS[Role(membership.role)]
    )


def require(person: Visitor, right: Right, *scopes: Scope) -> None:
    """Nothing happens when the right is held; otherwise the page is missing, as if it had never been there."""
    if not may(person, right, *scopes):
        raise Http404


def roles_of(person: Visitor) -> Iterable[Role]:
    """The roles a person holds now, each once, in the order of the table."""
    if person is None or not person.is_authenticated:
        return ()
    held = {membership.role for membership in person.current_memberships}
    return tuple(role for role in Role if role in held)


class SignedIn(HttpRequest):
    """The request of a view behind `login_required`, or of one that requires a right before it acts: its user is a person."""

    user: "Person"


class Refused(Exception):
    """An action cannot be done: the sentence says what was expected, what came and what to do; `field` names the form field it is about."""

    def __init__(self, message: "_StrOrPromise", *, code: str, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.field = field
