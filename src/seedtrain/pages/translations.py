"""Texts that stand in rows, in each language: what is missing, what is stale, and the form that translates one.

Flow: urls -> this file -> people.actions.translate_text.
Reads: needs, curriculum, calls, ContentText. Writes: through actions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain import tables
from seedtrain.calls.models import Call
from seedtrain.curriculum.models import CourseVersion
from seedtrain.needs.models import Competency
from seedtrain.people import access, actions
from seedtrain.people.models import ORIGINAL_LANGUAGE, ContentText, Person

KINDS: dict[str, Promise] = {
    "course": gettext_lazy("Courses"),
    "call": gettext_lazy("Calls"),
    "competency": gettext_lazy("Competencies"),
}
LANGUAGES = tuple((code, name) for code, name in settings.LANGUAGES if code != ORIGINAL_LANGUAGE)


@dataclass(frozen=True, slots=True)
class Text:
    """One text to translate, with what there is of it in the chosen language."""

    key: str
    field: str
    original: str
    translated: str
    state: str


def originals(kind: str, person: Person) -> Iterator[tuple[str, str, str]]:
    """Key, field and text of everything of one kind that has words."""
    if kind == "course":
        for version in CourseVersion.objects.visible_to(person).published().select_related("course").order_by("course__slug"):
            yield from ((version.course.slug, field, getattr(version, field)) for field in ("title", "summary"))
    elif kind == "call":
        for call in Call.objects.visible_to(person).order_by("slug"):
            yield from ((call.slug, field, getattr(call, field)) for field in ("title", "summary"))
    else:
        for one in Competency.objects.visible_to(person):
            yield from ((one.code, field, getattr(one, field)) for field in ("name", "description"))


def texts(kind: str, language: str, person: Person) -> list[Text]:
    """Every text of one kind, the missing and stale ones first."""
    rows = {(row.key, row.field): row for row in ContentText.objects.visible_to(person).filter(kind=kind, language=language)}
    found = []
    for key, field, original in originals(kind, person):
        row = rows.get((key, field))
        state = "missing" if row is None else "stale" if row.is_stale(original) else "done"
        if original:
            found.append(Text(key, field, original, row.text if row else "", state))
    return sorted(found, key=lambda text: ("stale", "missing", "done").index(text.state))


@login_required
def translations(request: access.SignedIn) -> HttpResponse:
    """The list of one kind in one language, and the form of one text."""
    access.require(request.user, access.Right.EDIT_CURRICULUM, access.EVERYWHERE)
    kind, language = request.GET.get("kind", "course"), request.GET.get("language", "fr")
    if kind not in KINDS or language not in dict(LANGUAGES):
        raise Http404
    rows = texts(kind, language, request.user)
    if request.method == "POST":
        return _save(request, kind, language, rows)
    if tables.wanted(request):
        lines = [(text.key, text.field, text.original, text.translated, text.state) for text in rows]
        return tables.download(request, f"{kind}-{language}", ["key", "field", "original", "translation", "state"], lines)
    context = {
        "kinds": KINDS,
        "kind": kind,
        "into": language,
        "languages_to": LANGUAGES,
        "rows": Paginator(rows, 50).get_page(request.GET.get("page")),
        "done": sum(text.state == "done" for text in rows),
    }
    return render(request, "pages/translations.html", context)


def _save(request: access.SignedIn, kind: str, language: str, rows: list[Text]) -> HttpResponse:
    """One text is translated, bound to the original that was on the translator's page."""
    named = (request.POST.get("key", ""), request.POST.get("field", ""))
    if named not in {(text.key, text.field) for text in rows}:
        raise Http404
    said = request.POST.get("text", "").strip()
    seen = request.POST.get("original", "").replace("\r\n", "\n")
    if said:
        actions.translate_text(kind, *named, language, said, original=seen, actor=request.user, at=timezone.now())
        messages.success(request, _("Saved."))
    return redirect(reverse("translations") + "?" + urlencode({"kind": kind, "language": language}))
