"""A module with something in its way goes live through no door; a draft of it is always kept.

Learning
└── Safe online
    └── Why us   What happened (a heading is skipped)
"""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, Revision, TaskState
from wagtail_localize.operations import translate_object

from courses.gate import NotReady
from courses.models import ModulePage, ModuleVersion
from tests.courses.form_data import module_form
from tests.factories.courses import block, items, lesson, make_course, make_module, option, question

pytestmark = pytest.mark.django_db

SKIPPED = lesson(content=[block("text", "<h3>Why</h3><p>Because.</p>")])
READY = lesson(content=[block("text", "<h2>Why</h2><p>Because.</p>")])
IN_A_WEEK = timezone.now() + timedelta(days=7)


@pytest.fixture
def priya(client, django_user_model):
    person = django_user_model.objects.create(
        email="priya@example.com", is_superuser=True, is_active=True
    )
    client.force_login(person)
    client.person = person
    return client


@pytest.fixture
def module():
    module = make_module(lessons=[SKIPPED], live=False)
    module.save_revision()
    return module


def edit(priya, module, **form):
    url = reverse("wagtailadmin_pages:edit", args=[module.pk])
    return priya.post(url, module_form(**form))


def kept(module):
    """Whether it is live, is to be live at some time, has a version, and how many drafts."""
    page = ModulePage.objects.get(pk=module.pk)
    is_known = ModuleVersion.objects.filter(module_key=page.translation_key).exists()
    return page.live, page.approved_schedule, is_known, page.revisions.count()


AS_BEFORE = (False, False, False, 1)


@pytest.mark.parametrize("action", ["publish", "submit"])
def test_the_form_refuses_and_writes_nothing(priya, module, approval, action):
    answer = edit(priya, module, lessons=[SKIPPED], action=action)

    refusal = {"publish": "Not published yet", "submit": "Not sent yet"}[action]
    assert f"{refusal}: put these right first." in answer.text
    assert kept(module) == AS_BEFORE


def test_the_form_refuses_a_time_to_go_live(priya, module):
    when = IN_A_WEEK.strftime("%Y-%m-%d %H:%M")

    edit(priya, module, lessons=[SKIPPED], action="publish", go_live_at=when)

    assert kept(module) == AS_BEFORE


def test_the_form_keeps_a_draft(priya, module):
    edit(priya, module, lessons=[SKIPPED])

    assert kept(module) == (False, False, False, 2)


def test_the_form_keeps_a_draft_of_a_live_module(priya):
    module = make_module(lessons=[READY])

    edit(priya, module, lessons=[SKIPPED], pass_mark="200")

    assert module.revisions.count() == 2
    assert ModulePage.objects.get(pk=module.pk).pass_mark == 80


def test_the_form_publishes_what_is_ready(priya, module):
    edit(priya, module, lessons=[READY], action="publish")

    assert kept(module) == (True, False, True, 2)


def test_a_new_module_is_not_made_when_it_is_refused(priya):
    url = reverse("wagtailadmin_pages:add", args=["courses", "modulepage", make_course().pk])

    priya.post(url, module_form([SKIPPED], "publish"))

    assert not ModulePage.objects.exists()


def errors_of(answer, field):
    return answer.context["form"].errors[field].as_data()[0]


def test_an_error_stands_at_the_block_at_fault(priya, module):
    answer = edit(priya, module, lessons=[READY, SKIPPED], action="publish")

    assert errors_of(answer, "lessons").as_json_data() == {
        "blockErrors": {
            1: {"blockErrors": {"content": {"blockErrors": {0: {"messages": [WHERE]}}}}}
        }
    }


WHERE = (
    "A heading of level 3 comes where one of level 2 belongs. "
    "People who hear the page lose their place."
)


def test_errors_of_wagtail_and_ours_are_shown_together(priya, module):
    answers = items([option("A", True), option("B") | {"feedback": ""}])
    unnamed = lesson("", content=[], check=[question("one", options=answers)])

    answer = edit(priya, module, lessons=[unnamed, SKIPPED], action="publish")

    errors = errors_of(answer, "lessons").as_json_data()["blockErrors"]
    assert errors[0]["blockErrors"].keys() == {"title", "check"}
    assert errors[1]["blockErrors"].keys() == {"content"}


def test_an_error_of_the_pass_mark_stands_at_the_pass_mark(priya, module):
    answer = edit(priya, module, lessons=[READY], action="publish", pass_mark="101")

    assert errors_of(answer, "pass_mark").message == (
        "Nobody can reach this pass mark. Choose 100 or less."
    )


def publish_many(priya, page, **form):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return priya.post(f"{url}?id={page.pk}", form, follow=True)


def test_many_at_once_are_refused(priya, module):
    answer = publish_many(priya, module)

    assert "“Why us” was not published: 1 thing stands in the way." in answer.content.decode()
    assert kept(module) == AS_BEFORE


def test_many_at_once_are_all_refused_for_one(priya, module):
    Page.objects.filter(pk=module.course.pk).update(live=False)

    publish_many(priya, module.course, include_descendants="on")

    assert not Page.objects.get(pk=module.course.pk).live
    assert kept(module) == AS_BEFORE


def test_a_field_that_a_draft_left_empty_is_found_at_other_doors(module):
    module.lessons = [lesson("Why") | {"value": READY["value"] | {"title": " "}}]

    with pytest.raises(NotReady, match="“Title” is empty"):
        module.save_revision(clean=False).publish()


@pytest.fixture
def approval():
    """The workflow that Wagtail brings: moderators approve every page."""
    return Page.objects.get(depth=1).get_workflow()


@pytest.fixture
def decide(priya, module, approval):
    """Approve or reject what waits for a decision, from the list on the first page."""
    approval.start(module, priya.person)
    state = TaskState.objects.get()

    def post(action, **headers):
        url = reverse("wagtailadmin_pages:workflow_action", args=[module.pk, action, state.pk])
        return priya.post(url, {"comment": ""}, **headers)

    return post


def test_the_last_approval_is_refused_and_undone(decide, module):
    answer = decide("approve")

    assert answer.url == reverse("wagtailadmin_pages:edit", args=[module.pk])
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    assert kept(module) == AS_BEFORE


def test_the_dialog_of_an_approval_leads_to_the_page(decide, module):
    answer = decide("approve", headers={"x-requested-with": "XMLHttpRequest"})

    assert answer.json()["redirect"] == reverse("wagtailadmin_pages:edit", args=[module.pk])


def test_what_is_not_ready_can_be_sent_back(decide):
    decide("reject")

    assert TaskState.objects.get().status == TaskState.STATUS_REJECTED


def test_what_is_not_ready_can_be_sent_back_from_its_form(priya, module, approval):
    approval.start(module, priya.person)

    edit(
        priya,
        module,
        lessons=[SKIPPED],
        action="workflow-action",
        **{"workflow-action-name": "reject"},
    )

    assert TaskState.objects.get().status == TaskState.STATUS_REJECTED


def test_what_is_not_ready_cannot_be_approved_in_its_form(priya, module, approval):
    approval.start(module, priya.person)

    edit(
        priya,
        module,
        lessons=[SKIPPED],
        action="workflow-action",
        **{"workflow-action-name": "approve"},
    )

    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    assert kept(module) == AS_BEFORE


def test_a_time_to_go_live_is_refused(module):
    module.go_live_at = IN_A_WEEK
    revision = module.save_revision()

    with pytest.raises(NotReady):
        revision.publish()

    assert kept(module) == (False, False, False, 2)


def test_a_time_that_has_come_is_let_pass(module):
    """Nobody is there to be told, and other pages wait for their turn."""
    Revision.objects.update(approved_go_live_at=timezone.now() - timedelta(minutes=1))

    call_command("publish_scheduled")

    assert not ModulePage.objects.get(pk=module.pk).live
    assert PageLogEntry.objects.filter(page=module.pk, action="courses.not_published").exists()
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_the_api_of_the_admin_has_no_door(priya, module):
    answer = priya.post(f"/admin/api/main/pages/{module.pk}/action/publish/")

    assert answer.status_code == 404
    assert not ModulePage.objects.get(pk=module.pk).live


def test_the_editor_of_translations_refuses(priya, module, django_capture_on_commit_callbacks):
    cy, _ = Locale.objects.get_or_create(language_code="cy")
    translate_object(module.course, [cy])
    translate_object(module, [cy])
    welsh = ModulePage.objects.get(locale=cy)
    url = reverse("wagtailadmin_pages:edit", args=[welsh.pk])

    with pytest.raises(NotReady), django_capture_on_commit_callbacks(execute=True):
        priya.post(url, {"action": "publish"})

    assert not ModulePage.objects.get(pk=welsh.pk).live


def test_a_translation_is_refused(module):
    welsh = module.copy_for_translation(
        Locale.objects.get_or_create(language_code="cy")[0], copy_parents=True
    )

    with pytest.raises(NotReady):
        welsh.get_latest_revision().publish()
