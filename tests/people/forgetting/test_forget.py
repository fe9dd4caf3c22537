"""Nothing that names a person is left anywhere, and everything that was counted is."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django_q.models import OrmQ, Task
from django_q.signing import SignedPackage
from wagtail.log_actions import log
from wagtail.models import Comment, Page, Revision
from wagtail.users.models import UserProfile

from lms.common.privacy import TABLES
from lms.common.privacy.classes import FORGOTTEN
from lms.people.forgetting.actions import Kept, forget, hold_record
from lms.people.models import Posting, User
from lms.records.models import Certificate, LearningEvent
from tests.factories.people import make_person
from tests.people.held.canaries import canary

from .dump import dumped

whole_database = pytest.mark.django_db(transaction=True, serialized_rollback=True)
EMPTIED = {
    canary("qa", table.label, name)
    for table in TABLES.values()
    if table.about
    for name in table.fields_of(FORGOTTEN)
}


def mention(person):
    """What colleagues wrote and the queue said, with her name in it."""
    tom, page, now = make_person("Tom"), Page.objects.get(depth=1), timezone.now()
    words = f"Ask {person.first_name} {person.last_name} ({person.email}, {person.staff_number})"
    Comment.objects.create(user=tom, page=page, text=words)
    log(page, "wagtail.edit", user=tom, data={"comment": {"text": words}})
    log(person, "wagtail.edit", user=tom)
    Revision.objects.filter(user=person).update(content={"comments": [{"text": words}]})
    Task.objects.create(id="1", name="one", func="f", started=now, stopped=now, result=words)
    OrmQ.objects.create(payload=SignedPackage.dumps({"id": "2", "name": "two", "args": (words,)}))


@whole_database
def test_nothing_that_names_her_is_left(leila):
    mention(leila)
    names = {leila.email, leila.staff_number, leila.first_name, leila.last_name}
    before = dumped()
    forget(people=[leila])
    after = dumped()

    assert {each for each in names if each not in before} == set()
    assert {each for each in names if each in after} == set()


@whole_database
def test_every_class_that_is_forgotten_is_empty(leila):
    forget(people=[leila])
    after = dumped()

    assert {each for each in EMPTIED if each in after} == set()


def test_what_the_queue_said_about_her_is_gone(leila):
    mention(leila)
    forget(people=[leila])

    assert not Task.objects.exists()
    assert not OrmQ.objects.exists()


def test_what_was_said_about_nobody_stays(leila):
    now = timezone.now()
    Task.objects.create(id="1", name="one", func="f", started=now, stopped=now, result="Done.")
    forget(people=[leila])

    assert Task.objects.exists()


def test_a_picture_of_her_is_gone(leila, django_capture_on_commit_callbacks):
    name = default_storage.save("avatars/leila.png", ContentFile(b"face"))
    UserProfile.objects.filter(user=leila).update(avatar=name)
    with django_capture_on_commit_callbacks(execute=True):
        forget(people=[leila])

    assert not default_storage.exists(name)


def test_what_she_did_stays(leila):
    forget(people=[leila])

    assert LearningEvent.objects.filter(person=leila).exists()
    assert Posting.objects.get(person=leila).unit_id


def test_a_certificate_stays_without_her_name(leila):
    forget(people=[leila])

    assert Certificate.objects.get(person=leila).holder_name == ""


def test_she_is_a_former_colleague(leila):
    forget(people=[leila])

    assert str(User.objects.get(pk=leila.pk)) == "A former colleague"


def test_nobody_signs_in_as_her(leila):
    forget(people=[leila])
    leila.refresh_from_db()

    assert not leila.is_active
    assert not leila.check_password("")


@whole_database
def test_twice_is_the_same_as_once(leila):
    forget(people=[leila])
    once = dumped()
    forget(people=[User.objects.get(pk=leila.pk)])

    assert dumped() == once


def test_nobody_else_is_touched(leila):
    tom = make_person("Tom")
    forget(people=[leila])
    tom.refresh_from_db()

    assert (tom.first_name, tom.is_active) == ("Tom", True)


def test_who_works_here_is_not_forgotten(db):
    with pytest.raises(Kept, match="works here"):
        forget(people=[make_person("Tom")])


def test_who_has_a_second_post_is_not_forgotten(leila):
    Posting.objects.create(
        person=leila,
        unit=make_person("Tom").posting.unit,
        starts_on="2026-01-01",
        is_primary=False,
        assignment_no="2",
        employment="permanent",
    )

    with pytest.raises(Kept, match="works here"):
        forget(people=[leila])


def test_a_record_on_hold_survives_with_its_reason(leila, ann):
    hold_record(person=leila, reason="Claim 2026/114", until=None, by=ann)

    with pytest.raises(Kept, match="on hold: Claim 2026/114"):
        forget(people=[leila])
    assert User.objects.get(pk=leila.pk).last_name


def test_one_record_on_hold_keeps_the_others_whole_too(leila, ann):
    kim = make_person("Kim", left=True)
    hold_record(person=leila, reason="Claim 2026/114", until=None, by=ann)

    with pytest.raises(Kept):
        forget(people=[kim, leila])
    assert User.objects.get(pk=kim.pk).first_name == "Kim"
