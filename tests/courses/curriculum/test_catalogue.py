"""What lies across courses: skills, pathways, and modules that a course borrows."""

import pytest
import yaml
from wagtail.models import Revision

from courses.curriculum.actions import CurriculumRefused, import_curriculum
from courses.curriculum.exporting import export_curriculum
from courses.models import (
    BorrowedModulePage,
    CoursePage,
    ModulePage,
    Pathway,
    Skill,
    SkillStatement,
)
from tests.factories.courses import borrow, make_course, make_home, make_module, make_pathway

pytestmark = pytest.mark.django_db

FILE = "skills-and-pathways.yaml"


@pytest.fixture
def shared():
    return {
        "format": 1,
        "skills": [
            {
                "slug": "spotting-a-scam",
                "title": "Spotting a scam",
                "description": "Notice a trick.",
                "courses": ["DC02"],
                "statements": [{"text": "I can spot a trick", "example": "A parcel."}],
            }
        ],
        "pathways": [
            {
                "slug": "new-here",
                "title": "New here",
                "summary": "Where to begin.",
                "audience": "Everybody new",
                "steps": [
                    {"course": "DC02", "reason": "Begin here."},
                    {"course": "DC03", "reason": "Then this."},
                ],
            }
        ],
    }


@pytest.fixture
def other(course):
    """A second course, that shows the only module of the first one and has one of its own."""
    own = {**course["modules"][0], "slug": "own", "title": "Own"}
    modules = [{"borrowed": {"course": "DC02", "module": "why-us"}}, own]
    return course | {"code": "DC03", "slug": "other", "title": "Other", "modules": modules}


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def bring(write, course, other, shared, home):
    def bring():
        write(course)
        write(other, "dc03.yaml")
        return import_curriculum(directory=write(shared, FILE), home=home)

    return bring


def test_a_course_teaches_the_skills_that_name_it(bring):
    bring()

    skill = Skill.objects.get()
    assert (skill.slug, skill.title) == ("spotting-a-scam", "Spotting a scam")
    assert CoursePage.objects.get(taught_skills__skill=skill).code == "DC02"


def test_a_statement_has_the_same_key_on_every_site(bring):
    bring()
    key = SkillStatement.objects.get().translation_key
    Skill.objects.all().delete()

    bring()

    statement = SkillStatement.objects.get()
    assert (statement.text, statement.example) == ("I can spot a trick", "A parcel.")
    assert statement.translation_key == key


def test_a_statement_with_its_id_may_be_worded_differently(bring, shared):
    bring()
    key = SkillStatement.objects.get().translation_key
    shared["skills"][0]["statements"] = [{"id": str(key), "text": "I can see a trick"}]

    bring()

    assert SkillStatement.objects.values_list("translation_key", "text").get() == (
        key,
        "I can see a trick",
    )


def test_a_pathway_is_published_with_its_steps_in_order(bring):
    bring()

    pathway = Pathway.objects.live().get()
    assert [reason for _key, reason in pathway.reasons] == ["Begin here.", "Then this."]


def test_a_borrowed_module_stands_where_the_file_has_it(bring):
    bring()

    other = CoursePage.objects.get(code="DC03")
    modules = ModulePage.objects.taught_in(other).live()
    assert [module.slug for module in modules] == ["why-us", "own"]


def test_the_same_files_a_second_time_change_nothing(bring):
    bring()
    before = Revision.objects.count()

    bring()

    assert Revision.objects.count() == before
    assert BorrowedModulePage.objects.count() == Pathway.objects.count() == 1


def test_a_skill_keeps_its_address_when_its_title_changes(bring, shared):
    bring()
    shared["skills"][0]["title"] = "Seeing a trick"

    bring()

    assert Skill.objects.values_list("slug", "title").get() == (
        "spotting-a-scam",
        "Seeing a trick",
    )


def test_a_skill_that_the_file_leaves_out_stays(bring, shared):
    bring()
    shared["skills"] = []

    bring()

    assert CoursePage.objects.filter(taught_skills__skill__slug="spotting-a-scam").exists()


def refusal(bring):
    with pytest.raises(CurriculumRefused) as refused:
        bring()
    assert not CoursePage.objects.exists()
    return refused.value.problems


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("format", 2, "“format” must be a whole number from 1 to 1"),
        ("skills", "all", "“skills” must be a list"),
        ("skils", [], "“skils” is not a name that belongs here"),
        ("pathways", [7], "must be a list of names and values"),
    ],
)
def test_what_is_wrong_with_the_file_is_said(bring, shared, name, value, problem):
    shared[name] = value

    problems = refusal(bring)

    assert problems[0].startswith(FILE)
    assert problem in problems[0]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"courses": ["DC99"]}, "“DC99” is no course of this folder"),
        ({"courses": ["DC02", "DC02"]}, "“courses” has “DC02” twice"),
        ({"slug": "../etc"}, "“slug” must be small letters, digits and hyphens, not “../etc”"),
        ({"statements": [{"txt": "I can"}]}, "“txt” is not a name that belongs here"),
        ({"statements": [{"text": "x"}, {"text": "x"}]}, "“statements” has “x” twice"),
        ({"title": "x" * 81}, "“title” has 81 characters; 80 is the most"),
    ],
)
def test_what_is_wrong_with_a_skill_is_said(bring, shared, changes, problem):
    shared["skills"][0].update(changes)

    assert problem in " ".join(refusal(bring))


def test_a_pathway_of_one_course_is_refused(bring, shared):
    del shared["pathways"][0]["steps"][1]

    assert "“steps” must have 2 to 30 entries, not 1" in " ".join(refusal(bring))


def test_the_file_must_be_a_plain_one(bring, write, course, other, home, tmp_path):
    write(course)
    folder = write(other, "dc03.yaml")
    (folder / FILE).symlink_to("/etc/hostname")

    with pytest.raises(CurriculumRefused, match="is not a plain file"):
        import_curriculum(directory=folder, home=home)


@pytest.mark.parametrize(
    ("borrowed", "problem"),
    [
        ({"course": "DC02", "module": "gone"}, "DC03: DC02 has no module “gone” to borrow."),
        ({"course": "DC99", "module": "why-us"}, "neither in this folder nor on this site"),
        ({"course": "DC03", "module": "own"}, "“borrowed” must name another course"),
        ({"course": "../x", "module": "own"}, "“course” must be capitals and digits"),
        ({"module": "own"}, "“course” is missing"),
        ([], "must be a list of names and values"),
    ],
)
def test_a_module_that_cannot_be_borrowed_is_refused(bring, other, borrowed, problem):
    other["modules"][0] = {"borrowed": borrowed}

    assert problem in " ".join(refusal(bring))


def test_a_course_alone_says_what_it_leaves_behind(tmp_path):
    home = make_course("DC02", "Safe online")
    module = make_module(home, "Why us")
    other = make_course("DC09", "Meetings")
    make_module(other, "Minutes", summary="What to write down.")
    borrow(other, module)
    make_pathway([home, other])

    (report,) = export_curriculum(directory=tmp_path / "bundle", codes=["DC09"])

    assert report.left_behind == [
        "The pathway “New to the council” stays here: it has courses that are not in this folder.",
        "The module “Why us” is borrowed: hand over DC02 as well.",
    ]
    written = yaml.safe_load((tmp_path / "bundle" / "dc09.yaml").read_text())
    assert written["modules"][1] == {"borrowed": {"course": "DC02", "module": "why-us"}}
