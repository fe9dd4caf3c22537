"""Compares the rows of an HR file with what is stored and plans every difference.

Two choices that numbers depend on:

* The first posting we learn of starts on COUNCIL_START_DATE. Where somebody worked before the
  first file is not known, and their headcount belongs somewhere from the day they started.
* A file says that somebody moved, not when. POST_START_DATE is believed when it lies between the
  file before and this one (on the file before they were still in the old unit); otherwise the
  move counts from the day of this file.
"""

from lms.people.models import Absence, Posting, User

from .plan import Kind
from .problems import Problem, Unusable
from .structure import Structure

MANAGER = "MANAGER_REF"


class StaffDiff:
    def __init__(self, records, staff_numbers, register, plan):
        self.records, self.staff_numbers = records, staff_numbers
        self.register, self.plan = register, plan
        self.structure = Structure(register, plan)

    def compare(self):
        """People first, because a row may name a manager who comes further down."""
        for record in self.records:
            if record.is_primary:
                self.attempt(self.person, record)
        for record in self.records:
            self.attempt(self.post, record)
            if record.is_primary:
                self.absence(record)

    def attempt(self, step, record):
        try:
            return step(record)
        except Unusable as error:
            self.plan.problems.append(Problem(record.row, error.column, str(error)))

    # People ----------------------------------------------------------------------------------

    def person(self, record):
        person = self.register.people.get(record.staff_number)
        if person is None:
            person = User(staff_number=record.staff_number)
            self.register.people[record.staff_number] = person
            self.plan.add(Kind.PERSON_ADDED, record, record.staff_number, person)
        self.plan.update(
            Kind.PERSON_CHANGED,
            record,
            record.staff_number,
            person,
            first_name=record.first_name,
            last_name=record.last_name,
            known_as=record.known_as,
            email=record.email,
        )
        self.check_email(record, person)

    def check_email(self, record, person):
        """Addresses of people in the file were compared with each other before."""
        holder = self.register.holders.get(record.email)
        if holder and holder is not person and holder.staff_number not in self.staff_numbers:
            text = "somebody who is not in this file has the same. Ask whose it is."
            raise Unusable(text, "WORK_EMAIL")

    def manager(self, record):
        number = record.manager_number
        if not number:
            return None
        if number == record.staff_number:
            raise Unusable("this is their own number. Correct it or leave it empty.", MANAGER)
        if number not in self.register.people and number not in self.staff_numbers:
            text = f"nobody has the staff number {number}. Correct it or leave it empty."
            raise Unusable(text, MANAGER)
        return self.register.people.get(number)

    # Posts -----------------------------------------------------------------------------------

    def post(self, record):
        person = self.register.people.get(record.staff_number)
        problems_before = len(self.plan.problems)
        facts = self.facts(record)
        if person is None or len(self.plan.problems) > problems_before:
            return
        history = self.register.history(person, record)
        if not history or has_come_back(history[-1], record):
            self.add_post(person, record, first_day(record), facts)
        else:
            self.change_post(person, record, history, facts)

    def facts(self, record):
        return {
            "unit": self.attempt(self.structure.place, record),
            "manager": self.attempt(self.manager, record),
            "assignment_no": record.assignment_no,
            "job_title": record.job_title,
            "grade": record.grade,
            "tier": record.tier,
            "employment": record.employment,
            "location": record.location,
        }

    def add_post(self, person, record, starts_on, facts, kind=Kind.POST_ADDED):
        posting = Posting(
            person=person,
            is_primary=record.is_primary,
            starts_on=starts_on,
            ends_on=record.ends_on,
            **facts,
        )
        self.register.history(person, record).append(posting)
        self.plan.add(kind, record, record.staff_number, posting)

    def change_post(self, person, record, history, facts):
        current = history[-1]
        self.correct_start(record, history)
        moved_on = self.move_day(current, record)
        if current.unit == facts["unit"] or moved_on == current.starts_on:
            self.correct(record, current, facts)
        elif record.ends_on and record.ends_on <= moved_on:
            self.correct(record, current, facts | {"unit": current.unit})
        else:
            self.note(Kind.MOVED, record, current, ends_on=moved_on)
            self.add_post(person, record, moved_on, facts, kind=Kind.MOVED)

    def correct(self, record, current, facts):
        if record.ends_on and record.ends_on <= current.starts_on:
            day = f"{current.starts_on:%d/%m/%Y}"
            raise Unusable(
                f"they moved to their present unit on {day}, after this.", "LEAVING_DATE"
            )
        self.note(Kind.LEAVING_CHANGED, record, current, ends_on=record.ends_on)
        self.note(Kind.POST_CHANGED, record, current, **facts)

    def correct_start(self, record, history):
        starts_on, first = first_day(record), spell_start(history)
        before = history[: history.index(first)]
        if first.ends_on and first.ends_on <= starts_on:
            day = f"{first.ends_on:%d/%m/%Y}"
            raise Unusable(f"they moved on {day}, before this day.", "COUNCIL_START_DATE")
        if before and starts_on < before[-1].ends_on:
            day = f"{before[-1].ends_on:%d/%m/%Y}"
            raise Unusable(f"an earlier post of theirs ran until {day}.", "COUNCIL_START_DATE")
        self.note(Kind.POST_CHANGED, record, first, starts_on=starts_on)

    def move_day(self, current, record):
        told, last = record.post_starts_on, self.register.last_as_at
        is_news = told and last and last < told <= self.plan.as_at
        return max(told if is_news else self.plan.as_at, current.starts_on)

    def note(self, kind, record, thing, **facts):
        self.plan.update(kind, record, record.staff_number, thing, **facts)

    # Absences --------------------------------------------------------------------------------

    def absence(self, record):
        known = self.register.absences[record.staff_number]
        if record.absence is None:
            for absence in known:
                self.end_absence(record, absence)
            return
        starts_on, ends_on = record.absence
        for absence in reversed(known):
            if overlaps(absence, starts_on, ends_on):
                self.note(
                    Kind.ABSENCE_CHANGED, record, absence, starts_on=starts_on, ends_on=ends_on
                )
                return
        person = self.register.people[record.staff_number]
        absence = Absence(person=person, starts_on=starts_on, ends_on=ends_on)
        self.plan.add(Kind.ABSENCE_ADDED, record, record.staff_number, absence)

    def end_absence(self, record, absence):
        """Somebody whose row no longer has an absence is back, on the file's day at the latest."""
        if absence.starts_on >= self.plan.as_at:
            self.plan.add(Kind.ABSENCE_WITHDRAWN, record, record.staff_number, absence)
        elif absence.is_on(self.plan.as_at):
            self.note(Kind.ABSENCE_CHANGED, record, absence, ends_on=self.plan.as_at)


def first_day(record):
    """Of the person for a main post; of the post itself for a further one."""
    return record.starts_on if record.is_primary else record.post_starts_on or record.starts_on


def has_come_back(last, record):
    return last.ends_on is not None and first_day(record) >= last.ends_on


def spell_start(history):
    """The first of the postings that lead to the present one without a gap."""
    first = history[-1]
    for earlier in reversed(history[:-1]):
        if earlier.ends_on != first.starts_on:
            break
        first = earlier
    return first


def overlaps(absence, starts_on, ends_on):
    ends_before = absence.ends_on is not None and absence.ends_on <= starts_on
    starts_after = ends_on is not None and ends_on <= absence.starts_on
    return not (ends_before or starts_after)
