from lms.people.models import Posting


class UnitsByDay:
    """Where each of these people worked on any day."""

    def __init__(self, person_ids):
        self.postings = {}
        for posting in Posting.objects.primary().filter(person__in=person_ids):
            self.postings.setdefault(posting.person_id, []).append(posting)

    def of(self, person_id, day):
        for posting in self.postings.get(person_id, ()):
            if posting.is_on(day):
                return posting.unit_id
        return None

    def first_day(self, person_id):
        """As far back as we know; None for somebody who was never in a post."""
        return min((post.starts_on for post in self.postings.get(person_id, ())), default=None)
