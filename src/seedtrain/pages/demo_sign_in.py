"""One click to become somebody of the demo world; on any other installation this page does not exist.

Flow: urls -> this file -> the session.
Reads: persons of the demo. Writes: the session.
"""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedtrain.people.models import Person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
DOMAIN = "demo.example"


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to be in the demo: the key before the @, the role, and what they came to do."""

    key: str
    role: Promise
    words: Promise

    @property
    def email(self) -> str:
        """The address of this person in the demo world."""
        return f"{self.key}@{DOMAIN}"


PERSONAS = (
    Persona("applicant", _("Applicant"), _("Applies from a phone, wants to know where it stands.")),
    Persona("officer", _("Programme officer"), _("Writes calls, screens, and releases decisions.")),
    Persona("reviewer", _("Reviewer"), _("Reads applications and scores them.")),
    Persona("chair", _("Committee chair"), _("Sees who and why, and signs the selection.")),
    Persona("trainer", _("Trainer"), _("Takes attendance and records what people showed.")),
    Persona("centre-manager", _("Centre manager"), _("Plans offerings and issues credentials.")),
    Persona("training-manager", _("Site training manager"), _("Knows the factory’s gap, nominates, confirms at work.")),
    Persona("ministry", _("Ministry"), _("Follows one country from need to impact.")),
    Persona("auditor", _("Auditor"), _("Reads the journal and replays decisions.")),
)


def demo_sign_in(request: HttpRequest) -> HttpResponse:
    """GET shows who there is to be; POST with `persona` signs that person in. Only in the demo, only synthetic persons."""
    if not settings.IS_DEMO:
        raise Http404
    if request.method == "POST":
        persona = next((one for one in PERSONAS if one.key == request.POST.get("persona")), None)
        if persona is None:
            raise Http404
        person = get_object_or_404(Person, email=persona.email, is_demo=True, is_active=True)
        login(request, person, backend=BACKEND)
        return redirect("desk")
    names = dict(Person.objects.filter(email__in=[one.email for one in PERSONAS], is_demo=True).values_list("email", "name"))
    rows = [(one.key, names[one.email], one.role, one.words) for one in PERSONAS if one.email in names]
    return render(request, "pages/demo_sign_in.html", {"personas": rows})
