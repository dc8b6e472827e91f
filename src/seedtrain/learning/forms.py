"""The forms of learning: check-in, the trainer's list, a webinar's report, results, a quiz.

Flow: learning.views -> this file.
Reads: what was posted. Writes: nothing.
"""

import base64
import binascii
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from seedtrain.curriculum.models import EvidenceMode
from seedtrain.learning import blocks, matching
from seedtrain.learning.actions import Entry, Standing
from seedtrain.learning.models import Enrolment
from seedtrain.network.models import Session
from seedtrain.people.access import Refused


class PlainForm(forms.Form):
    """A form whose action may refuse: the refusal becomes an error of its field, or of the form."""

    use_required_attribute = False

    def refuse(self, refusal: Refused) -> None:
        """The refusal's sentence stands beside the field it is about."""
        self.add_error(refusal.field if refusal.field in self.fields else None, str(refusal.message))


class CheckInForm(PlainForm):
    """Which session, and the code the trainer shows."""

    field_order = ("session", "code")
    code = forms.CharField(
        label=gettext_lazy("Code"),
        help_text=gettext_lazy("Your trainer shows it at the beginning; capitals or not does not matter."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )

    def __init__(self, data: QueryDict | None = None, *, sessions: Sequence[Session], initial: dict[str, object] | None = None) -> None:
        super().__init__(data, initial=initial)
        choices = [(session.slug, f"{session.title} · {session.part.offering.title}") for session in sessions]
        self.fields["session"] = forms.ChoiceField(label=_("Session"), choices=choices, widget=forms.RadioSelect)
        self.order_fields(self.field_order)
        if len(sessions) == 1:
            self.initial["session"] = sessions[0].slug


def units_words(units: int, most: int) -> str:
    """How a number of units reads on the list: present and absent when there is only one."""
    if units == 0:
        return _("absent")
    if most == 1:
        return _("present")
    return ngettext("%(units)s unit", "%(units)s units", units) % {"units": units}


class AttendanceForm(PlainForm):
    """One row a trainee, each with the units they were there for; a row left open is not recorded."""

    why = forms.CharField(
        label=gettext_lazy("Why does it change?"),
        help_text=gettext_lazy("Only needed when an entry recorded before changes."),
        required=False,
        max_length=500,
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        session: Session,
        enrolments: Iterable[Enrolment],
        current: Mapping[int, int],
        initial: dict[str, object] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.session = session
        self.enrolments = tuple(enrolments)
        self.current = current
        choices = [(str(units), units_words(units, session.units)) for units in range(session.units, -1, -1)]
        for enrolment in self.enrolments:
            self.fields[f"units_{enrolment.pk}"] = forms.ChoiceField(
                label=str(enrolment.person),
                choices=choices,
                required=False,
                initial=str(current[enrolment.pk]) if enrolment.pk in current else None,
                widget=forms.RadioSelect,
            )

    def rows(self) -> list[tuple[Enrolment, forms.BoundField]]:
        """Each trainee with their field, in order."""
        return [(enrolment, self[f"units_{enrolment.pk}"]) for enrolment in self.enrolments]

    def seen(self, key: int) -> str:
        """The units this page showed for the enrolment when it was opened; empty when none were recorded or the page does not say."""
        recorded = str(self.current[key]) if key in self.current and not self.is_bound else ""
        return str(self.data.get(f"seen_{key}", recorded))

    def units(self) -> dict[int, int]:
        """Units by enrolment, for the rows changed on this page: a page opened before somebody else's entry does not undo it."""
        said = {enrolment.pk: self.cleaned_data[f"units_{enrolment.pk}"] for enrolment in self.enrolments}
        return {key: int(units) for key, units in said.items() if units not in ("", self.seen(key))}

    def everyone(self) -> dict[int, int]:
        """All units for everyone on the page who was not recorded before."""
        return {enrolment.pk: self.session.units for enrolment in self.enrolments if enrolment.pk not in self.current}


class ReportForm(PlainForm):
    """A webinar's report, as a file the first time and as its own text when confirmed."""

    report = forms.FileField(
        label=gettext_lazy("Report of the webinar"),
        help_text=gettext_lazy("CSV with a column for the e-mail or name and one for the duration in minutes; at most 1 MB."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )
    content = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, object]:
        """`bytes` holds the report."""
        cleaned = super().clean() or {}
        file = cleaned.get("report")
        if file:
            if file.size > matching.MOST_BYTES:
                self.add_error("report", _("The file has %(came)s bytes; at most 1 MB is read.") % {"came": file.size})
            cleaned["bytes"] = file.read(matching.MOST_BYTES + 1)
        elif cleaned.get("content"):
            try:
                cleaned["bytes"] = base64.b64decode(cleaned["content"], validate=True)
            except binascii.Error:
                self.add_error("report", _("The page lost the report; choose the file again."))
        else:
            self.add_error("report", _("Choose the report’s file first."))
        return cleaned

    @staticmethod
    def carried(content: bytes) -> str:
        """The report as the hidden field carries it to the confirmation."""
        return base64.b64encode(content).decode("ascii")


class ResultsForm(PlainForm):
    """Every outcome of the course for one trainee: achieved, not yet, or not said; by which evidence; a note."""

    why = forms.CharField(
        label=gettext_lazy("Why does it change?"),
        help_text=gettext_lazy("Only needed when a result recorded before changes."),
        required=False,
        max_length=500,
    )

    def __init__(self, data: QueryDict | None = None, *, standing: Standing, initial: dict[str, object] | None = None) -> None:
        super().__init__(data, initial=initial)
        results = {result.outcome_id: result for result in standing.results}
        self.outcomes = sorted(
            [*(result.outcome for result in standing.results), *standing.open_outcomes],
            key=lambda outcome: (outcome.competency.position, outcome.pk),
        )
        for outcome in self.outcomes:
            result = results.get(outcome.pk)
            self.fields[f"achieved_{outcome.pk}"] = forms.ChoiceField(
                label=_("Result: %(competency)s") % {"competency": outcome.competency},
                choices=[("yes", _("Achieved")), ("no", _("Not yet"))],
                required=False,
                initial=None if result is None else "yes" if result.is_achieved else "no",
                widget=forms.RadioSelect,
            )
            self.fields[f"mode_{outcome.pk}"] = forms.ChoiceField(
                label=_("Shown how"), choices=EvidenceMode.choices, initial=result.evidence_mode if result else outcome.evidence_mode
            )
            self.fields[f"note_{outcome.pk}"] = forms.CharField(
                label=_("What you saw"), required=False, max_length=1000, initial=result.note if result else ""
            )

    def parts(self) -> list[tuple[object, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Each outcome with its three fields."""
        return [
            (outcome, self[f"achieved_{outcome.pk}"], self[f"mode_{outcome.pk}"], self[f"note_{outcome.pk}"]) for outcome in self.outcomes
        ]

    def seen(self, key: int) -> str:
        """The result this page showed for the outcome when it was opened, in one text; empty when the page does not say."""
        shown = "" if self.is_bound else self._one_text({name: self._shown(name, key) for name in ("achieved", "mode", "note")})
        return str(self.data.get(f"seen_{key}", shown))

    def _shown(self, name: str, key: int) -> str:
        """What a field of the outcome said before anybody changed the page."""
        return str(self.get_initial_for_field(self.fields[f"{name}_{key}"], f"{name}_{key}") or "")

    @staticmethod
    def _one_text(said: Mapping[str, str]) -> str:
        return "|".join(" ".join(str(said[name]).split()) for name in ("achieved", "mode", "note"))

    def _is_changed(self, key: int) -> bool:
        """True when the outcome was changed on this page: one opened before somebody else's entry does not undo it."""
        said = {name: str(self.cleaned_data[f"{name}_{key}"]) for name in ("achieved", "mode", "note")}
        return bool(said["achieved"]) and self._one_text(said) != self.seen(key)

    def entries(self) -> tuple[Entry, ...]:
        """What was said, for the outcomes changed on this page."""
        said = self.cleaned_data
        return tuple(
            Entry(outcome, said[f"achieved_{outcome.pk}"] == "yes", said[f"mode_{outcome.pk}"], said[f"note_{outcome.pk}"])
            for outcome in self.outcomes
            if self._is_changed(outcome.pk)
        )


class QuizForm(PlainForm):
    """The questions of a lesson; `client_key` makes one try of one page, however often it is sent."""

    client_key = forms.CharField(max_length=40, widget=forms.HiddenInput)
    device_at = forms.DateTimeField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        questions: Sequence[blocks.Question],
        picked: Mapping[str, str],
        initial: dict[str, object] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.initial.setdefault("client_key", uuid.uuid4().hex)
        self.keys = {question.key: f"answer_{question.key}" for question in questions}
        for question in questions:
            self.fields[self.keys[question.key]] = forms.ChoiceField(
                label=question.text,
                choices=[(choice.key, choice.text) for choice in question.choices],
                initial=picked.get(question.key),
                widget=forms.RadioSelect,
                error_messages={
                    "required": _("Choose one answer."),
                    "invalid_choice": _("This answer is none of the choices; choose one."),
                },
            )

    def answers(self) -> dict[str, str]:
        """The choice picked, by question."""
        return {key: self.cleaned_data[field] for key, field in self.keys.items()}

    def key_of_try(self) -> str:
        """The key of this try."""
        return str(self.cleaned_data["client_key"])

    def sent_at(self) -> datetime | None:
        """When the device says the try was made."""
        return self.cleaned_data.get("device_at")
