from django.db import transaction

from lms.common import enough
from lms.common.dates import today
from lms.metrics.models import SaidFigure

from .facts import all_said


@transaction.atomic
def announce() -> int:
    """Show what people say as it is now, where at least ten answers came or went since it was last
    shown: else whoever looks before and after one answer would see what it was. How many moved."""
    shown = {(each.code, each.course_key): each.answers for each in SaidFigure.objects.all()}
    moved = {
        key: said
        for key, said in all_said().items()
        if abs(said.answers - shown.get(key, 0)) >= enough.FEWEST
    }
    for (code, course_key), said in moved.items():
        SaidFigure.objects.update_or_create(
            code=code,
            course_key=course_key,
            defaults={**said._asdict(), "announced_on": today()},
        )
    return len(moved)
