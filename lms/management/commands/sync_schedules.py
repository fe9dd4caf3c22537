from django.core.management.base import BaseCommand
from django.db import transaction
from django_q.models import Schedule

from lms.schedules import ENTRIES, PREFIX


class Command(BaseCommand):
    help = "Write the schedules of lms/schedules.py to the database; remove ours that are gone."

    @transaction.atomic
    def handle(self, **options):
        names = [self.write(entry) for entry in ENTRIES]
        Schedule.objects.filter(name__startswith=PREFIX).exclude(name__in=names).delete()
        self.stdout.write(f"{len(names)} schedules are in place.")

    def write(self, entry):
        name = PREFIX + entry.name
        kind = Schedule.CRON if entry.cron else Schedule.MINUTES
        defaults = {
            "func": entry.task,
            "schedule_type": kind,
            "minutes": entry.minutes,
            "cron": entry.cron,
            "repeats": -1,
        }
        Schedule.objects.update_or_create(name=name, defaults=defaults)
        return name
