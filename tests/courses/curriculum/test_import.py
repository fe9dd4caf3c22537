from copy import deepcopy
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageLogEntry, Revision

from courses.curriculum.actions import CurriculumRefused, import_curriculum
from courses.models import CourseIndexPage, CoursePage, ModulePage, ModuleVersion
from lms.common.models import CustomDocument, CustomImage
from tests.factories.courses import make_course, make_home, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home():
    return make_home()


@pytest.fixture
def bring(write, home):
    """Imports a course and answers the report."""

    def bring(course):
        (report,) = import_curriculum(directory=write(course), home=home)
        return report

    return bring


def module():
    return ModulePage.objects.get(slug="why-us")


def counts():
    kept = (Revision, ModuleVersion, PageLogEntry, CustomImage, CustomDocument)
    return [model.objects.count() for model in kept]


def ids_of(module):
    return [lesson.id for lesson in module.outline]


def test_a_course_is_made_with_its_catalogue(bring, course):
    report = bring(course)

    assert (report.outcome, report.modules) == ("made", {"Why us?": "made"})
    assert CourseIndexPage.objects.get().url == "/learn/"
    assert CoursePage.objects.get().written_by == "Information Security"
    assert [place.url for place in CoursePage.objects.get().places()] == [
        "/learn/safe-online/why-us/what-happened/",
        "/learn/safe-online/why-us/quick-check/",
    ]


def test_a_ready_module_is_published_with_its_version(bring, course):
    bring(course)

    version = ModuleVersion.objects.latest_of(module().translation_key)
    assert [lesson["is_final_check"] for lesson in version.manifest["lessons"]] == [False, True]


def test_the_modules_of_an_outline_stay_drafts(bring, course):
    bring(course | {"status": "outline"})

    assert CoursePage.objects.get().live
    assert not module().live


@pytest.mark.parametrize("status", ["ready", "outline"])
def test_the_same_file_again_changes_nothing(bring, course, pixel, status):
    bring(course | {"status": status})
    before = counts()

    report = bring(course | {"status": status})

    assert (report.outcome, report.modules) == ("the same", {"Why us?": "the same"})
    assert counts() == before


def test_another_site_makes_the_same_keys_and_ids(bring, course):
    bring(course)
    first = (module().translation_key, ids_of(module()))
    CourseIndexPage.objects.get().delete()

    bring(course)

    assert (module().translation_key, ids_of(module())) == first


def test_an_id_in_the_file_is_kept(bring, course, lesson):
    lesson["id"] = "11111111-2222-3333-4444-555555555555"

    bring(course)

    assert ids_of(module())[0] == "11111111-2222-3333-4444-555555555555"


def test_a_change_of_wording_is_published_without_a_version(bring, course, lesson):
    bring(course)
    lesson["title"] = "What happened at two councils"

    report = bring(course)

    assert (report.outcome, report.modules) == ("the same", {"Why us?": "changed"})
    assert module().outline[0].title == "What happened at two councils"
    assert ModuleVersion.objects.count() == 1


def test_another_right_answer_makes_a_version(bring, course, check):
    bring(course)
    old, laptop = check["questions"][0]["options"]
    laptop["right"] = old.pop("right")

    bring(course)

    assert ModuleVersion.objects.count() == 2


def test_answers_in_another_order_keep_their_ids(bring, course, check):
    bring(course)
    check["questions"][0]["options"].reverse()

    bring(course)

    assert ModuleVersion.objects.count() == 1


def test_a_lesson_in_between_leaves_the_others_as_they_were(bring, course):
    bring(course)
    first, last = ids_of(module())
    lessons = course["modules"][0]["lessons"]
    lessons.insert(1, deepcopy(lessons[0]) | {"slug": "in-between"})

    bring(course)

    assert ids_of(module())[::2] == [first, last]


def test_modules_follow_the_order_of_the_file(bring, course):
    bring(course)
    earlier = deepcopy(course["modules"][0]) | {"slug": "first", "title": "First"}
    earlier["lessons"] = earlier["lessons"][:1]
    course["modules"].insert(0, earlier)

    bring(course)

    assert [page.title for page in CoursePage.objects.get().modules()] == ["First", "Why us?"]


def test_a_module_that_the_file_leaves_out_stays(bring, course):
    bring(course)
    course["modules"][0] |= {"slug": "renamed", "title": "Renamed"}

    bring(course)

    assert [page.slug for page in CoursePage.objects.get().modules()] == ["renamed", "why-us"]


def test_a_live_module_is_never_taken_back(bring, course):
    bring(course)

    bring(course | {"status": "outline"})

    assert module().live


def test_an_outline_becomes_ready(bring, course):
    bring(course | {"status": "outline"})

    bring(course)

    assert module().live


def test_what_an_editor_changed_is_changed_back_and_kept_in_the_history(bring, course):
    bring(course)
    page = module()
    page.title = "An editor's title"
    publish(page)

    assert bring(course).modules == {"Why us?": "changed"}
    assert module().revisions.count() == 3


def latest_version():
    return ModuleVersion.objects.latest_of(module().translation_key)


def test_a_change_of_what_counts_is_a_correction(bring, course):
    bring(course)
    course["modules"][0]["pass_mark"] = 60

    bring(course)

    assert (latest_version().number, latest_version().change) == (2, "correction")


def test_the_file_may_say_that_the_change_is_material(bring, course):
    bring(course)
    course["modules"][0] |= {
        "pass_mark": 60,
        "material_change": "The rules on gifts are new.",
        "earlier_count_until": date(2099, 1, 1),
    }

    bring(course)

    version = latest_version()
    assert (version.change, version.what_changed) == ("material", "The rules on gifts are new.")
    assert version.counts_until == date(2099, 1, 1)


def test_a_material_change_of_nothing_that_counts_is_left_out(bring, course):
    bring(course)
    course["modules"][0] |= {"title": "Why you?", "material_change": "Nothing really."}

    bring(course)

    assert (latest_version().number, latest_version().change) == (1, "first")


def test_a_day_without_a_material_change_is_refused(write, course, home):
    course["modules"][0]["earlier_count_until"] = date(2099, 1, 1)

    with pytest.raises(CurriculumRefused, match="needs a “material_change”"):
        import_curriculum(directory=write(course), home=home)


def test_media_are_kept_with_their_kind(bring, course, pixel):
    bring(course)

    picture = CustomImage.objects.get()
    assert (picture.title, picture.width, picture.file_size) == (
        "Red door",
        1,
        pixel.stat().st_size,
    )


def test_one_wrong_file_stops_them_all(write, course, home):
    write(course)

    with pytest.raises(CurriculumRefused, match=r"other\.yaml"):
        import_curriculum(directory=write("[]", "other.yaml"), home=home)
    assert not CoursePage.objects.exists()


def test_a_file_in_another_language_is_refused(write, course, home):
    folder = write(course | {"language": "cy"})

    with pytest.raises(CurriculumRefused, match="DC02: its language is cy, the site's is en"):
        import_curriculum(directory=folder, home=home)


def test_an_address_that_is_taken_is_said_and_nothing_is_written(bring, course, write, home):
    bring(course)
    course["code"] = "DC09"

    with pytest.raises(CurriculumRefused, match="Safe online: "):
        import_curriculum(directory=write(course), home=home)
    assert CoursePage.objects.get().code == "DC02"


def test_a_course_made_in_the_admin_is_known_by_its_code(bring, course):
    made = make_course("DC02", "Made by hand")

    bring(course)

    assert CoursePage.objects.get().translation_key == made.translation_key


def test_a_change_that_takes_an_address_is_refused_with_a_sentence(bring, course, write, home):
    bring(course)
    make_course("DC09", "Taken")

    with pytest.raises(CurriculumRefused, match=r"Safe online: .*in use"):
        import_curriculum(directory=write(course | {"slug": "taken"}), home=home)


def test_the_command_says_what_it_did(write, course, capsys):
    call_command("import_curriculum", write(course))

    assert capsys.readouterr().out == "DC02 Safe online: made\n  Why us?: made\n"


def test_the_command_names_what_to_mend(write):
    with pytest.raises(CommandError, match=r"Nothing was imported.*\ndc02\.yaml: must be a list"):
        call_command("import_curriculum", write("[]"))


def test_a_lesson_that_cannot_go_live_refuses_the_whole_folder(bring, course, lesson):
    lesson["content"][0]["text"] = "<h3>Two councils</h3>"

    with pytest.raises(CurriculumRefused, match="Lesson “What happened”: A heading of level 3"):
        bring(course)

    assert not CoursePage.objects.exists()


def test_an_outline_may_still_have_something_in_its_way(bring, course, lesson):
    lesson["content"][0]["text"] = "<h3>Two councils</h3>"

    bring(course | {"status": "outline"})

    assert not module().live


def test_a_file_does_not_change_the_module_of_another_course(bring, course):
    bring(course)
    other = course | {"code": "XX99", "slug": "others", "title": "Others"}
    other["modules"] = [{**course["modules"][0], "id": str(module().translation_key)}]

    with pytest.raises(CurriculumRefused, match="belongs to “Safe online”"):
        bring(other)

    assert CoursePage.objects.filter(code="XX99").count() == 0
