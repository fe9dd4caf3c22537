from django.db import transaction

from lms.common import enough
from lms.common.dates import today
from lms.metrics.models import SaidFigure

from .facts import Said, all_said


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
    rows = (
        SaidFigure(code=code, course_key=course, announced_on=today(), **said._asdict())
        for (code, course), said in moved.items()
    )
    SaidFigure.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["code", "course_key"],
        update_fields=["announced_on", *Said._fields],
    )
    return len(moved)
