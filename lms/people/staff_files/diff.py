"""Compares the records of an HR file with what is stored and plans every difference.

First whatever would have to be guessed is held back (lms.people.staff_files.doubts), then people,
because a row may name a manager who comes further down, then posts and absences.
"""

from lms.people.change_maps.steps import went_along_on
from lms.people.models import User

from . import doubts
from .diff_absences import AbsenceDiff
from .diff_posts import PostDiff
from .plan import Kind
from .structure import Structure
from .verdicts import Verdict

# How somebody stands is worth a word when they are new, and what is new when they are known.
STATES = {
    Verdict.CONTINGENT,
    Verdict.NO_ONLINE_ACCESS,
    Verdict.LONG_ABSENCE,
    Verdict.FUTURE_STARTER,
    Verdict.FUTURE_LEAVER,
    Verdict.LEFT,
}
NEWS = {
    Verdict.NAME_CHANGE,
    Verdict.TRANSFER,
    Verdict.PROMOTED,
    Verdict.LEAVING_RETRACTED,
    Verdict.BACKDATED,
    Verdict.CHANGED,
    Verdict.ABSENCE_STARTED,
    Verdict.RETURNED,
}


class StaffDiff:
    def __init__(self, records, register, plan):
        self.records, self.register, self.plan = records, register, plan
        self.structure = Structure(register, plan)
        self.posts, self.absences = PostDiff(register, plan), AbsenceDiff(register, plan)
        self.known = set(register.people)

    def compare(self):
        count_the_missing(self.records, self.register, self.plan)
        doubts.hold_back(self.records, self.register, self.plan)
        written = [record for record in self.records if record.is_written]
        for record in written:
            if record.is_main:
                self.person(record)
        for record in sorted(written, key=lambda one: not one.is_earlier_spell):
            self.posts.compare(record, self.facts(record))
            if record.is_main:
                self.absences.compare(record)
        self.posts.close_what_is_gone(written)
        self.posts.carrying.carry()
        for record in written:
            self.sum_up(record)

    def person(self, record):
        number, post = record.staff_number, record.post
        person = self.register.people.get(number)
        if person is None:
            person = self.register.people[number] = User(staff_number=number)
            self.plan.add(Kind.PERSON_ADDED, record, number, person)
        facts = {
            "first_name": post.first_name,
            "last_name": post.last_name,
            "known_as": post.known_as,
            "email": post.email,
        }
        if number in self.known:
            facts = {name: fact for name, fact in facts.items() if name not in post.open_facts}
        if self.plan.update(Kind.PERSON_CHANGED, record, number, person, **facts):
            record.note(Verdict.NAME_CHANGE)

    def facts(self, record):
        post = record.post
        return {
            "unit": self.structure.place(record),
            "manager": self.manager(record),
            "assignment_no": post.assignment_no,
            "job_title": post.job_title,
            "grade": post.grade,
            "tier": post.tier,
            "employment": post.employment,
            "location": post.location,
        }

    def manager(self, record):
        number = record.post.manager_number
        found = self.register.people.get(number) if number else None
        if number and found is None:
            record.note(Verdict.MANAGER_NOT_FOUND, "MANAGER_REF", number)
        return found

    def sum_up(self, record):
        is_known = record.staff_number in self.known
        has_left = record.has(Verdict.LEFT)
        record.drop(STATES if is_known else NEWS)
        if is_known:
            self.note_moves_of_units(record)
            record.note(Verdict.HAS_LEFT if has_left else Verdict.NO_CHANGE)
        elif self.register.last_as_at and record.is_main:
            record.note(Verdict.CREATE)

    def note_moves_of_units(self, record):
        """What a change map has done since the file before."""
        history, since = self.register.history(record), self.register.last_as_at
        days = {"after": since or self.plan.as_at, "until": self.plan.as_at}
        if moved_on := went_along_on(history, self.register.steps, **days):
            record.note(Verdict.UPDATE_UNIT, known=f"{moved_on:%d/%m/%Y}")


def count_the_missing(records, register, plan):
    """Whom the file would not carry on: those it does not name, and those whose rows it spoils."""
    carried_on = {record.staff_number for record in records if record.is_written}
    here = register.in_post(plan.as_at)
    plan.current = len(register.in_post(register.last_as_at or plan.as_at))
    plan.missing_people = [here[number] for number in sorted(here.keys() - carried_on)]
