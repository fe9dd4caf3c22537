"""What people decide about the numbers."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from lms.common.dates import today
from lms.common.locks import Lock, one_at_a_time
from lms.people.naming import refuse_names

from .check import differences
from .closing import code_version, figures_of, input_files, is_news
from .correcting import Change, changes
from .models import Briefing, ClosedFigure, ClosedMonth, CourseSponsor, Target
from .plan import TOLERANCE, Path

# As many closed months are named to somebody who asks for one that is not.
NAMED = 6


def draft_target(
    *,
    measure: str,
    baseline_value: Decimal,
    baseline_on: date,
    target_value: Decimal,
    target_on: date,
    owner: str,
    reason: str,
    path: str = Path.LINEAR,
    steps: tuple[tuple[date, Decimal], ...] = (),
    tolerance: int = TOLERANCE,
    language: str = settings.LANGUAGE_CODE,
) -> Target:
    """As it would be set, and not written down. `language` is that of the owner and the reason."""
    target = Target(
        measure=measure,
        baseline_value=baseline_value,
        baseline_on=baseline_on,
        target_value=target_value,
        target_on=target_on,
        owner=owner,
        reason=reason,
        path=str(path),
        steps=[[day.isoformat(), str(value)] for day, value in steps],
        tolerance=tolerance,
        language=language,
    )
    target.full_clean()
    if not target.plan.is_in_order:
        raise ValidationError(_("Put the steps in order, between the start and the target date."))
    return target


@transaction.atomic
def set_target(**said) -> Target:
    """Set a new target, of what draft_target is told. The ones before it stay, so that nobody can
    unsay what was promised. Said again, it is not said twice."""
    one_at_a_time(Lock.SAYING)
    target = draft_target(**said)
    last = Target.objects.filter(measure=target.measure).order_by("set_at", "pk").last()
    if last and last.says_the_same_as(target):
        return last
    target.save()
    return target


@transaction.atomic
def name_sponsor(*, course_key: UUID, sponsor: str, co_owner: str = "") -> CourseSponsor:
    """Say which posts answer for a course from now on. Said again, it is not said twice."""
    one_at_a_time(Lock.SAYING)
    last = CourseSponsor.objects.last_of(course_key)
    if last and (last.sponsor, last.co_owner) == (sponsor, co_owner):
        return last
    said = CourseSponsor(course_key=course_key, sponsor=sponsor, co_owner=co_owner)
    said.full_clean()
    said.save()
    return said


def close_month(*, day: date) -> ClosedMonth:
    """Keep the figures of the last day of a month as they are known now, and have leaders told.
    Once: what was closed before stays, also when two workers come at the same time."""
    try:
        with transaction.atomic():
            month = _keep(day, revision=1, reason="")
            if is_news(day):
                Briefing.objects.create(month=month, offered_on=today())
            return month
    except IntegrityError:
        return ClosedMonth.objects.get(day=day, revision=1)


def close_month_once_counted(*, day: date) -> ClosedMonth | None:
    """Not while the totals are being brought up to date after a new rule: what is closed stays.
    Whatever is left open is tried again the next night."""
    return None if differences() else close_month(day=day)


def plan_correction(*, day: date) -> list[Change]:
    """What a correction of this month would change. Writes nothing."""
    last = _last_revision(day)
    _must_be_counted()
    return changes(day, last.figures.all(), figures_of(_as_known_now(day)))


def correct_month(*, day: date, reason: str) -> ClosedMonth:
    """A new revision of a month that is closed, if anything is known now that was not. The ones
    before it stay. The reason comes through no form, so it is here that it must name nobody."""
    _must_say_why(reason)
    _last_revision(day)
    _must_be_counted()
    with transaction.atomic():
        one_at_a_time(Lock.CORRECTING_A_MONTH)
        last = _last_revision(day)
        month = _keep(day, revision=last.revision + 1, reason=reason)
        if not changes(day, last.figures.all(), month.figures.all()):
            text = _(
                "There is nothing to correct: every figure is as it is in revision %(number)s."
            )
            raise ValidationError(text % {"number": last.revision})
        return month


def what_changed(*, month: ClosedMonth) -> list[Change]:
    """By this correction, from the revision before it."""
    before = ClosedMonth.objects.get(day=month.day, revision=month.revision - 1)
    return changes(month.day, before.figures.all(), month.figures.all())


def _last_revision(day):
    if last := ClosedMonth.objects.last_revisions().filter(day=day).first():
        return last
    closed = ClosedMonth.objects.last_revisions().values_list("day", flat=True)[:NAMED]
    if not closed:
        raise ValidationError(_("No month is closed yet."))
    raise ValidationError(
        _("No month was closed on %(day)s. The last that are closed: %(days)s.")
        % {"day": day, "days": ", ".join(map(str, closed))}
    )


def _must_be_counted():
    if differences():
        raise ValidationError(
            _(
                "People are still being counted anew after a change. Try again in some minutes; "
                "if it stays so, run manage.py rebuild_rollups."
            )
        )


def _must_say_why(reason):
    """Whom it names is asked of a reason that is not too long."""
    longest = ClosedMonth._meta.get_field("reason").max_length
    if len(reason) > longest:
        raise ValidationError(
            _("The reason has %(count)d letters. Write at most %(longest)d.")
            % {"count": len(reason), "longest": longest}
        )
    if not reason:
        raise ValidationError(_("Say why the month is corrected."))
    refuse_names(reason)


def _keep(day, revision, reason):
    month = _as_known_now(day, revision=revision, reason=reason)
    month.clean_fields(exclude=["input_files"])
    month.save()
    ClosedFigure.objects.bulk_create(figures_of(month), batch_size=1000)
    return month


def _as_known_now(day, **said):
    return ClosedMonth(
        day=day,
        structure_on=day,
        code_version=code_version(),
        input_files=input_files(day),
        **said,
    )
