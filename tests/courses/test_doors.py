"""Every door to publishing, when what counts has changed. The pass mark goes from 80 to 70."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from courses.models import Decision, ModulePage, ModuleVersion
from courses.publishing import NeedsDecision
from lms.common.dates import today
from lms.people.roles import AUTHORS
from tests.factories.courses import decide, publish, translate
from tests.factories.people import make_person

from .editor import answered, decide_url, edit_url, posted

WHAT = "The pass mark is lower, because the check got harder."


def versions(module):
    rows = ModuleVersion.objects.of(module.translation_key)
    return list(rows.values_list("number", "change"))


def pass_mark(module):
    return ModulePage.objects.get(pk=module.pk).pass_mark


def said(response):
    return " ".join(str(message) for message in response.context["messages"])


@pytest.fixture
def draft(module):
    """The module, with a draft in which what counts has changed."""
    module.pass_mark = 70
    module.save_revision()
    return ModulePage.objects.get(pk=module.pk)


class TestTheEditor:
    @pytest.fixture
    def editor(self, client, db):
        """The one account that may change a page and publish it at once."""
        client.force_login(make_person("Ada", technical=True, is_superuser=True))
        return client

    def test_new_wording_is_published_at_once(self, editor, module):
        editor.post(edit_url(module), posted(module, title="Why you"))

        assert ModulePage.objects.get(pk=module.pk).title == "Why you"
        assert versions(module) == [(1, "first")]

    def test_a_change_of_what_counts_is_asked_about(self, editor, module):
        answer = editor.post(edit_url(module), posted(module, pass_mark=70))

        assert answer["Location"] == decide_url(module, "publish")
        assert pass_mark(module) == 80

    def test_what_was_typed_is_saved_as_a_draft(self, editor, module):
        editor.post(edit_url(module), posted(module, pass_mark=70, summary="In short."))

        kept = ModulePage.objects.get(pk=module.pk).get_latest_revision_as_object()
        assert (kept.pass_mark, kept.summary) == (70, "In short.")

    def test_the_first_publication_is_not_asked_about(self, editor, module):
        ModuleVersion.objects.all().delete()

        editor.post(edit_url(module), posted(module, pass_mark=70))

        assert versions(module) == [(1, "first")]

    def test_a_correction_publishes(self, editor, draft):
        editor.post(decide_url(draft, "publish"), answered())

        assert pass_mark(draft) == 70
        assert versions(draft) == [(1, "first"), (2, "correction")]

    def test_a_material_change_keeps_what_was_said(self, editor, draft):
        editor.post(decide_url(draft, "publish"), answered("material", what_changed=WHAT))

        version = ModuleVersion.objects.latest_of(draft.translation_key)
        assert (version.change, version.what_changed) == ("material", WHAT)
        assert version.counts_until == date(2027, 3, 1)
        assert version.course_keys == [str(draft.course.translation_key)]

    @pytest.mark.parametrize(("earlier", "days"), [("natural", None), ("now", -1)])
    def test_a_material_change_says_until_when(self, editor, draft, earlier, days):
        given = answered("material", what_changed=WHAT, earlier=earlier)

        editor.post(decide_url(draft, "publish"), given)

        until = ModuleVersion.objects.latest_of(draft.translation_key).counts_until
        assert until == (None if days is None else today() + timedelta(days=days))

    @pytest.mark.parametrize(
        ("given", "field"),
        [
            ({"what_changed": ""}, "what_changed"),
            ({"counts_until": ""}, "counts_until"),
            ({"counts_until": "2020-01-01"}, "counts_until"),
            ({"counts_until": "tomorrow"}, "counts_until"),
            ({"kind": "first"}, "kind"),
            ({"earlier": "sometimes"}, "earlier"),
        ],
    )
    def test_what_is_missing_is_said_and_nothing_is_published(self, editor, draft, given, field):
        given = answered("material", what_changed=WHAT) | given

        answer = editor.post(decide_url(draft, "publish"), given)

        assert field in answer.context["form"].errors
        assert pass_mark(draft) == 80

    def test_answering_twice_is_one_version(self, editor, draft):
        editor.post(decide_url(draft, "publish"), answered())
        editor.post(decide_url(draft, "publish"), answered())

        assert versions(draft) == [(1, "first"), (2, "correction")]

    def test_an_answer_to_what_is_no_longer_the_draft_is_not_taken(self, editor, draft):
        mark = editor.get(decide_url(draft, "publish")).context["view"].change.mark
        draft.pass_mark = 60
        draft.save_revision()

        editor.post(decide_url(draft, "publish"), answered(mark=mark))

        assert pass_mark(draft) == 80
        assert not Decision.objects.exists()

    def test_an_earlier_version_of_the_page_is_asked_about_too(self, editor, module):
        first = module.latest_revision
        module.pass_mark = 70
        changed = publish(module)

        url = reverse("wagtailadmin_pages:revisions_revert", args=[module.pk, first.pk])
        answer = editor.post(url, posted(changed, pass_mark=80))

        assert answer["Location"] == decide_url(module, "publish")
        assert pass_mark(module) == 70

    def test_nothing_is_asked_when_nothing_that_counts_has_changed(self, editor, module):
        assert editor.get(decide_url(module))["Location"] == edit_url(module)

    def test_the_page_says_what_changed_and_how_many_people_it_is_about(self, editor, draft):
        page = editor.get(decide_url(draft, "publish")).content.decode()

        assert "Pass mark from 80% to 70%" in page
        assert "fewer than 10 people" in page


class TestATimeToGoLive:
    @pytest.fixture
    def scheduled(self, client, susan, draft):
        """Susan has set a time, and said that it is a material change from tomorrow on."""
        client.force_login(susan)
        draft = draft.get_latest_revision_as_object()
        draft.go_live_at = timezone.now() + timedelta(days=1)
        draft.save_revision()
        given = answered("material", what_changed=WHAT, earlier="now")
        client.post(decide_url(draft, "publish"), given)
        return draft

    def test_the_answer_waits_for_the_time(self, scheduled):
        assert versions(scheduled) == [(1, "first")]
        assert Decision.objects.get().change == "material"

    def test_at_the_time_it_is_published_with_the_answer(self, scheduled, time_machine):
        time_machine.move_to(timezone.now() + timedelta(days=2))

        call_command("publish_scheduled", verbosity=0)

        latest = ModuleVersion.objects.latest_of(scheduled.translation_key)
        assert (latest.number, latest.change) == (2, "material")
        assert latest.counts_until == today() - timedelta(days=1)

    def test_without_an_answer_it_stays_a_draft_and_the_history_says_so(
        self, scheduled, time_machine, caplog
    ):
        Decision.objects.all().delete()
        time_machine.move_to(timezone.now() + timedelta(days=2))

        call_command("publish_scheduled", verbosity=0)
        call_command("publish_scheduled", verbosity=0)

        assert pass_mark(scheduled) == 80
        assert PageLogEntry.objects.filter(action="courses.not_published").count() == 1

    def test_a_first_version_is_made_when_it_goes_live_and_not_before(self, module, time_machine):
        ModuleVersion.objects.all().delete()
        module.unpublish()
        module.go_live_at = timezone.now() + timedelta(days=1)
        module.save_revision().publish()
        before = versions(module)
        time_machine.move_to(timezone.now() + timedelta(days=2))

        call_command("publish_scheduled", verbosity=0)

        assert (before, versions(module)) == ([], [(1, "first")])


class TestManyAtOnce:
    @pytest.fixture
    def many(self, client, susan):
        client.force_login(susan)
        return client

    def url(self, page):
        return reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + (
            f"?id={page.pk}&next=/admin/"
        )

    def test_a_change_of_what_counts_is_refused_with_the_place_to_go(self, many, draft):
        answer = many.post(self.url(draft), follow=True)

        assert pass_mark(draft) == 80
        assert "Open it and publish it there" in said(answer)

    def test_a_draft_below_a_chosen_course_is_refused_too(self, many, draft):
        draft.unpublish()

        many.post(self.url(draft.course), {"include_descendants": "on"}, follow=True)

        assert not ModulePage.objects.get(pk=draft.pk).live

    def test_new_wording_passes(self, many, module):
        module.title = "Why you"
        module.save_revision()

        many.post(self.url(module))

        assert ModulePage.objects.get(pk=module.pk).title == "Why you"

    def test_an_answer_given_before_passes(self, many, draft):
        decide(draft)

        many.post(self.url(draft))

        assert versions(draft) == [(1, "first"), (2, "correction")]


@pytest.mark.usefixtures("workflow")
class TestAnApproval:
    def submit(self, client, vanessa, module):
        client.force_login(vanessa)
        return client.post(edit_url(module), posted(module, "action-submit", pass_mark=70))

    def approve(self, client, susan, module):
        client.force_login(susan)
        module = ModulePage.objects.get(pk=module.pk)
        as_submitted = module.get_latest_revision_as_object()
        data = posted(as_submitted, "action-workflow-action")
        data |= {"workflow-action-name": "approve"}
        return client.post(edit_url(module), data, follow=True)

    def test_the_author_is_asked_when_she_submits(self, client, vanessa, module):
        answer = self.submit(client, vanessa, module)

        assert answer["Location"] == decide_url(module)
        assert ModulePage.objects.get(pk=module.pk).workflow_in_progress

    def test_her_answer_publishes_nothing(self, client, vanessa, module):
        self.submit(client, vanessa, module)

        client.post(decide_url(module, "publish"), answered("material", what_changed=WHAT))

        assert pass_mark(module) == 80
        assert Decision.objects.get().what_changed == WHAT

    def test_the_moderator_sees_her_answer(self, client, vanessa, susan, module):
        self.submit(client, vanessa, module)
        client.post(decide_url(module), answered("material", what_changed=WHAT))
        client.force_login(susan)

        assert WHAT in said(client.get(edit_url(module)))

    def test_the_approval_publishes_with_her_answer(self, client, vanessa, susan, module):
        self.submit(client, vanessa, module)
        client.post(decide_url(module), answered("material", what_changed=WHAT))

        self.approve(client, susan, module)

        assert versions(module) == [(1, "first"), (2, "material")]

    def test_without_an_answer_the_approval_is_undone_and_the_moderator_asked(
        self, client, vanessa, susan, module
    ):
        self.submit(client, vanessa, module)

        answer = self.approve(client, susan, module)

        assert answer.request["PATH_INFO"] == decide_url(module)
        assert ModulePage.objects.get(pk=module.pk).workflow_in_progress
        assert pass_mark(module) == 80

    def test_once_she_has_answered_she_approves(self, client, vanessa, susan, module):
        self.submit(client, vanessa, module)
        self.approve(client, susan, module)
        client.post(decide_url(module), answered())

        self.approve(client, susan, module)

        assert versions(module) == [(1, "first"), (2, "correction")]

    def test_the_dialog_of_an_approval_is_led_to_the_question(self, client, vanessa, susan, module):
        self.submit(client, vanessa, module)
        state = ModulePage.objects.get(pk=module.pk).current_workflow_task_state
        client.force_login(susan)
        url = reverse("wagtailadmin_pages:workflow_action", args=[module.pk, "approve", state.pk])

        answer = client.post(url, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})

        assert answer.json() == {"step": "success", "redirect": decide_url(module)}


@pytest.mark.django_db
class TestACall:
    def test_code_that_publishes_has_to_say(self, draft):
        with pytest.raises(NeedsDecision, match="correction or a material change"):
            draft.get_latest_revision().publish()

    def test_an_answer_holds_for_what_it_was_given_for(self, draft):
        decide(draft)
        draft.pass_mark = 60
        revision = draft.save_revision()

        with pytest.raises(NeedsDecision):
            revision.publish()

    def test_an_answer_holds_when_only_words_change_after_it(self, draft):
        decide(draft)
        latest = draft.get_latest_revision_as_object()
        latest.title = "Why you"

        latest.save_revision().publish()

        assert versions(draft) == [(1, "first"), (2, "correction")]

    def test_a_translation_is_never_asked_about(self, module):
        welsh = translate(module)
        welsh.pass_mark = 10

        welsh.save_revision().publish()

        assert versions(module) == [(1, "first")]


@pytest.mark.django_db
class TestWhoMayAnswer:
    def test_somebody_elses_module_is_not_there(self, client, draft, learn):
        client.force_login(make_person("Sam", role=AUTHORS))

        assert client.get(decide_url(draft)).status_code == 404

    def test_staff_are_kept_out(self, client, draft):
        client.force_login(make_person("Amina"))

        assert client.get(decide_url(draft)).status_code == 302

    def test_an_author_cannot_publish_by_the_address(self, client, draft, vanessa):
        client.force_login(vanessa)

        client.post(decide_url(draft, "publish"), answered())

        assert pass_mark(draft) == 80
