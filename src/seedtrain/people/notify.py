"""How people hear from us, and what happens when somebody signs up: every mail goes through the outbox, accounts' mails too.

Flow: allauth -> this file -> people.actions; `seedtrain tick` sends what waits.
Reads: what allauth was told. Writes: through people.actions.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.forms import Form
from django.http import HttpRequest
from django.utils import timezone, translation

from seedtrain.people.models import Person


@dataclass(frozen=True, slots=True)
class Site:
    """How allauth's texts name this installation."""

    name: str
    domain: str


SITE = Site("Seedtrain", urlsplit(settings.ORIGIN).netloc)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Where allauth asks us: a new account is journalled with its consent, and its mails wait in the outbox."""

    def new_user(self, request: HttpRequest) -> Person:
        """An unsaved person who knows when and in which language they came."""
        return Person(created_at=timezone.now(), language=translation.get_language() or "en")

    def save_user(self, request: HttpRequest, user: Person, form: Form, commit: bool = True) -> Person:
        """The person is stored with name and consent; the journal says so."""
        from seedtrain.people import actions

        user.name = form.cleaned_data.get("name", "")
        super().save_user(request, user, form, commit=False)
        return actions.sign_up(user, at=timezone.now()) if commit else user

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """The person has answered from the address, so it is theirs from now on."""
        from seedtrain.people import actions

        is_confirmed: bool = super().confirm_email(request, email_address)
        if is_confirmed:
            actions.verify_email(email_address.user, email_address.email, at=timezone.now())
        return is_confirmed

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """The mail waits in the outbox when we know the person, and is sent at once when we do not."""
        from seedtrain.people import actions

        person = Person.objects.filter(email__iexact=email).first()
        message = self.render_mail(template_prefix, email, {"email": email, "current_site": SITE, **context})
        if person is None:
            message.send()
            return
        event = template_prefix.replace("/email/", "/")
        actions.queue_text(person, event, f"person/{person.pk}", message.subject, str(message.body), at=timezone.now())


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """A person who comes from an organisation's own sign-in is journalled like any other."""

    def new_user(self, request: HttpRequest, sociallogin: object) -> Person:
        """An unsaved person who knows when they came."""
        return Person(created_at=timezone.now(), language=translation.get_language() or "en")

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Form | None = None) -> Person:
        """The person is stored; an address that their organisation has verified counts as verified here."""
        from seedtrain.people import actions

        person: Person = super().save_user(request, sociallogin, form)
        if any(one.verified and one.email.lower() == person.email.lower() for one in sociallogin.email_addresses):
            actions.verify_email(person, person.email, at=timezone.now())
        return person
