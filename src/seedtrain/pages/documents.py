"""Stored files, as downloads, for those who may see them.

Flow: urls -> this file -> people.actions.open_document.
Reads: people, calls. Writes: nothing.
"""

from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from seedtrain.calls.models import Application, Attachment
from seedtrain.people.access import SignedIn
from seedtrain.people.actions import open_document
from seedtrain.people.models import Document

SUFFIXES = {"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png", "text/plain": ".txt"}


@login_required
def document(request: SignedIn, pk: int) -> HttpResponse:
    """A stored file as a download: for its owner, and for who may read an application that carries it."""
    carried = Attachment.objects.filter(application__in=Application.objects.visible_to(request.user)).values("document")
    found = get_object_or_404(Document.objects.filter(Q(owner=request.user) | Q(pk__in=carried)), pk=pk)
    try:
        content = open_document(found)
    except OSError as error:
        raise Http404 from error
    response = HttpResponse(content, content_type=found.media_type)
    # Never shown inline from our origin: a file can be a page.
    response.headers["Content-Disposition"] = f'attachment; filename="document-{found.pk}{SUFFIXES[found.media_type]}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
