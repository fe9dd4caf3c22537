"""What is stored already, read in a fixed number of queries and laid out for look-up."""

from collections import defaultdict

from lms.people.change_maps.steps import known_steps
from lms.people.forgetting.marks import mark_of_number
from lms.people.models import Absence, Erasure, Posting, StaffFile, Unit, UnitAlias, User


class Register:
    def __init__(self):
        self.last_as_at = StaffFile.objects.last_as_at()
        self.units = self.load_units()
        self.steps = known_steps(self.units)
        self.aliases = dict(UnitAlias.objects.values_list("name", "unit__code"))
        self.everyone = User.objects.in_bulk()
        self.people = {one.staff_number: one for one in self.everyone.values() if one.staff_number}
        self.holders = {one.email: one for one in self.everyone.values() if one.email}
        self.postings = self.load_postings()
        self.absences = self.load_absences()
        self.forgotten = set(Erasure.objects.values_list("mark", flat=True))

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
            histories[history_key(posting.person.staff_number, posting)].append(posting)
        return histories

    def load_absences(self):
        found = defaultdict(list)
        for absence in Absence.objects.order_by("starts_on", "pk"):
            found[self.everyone[absence.person_id].staff_number].append(absence)
        return found

    def history(self, record):
        return self.postings[history_key(record.staff_number, record.post)]

    def in_post(self, day):
        """By number, who has a main post on this day and can be named by a file."""
        return {
            history[0].person.staff_number: history[0].person
            for history in self.postings.values()
            if history
            and history[0].person.staff_number
            and any(one.is_primary and one.is_on(day) for one in history)
        }

    def has_forgotten(self, record, day):
        """Whether this is a leaver whose name we took away: counted already, and not to come back
        with the file. Whoever works here again does, as somebody new."""
        ended = record.post.ends_on
        return bool(
            self.forgotten
            and record.staff_number not in self.people
            and ended
            and ended <= day
            and mark_of_number(record.staff_number) in self.forgotten
        )

    def give_number(self, person, old, new):
        """Everything that was found under the old number is found under the new one."""
        self.people[new] = self.people.pop(old, person)
        self.absences[new] = self.absences.pop(old, [])
        for key in [key for key in self.postings if key[0] == old]:
            self.postings[new, key[1]] = self.postings.pop(key)


def history_key(staff_number, post):
    return staff_number, "" if post.is_primary else post.assignment_no
