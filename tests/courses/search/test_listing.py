"""Which rows there are, and what is in them."""

import pytest
from django.core.management import call_command

from courses import actions
from courses.models import ModulePage, SearchEntry
from courses.search.actions import rebuild
from tests.factories.courses import (
    block,
    items,
    lesson,
    make_course,
    make_module,
    publish,
    translate,
)
from tests.factories.courses import question as make_question
from tests.factories.editing import make_editors
from tests.factories.home import (
    make_experiment,
    make_help,
    make_sections,
    make_story,
    make_theme,
)
from tests.factories.translations import publish_in_welsh, submit

pytestmark = pytest.mark.django_db
SECRET = "qzxsecret"


def titles(**facts):
    return sorted(SearchEntry.objects.filter(**facts).values_list("title", flat=True))


def everything():
    return " ".join(f"{row.title} {row.summary} {row.words}" for row in SearchEntry.objects.all())


def test_a_course_a_module_and_each_lesson_have_a_row(course):
    assert titles() == ["Safe online", "Spotting a phishing e-mail", "What happened", "Why us"]


def test_a_draft_has_none():
    make_module(make_course(live=False), live=False)

    assert titles() == []


def test_words_of_a_draft_wait_until_they_are_published(module):
    module.title = "Not yet"
    module.save_revision()

    assert "Not yet" not in titles()


def test_publishing_again_changes_the_rows(module):
    module.lessons = [lesson("Another")]
    publish(module)

    assert titles(page=module) == ["Another", "Why us"]


def test_what_is_unpublished_has_none(module):
    module.unpublish()

    assert titles(page=module.pk) == []


def test_what_is_archived_has_none(course):
    editors = make_editors()
    actions.archive(page=course, by=editors[2], reason="Old.")

    assert titles(page=course.pk) == []


def test_what_is_deleted_has_none(module):
    module.delete()

    assert titles() == ["Safe online"]


def test_a_translation_has_rows_of_its_own(course):
    translate(course, title="Diogel ar-lein")

    assert titles(language="cy") == ["Diogel ar-lein"]


def test_words_that_are_not_translated_are_known_as_such(module, committed):
    submit(module.course)
    with committed():
        publish_in_welsh(module)
    module = ModulePage.objects.get(pk=module.pk)
    module.lessons = [*module.lessons.raw_data, lesson("New since")]
    with committed():
        publish(module)

    welsh = SearchEntry.objects.filter(page__locale__language_code="cy", page__slug="why-us")
    languages = {row.title: row.language for row in welsh}
    assert languages["Welsh: What happened"] == "cy"
    assert languages["New since"] == "en"


def test_a_mirror_of_the_source_has_its_words():
    make_sections()
    make_story()

    assert titles(page__locale__language_code="cy", language="en") == ["Fewer forms"]


def test_pages_of_help_and_culture_have_rows():
    make_sections()
    for make in (make_story, make_theme, make_experiment, make_help):
        make()

    english = titles(page__locale__language_code="en")
    assert english == ["Fewer forms", "Learning in a van", "Ring first", "Working in the open"]


def test_rebuilding_makes_the_same_rows(course):
    before = list(SearchEntry.objects.order_by("pk").values_list("title", "words", "page"))
    rebuild()

    after = SearchEntry.objects.order_by("page__path", "pk")
    assert sorted(after.values_list("title", "words", "page")) == sorted(before)


def test_the_command_finds_what_no_signal_told_of(capsys):
    make_course()
    call_command("rebuild_search")

    assert titles() == ["Safe online"]
    assert "1 pages and lessons can be found." in capsys.readouterr().out


def secret_option(text, is_right=False):
    return {"text": text, "is_right": is_right, "feedback": f"{SECRET} about {text}"}


QUESTIONS = [
    make_question(
        kind,
        f"Which {kind}?",
        why=f"{SECRET} why",
        options=items([secret_option("Yes", True), secret_option("No")]),
    )
    for kind in ("one", "many")
]
QUESTIONS += [
    make_question("number", "How many?", why=SECRET, answer="72", tolerance="0", unit=SECRET),
    make_question("order", "Which order?", why=SECRET, items=items([f"{SECRET} a", "b"])),
    make_question(
        "match",
        "Which match?",
        why=SECRET,
        pairs=items([{"left": "a", "right": f"{SECRET} 1"}, {"left": "b", "right": "2"}]),
    ),
]
SCENARIO = block(
    "scenario",
    {
        "title": "A message",
        "message": {"sender": "IT", "text": "Sign in here."},
        "steps": items(
            [
                {
                    "name": "start",
                    "situation": "<p>It is late.</p>",
                    "question": "What first?",
                    "choices": items(
                        [
                            {
                                "text": "Sign in",
                                "outcome": f"<p>{SECRET}</p>",
                                "verdict": "harmful",
                                "next": "",
                            },
                            {
                                "text": "Report",
                                "outcome": f"<p>{SECRET}</p>",
                                "verdict": "best",
                                "next": "",
                            },
                        ]
                    ),
                }
            ]
        ),
        "takeaway": f"<p>{SECRET}</p>",
    },
)


@pytest.fixture
def asking(course):
    """A live module with every kind of question, in practice and in the check."""
    check = [each | {"id": each["id"][:-1] + "0"} for each in QUESTIONS]
    blocks = [lesson("Practice", content=[*QUESTIONS, SCENARIO], check=check)]
    return make_module(course, "Asking", blocks)


def test_no_answer_and_no_feedback_can_be_found(asking):
    assert SECRET not in everything()
    assert not {"72", "harmful", "best", "true", "right"} & set(everything().split())


def test_nothing_of_a_check_can_be_found(course):
    make_module(course, "Last", [lesson("Check", content=[], check=[make_question(text=SECRET)])])

    assert SECRET not in everything()


def test_what_is_read_before_answering_can_be_found(asking):
    words = SearchEntry.objects.get(title="Practice").words

    assert {"many", "late", "sign", "message"} <= set(words.split())


def test_no_answer_of_a_translation_can_be_found(course, asking, committed):
    submit(course)
    with committed():
        publish_in_welsh(asking)

    assert "Welsh: Practice" in titles(language="cy")
    assert SECRET not in everything()
