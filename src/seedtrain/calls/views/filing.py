"""Reviewing without a network: all of a reader's files of one call as one file, what a filled one would change, and saving that.

Flow: urls -> this file -> engines.review.sheet, calls.actions.
Reads: the reader's own assignments with their reviews; the rubric. Writes: nothing itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from django.contrib import messages
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language_bidi, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from seedtrain import jinja, tables
from seedtrain.calls import actions, scoring
from seedtrain.calls.models import Assignment, Call, Review, Rubric
from seedtrain.calls.views import filing_words, reviewing
from seedtrain.edge import rate_limit
from seedtrain.engines.review import sheet
from seedtrain.engines.review.sheet import Line, SheetApplication, SheetCriterion, SheetError, SheetFile, SheetReport
from seedtrain.people.access import Refused, SignedIn

SALT = "calls.review-file"
MOST_SIGNED = 4_000_000
"""Characters of what a page keeps between showing and saving; a form may have 6 MB."""
BOTH, KEPT, BARE = "both", "kept", "bare"
KINDS = {
    sheet.NEW: (gettext_lazy("New review"), "current"),
    sheet.CHANGED: (gettext_lazy("Changed"), "current"),
    BOTH: (gettext_lazy("Changed here and in the file"), "attention"),
    KEPT: (gettext_lazy("Newer here, stays"), "done"),
    sheet.UNCHANGED: (gettext_lazy("As it was"), "done"),
    sheet.EMPTY: (gettext_lazy("Left empty"), "todo"),
    sheet.MISSING: (gettext_lazy("Not in the file"), "todo"),
    BARE: (gettext_lazy("No level yet"), "fault"),
    sheet.REFUSED: (gettext_lazy("Not taken"), "fault"),
}
"""What may happen to an application, in the order of the page: words and shape."""
CANNOT = {
    "long_comment": gettext_lazy(
        "Your comment on %(application)s has %(length)s characters; a review file holds at most %(most)s. Shorten it on its page first."
    ),
    "bad_criterion": gettext_lazy("The criterion “%(criterion)s” cannot stand in a review file. Review on the page, and tell the officer."),
}


@dataclass(frozen=True, slots=True)
class Held:
    """The reader's files of one call by code, and the rubric that is asked for."""

    call: Call
    reader: str
    mine: dict[str, Assignment]
    rubric: Rubric | None

    @property
    def is_open(self) -> bool:
        """Whether reviews are taken now."""
        return self.call.state == Call.State.CLOSED and self.rubric is not None


@dataclass(frozen=True, slots=True)
class Kept:
    """One review that may be saved: what the page showed. `made_from` is the file's version, -1 when it says none."""

    code: str
    seen: int
    made_from: int
    scores: dict[str, int]
    comment: str
    is_both: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One application on the report; scores in hundredths."""

    code: str
    pk: int | None
    name: str
    kind: str
    words: str
    shape: str
    old: int | None
    new: int | None
    changes: tuple[tuple[str, str, str], ...]
    open: tuple[str, ...]
    problems: tuple[tuple[str, str], ...]
    typed: tuple[tuple[str, str], ...]
    newest: Review | None


@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("review-file", 20)
def review_sheet(request: SignedIn, slug: str) -> HttpResponse:
    """The file to download; one that was sent back is judged here, and nothing of it is kept."""
    held = _held(request, slug)
    if request.method != "POST":
        return _page(request, held)
    try:
        return _report(request, held, _content(request, held))
    except Refused as refused:
        return _page(request, held, refused=refused)


@require_safe
def review_sheet_file(request: SignedIn, slug: str) -> HttpResponse:
    """All of the reader's files of this call, with what the applicants wrote, as XLSX or as text."""
    held = _held(request, slug)
    is_text = request.GET.get("format") == "text"
    try:
        file = _file(held, with_facts=True)
    except Refused as refused:
        return _page(request, held, refused=refused)
    content = sheet.write_text(file) if is_text else sheet.write_xlsx(file)
    response = HttpResponse(content, content_type="text/plain; charset=utf-8" if is_text else tables.XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="reviews-{slug}.{"txt" if is_text else "xlsx"}"'
    return response


@require_POST
def review_sheet_save(request: SignedIn, slug: str) -> HttpResponse:
    """What the report showed is saved, all of it or nothing; a refusal shows the report again, as things stand now."""
    held = _held(request, slug)
    try:
        rubric, kept = _unsigned(request, held)
    except Refused as refused:
        return _page(request, held, refused=refused)
    ticked = set(request.POST.getlist("replace"))
    filed = [actions.FiledReview(one.code, one.seen, one.scores, one.comment) for one in kept if not one.is_both or one.code in ticked]
    try:
        saved = actions.submit_reviews(held.call, filed, rubric, actor=request.user, at=timezone.now())
    except Refused as refused:
        try:
            again = [SheetApplication(one.code, "", (), one.scores, one.comment, one.made_from) for one in kept]
            content = sheet.write_text(replace(_file(held), rubric_version=rubric, applications=tuple(again)))
        except (SheetError, Refused):
            return _page(request, held, refused=refused)
        return _report(request, held, content, refused=refused, ticked=ticked, only={one.code for one in kept})
    said = ngettext("%(count)s review is saved.", "%(count)s reviews are saved.", len(saved)) % {"count": jinja.number(len(saved))}
    messages.success(request, said)
    return redirect("reviews")


def _held(request: SignedIn, slug: str) -> Held:
    """The reader's own files of this call; a missing page when there are none."""
    rows = reviewing.own(request).filter(application__call__slug=slug).select_related("application__applicant", "application__call")
    mine = {one.application.code: one for one in rows.prefetch_related("reviews").order_by("application__code")}
    if not mine:
        raise Http404
    call = next(iter(mine.values())).application.call
    rubric = Rubric.objects.filter(call=call).order_by("-version").prefetch_related("criteria").first()
    return Held(call, request.user.email, mine, rubric)


def _file(held: Held, *, with_facts: bool = False) -> SheetFile:
    """The review file as it stands; refused when there is no rubric, or when something in it has no place in a file."""
    if held.rubric is None:
        raise Refused(_("This call has no rubric yet; the officer writes one first."), code="no_rubric")
    if with_facts:
        prefetch_related_objects(list(held.mine.values()), "application__attachments__document", "application__call__questions")
    criteria = tuple(SheetCriterion(one.key, one.label, tuple(one.anchors)) for one in held.rubric.criteria.all())
    try:
        applications = tuple(
            _standing(one, criteria, one.reviews.all(), facts=filing_words.facts(one.application) if with_facts else ())
            for one in held.mine.values()
        )
        return SheetFile(
            held.call.slug, held.reader, held.rubric.version, criteria, applications, filing_words.words(), get_language_bidi()
        )
    except SheetError as error:
        if error.code not in CANNOT:
            raise
        raise Refused(str(CANNOT[error.code]) % error.params, code=error.code) from error


def _standing(
    mine: Assignment, criteria: Iterable[SheetCriterion], reviews: Iterable[Review], facts: tuple[sheet.Fact, ...] = ()
) -> SheetApplication:
    """One application with the newest of these reviews, as far as the rubric still asks for it."""
    newest = next(iter(reviews), None)
    known = {one.key: one.levels for one in criteria}
    levels = {key: level for key, level in newest.scores.items() if level in known.get(key, ())} if newest else {}
    said = (levels, newest.comment, newest.version) if newest else ({}, "", 0)
    return SheetApplication(mine.application.code, filing_words.title(mine.application), facts, *said)


def _sent(request: SignedIn) -> "UploadedFile[bytes] | None":
    """The file that came, whatever its field is called: the list has one field a call."""
    return next((one for key in request.FILES if isinstance(one := request.FILES[key], UploadedFile)), None)


def _content(request: SignedIn, held: Held) -> bytes:
    """The bytes that were sent."""
    sent = _sent(request)
    if held.call.state != Call.State.CLOSED:
        raise Refused(
            _("Reviews are taken after the deadline and before the decision; this call is “%(state)s”.")
            % {"state": held.call.get_state_display()},
            code="not_closed",
        )
    if sent is None:
        raise Refused(_("Choose the review file that you filled in; no file came."), code="no_file", field="file")
    if (sent.size or 0) > sheet.LARGEST:
        raise Refused(
            _("“%(name)s” has %(size)s MB; a review file has at most %(most)s MB. Upload the one you downloaded, without pictures.")
            % {"name": sent.name, "size": jinja.number((sent.size or 0) / 1e6, 1), "most": jinja.number(sheet.LARGEST // 1_000_000)},
            code="too_large",
            field="file",
        )
    return bytes(sent.read())


def _newest(mine: Assignment | None) -> Review | None:
    return next(iter(mine.reviews.all()), None) if mine else None


def _untouched(content: bytes, report: SheetReport, held: Held, file: SheetFile) -> set[str]:
    """Applications that somebody reviewed again on the page and left in the file as they were when it was made."""
    stale: dict[str, Review] = {}
    for line in report.lines:
        if line.id in held.mine and line.status in {sheet.NEW, sheet.CHANGED}:
            earlier = next((one for one in held.mine[line.id].reviews.all()[1:] if one.version == line.version), None)
            if earlier:
                stale[line.id] = earlier
    if not stale:
        return set()
    standing = tuple(_standing(held.mine[one.id], file.criteria, [stale[one.id]]) if one.id in stale else one for one in file.applications)
    again = sheet.read_sheet(content, replace(file, applications=standing))
    return {line.id for line in again.lines if line.id in stale and line.status == sheet.UNCHANGED}


def _kind(line: Line, newest: Review | None, untouched: set[str]) -> str:
    """What happens to the application. A review that the file does not know is never replaced unasked."""
    if line.status not in {sheet.NEW, sheet.CHANGED}:
        return line.status
    if line.id in untouched:
        return KEPT
    if not line.levels:
        return BARE
    return BOTH if newest and line.version != newest.version else line.status


def _row(line: Line, kind: str, held: Held, file: SheetFile) -> Row:
    mine = held.mine.get(line.id)
    newest = _newest(mine)
    saves = kind in {sheet.NEW, sheet.CHANGED, BOTH}
    problems = tuple((filing_words.place(one.place), filing_words.sentence(one, file)) for one in line.problems)
    if kind == BARE:
        problems = (("", _("A review needs at least one level; none is given. Give one, and upload the file again.")),)
    options = {(one.key, str(level)): one.option(level) for one in file.criteria for level in one.levels}
    worth = scoring.score(actions.weighed(held.rubric), line.levels).hundredths if saves and held.rubric else None
    return Row(
        line.id,
        mine.pk if mine else None,
        mine.application.applicant.name if mine else "",
        kind,
        str(KINDS[kind][0]),
        KINDS[kind][1],
        newest.score_hundredths if newest else None,
        worth,
        tuple(
            (
                filing_words.label(one.field, file),
                options.get((one.field, one.before), one.before),
                options.get((one.field, one.after), one.after),
            )
            for one in (line.changes if saves else ())
        ),
        tuple(filing_words.label(key, file) for key in line.open) if saves else (),
        problems,
        tuple((filing_words.label(name, file), text) for name, text in line.typed.items() if text) if problems else (),
        newest,
    )


def _report(
    request: SignedIn,
    held: Held,
    content: bytes,
    *,
    refused: Refused | None = None,
    ticked: Iterable[str] = (),
    only: set[str] | None = None,
) -> HttpResponse:
    """The dry run: every application with what would happen, and the way to save exactly that."""
    file = _file(held)
    report = sheet.read_sheet(content, file)
    untouched = _untouched(content, report, held, file)
    judged = [(line, _kind(line, _newest(held.mine.get(line.id)), untouched)) for line in report.lines if only is None or line.id in only]
    kept = [_keep(line, kind, held) for line, kind in judged if kind in {sheet.NEW, sheet.CHANGED, BOTH}]
    signed = _signed(request, held, kept) if kept and held.is_open else ""
    is_large = len(signed) > MOST_SIGNED
    order, sent = list(KINDS), _sent(request)
    rows = [] if report.problems else [_row(line, kind, held, file) for line, kind in judged]
    counts = [(words, sum(row.kind == kind for row in rows)) for kind, (words, _shape) in KINDS.items()]
    context = {
        "rows": sorted(rows, key=lambda row: order.index(row.kind)),
        "counts": [(jinja.number(count), words) for words, count in counts if count],
        "wrong": [filing_words.sentence(one, file) for one in report.problems],
        "notices": [(filing_words.place(one.place), filing_words.sentence(one, file)) for one in report.notices],
        "name": sent.name if sent else "",
        "sure": sum(not one.is_both for one in kept),
        "both": sum(one.is_both for one in kept),
        "signed": "" if is_large else signed,
        "is_large": is_large,
        "ticked": set(ticked),
    }
    return _page(request, held, context, refused=refused, is_wrong=bool(report.problems))


def _keep(line: Line, kind: str, held: Held) -> Kept:
    newest = _newest(held.mine[line.id])
    made_from = -1 if line.version is None else line.version
    return Kept(line.id, newest.version if newest else 0, made_from, dict(line.levels), line.comment, kind == BOTH)


def _signed(request: SignedIn, held: Held, kept: Iterable[Kept]) -> str:
    """What the page showed, so that nobody can save anything else with it: not another reader, not on another call."""
    said = {
        "call": held.call.pk,
        "reader": request.user.pk,
        "rubric": held.rubric.version if held.rubric else 0,
        "reviews": [asdict(one) for one in kept],
    }
    return signing.dumps(said, salt=SALT, compress=True)


def _unsigned(request: SignedIn, held: Held) -> tuple[int, list[Kept]]:
    """The rubric's version and the reviews that this reader was shown; anything else is refused."""
    try:
        said = signing.loads(request.POST.get("reviews", ""), salt=SALT)
    except signing.BadSignature:
        said = {}
    if said.get("call") != held.call.pk or said.get("reader") != request.user.pk:
        raise Refused(
            _("What came is not what this page showed you, so nothing was saved. Upload the file again and save from the new report."),
            code="not_what_was_shown",
        )
    return said["rubric"], [Kept(**one) for one in said["reviews"]]


def _page(
    request: SignedIn, held: Held, report: Mapping[str, object] | None = None, *, refused: Refused | None = None, is_wrong: bool = False
) -> HttpResponse:
    context = {"call": held.call, "files": len(held.mine), "is_open": held.is_open, "report": report, "refused": refused, **(report or {})}
    return render(request, "calls/review_sheet.html", context, status=422 if refused or is_wrong else 200)
