"""What a holder keeps, what a centre signs and withdraws, what a site confirms.

Flow: urls -> this file -> credentials.actions.
Reads: credentials, learning, needs. Writes: through actions.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.forms import formset_factory
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from seedtrain import edge, tables
from seedtrain.credentials import actions, forms
from seedtrain.credentials.models import AwardedCompetency, Credential, Signatory, SiteConfirmation
from seedtrain.needs.models import HeldLevel, RosterEntry
from seedtrain.network.models import Offering
from seedtrain.people.access import EVERYWHERE, Refused, Right, ScopeKind, SignedIn, require, scope_keys
from seedtrain.people.models import Person

BATCH = 25
SIGNED_FOR = timedelta(minutes=10)
ROWS_A_PAGE = 50


@login_required
@require_safe
def my_credentials(request: SignedIn) -> HttpResponse:
    """My credentials and what was confirmed at my site."""
    mine = Credential.objects.visible_to(request.user).filter(person=request.user).select_related("issuer__centre", "revocation")
    confirmations = SiteConfirmation.objects.filter(person=request.user).select_related("competency", "site", "confirmed_by")
    at = timezone.now()
    context = {
        "credentials": mine.prefetch_related("awards__competency").order_by("-issued_at"),
        "confirmations": confirmations.order_by("-confirmed_at"),
        "at": at,
        "today": at.date(),
        "may_confirm": bool(_sites_filter(request.user)),
    }
    return render(request, "credentials/my_credentials.html", context)


@login_required
@edge.rate_limit("sign", 20)
def issuing(request: SignedIn, slug: str) -> HttpResponse:
    """Who of the class is ready for a credential, who is not and why; one signature issues them, batch by batch."""
    at = timezone.now()
    offering = get_object_or_404(Offering.objects.visible_to(request.user).select_related("centre", "version__course"), slug=slug)
    require(request.user, Right.ISSUE_CREDENTIAL, EVERYWHERE, offering.centre.scope)
    rows = actions.readiness(offering, request.user)
    if tables.wanted(request):
        return _readiness_file(request, offering, rows)
    is_signed = _is_signed(request, slug, at)
    if not is_signed and not edge.may_sign_here(request):
        return edge.ask_who(request)
    initial: dict[str, object] = {"shown": actions.shown_hash(rows)}
    form = forms.IssueForm(request.POST or None, person=request.user, is_signed=is_signed, initial=initial)
    if request.method == "POST" and form.is_valid():
        kept = request.session.get(f"signed:{slug}", {})
        meaning = form.cleaned_data.get("meaning") or kept.get("meaning", "")
        try:
            done, left = actions.issue_credentials(
                offering, actor=request.user, at=at, meaning=meaning, shown_sha256=form.cleaned_data["shown"], most=BATCH
            )
        except Refused as refusal:
            form.refuse(refusal)
        else:
            request.session[f"signed:{slug}"] = {"meaning": meaning, "at": kept.get("at") if is_signed else at.isoformat()}
            words = ngettext("%(done)s credential issued; %(left)s wait.", "%(done)s credentials issued; %(left)s wait.", done)
            messages.success(request, words % {"done": done, "left": left})
            return redirect("issuing", slug)
    return render(request, "credentials/issuing.html", _issuing_context(request, offering, rows, form), status=422 if form.errors else 200)


@login_required
def signatories(request: SignedIn, slug: str) -> HttpResponse:
    """The offices that stand on the credentials this centre issues from now on; empty rows are left out."""
    offering = get_object_or_404(Offering.objects.visible_to(request.user).select_related("centre"), slug=slug)
    require(request.user, Right.ISSUE_CREDENTIAL, EVERYWHERE, offering.centre.scope)
    most = actions.MOST_SIGNATORIES
    Rows = formset_factory(forms.OfficeForm, extra=most, max_num=most, absolute_max=most)
    present = Signatory.objects.filter(issuer__centre=offering.centre)
    rows = Rows(request.POST or None, prefix="office", initial=list(present.values(*forms.OfficeForm.base_fields)))
    refused = None
    if request.method == "POST" and rows.is_valid():
        at = timezone.now()
        offices = [actions.Office(**form.cleaned_data) for form in rows if form.cleaned_data.get("office")]
        try:
            issuer = actions.ensure_issuer(offering.centre, actor=request.user, at=at)
            actions.name_signatories(issuer, offices, actor=request.user, at=at)
        except Refused as error:
            refused = error
        else:
            messages.success(request, _("These offices stand on every credential issued from now on."))
            return redirect("issuing", slug)
    context = {"offering": offering, "rows": rows, "refused": refused}
    return render(request, "credentials/signatories.html", context, status=422 if request.method == "POST" else 200)


@login_required
@edge.rate_limit("sign", 20)
def credential_revoke(request: SignedIn, code: str) -> HttpResponse:
    """The centre withdraws one of its credentials."""
    visible = Credential.objects.visible_to(request.user).select_related("issuer__centre", "revocation")
    credential = get_object_or_404(visible, code=code.upper())
    require(request.user, Right.ISSUE_CREDENTIAL, EVERYWHERE, credential.issuer.centre.scope)
    if not edge.may_sign_here(request):
        return edge.ask_who(request)
    form = forms.RevokeForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            actions.revoke_credential(credential, actor=request.user, why=form.cleaned_data["why"], at=timezone.now())
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("The credential %(code)s is revoked; the status list says so now.") % {"code": credential.code})
            return redirect("credential", credential.code)
    context = {"credential": credential, "form": form}
    return render(request, "credentials/credential_revoke.html", context, status=422 if form.errors else 200)


@login_required
@edge.rate_limit("sign", 20)
def confirm(request: SignedIn) -> HttpResponse:
    """A site confirms that somebody works on their own."""
    sites = _sites_filter(request.user)
    if not sites:
        raise Http404
    if not edge.may_sign_here(request):
        return edge.ask_who(request)
    at = timezone.now()
    entries = list(_entries(sites).exclude(person=request.user))
    if tables.wanted(request):
        return _confirmations_file(request, entries)
    initial: dict[str, object] = {"entry": request.GET.get("entry"), "competency": request.GET.get("competency")}
    form = forms.ConfirmForm(request.POST or None, person=request.user, entries=entries, initial=initial)
    if request.method == "POST" and form.is_valid():
        entry, competency = form.cleaned_data["entry"], form.cleaned_data["competency"]
        try:
            actions.confirm_on_site(entry.person, competency, entry.site, actor=request.user, at=at)
        except Refused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("Confirmed: %(person)s, %(competency)s.") % {"person": entry.person, "competency": competency})
            return redirect("confirm")
    context = {"form": form, "waiting": _waiting(entries), "confirmations": _confirmations(entries), "today": at.date()}
    return render(request, "credentials/confirm.html", context, status=422 if form.errors else 200)


def _is_signed(request: HttpRequest, slug: str, at: datetime) -> bool:
    """True while a signature of this person for this class is fresh enough to go on with its next batch."""
    signed_at = parse_datetime(request.session.get(f"signed:{slug}", {}).get("at") or "")
    return signed_at is not None and at - signed_at < SIGNED_FOR


def _issuing_context(
    request: SignedIn, offering: Offering, rows: tuple[actions.Readiness, ...], form: forms.IssueForm
) -> dict[str, object]:
    ready = [row for row in rows if row.is_ready]
    return {
        "offering": offering,
        "form": form,
        "shown": actions.shown_hash(rows),
        "ready": ready,
        "not_ready": Paginator([row for row in rows if row.why_not and not row.credential], ROWS_A_PAGE).get_page(request.GET.get("page")),
        "issued": [row for row in rows if row.credential],
        "total": len(rows),
        "batch": min(BATCH, len(ready)),
    }


def _readiness_file(request: HttpRequest, offering: Offering, rows: tuple[actions.Readiness, ...]) -> HttpResponse:
    header = [_("Name"), _("Ready"), _("Why not"), _("Code"), _("Outcomes achieved"), _("Units attended")]
    lines: Iterable[Sequence[tables.Cell]] = (
        [
            row.standing.enrolment.person.name,
            _("yes") if row.is_ready else _("no"),
            row.why_not if not row.credential else "",
            row.credential.code if row.credential else "",
            len(row.standing.achieved),
            row.standing.units_attended,
        ]
        for row in rows
    )
    return tables.download(request, f"issuing-{offering.slug}", header, lines)


def _confirmations_file(request: HttpRequest, entries: list[RosterEntry]) -> HttpResponse:
    header = [_("Name"), _("Competency"), _("Site"), _("Confirmed"), _("Signed for by"), _("Lapses")]
    lines: Iterable[Sequence[tables.Cell]] = (
        [str(one.person), one.competency.name, one.site.name, one.confirmed_at, str(one.confirmed_by), one.lapses_on]
        for one in _confirmations(entries)
    )
    return tables.download(request, "confirmations", header, lines)


def _sites_filter(person: Person) -> Q | None:
    """Which sites' roster entries the person may confirm, as a filter; None when there are none."""
    organisations = scope_keys(person, Right.CONFIRM_ON_SITE, ScopeKind.ORGANISATION)
    teaches = set(HeldLevel.objects.filter(entry__person=person, level=4).values_list("entry__site", flat=True))
    if not organisations and not teaches:
        return None
    return Q(site__organisation__slug__in=organisations) | Q(site__in=teaches)


def _entries(sites: Q) -> QuerySet[RosterEntry]:
    return RosterEntry.objects.filter(sites, person__isnull=False).select_related("person", "site").order_by("person__name", "pk")


def _waiting(entries: list[RosterEntry]) -> list[tuple[RosterEntry, AwardedCompetency]]:
    """Level-2 awards of these people that nobody has confirmed at the site yet, oldest first."""
    by_person = {entry.person_id: entry for entry in entries}
    confirmed = SiteConfirmation.objects.filter(person=OuterRef("credential__person"), competency=OuterRef("competency"))
    awards = AwardedCompetency.objects.filter(
        ~Exists(confirmed), credential__person__in=by_person, credential__revocation=None, level=2
    ).select_related("credential", "competency")
    return [(by_person[award.credential.person_id], award) for award in awards.order_by("credential__issued_at", "pk")[:ROWS_A_PAGE]]


def _confirmations(entries: list[RosterEntry]) -> QuerySet[SiteConfirmation]:
    mine = SiteConfirmation.objects.filter(site__in={entry.site_id for entry in entries})
    return mine.select_related("person", "competency", "site", "confirmed_by").order_by("-confirmed_at")[:ROWS_A_PAGE]
