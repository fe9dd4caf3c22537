"""What people decide about the numbers."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from .closing import code_version, figures_of, input_files
from .models import ClosedFigure, ClosedMonth, Target
from .plan import TOLERANCE, Path


@transaction.atomic
def set_target(
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
) -> Target:
    """Set a new target. The ones before it stay, so that nobody can unsay what was promised."""
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
    )
    target.full_clean()
    if not target.plan.is_in_order:
        raise ValidationError(_("Put the steps in order, between the start and the target date."))
    target.save()
    return target


def close_month(*, day: date) -> ClosedMonth:
    """Keep the figures of the last day of a month as they are known now. Once: what was closed
    before stays, also when two workers come at the same time."""
    try:
        with transaction.atomic():
            return _keep(day, revision=1, reason="")
    except IntegrityError:
        return ClosedMonth.objects.get(day=day, revision=1)


@transaction.atomic
def correct_month(*, day: date, reason: str) -> ClosedMonth:
    """A new revision of a month that is closed. The ones before it stay."""
    last = ClosedMonth.objects.filter(day=day).latest("revision")
    return _keep(day, revision=last.revision + 1, reason=reason)


def _keep(day, revision, reason):
    month = ClosedMonth(
        day=day,
        revision=revision,
        reason=reason,
        structure_on=day,
        code_version=code_version(),
        input_files=input_files(day),
    )
    month.clean_fields(exclude=["input_files"])
    if revision > 1 and not reason:
        raise ValidationError(_("Say why the month is corrected."))
    month.save()
    ClosedFigure.objects.bulk_create(figures_of(month), batch_size=1000)
    return month
