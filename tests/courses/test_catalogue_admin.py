"""Who makes pathways and skills, and who chooses them."""

import pytest

from courses.models import Pathway, Skill, SkillStatement
from lms.people.models import LEARNING_ADMINISTRATORS
from lms.people.roles import AUTHORS, MODERATORS, TRANSLATORS, ensure_roles
from tests.factories.courses import make_catalogue, make_course, make_pathway, make_skill
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db
PATHWAYS, SKILLS = "/admin/snippets/courses/pathway/", "/admin/snippets/courses/skill/"
OTHERS = [AUTHORS, TRANSLATORS, LEARNING_ADMINISTRATORS]


@pytest.fixture(autouse=True)
def catalogue():
    ensure_roles(learn=make_catalogue())


@pytest.fixture
def be(client):
    def be(role):
        client.force_login(make_person("Priya", role=role))
        return client

    return be


def formset(courses):
    rows = {"steps-TOTAL_FORMS": len(courses), "steps-INITIAL_FORMS": 0}
    rows |= {"steps-MIN_NUM_FORMS": 2, "steps-MAX_NUM_FORMS": 1000}
    for number, course in enumerate(courses):
        rows |= {
            f"steps-{number}-course": course.pk,
            f"steps-{number}-reason": "It comes first.",
            f"steps-{number}-ORDER": number + 1,
        }
    return rows


def test_a_moderator_makes_and_publishes_a_pathway(be):
    courses = [make_course(), make_course("DC09", "Meetings")]
    facts = {"title": "New here", "slug": "new-here", "summary": "Begin.", "audience": "All"}
    be(MODERATORS).post(
        f"{PATHWAYS}add/", facts | formset(courses) | {"action-publish": "1", "locale": "en"}
    )

    assert Pathway.objects.get().live
    assert Pathway.objects.get().steps.count() == 2


def test_a_moderator_makes_a_skill(be):
    facts = {"title": "Keeping calm", "description": "Breathe."}
    be(MODERATORS).post(f"{SKILLS}add/", facts | statements())

    assert Skill.objects.get().slug == "keeping-calm"


def statements(*texts):
    count = {"statements-TOTAL_FORMS": len(texts), "statements-INITIAL_FORMS": 0}
    rows = [
        {
            f"statements-{place}-text": text,
            f"statements-{place}-example": "For example, a call.",
            f"statements-{place}-ORDER": place,
        }
        for place, text in enumerate(texts)
    ]
    return {name: value for row in [count, *rows] for name, value in row.items()}


def test_a_moderator_writes_what_the_skills_check_asks(be):
    skill = make_skill("Keeping calm")
    facts = {"title": "Keeping calm", "description": "Breathe."}
    said = statements("I can breathe", "I can wait")
    be(MODERATORS).post(f"{SKILLS}edit/{skill.pk}/", facts | said)

    asked = SkillStatement.objects.in_reader_language()
    assert [(each.text, each.example) for each in asked] == [
        ("I can breathe", "For example, a call."),
        ("I can wait", "For example, a call."),
    ]


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("address", [PATHWAYS, SKILLS])
def test_nobody_else_makes_them(be, role, address):
    assert be(role).get(f"{address}add/").status_code == 302


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_changes_a_pathway(be, role):
    pathway = make_pathway([make_course(), make_course("DC09", "Meetings")])

    assert be(role).get(f"{PATHWAYS}edit/{pathway.pk}/").status_code == 302


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_changes_a_skill(be, role):
    assert be(role).get(f"{SKILLS}edit/{make_skill().pk}/").status_code == 302


def test_an_author_chooses_a_skill(be):
    make_skill("Spotting a scam")

    page = be(AUTHORS).get("/admin/snippets/choose/courses/skill/").content.decode()
    assert "Spotting a scam" in page


def test_an_author_makes_no_skill_while_choosing(be):
    make_skill()

    assert be(AUTHORS).get("/admin/snippets/choose/courses/skill/create/").status_code != 200


def test_a_draft_of_a_pathway_is_not_to_be_chosen(be):
    draft = make_pathway([make_course()], title="Qzxdraft", live=False)
    author = be(AUTHORS)

    assert "Qzxdraft" not in author.get("/admin/snippets/choose/courses/pathway/").content.decode()
    chosen = author.get(f"/admin/snippets/choose/courses/pathway/chosen/{draft.pk}/")
    assert chosen.status_code == 404


def test_two_pathways_have_two_addresses(be):
    courses = [make_course(), make_course("DC09", "Meetings")]
    make_pathway(courses, title="New here")
    facts = {"title": "Other", "slug": "new-here", "summary": "Begin.", "audience": "All"}
    be(MODERATORS).post(f"{PATHWAYS}add/", facts | formset(courses) | {"action-publish": "1"})

    assert Pathway.objects.count() == 1


def test_a_moderator_sees_how_it_will_look(be):
    pathway = make_pathway([make_course(), make_course("DC09", "Meetings")])
    url = f"{PATHWAYS}history/{pathway.pk}/revisions/{pathway.latest_revision_id}/view/"

    assert "Because of DC09." in be(MODERATORS).get(url).content.decode()
