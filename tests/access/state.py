"""What nobody may change by a field of their own making, and what a request wrote."""

import re

from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page

from lms.people.models import Posting, User
from lms.records.models import (
    AnswerSheet,
    Certificate,
    LearningEvent,
    Pledge,
    PollVotes,
    Showing,
    SkillsProfile,
    Standing,
)

INTO = re.compile(r'^(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
# A session, a picture in a new size, who has a page open in the editor, whether to tell them of
# comments there, and how they set up the editor: as it is for everybody, to begin with; and how
# often certificates were checked from one place.
WRITTEN_BY_READING = {
    "people_session",
    "people_signintries",
    "common_rendition",
    "wagtailadmin_editingsession",
    "wagtailcore_pagesubscription",
    "wagtailusers_userprofile",
}


def state():
    return [
        list(User.objects.order_by("pk").values_list("pk", "is_superuser", "is_active")),
        list(
            Group.objects.order_by("pk", "user", "permissions").values_list("user", "permissions")
        ),
        list(Posting.objects.order_by("pk").values_list("person", "unit", "manager", "tier")),
        list(Page.objects.order_by("pk").values_list("pk", "live", "owner", "locked_by")),
        list(LearningEvent.objects.order_by("pk").values_list("person", "kind", "payload")),
        list(Standing.objects.order_by("pk").values_list("person", "completed_on", "waivers")),
        list(AnswerSheet.objects.order_by("pk").values_list("person", "answers")),
        list(Pledge.objects.order_by("pk").values_list("person", "words", "outcome")),
        list(Showing.objects.order_by("pk").values_list("person", "champion", "ended_at")),
        list(PollVotes.objects.order_by("pk").values_list("counts", "shown")),
        list(SkillsProfile.objects.order_by("pk").values_list("person", "answers", "levels")),
        list(Certificate.objects.order_by("pk").values_list("person", "course_key")),
        GroupPagePermission.objects.count(),
    ]


class Writes:
    """For `connection.execute_wrapper`: (address, table) of each thing written."""

    def __init__(self):
        self.address, self.found = "", []

    def __call__(self, execute, sql, params, many, context):
        if into := INTO.match(sql):
            self.found.append((self.address, into[1]))
        return execute(sql, params, many, context)
