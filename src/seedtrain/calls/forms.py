"""The form of a call, made from its questions; and the forms that nominate and invite.

Flow: views -> this file -> `actions.answering` reads every answer, so the form and sending agree.
Reads: questions, answers, country names in the reader's language. Writes: nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import validate_email
from django.db.models import QuerySet
from django.forms.utils import flatatt
from django.http import QueryDict
from django.utils import translation
from django.utils.datastructures import MultiValueDict
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain import facts
from seedtrain.calls.actions.answering import MOST_CHARACTERS, read_answer
from seedtrain.calls.eligibility import Answer
from seedtrain.calls.models import Call, Question
from seedtrain.jinja import country
from seedtrain.people.models import Organisation

ACCEPTED_FILES = ".pdf,.jpg,.jpeg,.png,.txt"
MOST_INVITED = 200
"""As many addresses as one page takes at a time."""
FEW = 7
"""Up to this many choices are shown at once; more become a list to open."""

Choices = list[tuple[str, str]]


class StepForm(forms.Form):
    """Some questions of a call. A draft form lets them stay open; what cannot be read is an error, and still kept in `answers`."""

    def __init__(
        self,
        questions: Iterable[Question],
        data: MultiValueDict[str, str] | None = None,
        files: "MultiValueDict[str, UploadedFile[bytes]] | None" = None,
        *,
        saved: Mapping[str, Answer] | None = None,
        kept_files: Mapping[str, str] | None = None,
    ) -> None:
        self.questions = {question.key: question for question in questions}
        super().__init__(
            data, files, prefix="q", initial={key: _shown(value) for key, value in (saved or {}).items()}, use_required_attribute=False
        )
        for key, question in self.questions.items():
            self.fields[key] = AnswerField(question, kept=(kept_files or {}).get(key, ""))
            if question.kind == Question.Kind.FILE:
                self.fields[key].widget.attrs["accept"] = ACCEPTED_FILES

    def typed(self) -> dict[str, object]:
        """What was typed, by question, as it came; files are not among it."""
        return {
            key: field.widget.value_from_datadict(self.data, self.files, self.add_prefix(key))
            for key, field in self.fields.items()
            if self.questions[key].kind != Question.Kind.FILE
        }

    def chosen_files(self) -> "dict[str, UploadedFile[bytes]]":
        """The files chosen this time, by question."""
        keys = [key for key, question in self.questions.items() if question.kind == Question.Kind.FILE]
        found = {key: self.files.get(self.add_prefix(key)) for key in keys}
        return {key: file for key, file in found.items() if isinstance(file, UploadedFile)}


class AnswerField(forms.Field):
    """One question as a field: its widget by kind, its reading by `actions.answering`."""

    def __init__(self, question: Question, kept: str = "") -> None:
        self.question = question
        self.kept = kept
        kind = question.kind
        super().__init__(required=question.is_required, label=question.label, help_text=_hint(question, kept), widget=_widget(question))
        if kind == Question.Kind.LONG:
            self.max_length = question.most or MOST_CHARACTERS[Question.Kind.LONG]

    def clean(self, value: object) -> object:
        """The answer; empty is fine here, what cannot be read is refused with its sentence."""
        if self.question.kind == Question.Kind.FILE:
            return value
        reading = read_answer(self.question, value)
        if reading.problem:
            raise forms.ValidationError(reading.problem, code="unreadable")
        return reading.value


class NominationForm(forms.Form):
    """An employer or a ministry names somebody."""

    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=gettext_lazy("You nominate for"), to_field_name="slug", empty_label=None
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail of the person you nominate"),
        max_length=254,
        help_text=gettext_lazy("They apply themselves, signed in with this address."),
    )
    why = forms.CharField(
        label=gettext_lazy("Why this person, and what they will do with it at home"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("The committee reads this, and so does the person."),
    )

    def __init__(self, organisations: QuerySet[Organisation], data: QueryDict | None = None) -> None:
        super().__init__(data)
        cast("forms.ModelChoiceField[Organisation]", self.fields["organisation"]).queryset = organisations


class InvitationForm(forms.Form):
    """An officer asks people by name: one address a line. One bad line stops all of them, so that nobody is left out unseen."""

    emails = forms.CharField(
        label=gettext_lazy("E-mail addresses, one a line"),
        help_text=gettext_lazy("At most 200 at a time. Who was invited before gets no second mail."),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false", "autocomplete": "off", "dir": "ltr"}),
    )
    why = forms.CharField(
        label=gettext_lazy("Why you invite them"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("They read it in the mail, and it stays on record."),
    )

    def clean_emails(self) -> list[str]:
        """Every address once, in the order typed; each line that is no address is named."""
        lines = [(number, line.strip()) for number, line in enumerate(self.cleaned_data["emails"].splitlines(), start=1) if line.strip()]
        if len(lines) > MOST_INVITED:
            raise forms.ValidationError(
                _("At most %(most)s addresses go at a time; %(came)s came. Send the rest afterwards.")
                % {"most": MOST_INVITED, "came": len(lines)},
                code="too_many",
            )
        bad = [(number, line) for number, line in lines if not _is_address(line)]
        if bad:
            raise forms.ValidationError(
                [
                    forms.ValidationError(
                        _("Line %(number)s: “%(line)s” is not an e-mail address. Correct it; nobody is invited yet.")
                        % {"number": number, "line": line[:80]},
                        code="not_an_address",
                    )
                    for number, line in bad
                ]
            )
        return list({line.lower(): line for _number, line in lines}.values())


def _is_address(text: str) -> bool:
    """True when mail can be sent there and our table holds it."""
    try:
        validate_email(text)
    except forms.ValidationError:
        return False
    return len(text) <= 254


class CallFilter(forms.Form):
    """Which calls to list."""

    kind = forms.ChoiceField(
        required=False, label=gettext_lazy("For"), choices=[("", gettext_lazy("People and centres")), *Call.Kind.choices]
    )
    entry = forms.ChoiceField(required=False, label=gettext_lazy("Way in"), choices=[("", gettext_lazy("All")), *Call.Entry.choices])
    language = forms.ChoiceField(required=False, label=gettext_lazy("Language to apply in"))

    def __init__(self, languages: Choices, data: QueryDict) -> None:
        super().__init__(data)
        cast(forms.ChoiceField, self.fields["language"]).choices = [("", _("All")), *languages]


def country_choices() -> Choices:
    """Every country and territory by its name in the reader's language, in that order."""
    return list(_countries(translation.get_language() or "en"))


@cache
def _countries(language: str) -> tuple[tuple[str, str], ...]:
    named = [(fact.iso3, country(fact.iso2) if country(fact.iso2) != fact.iso2 else fact.name) for fact in facts.countries()]
    return tuple(sorted(named, key=lambda pair: pair[1].casefold()))


class CountrySelect(forms.Widget):
    """A list of all countries whose 250 lines are drawn once a language: drawn each time they were most of the page's cost."""

    use_fieldset = False

    def render(self, name: str, value: object, attrs: dict[str, object] | None = None, renderer: object = None) -> SafeString:
        """The list, with the answer chosen when it is a country."""
        lines = _country_options(translation.get_language() or "en")
        chosen = f'value="{conditional_escape(str(value or ""))}"'
        attributes = flatatt(self.build_attrs(self.attrs, attrs))
        options = mark_safe(lines.replace(chosen, f"{chosen} selected", 1))  # noqa: S308 - escaped when drawn
        return format_html('<select name="{}"{}>{}</select>', name, attributes, options)


@cache
def _country_options(language: str) -> str:
    with translation.override(language):
        choices = [("", _("Choose")), *country_choices()]
    return str(format_html_join("", '<option value="{}">{}</option>', choices))


def labels_of(question: Question) -> dict[str, str]:
    """The words of every answer one may choose; empty for answers in one's own words."""
    if question.kind == Question.Kind.COUNTRY:
        return dict(_countries(translation.get_language() or "en"))
    choices = getattr(_widget(question), "choices", ())
    return {str(value): str(words) for value, words in choices if value}


def _widget(question: Question) -> forms.Widget:
    """What the question is answered with; the right keyboard on a phone, choices at once when they are few."""
    choices = [(str(value), str(words)) for value, words in question.choices]
    if question.kind == Question.Kind.CHOICE:
        return forms.RadioSelect(choices=choices) if len(choices) <= FEW else forms.Select(choices=[("", _("Choose")), *choices])
    if question.kind == Question.Kind.MANY:
        return forms.CheckboxSelectMultiple(choices=choices)
    if question.kind == Question.Kind.COUNTRY:
        return CountrySelect()
    if question.kind == Question.Kind.YES_NO:
        return forms.RadioSelect(choices=[("yes", _("Yes")), ("no", _("No"))])
    plain: dict[str, forms.Widget] = {
        Question.Kind.LONG: forms.Textarea(attrs={"rows": 6}),
        Question.Kind.NUMBER: forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        Question.Kind.DATE: forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        Question.Kind.FILE: forms.FileInput(),
    }
    return plain.get(question.kind, forms.TextInput())


def _hint(question: Question, kept: str) -> str:
    """The question's own hint, and for files what is taken and what is kept already."""
    parts = [question.hint] if question.hint else []
    if question.kind == Question.Kind.FILE:
        parts.append(_("PDF, JPEG, PNG or plain text, at most %(limit)d MB.") % {"limit": settings.UPLOAD_LIMIT_BYTES // 1048576})
        if kept:
            parts.append(_("Kept: %(name)s. Choose a file only to replace it.") % {"name": kept})
    return " ".join(parts)


def _shown(value: Answer) -> object:
    """A stored answer as its widget shows it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    return value
