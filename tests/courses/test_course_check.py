"""The workflow: priya writes and submits, susan checks, owen answers for the course."""

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.urls import reverse
from wagtail.models import Task, Workflow, WorkflowPage

from courses.actions import hand_over
from courses.course_check import NAME, ensure_course_check
from courses.models import CoursePage, ModulePage
from lms.people.roles import AUTHORS, MODERATORS
from tests.factories.courses import make_course, make_module, translate
from tests.factories.editing import draft_by, press, save_as
from tests.factories.people import make_person


@pytest.fixture
def learn(editors):
    return editors[0]


@pytest.fixture
def priya(editors):
    return editors[1]


@pytest.fixture
def susan(editors):
    return editors[2]


@pytest.fixture
def mo(editors):
    return editors[3]


@pytest.fixture
def owen(editors):
    return make_person("Owen", last_name="Owner", role=AUTHORS)


@pytest.fixture
def course(priya, owen):
    """Priya has submitted it; owen answers for it."""
    course = draft_by(priya)
    hand_over(course=course, to=owen, by=priya)
    return submitted(course, priya)


def submitted(course, by):
    course.get_workflow().start(course, by)
    return CoursePage.objects.get(pk=course.pk)


def decide(client, person, course, verb="approve"):
    """As the buttons of the first page of the admin do."""
    client.force_login(person)
    state = CoursePage.objects.get(pk=course.pk).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[course.pk, verb, state.pk])
    return client.post(url, {"comment": ""})


def task_of(course):
    task = CoursePage.objects.get(pk=course.pk).current_workflow_task
    return task and task.name


def is_live(course):
    return CoursePage.objects.get(pk=course.pk).live


def test_it_has_two_steps(learn):
    steps = learn.get_workflow().tasks.values_list("name", flat=True)

    assert list(steps) == ["Accessibility and content check", "Subject owner"]


def test_making_it_twice_changes_nothing(learn):
    ensure_course_check(catalogue=learn, moderators=Group.objects.get(name=MODERATORS))

    assert Workflow.objects.filter(name=NAME).count() == 1
    assert Task.objects.filter(workflow_tasks__workflow__name=NAME).count() == 2


def test_a_council_that_chose_another_workflow_keeps_it(learn):
    own = Workflow.objects.create(name="Ours")
    WorkflowPage.objects.filter(page=learn).update(workflow=own)

    ensure_course_check(catalogue=learn, moderators=Group.objects.get(name=MODERATORS))

    assert type(learn).objects.get(pk=learn.pk).get_workflow() == own


def test_the_catalogue_has_it_in_every_language(learn, priya):
    welsh = translate(draft_by(priya))
    ensure_course_check(catalogue=learn, moderators=Group.objects.get(name=MODERATORS))

    assert welsh.get_workflow().name == NAME


def test_an_author_submits(client, priya):
    course = draft_by(priya)
    client.force_login(priya)

    press(client, course, "action-submit")

    assert task_of(course) == "Accessibility and content check"


def test_a_moderator_approves_and_the_owner_is_asked(client, susan, course):
    decide(client, susan, course)

    assert task_of(course) == "Subject owner"
    assert not is_live(course)


def test_the_owner_approves_and_it_is_published(client, susan, owen, course):
    decide(client, susan, course)
    decide(client, owen, course)

    assert is_live(course)


def test_the_owner_finds_it_on_the_first_page(client, susan, owen, course):
    decide(client, susan, course)
    client.force_login(owen)

    assert "Awaiting your review" in client.get("/admin/").content.decode()


def test_a_moderator_does_not_approve_for_an_owner_who_is_here(client, susan, mo, course):
    decide(client, susan, course)
    decide(client, mo, course)

    assert task_of(course) == "Subject owner"


def test_a_moderator_stands_in_for_an_owner_who_has_left(client, susan, mo, owen, course):
    owen.postings.update(ends_on="2020-01-01")
    decide(client, susan, course)
    decide(client, mo, course)

    assert is_live(course)


def test_a_moderator_stands_in_where_nobody_answers_for_the_course(client, susan, course):
    CoursePage.objects.filter(pk=course.pk).update(owner=None)
    decide(client, susan, course)
    decide(client, susan, course)

    assert is_live(course)


def test_a_moderator_stands_in_for_an_owner_who_wrote_it(client, priya, susan):
    course = submitted(draft_by(priya), priya)
    decide(client, susan, course)
    decide(client, susan, course)

    assert is_live(course)


def test_an_author_does_not_approve_her_own_work(client, priya, course):
    decide(client, priya, course)

    assert task_of(course) == "Accessibility and content check"


def test_a_moderator_does_not_approve_her_own_last_edit(client, susan, course):
    save_as(susan, course, title="Maps by Susan")

    decide(client, susan, course)

    assert task_of(course) == "Accessibility and content check"


def test_nor_with_the_form_that_brings_the_edit(client, susan, course):
    client.force_login(susan)

    press(
        client,
        course,
        "action-workflow-action",
        title="Maps by Susan",
        **{"workflow-action-name": "approve"},
    )

    assert task_of(course) == "Accessibility and content check"


def test_then_she_is_told_who_can(client, susan, course):
    client.force_login(susan)

    answer = press(
        client,
        course,
        "action-workflow-action",
        title="Maps by Susan",
        **{"workflow-action-name": "approve"},
    )

    assert "Please ask Mo Moderator" in answer.content.decode()


def test_nor_at_the_address_of_another_page(client, priya, susan, course):
    save_as(susan, course, title="Maps by Susan")
    other = submitted(make_other(priya), priya)
    state = CoursePage.objects.get(pk=course.pk).current_workflow_task_state
    client.force_login(susan)

    url = reverse("wagtailadmin_pages:workflow_action", args=[other.pk, "approve", state.pk])
    client.post(url, {"comment": ""})

    assert task_of(course) == "Accessibility and content check"


def make_other(person):
    course = make_course("DC09", "Meetings", live=False, owner=person)
    course.save_revision(user=person)
    return CoursePage.objects.get(pk=course.pk)


def test_another_moderator_approves_it(client, susan, mo, course):
    save_as(susan, course, title="Maps by Susan")

    decide(client, mo, course)

    assert task_of(course) == "Subject owner"


def test_a_moderator_may_ask_for_changes(client, susan, course):
    decide(client, susan, course, "reject")

    state = CoursePage.objects.get(pk=course.pk).current_workflow_state
    assert state.status == "needs_changes"


def test_wagtails_own_kind_of_task_takes_no_own_work_either(client, learn, susan):
    WorkflowPage.objects.filter(page=learn).update(
        workflow=Workflow.objects.get(name="Moderators approval")
    )
    course = submitted(draft_by(susan), susan)

    decide(client, susan, course)

    assert not is_live(course)


def test_the_owner_of_a_course_is_asked_for_its_modules(client, priya, susan, owen, course):
    module = make_module(course, live=False, owner=priya)
    module.save_revision(user=priya)
    module.get_workflow().start(module, priya)
    decide_module(client, susan, module)
    decide_module(client, owen, module)

    assert ModulePage.objects.get(pk=module.pk).live


def decide_module(client, person, module):
    client.force_login(person)
    state = ModulePage.objects.get(pk=module.pk).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[module.pk, "approve", state.pk])
    client.post(url, {"comment": ""})


def test_mail_goes_to_moderators_and_says_the_title_only(priya, susan, mo):
    submitted(save_as(priya, draft_by(priya), summary="A secret so far."), priya)

    assert {to for message in mail.outbox for to in message.to} == {susan.email, mo.email}
    assert all("Maps" in message.body for message in mail.outbox)
    assert not any("secret" in message.body for message in mail.outbox)
