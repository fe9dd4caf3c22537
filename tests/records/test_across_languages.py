"""Begun in one language and finished in another: place and result hold, also when the English
changes and the Welsh is translated again.

Course DC02
└── Module DC02
    ├── Reading of DC02
    └── Check of DC02   one question, the final check
"""

from uuid import uuid4

import pytest

from courses.models import ModulePage
from lms.records.models import Certificate, LearningEvent, Standing
from tests.factories.courses import lesson as raw_lesson
from tests.factories.courses import make_course, make_module, publish, question
from tests.factories.translations import in_welsh, publish_in_welsh, submit

HOME = {"en": "", "cy": "/cy"}
PAIRS = [("en", "cy"), ("cy", "en")]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def module(amina, committed):
    course = publish(make_course("DC02", title="Course DC02"))
    lessons = [
        raw_lesson("Reading of DC02", slug="reading"),
        raw_lesson("Check of DC02", check=[question("one")], is_final_check=True, slug="check"),
    ]
    module = make_module(course, title="Module DC02", lessons=lessons)
    submit(course)
    with committed():
        publish_in_welsh(course)
        publish_in_welsh(module)
    return module


@pytest.fixture
def learner(client, amina):
    client.force_login(amina)
    return client


def send(learner, module, number, what, language, data=None):
    lesson_id = module.outline[number - 1].id
    address = f"{HOME[language]}/record/{module.translation_key}/{lesson_id}/{what}/"
    return learner.post(address, data or {})


def answers(learner, language):
    """The right answer as the page offers it, found by its words."""
    page = learner.get(f"{HOME[language]}/learn/course-dc02/module-dc02/check/")
    [asked] = page.context["room"].check
    right = next(row.value for row in asked.rows if row.label.endswith("An old account"))
    version = page.context["room"].version_number
    return {asked.name: right, "version": version, "attempt": uuid4()}


def pass_check(learner, module, language):
    return send(learner, module, 2, "check", language, answers(learner, language))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_place_is_kept_in_the_other_language(learner, module, first, second):
    send(learner, module, 1, "done", first)

    room = learner.get(f"{HOME[second]}/learn/course-dc02/module-dc02/reading/").context["room"]

    assert room.step.is_done
    assert room.following.url == f"{HOME[second]}/learn/course-dc02/module-dc02/check/"


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_begun_in_one_and_finished_in_the_other_is_one_completion(learner, module, first, second):
    send(learner, module, 1, "done", first)
    pass_check(learner, module, second)

    assert Certificate.objects.count() == 1
    kinds = LearningEvent.objects.filter(kind="completed").values_list("language", flat=True)
    assert list(kinds) == [second]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_result_is_read_in_the_other_language(learner, module, first, second):
    pass_check(learner, module, first)

    room = learner.get(f"{HOME[second]}/learn/course-dc02/module-dc02/check/").context["room"]

    assert room.result.passed


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_switch_leads_to_the_same_lesson(learner, module, first, second):
    page = learner.get(f"{HOME[first]}/learn/course-dc02/module-dc02/check/")

    [other] = page.context["translations"]

    assert other.url == f"{HOME[second]}/learn/course-dc02/module-dc02/check/"


@pytest.fixture
def changed(module, committed):
    """The check has a second question in English, and the Welsh follows."""

    def changed():
        page = ModulePage.objects.get(pk=module.pk)
        raw = list(page.lessons.raw_data)
        raw[1]["value"]["check"].append(question("number", "How many hours?"))
        page.lessons = raw
        with committed():
            publish(page)

    return changed


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_was_completed_stays_after_a_retranslation(
    learner, amina, module, changed, committed, language
):
    send(learner, module, 1, "done", language)
    pass_check(learner, module, language)
    changed()
    with committed():
        publish_in_welsh(module)

    page = learner.get(f"{HOME[language]}/learn/course-dc02/")

    assert Standing.objects.get(person=amina).state.completed_on
    assert page.context["course"].places()[0].slug == "reading"
    assert Certificate.objects.count() == 1


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_place_is_kept_through_a_retranslation(
    learner, module, changed, committed, first, second
):
    send(learner, module, 1, "done", first)
    changed()
    with committed():
        publish_in_welsh(module)

    room = learner.get(f"{HOME[second]}/learn/course-dc02/module-dc02/reading/").context["room"]

    assert room.step.is_done


def test_the_new_check_is_asked_in_english_and_passed_at_the_welsh_address(
    learner, module, changed
):
    send(learner, module, 1, "done", "cy")
    changed()
    page = learner.get("/cy/learn/course-dc02/module-dc02/check/")
    first, second = page.context["room"].check
    right = next(row.value for row in first.rows if "An old account" in row.label)
    version = page.context["room"].version_number

    given = {first.name: right, second.name: "72", "version": version, "attempt": uuid4()}
    send(learner, module, 2, "check", "cy", given)

    assert Certificate.objects.count() == 1


def test_the_right_answer_is_right_at_once_in_welsh(learner, module, committed):
    page = ModulePage.objects.get(pk=module.pk)
    raw = list(page.lessons.raw_data)
    options = raw[1]["value"]["check"][0]["value"]["options"]
    for option in options:
        option["value"]["is_right"] = not option["value"]["is_right"]
    page.lessons = raw
    with committed():
        publish(page)

    pass_check(learner, module, "cy")

    assert in_welsh(module).live
    assert Certificate.objects.count() == 0
