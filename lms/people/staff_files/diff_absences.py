"""Long absences: whether and when, as the file has them on its day."""

from lms.people.models import Absence

from .diff_posts import overlaps
from .plan import Kind
from .verdicts import Verdict


class AbsenceDiff:
    def __init__(self, register, plan):
        self.register, self.plan = register, plan

    def compare(self, record):
        known = self.register.absences[record.staff_number]
        if "absence" in record.post.open_facts:
            return
        if record.post.absence is None:
            for absence in known:
                self.end(record, absence)
            return
        starts_on, ends_on = record.post.absence
        for absence in reversed(known):
            if overlaps(absence, starts_on, ends_on):
                self.change(record, absence, starts_on=starts_on, ends_on=ends_on)
                return
        person = self.register.people[record.staff_number]
        absence = Absence(person=person, starts_on=starts_on, ends_on=ends_on)
        self.plan.add(Kind.ABSENCE_ADDED, record, record.staff_number, absence)
        record.note(Verdict.ABSENCE_STARTED)

    def end(self, record, absence):
        """Somebody whose row no longer has an absence is back, on the file's day at the latest."""
        if absence.starts_on >= self.plan.as_at:
            self.plan.add(Kind.ABSENCE_WITHDRAWN, record, record.staff_number, absence)
        elif absence.is_on(self.plan.as_at):
            self.change(record, absence, ends_on=self.plan.as_at)

    def change(self, record, absence, **facts):
        number = record.staff_number
        was = self.plan.update(Kind.ABSENCE_CHANGED, record, number, absence, **facts)
        if was and absence.ends_on and absence.ends_on <= self.plan.as_at:
            record.note(Verdict.RETURNED)
