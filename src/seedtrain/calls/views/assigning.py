"""Who reads what: the officer sees what giving readers out would do, does it, and asks for one more reader where it helps most.

Flow: urls -> this file -> calls.actions; planning.py puts the plan into words.
Reads: calls, people. Writes: nothing itself.
"""

from collections.abc import Mapping

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from seedtrain import tables
from seedtrain.calls import actions
from seedtrain.calls.actions import AssignmentSpec, Plan, ReaderFacts
from seedtrain.calls.models import Application, Assignment, Call, Conflict, Rubric, SelectionRun
from seedtrain.calls.views import life, planning, readers
from seedtrain.jinja import language_name
from seedtrain.people.access import Refused, Right, Role, ScopeKind, SignedIn, may
from seedtrain.people.actions import EXPERTISE, READING_LANGUAGES, listed
from seedtrain.people.models import Membership, Person

PER_APPLICATION = "2"
LISTED = 100
TICKS = ("bars_country", "is_fair", "is_connected")


def call_reviews(request: SignedIn, slug: str) -> HttpResponse:
    """Reviewers with their loads and progress; assigning is shown before it is done."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    reviewers = reviewers_of(call)
    if tables.wanted(request):
        header = [_("Reviewer"), _("Reviews"), _("Done"), _("Taken back")]
        lines = [[one.name or one.email, one.asked, one.done, one.taken_back] for one in reviewers]  # type: ignore[attr-defined]
        return tables.download(request, f"reviewers-{call.slug}", header, lines)
    chosen = _chosen(request.POST, reviewers)
    plan = refused = None
    if request.method == "POST":
        life.call_for(request, slug, Right.EDIT_CALL)
        try:
            spec = _spec(request.POST)
            if "assign" in request.POST:
                basis = request.POST.get("basis", "")
                made = actions.assign_reviews(call, chosen, spec, actor=request.user, at=timezone.now(), basis=basis)
                messages.success(request, actions.describe_plan(made))
                return redirect("call_reviews", slug=slug)
            plan = actions.preview_reviews(call, chosen, spec)
        except Refused as error:
            refused = error
            if error.code == "stale_plan":
                plan = actions.preview_reviews(call, chosen, spec)
    return _page(request, call, reviewers, chosen, plan, refused)


@require_POST
def call_readers(request: SignedIn, slug: str) -> HttpResponse:
    """What the reviewers of this call read and know is on record."""
    call = life.call_for(request, slug, Right.EDIT_CALL)
    reviewers = reviewers_of(call)
    try:
        count = actions.describe_readers(_described(request.POST, call, reviewers), actor=request.user, at=timezone.now())
    except Refused as refused:
        return _page(request, call, reviewers, reviewers, None, refused)
    said = ngettext("%(count)s reviewer was changed.", "%(count)s reviewers were changed.", count)
    messages.success(request, said % {"count": count})
    return redirect("call_reviews", slug=slug)


def _page(
    request: SignedIn, call: Call, reviewers: list[Person], chosen: list[Person], plan: Plan | None, refused: Refused | None
) -> HttpResponse:
    """The reviews tab with what was typed."""
    typed: dict[str, object] = {"per_application": PER_APPLICATION, "most": "", "least": "", "matter": ""}
    if "per_application" in request.POST:
        typed = {**{name: request.POST.get(name, "") for name in typed}, **{name: name in request.POST for name in TICKS}}
    context = {
        **life.frame(call, "call_reviews"),
        "reviewers": reviewers,
        "chosen": {one.pk for one in chosen},
        "typed": typed,
        "matters": [("", _("nothing")), *((one.key, one.label) for one in actions.matters(call))],
        "offered": [(code, language_name(code)) for code in call.languages],
        "reads": _reads(request.POST, call, reviewers),
        "plan": planning.said(plan, chosen) if plan else None,
        "refused": refused,
        "said": readers.said(call),
        "may_assign": may(request.user, Right.EDIT_CALL, call.scope) and call.state == Call.State.CLOSED,
        "may_describe": may(request.user, Right.EDIT_CALL, call.scope),
        "rubric": Rubric.objects.filter(call=call).order_by("-version").prefetch_related("criteria").first(),
    }
    return render(request, "calls/desk_reviews.html", context, status=422 if refused else 200)


def _chosen(post: QueryDict, reviewers: list[Person]) -> list[Person]:
    """The reviewers ticked in the form; all when there was none."""
    ticked = set(post.getlist("reviewers"))
    return [one for one in reviewers if str(one.pk) in ticked] if post else list(reviewers)


def _spec(post: QueryDict) -> AssignmentSpec:
    """What the form asks for; a number that is none is refused."""
    return AssignmentSpec(
        per_application=_whole(post.get("per_application", PER_APPLICATION), "per_application", 1, 2),
        most=_whole(post.get("most", ""), "most", 1, 20) if post.get("most") else None,
        least=_whole(post.get("least", ""), "least", 0, 5) if post.get("least") else 0,
        bars_country="bars_country" in post,
        is_fair="is_fair" in post,
        is_connected="is_connected" in post,
        matter=post.get("matter", ""),
    )


def _whole(typed: str, field: str, least: int, example: int) -> int:
    """A whole number that is not below `least`, or a refusal that names what came."""
    if not (typed.isascii() and typed.isdecimal()) or len(typed) > 5 or int(typed) < least:
        raise Refused(
            _("Expected a whole number of at least %(least)s; “%(came)s” came. Write %(example)s.")
            % {"least": least, "came": typed, "example": example},
            code="bad_number",
            field=field,
        )
    return int(typed)


def _described(post: QueryDict, call: Call, reviewers: list[Person]) -> Mapping[Person, ReaderFacts]:
    """What the form says each reviewer reads and knows; languages it does not offer stay as they are."""
    said = {}
    for one in reviewers:
        if f"expertise_{one.pk}" not in post:
            continue
        others = [code for code in _words(one, READING_LANGUAGES) if code not in call.languages]
        try:
            knows = listed(post.get(f"expertise_{one.pk}", ""))
        except Refused as refused:
            raise Refused(refused.message, code=refused.code, field=f"expertise_{one.pk}") from refused
        said[one] = ReaderFacts((*post.getlist(f"languages_{one.pk}"), *others), tuple(knows))
    return said


def _reads(post: QueryDict, call: Call, reviewers: list[Person]) -> dict[int, tuple[list[str], str]]:
    """Languages ticked and words typed for each reviewer: as just sent, else as on record."""
    found = {}
    for one in reviewers:
        name = f"expertise_{one.pk}"
        if name in post:
            found[one.pk] = (post.getlist(f"languages_{one.pk}"), post.get(name, ""))
        else:
            found[one.pk] = (_words(one, READING_LANGUAGES), ", ".join(_words(one, EXPERTISE)))
    return found


def _words(person: Person, key: str) -> list[str]:
    value = person.facts.get(key)
    return [str(one) for one in value] if isinstance(value, list) else []


def reviewers_of(call: Call) -> list[Person]:
    """Who may review for this call, with what they were asked and have done here."""
    here = Q(scope_kind=ScopeKind.NETWORK) | Q(scope_kind=ScopeKind.CALL, scope_key=call.slug)
    held = Membership.objects.filter(here, role=Role.REVIEWER, ended_at=None)
    mine = Q(assignments__application__call=call)
    people = Person.objects.filter(pk__in=held.values("person"), is_active=True).prefetch_related("profile_facts")
    return list(
        people.annotate(
            asked=Count("assignments", filter=mine & ~Q(assignments__state=Assignment.State.WITHDRAWN)),
            done=Count("assignments", filter=mine & Q(assignments__state=Assignment.State.DONE)),
            taken_back=Count("assignments", filter=mine & Q(assignments__state=Assignment.State.WITHDRAWN)),
        ).order_by("name", "pk")
    )


def call_one_more(request: SignedIn, slug: str, number: int) -> HttpResponse:
    """Who was sometimes in and sometimes out in this run, and who would read each of them once more; then it is done."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    run = get_object_or_404(SelectionRun.objects.visible_to(request.user), call=call, number=number)
    may_ask = may(request.user, Right.EDIT_CALL, call.scope) and call.state == Call.State.CLOSED
    grey, reviewers = _grey(request, run), reviewers_of(call)
    chosen, ticked = _chosen(request.POST, reviewers), _ticked(request.POST, grey)
    asked = [one for one in grey if one.code in ticked]
    bars_country = _bars_country(request.POST, call)
    plan = refused = None
    if request.method == "POST":
        life.call_for(request, slug, Right.EDIT_CALL)
        try:
            if "assign" in request.POST:
                basis = request.POST.get("basis", "")
                made = actions.assign_one_more(
                    call, asked, chosen, actor=request.user, at=timezone.now(), bars_country=bars_country, basis=basis
                )
                messages.success(request, actions.describe_plan(made))
                return redirect("call_run", slug=slug, number=number)
        except Refused as error:
            refused = error
    if may_ask and asked and chosen:
        plan = planning.said(actions.preview_one_more(call, asked, chosen, bars_country=bars_country), chosen)
    context = {
        **life.frame(call, "call_selection"),
        "run": run,
        "rows": [(one, _share(run, one.code), plan.readers_of(one.code) if plan else "") for one in grey],
        "reviewers": reviewers,
        "chosen": {one.pk for one in chosen},
        "ticked": ticked,
        "bars_country": bars_country,
        "plan": plan,
        "refused": refused,
        "may_ask": may_ask,
    }
    return render(request, "calls/desk_one_more.html", context, status=422 if refused else 200)


def _ticked(post: QueryDict, grey: list[Application]) -> set[str]:
    """The applications ticked in the form; at first all but those with a review still to be written."""
    return set(post.getlist("applications")) if post else {one.code for one in grey if one.asked_count == one.done_count}


def _bars_country(post: QueryDict, call: Call) -> bool:
    """As the form says; at first as it was when readers were given out."""
    if post:
        return "bars_country" in post
    return Conflict.objects.filter(application__call=call, kind=Conflict.Kind.COUNTRY).exists()


def _grey(request: SignedIn, run: SelectionRun) -> list[Application]:
    """The grey zone of the run, most deserving first, as far as it is still eligible."""
    codes = list(run.chances.get("grey", []))[:LISTED]
    rows = Application.objects.visible_to(request.user).filter(call=run.call_id, code__in=codes).sent()
    found = {one.code: one for one in rows.select_related("applicant").prefetch_related("assignments")}
    return [found[code] for code in codes if code in found and found[code].outcome == Application.Outcome.MET]


def _share(run: SelectionRun, code: str) -> float | None:
    """In which share of the draws the applicant was in."""
    draws = run.chances.get("draws", 0)
    return run.chances.get("hits", {}).get(code, 0) / draws if draws else None
