"""Taking names out of free text that anybody may have written about anybody."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_q.models import OrmQ, Task

from lms.common.privacy import TABLES

from .names import without


def sweep(found):
    for table in TABLES.values():
        if table.swept:
            sweep_table(table, found)
    for queue in (Task, OrmQ):
        sweep_queue(queue, found)


def sweep_table(table, found):
    rows = table.model._base_manager.only("pk", *table.swept)
    for row in rows.iterator(200):
        changed = changes(row, table.swept, found)
        if changed:
            table.model._base_manager.filter(pk=row.pk).update(**changed)


def changes(row, names, found):
    """{field: text without the names}, of the fields that held any."""
    after = {name: without(found, getattr(row, name)) for name in names}
    return {name: value for name, value in after.items() if value != getattr(row, name)}


def sweep_queue(queue, found):
    """A task is given ids, but what it says when it fails may name somebody: then it goes."""
    naming = [row.pk for row in queue.objects.iterator(200) if found.search(said(row))]
    queue.objects.filter(pk__in=naming).delete()


def said(row) -> str:
    task = row.task if isinstance(row, OrmQ) else vars(row)
    return " ".join(str(task.get(part, "")) for part in ("name", "args", "kwargs", "result"))


def forget_old_tasks() -> int:
    """The queue keeps what failed for ever, and a message of failure may hold an address."""
    moment = timezone.now() - timedelta(days=settings.KEEP["tasks_days"])
    forgotten, _ = Task.objects.filter(stopped__lt=moment).delete()
    return forgotten
