"""A person's own record to take away: for a spreadsheet, for another system, and on paper."""

import csv
import json
from io import StringIO

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lms.common.dates import today
from lms.common.paper import letterhead, pdf
from lms.common.spreadsheets import safe

from . import words
from .completions import Completion, completions_of
from .proof import part


def told(each: Completion) -> dict:
    """For a program: the same names in every language."""
    return {
        "course": each.title,
        "completed_on": each.day.isoformat(),
        "valid_until": each.valid_until and each.valid_until.isoformat(),
        "how": each.event.kind,
        "how_in_words": each.how,
        "course_version": each.version and each.version.isoformat(),
        "evidence": each.evidence,
        "recorded_by": each.recorded_by,
        "recorded_on": each.recorded_on.isoformat(),
        "certificate": each.certificate.number if each.certificate else None,
        "language": each.language,
    }


def as_csv(request) -> str:
    """The mark in front tells Excel that the letters may have accents."""
    file, rows = StringIO(), [told(each) for each in completions_of(request.user)]
    writer = csv.writer(file)
    writer.writerow(HEADINGS)
    for row in rows:
        writer.writerow([safe(row[name]) for name in HEADINGS])
    return f"\N{ZERO WIDTH NO-BREAK SPACE}{file.getvalue()}"


HEADINGS = (
    "course",
    "completed_on",
    "valid_until",
    "how_in_words",
    "course_version",
    "evidence",
    "recorded_by",
    "recorded_on",
    "certificate",
)


def as_json(request) -> str:
    record = {
        "name": request.user.get_full_name(),
        "made_on": today().isoformat(),
        "completions": [told(each) for each in completions_of(request.user)],
    }
    return json.dumps(record, indent=2, ensure_ascii=False)


def as_pdf(request) -> bytes:
    name, day, head = request.user.get_full_name(), today(), letterhead(request)
    return pdf(
        "records/my_record.typ",
        day=day,
        title=_("Learning record of %(name)s") % {"name": name},
        lang=get_language(),
        letterhead=head,
        made=_("As it was on %(date)s") % {"date": words.day(day)},
        page_of=_("Page"),
        nothing=_("No course is completed yet."),
        headings=[_("Course"), _("Completed"), _("Counts until"), _("About it")],
        rows=[row(each) for each in completions_of(request.user)],
    )


def row(each: Completion) -> dict:
    about = [each.how, *more(each)]
    return {
        "course": part(each.title, each.language or get_language()),
        "completed": words.day(each.day),
        "until": words.day(each.valid_until) if each.valid_until else _("For good"),
        "about": about,
    }


def more(each: Completion) -> list[str]:
    number = each.certificate and each.certificate.number
    version = each.version and words.day(each.version)
    said = [(_("Course version"), version), *each.recorded, (_("Certificate number"), number)]
    return [f"{term}: {value}" for term, value in said if value]


FORMS = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "json": (as_json, "application/json"),
    "pdf": (as_pdf, "application/pdf"),
}
