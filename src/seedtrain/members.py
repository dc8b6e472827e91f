"""Who holds which role, said and changed by whoever runs the server: how the first officer comes to be.

Flow: `seedtrain grant`, `ungrant`, `members` -> this file -> people.actions.
Reads: persons, memberships, what scopes name. Writes: memberships, through actions; the journal has no actor for them.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from seedtrain import facts
from seedtrain.calls.models import Call
from seedtrain.network.models import Centre
from seedtrain.people import actions
from seedtrain.people.access import EVERYWHERE, ROLE_NAMES, Refused, Role, Scope, ScopeKind
from seedtrain.people.models import Membership, Organisation, Person

MOST_NAMED = 20
KINDS = (ScopeKind.CENTRE, ScopeKind.ORGANISATION, ScopeKind.COUNTRY, ScopeKind.CALL)


def grant(email: str, role: str, scope: str, *, at: datetime) -> str:
    """The person holds the role in that scope; what they hold now, in words. Granting twice changes nothing."""
    person, named = _person(email), _role(role)
    actions.add_member(person, named, _scope(scope), actor=None, at=at)
    warning = ""
    if person.verified_email.lower() != person.email.lower():
        warning = f"\nTake care: nobody has shown yet that {person.email} is theirs; they do so by the link in the mail of their sign-up."
    return _holds(person) + warning


def ungrant(email: str, role: str, scope: str, *, why: str, at: datetime) -> str:
    """The person no longer holds the role in that scope; what they hold now, in words. A role not held is refused."""
    person, named, place = _person(email), _role(role), _scope(scope)
    held = person.memberships.filter(role=named, scope_kind=place.kind, scope_key=place.key, ended_at=None).first()
    if held is None:
        raise Refused(f"{person.email} does not hold {named} {_where(place.kind, place.key)}. {_holds(person)}", code="not_held")
    actions.end_membership(held, actor=None, why=why, at=at)
    return _holds(person)


def table() -> str:
    """Every role held now, a line each, in columns."""
    memberships = (
        Membership.objects.filter(ended_at=None).select_related("person").order_by("role", "scope_kind", "scope_key", "person__email")
    )
    rows = [("ROLE", "SCOPE", "E-MAIL", "NAME", "SINCE")]
    for one in memberships:
        place = f"{one.scope_kind}/{one.scope_key}" if one.scope_key else "everywhere"
        rows.append((one.role, place, one.person.email, one.person.name, one.started_at.date().isoformat()))
    if len(rows) == 1:
        return "Nobody holds a role yet. Sign up on the site, then say: seedtrain grant YOUR-EMAIL officer"
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def _person(email: str) -> Person:
    person = Person.objects.filter(email__iexact=email, is_active=True).first()
    if person is None:
        raise Refused(f"Nobody has signed up as {email}. Let them sign up on the site first, or look for a typing error.", code="email")
    return person


def _role(role: str) -> Role:
    try:
        return Role(role)
    except ValueError as error:
        said = ", ".join(f"{one.value} ({ROLE_NAMES[one]})" for one in Role)
        raise Refused(f"There is no role {role}. Choose one of: {said}.", code="role") from error


def _scope(words: str) -> Scope:
    """The scope that `centre/SLUG` and its like name; nothing said is everywhere."""
    if not words:
        return EVERYWHERE
    kind, _slash, key = words.partition("/")
    if kind not in KINDS or not key:
        raise Refused(
            f"There is no scope {words}. Write centre/SLUG, organisation/SLUG, country/ISO3 or call/SLUG; leave it out for everywhere.",
            code="scope",
        )
    known = _keys(ScopeKind(kind))
    if key not in known:
        named = sorted(known)
        rest = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
        raise Refused(f"There is no {kind} {key}. There are: {', '.join(named[:MOST_NAMED]) or 'none yet'}{rest}.", code="scope")
    return Scope(ScopeKind(kind), key)


def _keys(kind: ScopeKind) -> set[str]:
    """Every key of a kind of scope."""
    if kind == ScopeKind.COUNTRY:
        return {country.iso3 for country in facts.countries()}
    rows: dict[ScopeKind, QuerySet[Centre] | QuerySet[Organisation] | QuerySet[Call]] = {
        ScopeKind.CENTRE: Centre.objects.all(),
        ScopeKind.ORGANISATION: Organisation.objects.all(),
        ScopeKind.CALL: Call.objects.all(),
    }
    return {row.slug for row in rows[kind]}


def _where(kind: str, key: str) -> str:
    return f"at {kind}/{key}" if key else "everywhere"


def _holds(person: Person) -> str:
    held: Iterable[Membership] = person.memberships.filter(ended_at=None).order_by("role", "scope_kind", "scope_key")
    said = [f"{one.role} {_where(one.scope_kind, one.scope_key)}" for one in held]
    return f"{person.email} holds now: {'; '.join(said) or 'no role'}."
