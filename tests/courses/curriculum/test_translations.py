"""A PO file beside a course brings its words in another language."""

import polib
import pytest
from wagtail_localize.models import StringTranslation

from courses.curriculum import translations
from courses.curriculum.actions import CurriculumRefused, import_curriculum
from courses.models import CoursePage, ModulePage
from tests.factories.courses import make_home
from tests.factories.translations import in_welsh, welsh

pytestmark = pytest.mark.django_db


@pytest.fixture
def bring(write, course, django_capture_on_commit_callbacks):
    def bring():
        with django_capture_on_commit_callbacks(execute=True):
            return import_curriculum(directory=write(course), home=make_home())

    welsh()
    return bring


@pytest.fixture
def english(bring):
    bring()
    return CoursePage.objects.get(code="DC02", locale__language_code="en")


@pytest.fixture
def po(english, write):
    """The file of the course, every word made Welsh; a test changes it and writes it."""
    file = translations.file_of(english, welsh())
    for entry in file:
        entry.msgstr = f"Cymraeg: {entry.msgid}"
    return file


@pytest.fixture
def bring_po(bring, write):
    def bring_po(file, name="dc02.cy.po"):
        write(str(file), name)
        return bring()

    return bring_po


def test_the_words_are_live_in_welsh(english, po, bring_po):
    bring_po(po)

    assert in_welsh(english).title == "Cymraeg: Safe online"
    module = ModulePage.objects.get(locale=welsh(), alias_of=None)
    assert module.live
    assert module.outline[0].title == "Cymraeg: What happened"


def test_the_report_says_what_became_of_the_words(po, bring_po):
    outcomes = [bring_po(po)[0].translations for _ in range(2)]

    assert outcomes == [{"cy": "made"}, {"cy": "the same"}]


def test_a_changed_word_in_the_file_is_brought(english, po, bring_po):
    bring_po(po)
    po[0].msgstr = "Diogel ar-lein"

    assert bring_po(po)[0].translations == {"cy": "changed"}
    assert in_welsh(english).title == "Diogel ar-lein"


def test_what_somebody_wrote_in_the_admin_stays(po, bring_po):
    bring_po(po)
    StringTranslation.objects.filter(context__path="title", data="Cymraeg: Safe online").update(
        data="Diogel ar-lein", tool_name=""
    )

    assert bring_po(po)[0].translations == {"cy": "the same"}


def test_a_word_that_is_not_in_the_course_any_more_is_passed_over(po, bring_po):
    po[0].msgid = "An older title"

    assert bring_po(po)[0].translations == {"cy": "made"}


def test_a_draft_tells_its_readers(english, po, bring_po):
    po.metadata[translations.DRAFT] = "yes"
    bring_po(po)

    assert in_welsh(english).is_draft_translation
    assert not english.is_draft_translation


def test_words_that_were_checked_are_no_draft_when_the_file_comes_again(english, po, bring_po):
    po.metadata[translations.DRAFT] = "yes"
    bring_po(po)
    CoursePage.objects.filter(locale=welsh()).update(is_draft_translation=False)
    bring_po(po)

    assert not in_welsh(english).is_draft_translation


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda po: setattr(po[0], "msgctxt", "title"), "msgctxt must be the slug"),
        (lambda po: setattr(po[0], "msgctxt", "another-course/title"), "msgctxt must be the slug"),
        (lambda po: setattr(po[0], "msgstr", "<script>x</script>"), "not allowed"),
        (lambda po: setattr(po[0], "msgstr", "<b onclick='x'>Diogel</b>"), "attributes"),
        (lambda po: setattr(po[0], "msgstr", "<b>Diogel</b>"), "other tags"),
    ],
    ids=["no page", "page elsewhere", "script", "attribute", "tags"],
)
def test_a_file_with_an_error_is_refused_with_its_place(po, bring_po, change, sentence):
    change(po)

    with pytest.raises(CurriculumRefused, match=rf"dc02\.cy\.po, line \d+: .*{sentence}"):
        bring_po(po)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("dc02.xx.po", "", "another language of this site"),
        ("dc02.en.po", "", "another language of this site"),
        ("dc02.cy.po", "hello\n", "is not a PO file"),
        ("dc02.cy.po", "#" * 1_000_001, "at most"),
    ],
    ids=["unknown language", "its own language", "no PO file", "too large"],
)
def test_a_file_that_cannot_be_used_is_refused(english, bring_po, name, text, sentence):
    with pytest.raises(CurriculumRefused, match=sentence):
        bring_po(text, name)


def test_a_course_says_what_it_has_yet_to_translate(english):
    file = translations.file_of(english, welsh())

    assert {entry.msgstr for entry in file} == {""}
    assert file[0].msgctxt == "safe-online/title"


def test_a_course_writes_the_file_it_was_brought_from(english, po, bring_po):
    bring_po(po)

    assert texts(translations.file_of(english, welsh())) == texts(po)


def texts(file: polib.POFile):
    return [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in file]
