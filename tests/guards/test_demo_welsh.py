"""The Welsh of DC01: nothing missing, nothing left over, and no answer given away."""

from collections import Counter

import polib
import pytest
from django.conf import settings

from courses.curriculum import translations
from courses.curriculum.actions import import_curriculum
from courses.models import CoursePage, ModulePage
from courses.versions import questions_among
from tests.factories.courses import make_home
from tests.factories.translations import welsh

pytestmark = pytest.mark.django_db

FOLDER = settings.BASE_DIR / "lms" / "demo" / "curriculum"
FILE = polib.pofile(str(FOLDER / "dc01.cy.po"))
# Names of things that are called the same in Welsh.
SAME = {"DORA", "FutureDotNow", "FutureDotNow 2024", "Health Education England"}


@pytest.fixture(scope="module")
def course(kept):
    welsh()
    import_curriculum(directory=FOLDER, home=make_home())
    return CoursePage.objects.get(code="DC01", locale__language_code="en")


def known(file):
    return {(entry.msgctxt, entry.msgid) for entry in file}


def test_the_file_has_every_word_of_the_course_and_no_other(course):
    assert known(FILE) == known(translations.file_of(course, welsh()))


def test_every_word_is_translated():
    assert [entry.msgid for entry in FILE if not entry.msgstr] == []
    assert {entry.msgid for entry in FILE if entry.msgid == entry.msgstr} <= SAME


def test_tags_and_figures_are_as_in_english():
    assert [entry.msgid for entry in FILE if figures(entry.msgid) - figures(entry.msgstr)] == []
    assert [
        e.msgid for e in FILE if translations.marks(e.msgid) != translations.marks(e.msgstr)
    ] == []


def figures(text):
    return Counter(word.strip('.,:;%“”"') for word in text.split() if word[:1].isdigit())


def test_the_file_says_that_it_is_a_draft():
    assert FILE.metadata[translations.DRAFT] == "yes"


def words():
    return {entry.msgctxt.rpartition("/")[2]: entry.msgstr for entry in FILE}


def questions(course):
    for module in ModulePage.objects.of_course(course):
        for lesson in module.lessons.raw_data:
            value = lesson["value"]
            for part in ("content", "check"):
                for asked in questions_among(value[part]):
                    yield f"lessons.{lesson['id']}.{part}.{asked['id']}", asked


def test_no_right_answer_is_much_longer_than_every_other(course):
    said = words()
    told = []
    for path, asked in questions(course):
        if asked["type"] != "one":
            continue
        lengths = {True: [], False: []}
        for option in asked["value"]["options"]:
            text = said[f"{path}.options.{option['id']}.text"]
            lengths[bool(option["value"]["is_right"])].append(len(text))
        if max(lengths[True]) > 1.25 * max(lengths[False]):
            told.append(asked["value"]["text"])

    assert told == []


def test_only_the_feedback_of_a_right_answer_says_yes(course):
    said = words()
    feedback = [
        (option["value"]["is_right"], said[f"{path}.options.{option['id']}.feedback"])
        for path, asked in questions(course)
        for option in asked["value"].get("options", [])
    ]

    assert [text for is_right, text in feedback if is_right != text.startswith("Ie. ")] == []


def test_two_answers_of_a_question_never_say_the_same():
    texts = Counter(
        (entry.msgctxt.rpartition(".options.")[0], entry.msgstr)
        for entry in FILE
        if ".options." in entry.msgctxt and entry.msgctxt.endswith(".text")
    )

    assert [text for text, count in texts.items() if count > 1] == []
