"""What would help next, in words, on the overview and on the pages of directorates and services.

Of one service nothing is said of people without a log-in: those with one, the rest of a number that
stands on the page, may be few.
"""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common import enough
from lms.common.dates import date_text
from lms.common.languages import Sentence

from . import framing
from .adoption import Adoption
from .charts import planned_for
from .dictionary import A1, A12
from .figures import Figure, Row
from .helping import Help, Need, Part, Situation, helps
from .measures import Measure
from .service import Service, with_pages
from .services import Services
from .wording import capital, in_words, share_text

# Where the page of a service has them.
MONTHS = "#trend"


def of_council(adoption: Adoption) -> list[dict]:
    rows = {measure.code: adoption.of(measure).total for measure in _measures(adoption)}
    groups = adoption.of(A1).rows
    urls = {r.code: framing.directorate_url(adoption, r.unit_id, r.code) for r in groups}
    return _all(adoption, rows, groups, urls, adoption.ahead)


def of_directorate(adoption: Adoption, services: Services) -> list[dict]:
    own = services.whole.code
    rows = {measure.code: adoption.of(measure).row(own) for measure in _measures(adoption)}
    groups = services.figure(A1).rows
    urls = {code: framing.service_url(adoption, own, code) for code in with_pages(services)}
    return _all(adoption, rows, groups, urls, adoption.ahead)


def of_service(service: Service) -> list[dict]:
    """It is the only group of its page, which has its figures by month."""
    adoption, row = service.adoption, service.row
    rows = {m.code: service.figure(m).rows[0] for m in (A1, *adoption.choices.by_course)}
    return _all(adoption, rows, [rows[A1.code]], {row.code: MONTHS}, service.ahead)


def _all(adoption, rows, groups, urls, ahead) -> list[dict]:
    running_out = _running_out(rows[A1.code], ahead) if adoption.measure is A1 else None
    found = _situation(adoption, rows, groups, running_out)
    return [_said(adoption, each, urls) for each in helps(found)]


def _measures(adoption) -> list[Measure]:
    return [A1, A12, *adoption.choices.by_course]


def _situation(adoption, rows: dict[str, Row | None], groups, running_out) -> Situation:
    courses = {each: _course(each, rows[each.code]) for each in adoption.choices.by_course}
    return Situation(
        whole=_share(rows[A1.code]),
        planned=planned_for(adoption, A1, adoption.as_at),
        groups=[Part(row.code, row.name, row.share) for row in groups],
        courses=list(courses.values()),
        of_leaders=[part for each, part in courses.items() if not each.course.is_for_all],
        offline=_share(rows.get(A12.code)),
        running_out=running_out,
    )


def _share(row: Row | None):
    return row.share if row else None


def _course(measure: Measure, row: Row | None) -> Part:
    share = _share(row)
    left = row.denominator - row.numerator if share is not None else 0
    return Part(measure.code, measure.title, share, left)


def _running_out(now: Row | None, ahead: Figure | None) -> int | None:
    """About how many people will have everything no more, because a completion runs out: as the
    forecast of the page has it. None: too few to say, hidden, or of another day."""
    then = ahead.row(now.code) if now and ahead else None
    if then is None or then.is_hidden or now.is_hidden:
        return None
    return enough.count(now.numerator - then.numerator)


def _said(adoption, each: Help, urls) -> dict:
    """A verb, a fact and one link."""
    do, fact, label, url = SAID[each.need](adoption, each, urls)
    return {"do": do, "fact": fact, "link": label, "url": url}


def _gap(adoption, each, urls):
    names = in_words([part.name for part in each.parts])
    fact = ngettext(
        "%(share)s have completed all that everyone needs, %(n)s point below plan.",
        "%(share)s have completed all that everyone needs, %(n)s points below plan.",
        each.n,
    )
    url = urls.get(each.parts[0].code) if len(each.parts) == 1 else ""
    label = _("See the figures of %(names)s") if url != MONTHS else _("See it month by month")
    return (
        Sentence(_("Make time for learning in %(names)s."), names=names),
        capital(fact % {"share": share_text(each.share), "n": each.n}),
        Sentence(label, names=names),
        url or "#directorates",
    )


def _leaders(adoption, each, _urls):
    [course] = each.parts
    fact = ngettext(
        "%(share)s of leaders have done the course for leaders, %(n)s point behind their staff.",
        "%(share)s of leaders have done the course for leaders, %(n)s points behind their staff.",
        each.n,
    )
    return (
        _("Lead by example."),
        capital(fact % {"share": share_text(each.share), "n": each.n}),
        Sentence(_("See “%(course)s”"), course=course.name),
        _course_url(adoption, course),
    )


def _runs_out(adoption, each, _urls):
    day = date_text(adoption.choices.ahead_on)
    return (
        _("Renew before it runs out."),
        _("About %(n)s people will lose a completion by %(day)s, if they do not renew it.")
        % {"n": each.n, "day": day},
        _("See what happens if nobody acts"),
        framing.overview_url(adoption, "#ahead"),
    )


def _offline(adoption, each, _urls):
    fact = ngettext(
        "%(share)s of people without a log-in have completed it all, %(n)s point below average.",
        "%(share)s of people without a log-in have completed it all, %(n)s points below average.",
        each.n,
    )
    return (
        _("Bring learning to people without a computer."),
        capital(fact % {"share": share_text(each.share), "n": each.n}),
        _("How we count people without a log-in"),
        reverse("leadership:definition", args=[A12.slug]),
    )


def _finish(adoption, each, _urls):
    [course] = each.parts
    fact = ngettext("%(n)s person has it still to do.", "%(n)s people have it still to do.", each.n)
    return (
        Sentence(_("Finish “%(course)s”."), course=course.name),
        fact % {"n": each.n},
        Sentence(_("See where “%(course)s” is to do"), course=course.name),
        _course_url(adoption, course, "#directorates"),
    )


def _course_url(adoption, part: Part, place=""):
    return framing.course_url(adoption, adoption.choices.by_code[part.code].course, place)


SAID = {
    Need.GAP: _gap,
    Need.LEADERS: _leaders,
    Need.RUNNING_OUT: _runs_out,
    Need.OFFLINE: _offline,
    Need.COURSE: _finish,
}
