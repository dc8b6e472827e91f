"""The forms of credentials: what to verify, signing a batch, withdrawing one, confirming on site.

Flow: credentials.views -> this file.
Reads: what was posted. Writes: nothing.
"""

import re
import zlib
from collections.abc import Callable, Sequence
from datetime import datetime

from django import forms
from django.conf import settings
from django.db.models import Model
from django.http import QueryDict
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.credentials import badge
from seedtrain.credentials.badge.reading import MAX_BYTES
from seedtrain.needs.models import LEVEL_NAMES, Competency, RosterEntry
from seedtrain.people.access import Refused
from seedtrain.people.models import Person

MEANINGS = [
    ("approved", gettext_lazy("I approve: these trainees showed what is listed, and the centre stands for it.")),
    ("reviewed", gettext_lazy("I reviewed the records and found them complete; the centre stands for it.")),
]


class RefusableForm(forms.Form):
    """A form whose action may refuse: the refusal becomes an error of its field, or of the form."""

    use_required_attribute = False

    def refuse(self, refusal: Refused) -> None:
        """The refusal's sentence stands beside the field it is about."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal.message))


class SignedForm(RefusableForm):
    """A form that is a signature: the person shows once more who they are, by their password."""

    password = forms.CharField(
        label=gettext_lazy("Your password"),
        help_text=gettext_lazy("You sign, so you show once more who you are."),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, data: QueryDict | None = None, *, person: Person, initial: dict[str, object] | None = None) -> None:
        super().__init__(data, initial=initial)
        self.person = person
        # Who has no password is asked by `edge.ask_who` before the form is shown.
        if not person.has_usable_password():
            del self.fields["password"]

    def clean_password(self) -> str:
        """The password is the signer's own."""
        if not self.person.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("This is not your password. Type it again; nothing was signed."), code="password")
        return ""


class IssueForm(SignedForm):
    """The meaning of the signature, and the hash of exactly what the page shows."""

    meaning = forms.ChoiceField(label=gettext_lazy("What your signature means"), choices=MEANINGS, widget=forms.RadioSelect)
    shown = forms.CharField(widget=forms.HiddenInput)
    field_order = ("meaning", "password", "shown")

    def __init__(self, data: QueryDict | None = None, *, person: Person, is_signed: bool, initial: dict[str, object] | None = None) -> None:
        super().__init__(data, person=person, initial=initial)
        if is_signed:
            self.fields.pop("password", None)
            del self.fields["meaning"]


class RevokeForm(SignedForm):
    """Why a credential is withdrawn."""

    why = forms.CharField(
        label=gettext_lazy("Why is it withdrawn?"),
        help_text=gettext_lazy("The holder reads this; whoever checks the credential reads only that it is revoked."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("why", "password")


class OfficeForm(forms.Form):
    """One signatory of a centre's credentials; an empty row is left out."""

    use_required_attribute = False
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200, required=False)
    office = forms.CharField(
        label=gettext_lazy("Office"), max_length=200, required=False, help_text=gettext_lazy("Such as: director of training.")
    )
    organisation = forms.CharField(label=gettext_lazy("Organisation"), max_length=200, required=False)
    valid_from = forms.DateField(
        label=gettext_lazy("Signs from"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    valid_until = forms.DateField(
        label=gettext_lazy("Signs until"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )

    def clean(self) -> dict[str, object]:
        """A row has its office and organisation, or nothing at all; the last day does not lie before the first."""
        said = super().clean() or {}
        for name in ("office", "organisation"):
            if any(said.values()) and not said.get(name) and name not in self.errors:
                self.add_error(name, _("A signatory has an office and an organisation; fill this in, or empty the whole row."))
        first, last = said.get("valid_from"), said.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("The last day lies before the first; correct one of them."))
        return said


class EntryField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among roster entries, by the person's name and the site's."""

    def label_from_instance(self, obj: Model) -> str:
        """Who, and where they work."""
        return f"{obj.person} · {obj.site.name}" if isinstance(obj, RosterEntry) else str(obj)


class ConfirmForm(SignedForm):
    """Who, and which competency they now do on their own."""

    competency = forms.ModelChoiceField(
        label=gettext_lazy("Competency"), queryset=Competency.objects.order_by("code"), empty_label=gettext_lazy("Choose")
    )
    seen = forms.BooleanField(
        label=gettext_lazy("I saw this person do it on their own, to our procedure, without help (level 3, independent).")
    )
    field_order = ("entry", "competency", "seen", "password")

    def __init__(
        self, data: QueryDict | None = None, *, person: Person, entries: Sequence[RosterEntry], initial: dict[str, object] | None = None
    ) -> None:
        super().__init__(data, person=person, initial=initial)
        known = RosterEntry.objects.filter(pk__in=[entry.pk for entry in entries]).select_related("person", "site__organisation")
        self.fields["entry"] = EntryField(label=_("Who"), queryset=known, empty_label=_("Choose"))
        self.order_fields(self.field_order)

    def refuse(self, refusal: Refused) -> None:
        """The action speaks of a person; the form's field is the roster's entry."""
        field = "entry" if refusal.field == "person" else refusal.field
        super().refuse(Refused(refusal.message, code=refusal.code, field=field))


class VerifyForm(forms.Form):
    """A code to look up, or a file to check: JSON, or a PDF of ours with the signed file inside."""

    use_required_attribute = False
    code = forms.CharField(
        label=gettext_lazy("The code on the paper"),
        help_text=gettext_lazy("Ten letters and figures, in the short address beside the square code."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Or the file you were given"),
        help_text=gettext_lazy("credential.json, or the PDF that carries it. Choose it or drop it here; it is checked and not kept."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".json,.jsonld,.pdf,application/json,application/ld+json,application/pdf"}),
    )

    def clean_code(self) -> str:
        """The code alone, from a code or a whole short address, in capitals."""
        typed = self.cleaned_data["code"].strip().rstrip("/").rpartition("/")[2]
        return re.sub(r"[\s-]", "", typed).upper()

    def clean_file(self) -> bytes | None:
        """The signed file's bytes, taken out of the PDF when it is one."""
        file = self.cleaned_data["file"]
        if not file:
            return None
        content = file.read(settings.UPLOAD_LIMIT_BYTES + 1)
        is_pdf = content.startswith(b"%PDF-")
        most = settings.UPLOAD_LIMIT_BYTES if is_pdf else MAX_BYTES
        if len(content) > most:
            raise forms.ValidationError(
                _("Too large: a credential has at most %(most)s kB, this file has more. Nothing was checked.") % {"most": most // 1000},
                code="too_large",
            )
        return attached_credential(content) if is_pdf else content

    def clean(self) -> dict[str, object]:
        """One of the two is needed."""
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("code") and cleaned.get("file") is None:
            self.add_error("code", _("Type a code, or choose a file."))
        return cleaned


# A stream's own dictionary ends right before it; "stream" inside a text, as in "upstream", is not one.
_STREAM = re.compile(rb">>\s{0,4}stream\r?\n")


def attached_credential(pdf: bytes) -> bytes:
    """The credential.json inside a PDF; none, or several that differ, is refused.

    Streams are looked through one by one and unpacked to at most the size of a credential, so that no file can fill the memory.
    """
    found = []
    at = 0
    while (keyword := _STREAM.search(pdf, at)) is not None:
        end = pdf.find(b"\nendstream", keyword.end())
        if end < 0:
            break
        at = end
        body = pdf[keyword.end() : end]
        body = (body if body.startswith(b"{") else _unpacked(body)).strip()
        if body.startswith(b"{") and b'"VerifiableCredential"' in body and body not in found:
            found.append(body)
    if len(found) == 1:
        return bytes(found[0])
    none = _("This PDF carries no credential.json, so there is nothing signed to check. A scan cannot be checked; type its code.")
    several = _("This PDF carries several credentials; send each as its own file.")
    raise forms.ValidationError(several if found else none, code="no_attachment")


def _unpacked(body: bytes) -> bytes:
    unpack = zlib.decompressobj()
    try:
        return unpack.decompress(body, MAX_BYTES)
    except zlib.error:
        return b""


def paper_labels(language: str, is_rtl: bool, date: Callable[[datetime], str]) -> badge.Labels:
    """Every word of the printed page in the reader's language."""
    with translation.override("en"):
        signed = {level: str(name) for level, name in LEVEL_NAMES.items()}
    return badge.Labels(
        language=language,
        is_right_to_left=is_rtl,
        title=_("Credential"),
        awarded=_("has shown this competency"),
        level=_("Level %(level)s of 4: %(name)s"),
        lowest_level=_("Lowest level %(level)s of 4 (each competency has its own level)"),
        level_names={signed[level]: str(name) for level, name in LEVEL_NAMES.items()},
        evidence=_("How it was shown"),
        course=_("Course"),
        version_and_hours=_("version %(version)s, %(hours)s hours"),
        norms=_("Norms it was taught against"),
        framework=_("Competency framework"),
        valid=_("Valid"),
        valid_from_until=_("%(since)s to %(until)s"),
        valid_from=_("from %(since)s, no end date"),
        check=_("Check it here"),
        attached=_(
            "This page alone proves nothing: it may have been withdrawn since. Check the address, or the signed file "
            "credential.json that is attached to this PDF."
        ),
        from_centre=_("A training centre awards levels 1 and 2. Level 3 is confirmed at the trainee’s own site, level 4 trains others."),
        at_site=_("Confirmed at the trainee’s own site."),
        substituted=_("Characters shown as � could not be printed here; credential.json has them."),
        modes={
            "simulated": _("simulated"),
            "classroom": _("classroom"),
            "observed_on_plant": _("observed on plant"),
            "on_the_job": _("on the job"),
        },
        separator=_(", "),
        date=date,
    )
