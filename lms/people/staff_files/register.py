"""What is stored already, read in a fixed number of queries and laid out for look-up."""

from collections import defaultdict

from django.db.models import Max

from lms.people.models import Absence, Posting, StaffFile, Unit, User


class Register:
    def __init__(self):
        self.last_as_at = StaffFile.objects.aggregate(day=Max("as_at"))["day"]
        self.units = self.load_units()
        self.everyone = User.objects.in_bulk()
        self.people = {one.staff_number: one for one in self.everyone.values() if one.staff_number}
        self.holders = {one.email: one for one in self.everyone.values() if one.email}
        self.postings = self.load_postings()
        self.absences = self.load_absences()

    def load_units(self):
        units = Unit.objects.in_bulk()
        for unit in units.values():
            unit.parent = units.get(unit.parent_id)
        return {unit.code: unit for unit in units.values()}

    def load_postings(self):
        """Histories in order of time: one of main posts per person, one per further post."""
        units = {unit.pk: unit for unit in self.units.values()}
        histories = defaultdict(list)
        for posting in Posting.objects.order_by("starts_on", "pk"):
            posting.person = self.everyone[posting.person_id]
            posting.unit = units[posting.unit_id]
            posting.manager = self.everyone.get(posting.manager_id)
            histories[history_key(posting.person, posting)].append(posting)
        return histories

    def load_absences(self):
        found = defaultdict(list)
        for absence in Absence.objects.order_by("starts_on", "pk"):
            found[self.everyone[absence.person_id].staff_number].append(absence)
        return found

    def history(self, person, record):
        return self.postings[history_key(person, record)]

    def missing(self, staff_numbers, day):
        """How many people in post on this day the file does not name."""
        absent = User.objects.in_post(day).exclude(staff_number=None).values_list("staff_number")
        return sum(number not in staff_numbers for (number,) in absent)


def history_key(person, post):
    return person.staff_number, "" if post.is_primary else post.assignment_no
