"""What anyone may see and check: a credential by its code, a file, and the issuer's published documents.

Flow: urls -> this file -> credentials.actions.check_document.
Reads: credentials, issuers. Writes: nothing.
Source: Open Badges 3.0; did:web; Bitstring Status List 1.0.
"""

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from seedtrain import edge
from seedtrain.credentials import actions, badge, forms
from seedtrain.credentials.models import Credential, Issuer
from seedtrain.jinja import is_rtl, read_date
from seedtrain.people.access import EVERYWHERE, Right, may

LD_JSON = "application/ld+json"
VC_JSON = "application/vc+ld+json"


@require_safe
@edge.public
def credential(request: HttpRequest, code: str) -> HttpResponse:
    """The credential's public page: the verdict on the stored document, checked as anybody would check it."""
    held = _by_code(code)
    if not held.document:
        return render(request, "credentials/credential_erased.html", {"credential": held})
    context = {
        "credential": held,
        "verdict": actions.check_document(held.document, timezone.now()),
        "short_url": _short_url(held),
        "holds": request.user.is_authenticated and held.person_id == request.user.pk,
        "may_revoke": not hasattr(held, "revocation") and may(request.user, Right.ISSUE_CREDENTIAL, EVERYWHERE, held.issuer.centre.scope),
    }
    return render(request, "credentials/credential.html", context)


@require_safe
def credential_json(request: HttpRequest, code: str) -> HttpResponse:
    """The signed document itself, byte for byte as the PDF carries it."""
    held = _by_code(code)
    if not held.document:
        return _gone()
    kind = LD_JSON if LD_JSON in request.headers.get("Accept", "") and VC_JSON not in request.headers.get("Accept", "") else VC_JSON
    return _open_json(json.dumps(held.document, ensure_ascii=False, indent=2), kind, f"credential-{held.code}.json")


@require_safe
def credential_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """The credential on one page, with the signed file inside."""
    held = _by_code(code)
    if not held.document:
        return _gone()
    labels = forms.paper_labels(get_language() or "en", is_rtl(), read_date)
    response = HttpResponse(badge.certificate_pdf(held.document, _short_url(held), held.issued_at, labels), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="credential-{held.code}.pdf"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@edge.rate_limit("verify", 20)
def verify(request: HttpRequest) -> HttpResponse:
    """A code leads to its page; a file is checked here, without our records of credentials."""
    is_sent = request.method == "POST"
    form = forms.VerifyForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    verdict = None
    if is_sent and form.is_valid():
        content = form.cleaned_data["file"]
        if content is not None:
            verdict = actions.check_document(content, timezone.now())
        elif Credential.objects.filter(code=form.cleaned_data["code"]).exists():
            return redirect("credential", form.cleaned_data["code"])
        else:
            form.add_error("code", _("No credential was issued here under this code. Compare it with the paper, letter by letter."))
    status = 422 if form.errors else 200
    return render(request, "credentials/verify.html", {"form": form, "verdict": verdict, "origin": settings.ORIGIN}, status=status)


@require_safe
def issuer_did(request: HttpRequest, slug: str) -> HttpResponse:
    """The issuer's did.json: the keys whose signatures count."""
    issuer = get_object_or_404(Issuer.objects.select_related("centre"), centre__slug=slug)
    return _open_json(json.dumps(actions.did_document_of(issuer)), "application/did+json")


@require_safe
def status_list(request: HttpRequest, slug: str) -> HttpResponse:
    """The issuer's status list as last published."""
    issuer = get_object_or_404(Issuer.objects.select_related("centre"), centre__slug=slug)
    if issuer.status_list is None:
        raise Http404
    return _open_json(json.dumps(issuer.status_list), VC_JSON)


@require_safe
def context(request: HttpRequest) -> HttpResponse:
    """The JSON-LD context of the terms that are ours."""
    return _open_json(json.dumps(badge.seedtrain_context()), LD_JSON)


def _by_code(code: str) -> Credential:
    """The credential of that code, capitals or not. Public by design: who has the paper may check it."""
    issued = Credential.objects.select_related("issuer__centre", "person", "revocation").prefetch_related("awards__competency")
    return get_object_or_404(issued, code=code.upper())


def _gone() -> HttpResponse:
    """The holder asked to be erased: there was a file, and it will not come back."""
    text = _("The holder of this credential asked to be erased, so we no longer keep it. A file that somebody holds still verifies.")
    return HttpResponse(text + "\n", status=410, content_type="text/plain; charset=utf-8")


def _short_url(held: Credential) -> str:
    return f"{settings.ORIGIN}/c/{held.code}"


def _open_json(text: str, kind: str, name: str = "") -> HttpResponse:
    """JSON that a program of any origin may read."""
    response = HttpResponse(text, content_type=kind)
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Vary"] = "Accept"
    if name:
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
