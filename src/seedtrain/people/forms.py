"""The forms about yourself.

Flow: people.views -> this file -> people.actions.
Reads: what was typed. Writes: nothing.
"""

import zoneinfo
from typing import Any, cast

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from seedtrain import facts
from seedtrain.jinja import country
from seedtrain.people.access import Refused
from seedtrain.people.actions import EXPERTISE, READER_FACTS, READING_LANGUAGES, listed
from seedtrain.people.models import Person

format_html_lazy = lazy(format_html, str)

# The profile facts that this page asks for; calls may ask for more and keep them under their own keys.
COUNTRY_FACTS = {
    "country_of_citizenship": _("Country of citizenship"),
    "country_of_residence": _("Country where you live"),
}


class SignUpForm(forms.Form):
    """What signing up asks beside e-mail and password."""

    name = forms.CharField(label=_("Full name"), max_length=200, help_text=_("As it should stand on certificates, in any script."))
    has_agreed = forms.BooleanField(
        label=_("I have read the privacy notice and agree to it."),
        help_text=format_html_lazy('<a href="/privacy" target="_blank" rel="noopener">{}</a>', _("Privacy notice")),
    )

    def signup(self, request: HttpRequest, user: Person) -> None:
        """Nothing is left to do: the account adapter stored everything."""


class AccountForm(forms.Form):
    """Name, language, time zone and the facts that most calls ask for."""

    name = forms.CharField(label=_("Full name"), max_length=200, help_text=_("As it should stand on certificates, in any script."))
    language = forms.ChoiceField(label=_("Language of our mails"), choices=settings.LANGUAGES)
    time_zone = forms.ChoiceField(label=_("Time zone"), help_text=_("For times in mails and calendars."))
    country_of_citizenship = forms.ChoiceField(label=COUNTRY_FACTS["country_of_citizenship"], required=False)
    country_of_residence = forms.ChoiceField(label=COUNTRY_FACTS["country_of_residence"], required=False)
    reading_languages = forms.MultipleChoiceField(
        label=_("Languages you read applications in"),
        choices=settings.LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("You are given others only when nobody who reads them has room. With none ticked you count as reading all."),
    )
    expertise = forms.CharField(
        label=_("What you know well"),
        required=False,
        max_length=600,
        help_text=_("For choosing which applications you review. Words between commas, such as: quality control, engineering."),
    )

    def __init__(self, *args: Any, is_reviewer: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_reviewer:
            for key in READER_FACTS:
                del self.fields[key]
        names = sorted(((one.iso3, country(one.iso3)) for one in facts.countries()), key=lambda pair: pair[1])
        for key in COUNTRY_FACTS:
            cast(forms.ChoiceField, self.fields[key]).choices = [("", "—"), *names]
        zones = [(zone, zone.replace("_", " ")) for zone in sorted(zoneinfo.available_timezones())]
        cast(forms.ChoiceField, self.fields["time_zone"]).choices = zones

    @classmethod
    def initial_of(cls, person: Person) -> dict[str, object]:
        """What the form shows before anything is typed."""
        known = {key: person.facts.get(key, "") for key in COUNTRY_FACTS}
        expertise = person.facts.get(EXPERTISE)
        reads = {
            READING_LANGUAGES: person.facts.get(READING_LANGUAGES) or [],
            EXPERTISE: ", ".join(expertise) if isinstance(expertise, list) else "",
        }
        return {"name": person.name, "language": person.language, "time_zone": person.time_zone, **known, **reads}

    def clean_expertise(self) -> list[str]:
        """The words between commas."""
        try:
            return listed(self.cleaned_data["expertise"])
        except Refused as refused:
            raise forms.ValidationError(refused.message) from refused


class EraseForm(forms.Form):
    """The person types their e-mail, so that nobody erases an account by a slip."""

    email = forms.EmailField(label=_("Your e-mail, to confirm"))
    password = forms.CharField(label=_("Your password"), widget=forms.PasswordInput, required=False)

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["password"].required = person.has_usable_password()

    def clean_email(self) -> str:
        """The typed address is the account's."""
        email: str = self.cleaned_data["email"]
        if email.lower() != self.person.email.lower():
            raise forms.ValidationError(_("This is not the e-mail of your account; type it as it stands above."))
        return email

    def clean_password(self) -> str:
        """The typed password is the account's."""
        password: str = self.cleaned_data["password"]
        if self.person.has_usable_password() and not self.person.check_password(password):
            raise forms.ValidationError(_("This is not your password; nothing was erased."))
        return password
