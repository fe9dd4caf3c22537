"""What people decide about the numbers."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from .models import Target


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
    )
    target.full_clean()
    target.save()
    return target
