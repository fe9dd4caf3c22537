"""Which posts answer for a course: learning administrators say so in the admin."""

from uuid import uuid4

import pytest

from lms.metrics.actions import name_sponsor
from lms.metrics.models import CourseSponsor
from lms.people.models import LEARNING_ADMINISTRATORS
from lms.people.roles import MODERATORS, ensure_roles, give_role
from tests.factories.courses import make_catalogue
from tests.factories.metrics import make_colleague

LIST = "/admin/sponsors/"


@pytest.fixture
def lee(adoption):
    ensure_roles(learn=make_catalogue())
    person = make_colleague(adoption.units["RES"])
    give_role(person=person, role=LEARNING_ADMINISTRATORS)
    return person


def address(adoption):
    return f"{LIST}{adoption.course.course_key}/"


def posts(adoption):
    return [
        (said.sponsor, said.co_owner)
        for said in CourseSponsor.objects.filter(course_key=adoption.course.course_key)
    ]


def test_a_learning_administrator_says_who_answers(client, adoption, lee):
    client.force_login(lee)
    client.post(address(adoption), {"sponsor": "Director of Place", "co_owner": "Head of HR"})

    assert posts(adoption) == [("Director of Place", "Head of HR")]
    assert "Director of Place" in client.get(LIST).content.decode()


def test_who_said_it_reads_that_it_is_saved(client, adoption, lee):
    client.force_login(lee)
    answer = client.post(address(adoption), {"sponsor": "Director of Place"}, follow=True)

    assert "Saved. Leaders read on the page of" in answer.text


def test_what_was_said_before_stays(adoption):
    key = adoption.course.course_key
    name_sponsor(course_key=key, sponsor="Director of Place")
    name_sponsor(course_key=key, sponsor="Director of Resources")

    assert len(posts(adoption)) == 2
    assert CourseSponsor.objects.now()[key].sponsor == "Director of Resources"


def test_the_same_said_again_is_not_said_twice(adoption):
    for _ in range(2):
        name_sponsor(course_key=adoption.course.course_key, sponsor="Director of Place")

    assert posts(adoption) == [("Director of Place", "")]


def test_the_form_shows_what_was_said_last(client, adoption, lee):
    name_sponsor(course_key=adoption.course.course_key, sponsor="Director of Place")
    client.force_login(lee)

    assert "Director of Place" in client.get(address(adoption)).content.decode()


def test_without_a_post_nothing_is_saved_and_nothing_is_lost(client, adoption, lee):
    client.force_login(lee)
    response = client.post(address(adoption), {"sponsor": "", "co_owner": "Head of HR"})

    assert posts(adoption) == []
    assert "Head of HR" in response.content.decode()


def test_a_course_that_nobody_requires_is_not_there(client, adoption, lee):
    client.force_login(lee)

    assert client.get(f"{LIST}{uuid4()}/").status_code == 404


@pytest.mark.parametrize("who", ["joan", "chief"])
def test_leaders_do_not_get_in(client, adoption, lee, who):
    client.force_login(getattr(adoption, who))
    answers = [client.get(url).status_code for url in (LIST, address(adoption))]

    assert answers == [302, 302]


def test_to_others_of_the_admin_the_pages_are_not_there(client, adoption, lee):
    mo = make_colleague(adoption.units["RES"])
    give_role(person=mo, role=MODERATORS)
    client.force_login(mo)
    client.post(address(adoption), {"sponsor": "Director of Place"})

    assert [client.get(url).status_code for url in (LIST, address(adoption))] == [404, 404]
    assert posts(adoption) == []


def test_a_mistake_is_said_above_the_form(client, adoption, lee):
    client.force_login(lee)
    response = client.post(address(adoption), {"sponsor": "", "co_owner": "x" * 101})

    assert response.context["form"].errors == {
        "sponsor": ["Enter the post of the sponsor"],
        "co_owner": ["The post has 101 letters. Write at most 100"],
    }
    assert "Nothing was saved. Put right what is marked below" in response.content.decode()
