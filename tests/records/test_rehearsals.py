"""A module previewed lesson by lesson. The editor has a record of her own, which no preview shows.

Safe online
└── Why us   What happened (practice) · Why (reading) · Check
"""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import Translation, TranslationSource

from courses import starter
from lms.records.actions import finish_lesson
from lms.records.models import LearningEvent
from tests.factories.activities import make_active_module
from tests.factories.courses import (
    block_id,
    lesson,
    make_course,
    make_module,
    question,
    translate,
)

pytestmark = pytest.mark.django_db

WROTE = ("INSERT", "UPDATE", "DELETE")
HAPPENED, WHY, CHECK = (block_id("lesson", name) for name in ("What happened", "Why", "Check"))
ANSWERED = [(state, name) for state in ("wrong", "right") for name in (HAPPENED, CHECK)]
SECRETS = ("About “An old account”", "About “A laptop”", "An old account is an open door.")


@pytest.fixture
def priya(client, django_user_model):
    person = django_user_model.objects.create(
        email="priya@example.com", is_superuser=True, is_active=True
    )
    client.force_login(person)
    return person


def lessons():
    practice = question("one", text="Who was it?")
    return [
        lesson("What happened", [practice]),
        lesson("Why"),
        lesson("Check", [], [question("one"), question("many", text="Which of these?")]),
    ]


@pytest.fixture
def module():
    return make_module(make_course(), lessons=lessons())


@pytest.fixture
def draft():
    return make_module(make_course(), lessons=lessons(), live=False)


@pytest.fixture
def preview(client, priya):
    def show(module, state="", lesson_id=""):
        mode = f"{state}-{lesson_id}" if state else ""
        address = reverse("wagtailadmin_pages:view_draft", args=[module.pk])
        return client.get(address, {"mode": mode}).content.decode()

    return show


def test_a_lesson_that_asks_nothing_is_previewed_new_and_done(module):
    states = [mode.partition("-")[0] for mode, _label in module.preview_modes if WHY in mode]

    assert states == ["new", "done"]


def test_a_lesson_that_asks_is_previewed_with_answers_too(module):
    states = [mode.partition("-")[0] for mode, _label in module.preview_modes if CHECK in mode]

    assert states == ["new", "done", "wrong", "right"]


def test_the_module_itself_comes_first(module):
    assert module.preview_modes[0] == ("", "The module")


def test_editors_preview_on_a_phone_first(client, priya, module):
    page = client.get(reverse("wagtailadmin_pages:edit", args=[module.pk])).content.decode()

    assert module.default_preview_size == "mobile"
    assert 'data-device-width="375"' in page


@pytest.mark.parametrize("number", range(11))
def test_no_preview_writes_anything(preview, draft, counted, number):
    mode, _label = draft.preview_modes[number]
    preview(draft)

    with counted() as queries:
        page = preview(draft, *mode.split("-", 1))

    assert "ds-content" in page
    assert [query for query in queries if query.startswith(WROTE)] == []


@pytest.mark.parametrize("lesson_id", [HAPPENED, CHECK])
def test_a_new_learner_is_not_told_what_is_right(preview, draft, lesson_id):
    page = preview(draft, "new", lesson_id)

    assert [secret for secret in SECRETS if secret in page] == []
    assert "ds-feedback" not in page


def test_the_names_of_options_tell_nothing(preview, draft):
    options = draft.lessons.raw_data[2]["value"]["check"][0]["value"]["options"]

    page = preview(draft, "new", CHECK)

    assert [option["id"] for option in options if option["id"] in page] == []


@pytest.mark.parametrize("lesson_id", [HAPPENED, CHECK])
def test_a_wrong_answer_gets_the_feedback_of_that_answer(preview, draft, lesson_id):
    page = preview(draft, "wrong", lesson_id)

    assert "Not quite" in page
    assert "About “A laptop”" in page


@pytest.mark.parametrize("lesson_id", [HAPPENED, CHECK])
def test_a_right_answer_gets_praise_and_the_reason(preview, draft, lesson_id):
    page = preview(draft, "right", lesson_id)

    assert "That’s right" in page
    assert "An old account is an open door." in page


def test_right_answers_pass_the_check(preview, draft):
    assert "Passed: 2 of 2" in preview(draft, "right", CHECK)


def test_wrong_answers_do_not_pass_it(preview, draft):
    assert "Nearly there: 0 of 2" in preview(draft, "wrong", CHECK)


def test_a_check_that_is_done_was_passed(preview, draft):
    assert "Passed: 2 of 2" in preview(draft, "done", CHECK)


def test_a_lesson_that_is_done_counts(preview, draft):
    assert "1 of 3 lessons completed" in preview(draft, "done", WHY)


def test_a_lesson_in_order_is_open_in_its_preview(preview):
    module = make_module(make_course(), lessons=lessons(), live=False, in_order=True)

    assert "Please do the lessons before this one first." not in preview(module, "new", WHY)


@pytest.fixture
def learnt(priya, module):
    """Priya has done a lesson of the module that she edits."""
    course = module.course
    finish_lesson(
        person=priya,
        course_key=course.translation_key,
        module_key=module.translation_key,
        lesson_id=WHY,
    )


@pytest.mark.usefixtures("learnt")
@pytest.mark.parametrize("state", ["", "new"])
def test_a_preview_shows_nobodys_progress(preview, module, state):
    assert "0 of 3 lessons completed" in preview(module, state, HAPPENED)


@pytest.mark.usefixtures("learnt")
def test_neither_does_that_of_a_course(preview, module):
    assert "Not yet started" in preview(module.course)


@pytest.mark.parametrize("state", ["new", "right"])
def test_nothing_can_be_sent_from_a_preview(preview, module, state):
    page = preview(module, state, CHECK)

    assert '<form action="" method="dialog"' in page
    assert "formaction" not in page
    assert not LearningEvent.objects.exists()


def test_links_between_lessons_stay_in_the_preview(preview, draft):
    assert f'href="?mode=new-{WHY}"' in preview(draft, "new", HAPPENED)


def test_a_lesson_that_was_taken_out_leads_to_the_module(preview, draft):
    assert "Do them in any order" in preview(draft, "new", block_id("lesson", "gone"))


def test_a_mode_that_nobody_knows_leads_to_the_module(preview, draft):
    assert "Do them in any order" in preview(draft, "odd", WHY)


@pytest.fixture
def welsh(module):
    """With a Welsh tree of its own, as sync_locale_trees makes it."""
    return translate(module, title="Pam ni")


def test_a_translation_is_previewed_in_its_language(preview, welsh):
    page = preview(welsh, "new", CHECK)

    assert '<html lang="cy"' in page
    assert "Gwirio fy atebion" in page


@pytest.mark.parametrize("state", ["new", "wrong", "right"])
def test_a_translation_is_previewed_where_it_is_translated(client, priya, module, state):
    source, _ = TranslationSource.get_or_create_from_instance(module)
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    translation = Translation.objects.create(source=source, target_locale=welsh)
    translation.save_target(publish=False)
    address = reverse(
        "wagtail_localize:preview_translation", args=[translation.pk, f"{state}-{CHECK}"]
    )

    page = client.get(address).content.decode()

    assert '<html lang="cy"' in page
    assert "ds-lesson__text" in page


@pytest.fixture
def unsaved(client, priya):
    """What is typed in the form of a new module, before Wagtail has saved anything."""
    address = reverse(
        "wagtailadmin_pages:preview_on_add", args=["courses", "modulepage", make_course().pk]
    )
    question = {
        "text": "Who?",
        "why": "Because.",
        "options": {
            "count": 2,
            **{
                str(place): {
                    "value": {"text": text, "feedback": "."},
                    "order": place,
                    "deleted": "",
                }
                for place, text in enumerate(["Us", "Them"])
            },
        },
    }
    typed = {
        "title": "New",
        "slug": "new",
        "pass_mark": "80",
        "lessons": streamfield(
            [
                (
                    "lesson",
                    {
                        "title": "Check",
                        "content": streamfield([]),
                        "sources": {"count": 0},
                        "check": streamfield([("one", question)]),
                    },
                )
            ]
        ),
        "comments": inline_formset([]),
    }
    client.post(address, nested_form_data(typed) | {"lessons-0-id": CHECK})
    return address


@pytest.mark.parametrize("state", ["", "new", "done", "wrong", "right"])
def test_a_module_is_previewed_before_it_is_saved(client, unsaved, state):
    mode = f"{state}-{CHECK}" if state else ""

    page = client.get(unsaved, {"mode": mode}).content.decode()

    assert "ds-content" in page
    assert "Check" in page


def test_the_starter_can_be_previewed_before_a_word_is_written(preview):
    module = make_module(make_course(), lessons=starter.short_course("en"), live=False)
    pages = [preview(module, *mode.split("-", 1)) for mode, _label in module.preview_modes[1:]]

    assert all("ds-lesson__text" in page for page in pages)


@pytest.fixture
def active(db):
    return make_active_module()


def test_what_is_to_be_done_is_previewed_new_and_done(preview, active):
    new, done = (preview(active, state, active.outline[0].id) for state in ("new", "done"))

    assert 'value="done" checked' not in new
    assert done.count('value="done" checked') == 2
    assert "You have answered. Nobody can see what you said." in done


def test_no_preview_of_it_reads_a_record(preview, active, counted):
    with counted() as queries:
        preview(active, "done", active.outline[0].id)

    assert [q for q in queries if "opinionmark" in q or "pollvotes" in q or "pledge" in q] == []
