"""What follows from a check: one pathway with its reason, two others, and “Not for me”."""

import pytest
from wagtail.models import Locale, PageViewRestriction

from lms.records.models import SkillsProfile
from lms.records.skills_check.suggesting import MySkills
from lms.records.to_do import MyLearning
from tests.factories.courses import make_pathway, translate
from tests.factories.records import finish, make_requirement

RESULT = "/skills/result/"


@pytest.fixture
def skills(amina, asked):
    return lambda: MySkills(MyLearning(amina))


def titles(suggestions):
    return [each.walk.first.title for each in suggestions]


def finish_all(person, course, module):
    for number in range(1, len(module.outline) + 1):
        finish(person, course, module, number)


def test_the_pathway_is_the_one_that_is_needed_most(take, skills):
    take()

    assert titles([skills().suggestion]) == ["Good with data"]


def test_it_has_a_reason(take, read):
    take()

    assert "Because you told us that “Sharing data” is new to you." in read(RESULT)


def test_two_others_are_offered(take, skills):
    take()

    assert titles(skills().others) == ["Longer with data", "Safe at work"]


def test_its_courses_stand_in_order_with_their_reasons(take, read):
    take()

    assert "Because of DC03." in read(RESULT)


@pytest.mark.parametrize("answer", ["helping", "not_my_job"])
def test_there_may_be_nothing_to_suggest(take, read, answer):
    take([answer] * 3)

    assert "There is no pathway we need to suggest" in read(RESULT)


def test_what_is_finished_is_not_suggested(take, skills, amina, asked):
    finish_all(amina, *asked.courses["DC03"])
    take()

    assert titles([skills().suggestion]) == ["Longer with data"]


def test_a_draft_is_not_suggested(take, skills, asked):
    make_pathway([asked.courses["DC03"][0]], "Another draft", live=False)
    take()

    assert "Another draft" not in titles([skills().suggestion, *skills().others])


def test_a_pathway_of_courses_kept_from_somebody_is_not_suggested(take, skills, asked):
    PageViewRestriction.objects.create(
        page=asked.courses["DC03"][0], restriction_type=PageViewRestriction.GROUPS
    )
    take()

    assert "Good with data" not in titles([skills().suggestion, *skills().others])


@pytest.fixture
def decline(signed_in, asked):
    def decline(number, **form):
        key = asked.pathways[number].translation_key
        return signed_in.post(f"/skills/not-for-me/{key}/", form)

    return decline


def test_what_is_not_for_me_is_not_suggested_again(take, decline, skills):
    take()

    assert decline(1).url == RESULT
    assert titles([skills().suggestion, *skills().others]) == ["Longer with data", "Safe at work"]


def test_to_say_it_twice_is_to_say_it_once(take, decline):
    take()
    decline(1)
    decline(1)

    assert len(SkillsProfile.objects.get().not_for_me) == 1


def test_it_can_be_suggested_again(take, decline, skills, read):
    take()
    decline(1)
    assert "Suggest it again" in read(RESULT)
    decline(1, again="1")

    assert titles([skills().suggestion]) == ["Good with data"]


def test_it_is_remembered_over_the_next_check(take, decline, skills):
    take()
    decline(1)
    SkillsProfile.objects.update(checked_on="2026-01-05")
    take()

    assert titles([skills().suggestion]) == ["Longer with data"]


def test_an_unknown_pathway_cannot_be_declined(signed_in, asked):
    key = asked.scams.translation_key

    assert signed_in.post(f"/skills/not-for-me/{key}/").status_code == 404


def test_before_a_check_the_role_leads_to_a_pathway(skills, asked):
    make_requirement(asked.courses["DC02"][0])

    assert titles([skills().suggestion]) == ["Safe at work"]
    assert skills().suggestion.reason == "Because your role asks for 1 of its courses."


def test_without_a_check_and_a_role_there_is_an_invitation(asked, read):
    page = read("/")

    assert "Your pathway" not in page
    assert "Find my pathway" in page


def test_home_shows_the_pathway_and_the_levels(take, read):
    take()
    page = read("/")

    assert "Your pathway: Good with data" in page
    assert 'aria-label="Level 1 of 4: New to me"' in page


def test_home_remembers_a_check_that_was_begun(send, read):
    send(1, "new")

    assert "You have begun the skills check." in read("/")


def test_the_result_of_nobody_leads_to_the_check(signed_in, asked):
    assert signed_in.get(RESULT).url == "/skills/"


def test_a_pathway_is_suggested_once_in_the_readers_language(take, asked, skills, read):
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    for course, module in asked.courses.values():
        translate(course, title=f"Cwrs {course.code}")
        translate(module)
    pathway = asked.pathways[1].copy_for_translation(welsh)
    pathway.title = "Da gyda data"
    pathway.save()
    take()
    page = read(f"/cy{RESULT}")

    assert "Da gyda data" in page
    assert "Good with data" not in page
    assert '<span lang="en">Longer with data</span>' in page


@pytest.mark.parametrize("path", ["/", RESULT])
def test_more_pathways_and_skills_are_no_more_queries(take, signed_in, asked, counted, path):
    take()
    signed_in.get(path)
    with counted() as few:
        signed_in.get(path)
    for number in range(5):
        make_pathway([each for each, _ in asked.courses.values()], f"Pathway {number}")
    with counted() as many:
        signed_in.get(path)

    assert len(many) == len(few) <= 10
