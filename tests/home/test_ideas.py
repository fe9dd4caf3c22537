"""What colleagues send: a draft of their own, which moderators read and nobody else finds."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Page

from home.ideas.actions import MOST_WAITING
from home.models import ExperimentPage, StoryPage
from lms.common.dates import today
from lms.people.models import User
from lms.people.roles import AUTHORS, MODERATORS
from tests.factories.home import make_story
from tests.factories.people import make_person

SEND = "/culture/ideas/experiment/"
SEND_STORY = "/culture/ideas/story/"


def written(**fields):
    return {
        "key": str(uuid4()),
        "title": "Ring first",
        "guess": "Fewer wasted visits.",
        "attempt": "We ring the day before.",
        "until": (today() + timedelta(days=30)).isoformat(),
        "sign": "We count them.",
        "shown_as": "nobody",
    } | fields


def told(**fields):
    return {
        "key": str(uuid4()),
        "title": "Fewer forms",
        "told": "We had two forms.",
        "changed": "Now there is one.",
        "learned": "Ask who reads it.",
        "shown_as": "team",
    } | fields


RESULT = {"seen": "Half as many.", "decided": "We go on.", "state": "kept"}


@pytest.fixture
def sent(signed_in, sections):
    """Amina's experiment, as it is in the tree; its address."""
    address = signed_in.post(SEND, written()).url
    return ExperimentPage.objects.get(alias_of=None), address


@pytest.fixture
def moderator(sections):
    return User.objects.get(pk=make_person("Mo", role=MODERATORS).pk)


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def decide(page, action, moderator, comment=""):
    """As the moderator's own page in the admin does."""
    page = Page.objects.get(pk=page.pk).specific
    state = page.current_workflow_task_state
    getattr(state, action)(user=moderator, comment=comment)
    return ExperimentPage.objects.get(pk=page.pk)


def test_it_is_a_draft_that_waits_for_the_moderators(sent, amina, moderator):
    page, _address = sent

    assert (page.live, page.owner) == (False, amina)
    assert page.current_workflow_state.requested_by == amina
    assert page.current_workflow_task.get_actions(page, moderator)


def test_it_stands_below_the_experiments(sent):
    assert sent[0].get_parent().slug == "experiments"


def test_its_sender_sees_that_it_waits(signed_in, sent):
    assert "Waiting to be read" in read(signed_in, sent[1])
    assert "Waiting to be read" in read(signed_in, "/culture/ideas/")


def test_nobody_else_sees_it(client, sent):
    page, address = sent
    client.force_login(make_person("Sam"))

    assert client.get(address).status_code == 404
    assert client.get(f"/culture/experiments/{page.slug}/").status_code == 404
    assert "Ring first" not in read(client, "/culture/ideas/")


def test_nobody_else_adds_to_it(client, sent):
    client.force_login(make_person("Sam"))

    assert client.post(sent[1], RESULT).status_code == 404


@pytest.mark.parametrize("path", [SEND, SEND_STORY, "/culture/ideas/"])
def test_who_is_not_signed_in_is_asked_to(client, sections, path):
    assert client.get(path).url == f"/accounts/login/?next={path}"


def test_sending_opens_no_way_into_the_admin(signed_in, sent, amina):
    page = sent[0]

    assert not User.objects.get(pk=amina.pk).has_perm("wagtailadmin.access_admin")
    assert not page.permissions_for_user(User.objects.get(pk=amina.pk)).can_edit()
    assert signed_in.get(f"/admin/pages/{page.pk}/edit/").status_code in (302, 403, 404)


def test_the_same_form_sent_twice_makes_one_page(signed_in, sections):
    form = written()
    first, second = (signed_in.post(SEND, form).url for _ in range(2))

    assert first == second
    assert ExperimentPage.objects.filter(alias_of=None).count() == 1


def test_the_key_of_another_page_is_not_taken(client, sent):
    client.force_login(make_person("Sam"))
    page = sent[0]

    address = client.post(SEND, written(key=str(page.translation_key))).url

    assert str(page.translation_key) not in address
    assert client.get(reverse("idea", args=[page.translation_key])).status_code == 404


def test_what_was_typed_is_kept_when_something_is_missing(signed_in, sections):
    html = " ".join(signed_in.post(SEND, written(sign="")).content.decode().split())

    assert "There is a problem" in html
    assert "Enter how you will know" in html
    assert "We ring the day before." in html
    assert not ExperimentPage.objects.exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"until": "2020-01-01"}, "Choose today or a later day"),
        ({"until": "31/02/2027"}, "Enter a date like 30/09/2026"),
        ({"until": "31/02/2027"}, 'value="31/02/2027" autocomplete="off"'),
        ({"guess": "x" * 601}, "Use 600 characters or fewer. You have 601."),
        ({"shown_as": "director"}, "is not one of the available choices"),
        ({"title": ""}, "Enter a title"),
    ],
)
def test_a_mistake_is_said_in_words(signed_in, sections, fields, sentence):
    assert sentence in signed_in.post(SEND, written(**fields)).content.decode()


def test_markup_stays_text(signed_in, sections):
    address = signed_in.post(SEND, written(guess="<script>alert(1)</script>")).url

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in read(signed_in, address)


@pytest.mark.parametrize(
    ("choice", "name"), [("name", "Amina Tester"), ("team", "Street Team"), ("nobody", "")]
)
def test_it_is_from_whom_the_sender_chose(signed_in, sections, choice, name):
    signed_in.post(SEND, written(shown_as=choice))

    assert ExperimentPage.objects.get(alias_of=None).told_by.startswith(name)


def test_who_has_no_post_is_offered_no_team(client, sections):
    client.force_login(make_person("Root", technical=True))

    assert "My team" not in read(client, SEND)


def test_only_so_many_wait_at_once(signed_in, sections):
    for _ in range(MOST_WAITING):
        signed_in.post(SEND, written())

    response = signed_in.post(SEND_STORY, told())

    assert "You have sent a lot." in response.content.decode()
    assert not StoryPage.objects.exists()


def test_a_story_is_sent_the_same_way(signed_in, sections):
    signed_in.post(SEND_STORY, told())

    page = StoryPage.objects.get(alias_of=None)
    assert (page.told_by, page.live, page.agreed_on) == ("Street Team", False, today())


def test_once_read_it_is_there_for_all_in_both_languages(client, sent, moderator):
    page = decide(sent[0], "approve", moderator)
    client.force_login(make_person("Sam"))

    assert page.live
    assert "Fewer wasted visits." in read(client, page.url)
    assert "Fewer wasted visits." in read(client, f"/cy{page.url}")


def test_its_sender_adds_what_came_of_it(signed_in, sent, moderator):
    page = decide(sent[0], "approve", moderator)

    signed_in.post(sent[1], RESULT)

    assert "Half as many." not in read(signed_in, page.url)
    assert "Half as many." in read(signed_in, sent[1])
    assert "Waiting to be read" in read(signed_in, sent[1])


def test_what_came_of_it_is_shown_once_it_is_read(signed_in, sent, moderator):
    page = decide(sent[0], "approve", moderator)
    signed_in.post(sent[1], RESULT)

    page = decide(page, "approve", moderator)

    assert (page.seen, page.state) == ("Half as many.", "kept")
    assert "Half as many." in read(signed_in, page.url)


def test_what_came_of_it_changes_nothing_of_the_guess(signed_in, sent, moderator):
    decide(sent[0], "approve", moderator)

    signed_in.post(sent[1], RESULT | {"guess": "I knew it."})

    assert sent[0].get_latest_revision_as_object().guess == "Fewer wasted visits."


def test_adding_twice_makes_one_draft(signed_in, sent, moderator):
    page = decide(sent[0], "approve", moderator)
    for _ in range(2):
        signed_in.post(sent[1], RESULT)

    assert page.revisions.count() == 2


def test_an_end_needs_a_decision(signed_in, sent, moderator):
    decide(sent[0], "approve", moderator)

    html = signed_in.post(sent[1], RESULT | {"decided": ""}).content.decode()

    assert "Enter what you decided" in html


def test_nothing_is_changed_while_somebody_reads_it(signed_in, sent):
    signed_in.post(sent[1], RESULT)

    assert sent[0].revisions.count() == 1


def test_what_is_sent_back_says_why_and_can_be_changed(signed_in, sent, moderator):
    decide(sent[0], "reject", moderator, "Say how many visits.")
    html = read(signed_in, sent[1])

    signed_in.post(sent[1], written(guess="Three fewer a day."))

    assert "Say how many visits." in html
    page = decide(sent[0], "approve", moderator)
    assert page.guess == "Three fewer a day."


def test_the_e_mail_about_it_leads_to_the_site(sent, moderator, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        decide(sent[0], "reject", moderator, "Say how many visits.")

    body = next(each.body for each in mail.outbox if "asks you to change" in each.body)
    assert reverse("idea", args=[sent[0].translation_key]) in body
    assert "/admin/" not in body.split("Edit your notification")[0].split("Change it here")[0]


def test_what_an_editor_made_is_no_idea_of_theirs(client, sections):
    priya = make_person("Priya", role=AUTHORS)
    make_story(owner=priya)
    client.force_login(priya)

    assert "You have not sent anything yet." in read(client, "/culture/ideas/")


def test_the_list_costs_the_same_for_many(signed_in, sections, counted):
    signed_in.post(SEND, written())
    read(signed_in, "/culture/ideas/")
    with counted() as one:
        read(signed_in, "/culture/ideas/")
    for _ in range(3):
        signed_in.post(SEND, written())

    with counted() as many:
        read(signed_in, "/culture/ideas/")

    assert len(many) == len(one)
