"""The words of a review file: what it says to its reader, what an applicant wrote, and what is wrong with a filled one.

Flow: calls.views.filing -> this file -> the answers as the pages show them.
Reads: an application with its call. Writes: nothing.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain import jinja
from seedtrain.calls.models import Application
from seedtrain.calls.views import desk
from seedtrain.engines.review import sheet
from seedtrain.engines.review.sheet import Fact, Problem, SheetFile, SheetWords

LONGEST_VALUE = 200
"""Characters of a wrong value that a sentence repeats."""
SENTENCES: dict[str, Promise] = {
    "too_large": gettext_lazy("The file holds more than a review file can hold. Upload the file you downloaded, without pictures."),
    "not_readable": gettext_lazy("This XLSX file cannot be opened. Save it again as XLSX, without a password, and upload that."),
    "not_text": gettext_lazy(
        "A review file is XLSX or text in UTF-8; this is neither. Choose “Save as” and UTF-8 in your editor; take a password off first."
    ),
    "no_review_file": gettext_lazy(
        "This is no review file: it does not say %(mark)s. Upload the one you downloaded, or download it again and copy your levels "
        "into it."
    ),
    "no_columns": gettext_lazy(
        "The row with id, title and the keys of the criteria is gone. Download the file again and copy your levels into it."
    ),
    "wrong_call": gettext_lazy("The file is for the call “%(value)s”; this page is for “%(expected)s”. Upload it on the page of its call."),
    "wrong_reviewer": gettext_lazy("The file was made for another reviewer, %(value)s; you are %(expected)s. Upload your own."),
    "wrong_rubric_version": gettext_lazy(
        "The file was made for version %(value)s of the rubric; it is now version %(expected)s. Download it again and copy your levels "
        "into it."
    ),
    "unknown_id": gettext_lazy(
        "None of your files has the code “%(value)s”: it was withdrawn or taken back, or the code was changed. Copy the code from My files."
    ),
    "twice": gettext_lazy("This application stands in %(place)s, with different content. Keep one of them."),
    "long_comment": gettext_lazy("A comment has at most %(most)s characters; %(count)s came. Shorten it."),
    "unknown_criterion": gettext_lazy(
        "The rubric has no criterion “%(label)s”; it has %(known)s. Move what you wrote to one of them or to the comment."
    ),
    "formula": gettext_lazy(
        "“%(label)s” holds a formula, “%(value)s”. Write the level itself, a whole number from %(lowest)s to %(highest)s."
    ),
    "not_a_level": gettext_lazy(
        "“%(label)s” needs a whole level from %(lowest)s to %(highest)s; “%(value)s” came. Write the number, or choose it from the list."
    ),
    "level_out_of_range": gettext_lazy(
        "“%(label)s” has levels from %(lowest)s to %(highest)s; “%(value)s” came. Correct it or leave it empty."
    ),
    "other_words": gettext_lazy("“%(value)s” does not have the words of one level of “%(label)s”. Write the number alone."),
    "loose_text": gettext_lazy("“%(value)s” belongs to no field and is not taken. Move it to a comment, or remove it."),
    "no_column": gettext_lazy("The file has no place for “%(label)s” any more. What stands is kept; download the file again to change it."),
}


def words() -> SheetWords:
    """What the file says, in the reader's language."""
    return SheetWords(
        title=_("Review file"),
        reviews=_("Reviews"),
        applications=_("Applications"),
        levels=_("Levels"),
        how_to_page=_("How to fill this in"),
        call=_("Call"),
        reviewer=_("Reviewer"),
        rubric_version=_("Rubric version"),
        application=_("Application"),
        comment=_("Comment for the committee"),
        how_to=(
            _("You need no network. Read each application, give a level for every criterion, and write a comment."),
            _("Leave a criterion empty when you cannot judge it. It then counts neither for nor against the applicant."),
            _("Write a level as its number, or choose it from the list. The words of each level are beside it."),
            _("Do not change the codes and the lines with the call and the rubric version. You may sort rows and hide columns."),
            _("Upload the file when you have a network. You first see what it would change; nothing counts before you confirm."),
            _("A row that you leave empty changes nothing. A level that you delete is deleted."),
        ),
        version=_("Made from version"),
    )


def title(application: Application) -> str:
    """Whose application it is, as the reviewer's page says it."""
    return f"{application.applicant.name} · {jinja.country(application.traits.get('country'))}"


def facts(application: Application) -> tuple[Fact, ...]:
    """What the applicant wrote, as the reviewer's page shows it; of an uploaded file only the name."""
    head = [
        Fact(_("Country"), jinja.country(application.traits.get("country"))),
        Fact(_("Institution"), str(application.traits.get("institution") or _("Not known"))),
    ]
    return (*head, *(Fact(f"{one.step} · {one.label}", answer(one)) for one in desk.lines_of(application)))


def answer(line: desk.Line) -> str:
    """One answer in the words of the page."""
    if line.document:
        return _("%(name)s (a file; open it on the page of the application)") % {"name": line.name}
    if line.value is None or line.value == "":
        return _("Not answered")
    if line.kind == "country":
        return jinja.country(str(line.value))
    if line.kind == "yes_no":
        return _("Yes") if line.value else _("No")
    return str(line.value)


def label(field: str, file: SheetFile) -> str:
    """A field as the page names it; what no criterion is called stays as it came."""
    if field == sheet.COMMENT:
        return _("Comment for the committee")
    return next((one.label for one in file.criteria if one.key == field), field)


def place(text: str) -> str:
    """`row 9, row 20` in the reader's language; empty for the whole file."""
    return ", ".join(_place(one) for one in text.split(", ") if one)


def _place(one: str) -> str:
    kind, _space, number = one.partition(" ")
    return (_("row %(number)s") if kind == "row" else _("line %(number)s")) % {"number": number}


def sentence(problem: Problem, file: SheetFile) -> str:
    """What was expected, what came and what to do, in the reader's language."""
    if problem.code not in SENTENCES:
        return problem.remedy
    levels = next((one.levels for one in file.criteria if one.key == problem.field), range(1))
    expected = {"call": file.call, "reviewer": file.reviewer, "rubric_version": str(file.rubric_version)}
    value = problem.value if len(problem.value) <= LONGEST_VALUE else problem.value[:LONGEST_VALUE] + "…"
    return str(SENTENCES[problem.code]) % {
        "mark": sheet.MARK,
        "value": value,
        "expected": expected.get(problem.field, ""),
        "place": place(problem.place),
        "label": label(problem.field, file),
        "known": ", ".join(one.key for one in file.criteria),
        "lowest": levels[0],
        "highest": levels[-1],
        "most": jinja.number(sheet.LONGEST),
        "count": jinja.number(len(problem.value)),
    }
