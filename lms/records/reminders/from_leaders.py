"""What leaders asked to be sent to many, as it concerns each person on a day."""

from functools import cached_property

from lms.people.models import Preferences
from lms.records.models import Invitation, LateReminder
from lms.records.requirements import units_of

from .offered import offered_courses
from .policy import Choice, Kind


class FromLeaders:
    """In two queries; a few more while an invitation is in force. `circumstances`: by person id.
    Where somebody is counts on the day on which it was asked, so nobody who came later gets it."""

    def __init__(self, day, circumstances):
        self.day, self.circumstances = day, circumstances

    @cached_property
    def invitations(self):
        return list(Invitation.objects.in_force(self.day).with_sender().select_related("words"))

    @cached_property
    def late_reminders(self):
        return list(LateReminder.objects.in_force(self.day).with_sender())

    def offers(self):
        """(person id, Choice) of what is not over, sent or not."""
        for each in self.invitations:
            if self.can_be_followed(each):
                choice = Choice(Kind.LEADER, each.asked_on, each.course_key)
                yield from ((pk, choice) for pk in self.wanting if self.concerns(each, pk))

    def can_be_followed(self, invitation):
        """Since it was sent, the course may have been taken away or kept for some."""
        return invitation.course_key is None or invitation.course_key in self.course_keys

    @cached_property
    def course_keys(self):
        return {course.translation_key for course in offered_courses()}

    @cached_property
    def wanting(self):
        unwilling = Preferences.objects.filter(invitations=False)
        without = set(unwilling.values_list("person", flat=True))
        return [pk for pk in self.circumstances if pk not in without]

    def invitation(self, person_id, choice):
        """The one that this choice is about."""
        return next(
            each
            for each in self.invitations
            if (each.asked_on, each.course_key) == (choice.since, choice.course)
            and self.concerns(each, person_id)
        )

    def late_reminder(self, person_id):
        """The last that somebody asked for where this person is, if any."""
        mine = (each for each in self.late_reminders if self.concerns(each, person_id))
        return max(mine, key=lambda each: each.asked_on, default=None)

    def concerns(self, appeal, person_id):
        found = self.circumstances.get(person_id)
        posts = found.posts if found else ()
        post = next((each for each in posts if each.is_on(appeal.asked_on)), None)
        return post is not None and is_about(appeal, post)


def is_about(appeal, post) -> bool:
    if getattr(appeal, "is_of_team", False):
        return post.manager_id == appeal.by_id
    return appeal.unit_id is None or appeal.unit_id in units_of(post.unit)
