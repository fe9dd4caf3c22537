"""A person about whom every personal table holds something."""

from datetime import date
from importlib import import_module
from uuid import uuid4

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail import models as wagtail
from wagtail.admin.models import EditingSession, FormState
from wagtail.log_actions import log
from wagtail.users.models import UserProfile

from lms.common.privacy import TABLES
from lms.metrics.models import Tally
from lms.people.models import (
    Absence,
    DirectoryRole,
    Erasure,
    GroupMember,
    Merger,
    PlaceNote,
    Preferences,
    RecordHold,
    RecordOpening,
    StaffChange,
    StaffFile,
    StaffFileLine,
    StaffGroup,
    StaffQuestion,
)
from lms.records.models import (
    AnswerSheet,
    Certificate,
    Confidence,
    EventWords,
    FollowUp,
    Invitation,
    InvitationWords,
    LateReminder,
    LearningEvent,
    Pledge,
    Reminder,
    Showing,
    SkillsProfile,
    Standing,
)
from tests.factories.people import make_person

from .canaries import MADE_WHOLE, plant, worn


def make_known(name, mark, **facts):
    """Known to every table, with canaries of this mark in every text of theirs."""
    person = make_person(name, **facts)
    person.groups.add(Group.objects.get_or_create(name="Moderators")[0])
    person.user_permissions.add(Permission.objects.first())
    Absence.objects.create(person=person, starts_on=date(2024, 1, 1), ends_on=date(2024, 5, 1))
    RecordOpening.objects.create(person=person, viewer=make_person("Ann"))
    RecordHold.objects.create(
        person=person, placed_by=person, starts_on=date(2024, 1, 1), ends_on=date(2024, 2, 1)
    )
    group, _made = StaffGroup.objects.get_or_create(name="Lone workers")
    GroupMember.objects.create(
        staff_group=group, person=person, added_by=person, starts_on=date(2024, 1, 1)
    )
    other = make_person("Ann", left=True)
    Merger.objects.create(kept=person, duplicate=other, undone_at=timezone.now())
    Preferences.objects.create(person=person)
    DirectoryRole.objects.create(person=person, group=person.groups.get())
    Erasure.objects.create(person=person, mark=mark, erased_on=date(2024, 1, 1))
    bring_in(person)
    learn(person, mark)
    sign_in(person)
    edit(person)
    plant(person, mark)
    person.refresh_from_db()
    return person


def bring_in(person):
    file = StaffFile.objects.create(sha256=uuid4().hex, as_at=date(2026, 1, 1), outcomes={})
    StaffFileLine.objects.create(
        person=person, staff_file=file, record=1, row=2, outcome="held", findings=[]
    )
    StaffChange.objects.create(person=person, staff_file=file, thing="person")
    PlaceNote.objects.create(person=person)
    StaffQuestion.objects.create(person=person, staff_file=file, kind="has_left")


def learn(person, mark):
    keys = {"person": person, "course_key": uuid4()}
    payload = {"result": worn(TABLES[MADE_WHOLE], mark)["payload"]}
    texts = {**worn(TABLES[MADE_WHOLE], mark), "payload": payload}
    event = LearningEvent.objects.create(
        **keys, **texts, kind="completed", occurred_at=timezone.now(), idempotency_key=uuid4()
    )
    EventWords.objects.create(event=event)
    AnswerSheet.objects.create(person=person, module_key=uuid4(), lesson_id=uuid4())
    Pledge.objects.create(
        person=person,
        module_key=uuid4(),
        lesson_id=uuid4(),
        block_id=uuid4(),
        by=date(2026, 1, 1),
        judged_on=date(2026, 1, 1),
        outcome=Pledge.Outcome.KEPT,
    )
    Showing.objects.create(
        person=person,
        champion=make_person("Chris"),
        module_key=uuid4(),
        lesson_id=uuid4(),
        block_id=uuid4(),
        question="And you?",
    )
    SkillsProfile.objects.create(person=person)
    Confidence.objects.create(**keys)
    FollowUp.objects.create(**keys, cycle=1, asked_on=date(2026, 2, 1))
    Standing.objects.create(**keys, completed_on=["2026-01-01"])
    days = {"since": date(2026, 1, 1), "planned_on": date(2026, 1, 6)}
    Reminder.objects.create(**keys, **days, kind="invitation")
    Certificate.objects.create(
        **keys, event=event, minutes=5, has_check=False, completed_on=date(2026, 1, 1)
    )
    Tally.objects.get_or_create(person=person)
    ask_for_many(person)


def ask_for_many(person):
    asked = {"by": person, "asked_on": date(2026, 1, 6), "unit": person.postings.first().unit}
    invitation = Invitation.objects.create(**asked, people=10, message="use")
    InvitationWords.objects.create(invitation=invitation, language="en")
    LateReminder.objects.create(**asked)


def sign_in(person):
    SocialAccount.objects.create(user=person, provider="council")
    Authenticator.objects.create(user=person, type="totp", data={})
    EmailAddress.objects.create(user=person)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session.create()


def edit(person):
    page = wagtail.Page.objects.get(depth=1)
    ours = {"content_type": ContentType.objects.get_for_model(page), "object_id": str(page.pk)}
    both = {**ours, "base_content_type": ours["content_type"]}
    now, mine = timezone.now(), {"user": person}
    revision = wagtail.Revision.objects.create(**both, **mine, content={}, created_at=now)
    UserProfile.objects.create(**mine)
    EditingSession.objects.create(**mine, **ours, last_seen_at=now)
    FormState.objects.create(**mine, **ours, data={}, last_updated_at=now)
    wagtail.APIToken.objects.create(**mine, key_hash=uuid4().hex)
    for thing in (person, page):
        log(thing, "wagtail.edit", user=person)
    wagtail.PageSubscription.objects.create(**mine, page=page, comment_notifications=True)
    comment = wagtail.Comment.objects.create(**mine, page=page)
    wagtail.CommentReply.objects.create(**mine, comment=comment)
    wagtail.UploadedFile.objects.create(uploaded_by_user=person)
    review(person, both, revision)


def review(person, place, revision):
    workflow = wagtail.Workflow.objects.create(name="Review")
    state = wagtail.WorkflowState.objects.create(
        **place, workflow=workflow, requested_by=person, status="approved"
    )
    wagtail.TaskState.objects.create(
        workflow_state=state,
        revision=revision,
        task=wagtail.Task.objects.first(),
        finished_by=person,
    )
