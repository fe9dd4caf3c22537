"""A certificate is what it was on the day: the page, the paper and what others may check."""

from datetime import date

import pytest
from wagtail.models import Site

from courses.models import CoursePage
from lms.common.models import Brand
from lms.records.actions import record_session
from lms.records.models import Certificate, LearningEvent
from tests.factories.courses import publish
from tests.factories.people import make_unit
from tests.factories.records import finish
from tests.factories.translations import publish_in_welsh, submit


@pytest.fixture
def council(db):
    site = Site.objects.get(is_default_site=True)
    return Brand.objects.create(
        site=site, council_name="Thornvale Council", certificate_signatory="Rosa Adeyemi"
    )


@pytest.fixture
def certificate(council, amina, reading):
    finish(amina, *reading, 1)
    return finish(amina, *reading, 2).certificate


@pytest.fixture
def shown(client, amina, certificate):
    """What the page, the file and the check say of it."""
    client.force_login(amina)
    Certificate.objects.update(shows_name=True)

    def read():
        page = client.get(certificate.get_absolute_url())
        return (
            [str(fact["value"]) for fact in page.context["facts"]],
            page.context["certificate"].holder_name,
            page.context["certificate"].course_title,
            client.get(f"/certificates/{certificate.number}.pdf").content,
            client.get(f"/verify/{certificate.number}/").context["facts"],
        )

    return read


def marry(amina):
    amina.last_name = "Khan-Reed"
    amina.save()


def move(amina):
    amina.postings.update(unit=make_unit("Revenues"))


def rename_unit(amina):
    unit = amina.postings.first().unit
    unit.name = "Renamed Team"
    unit.save()


def rename_course(amina):
    course = CoursePage.objects.get()
    course.title, course.outcomes = "Another name", []
    publish(course)


def delete_course(amina):
    CoursePage.objects.get().delete()


def translate_course(amina):
    submit(CoursePage.objects.get())
    publish_in_welsh(CoursePage.objects.get(locale__language_code="en"))


def change_council(amina):
    brand = Brand.objects.get()
    brand.council_name, brand.certificate_signatory = "Lowland Council", "Somebody Else"
    brand.save()


CHANGES = [marry, move, rename_unit, rename_course, delete_course, translate_course]


@pytest.mark.parametrize("change", CHANGES)
def test_no_later_change_touches_it(change, shown, amina):
    before = shown()

    change(amina)

    assert shown() == before


def test_it_keeps_who_signed_and_for_which_council(certificate, amina):
    change_council(amina)
    certificate.refresh_from_db()

    assert (certificate.council_name, certificate.signatory) == (
        "Thornvale Council",
        "Rosa Adeyemi",
    )


def test_it_keeps_unit_and_version(certificate, amina, reading):
    version = LearningEvent.objects.get(kind="completed").version

    assert certificate.unit_name == amina.postings.first().unit.name
    assert certificate.content_from == version.published_at.date()


def test_it_is_not_saved_again(certificate):
    certificate.course_title = "Something else"

    with pytest.raises(TypeError, match="as it was issued"):
        certificate.save()


@pytest.mark.parametrize("change", [{"course_title": "X"}, {"holder_name": "Somebody else"}])
def test_what_it_says_is_not_updated(change, certificate):
    with pytest.raises(TypeError, match="as it was issued"):
        Certificate.objects.update(**change)


def test_it_is_not_deleted(certificate):
    with pytest.raises(TypeError, match="as it was issued"):
        Certificate.objects.all().delete()


def test_a_name_is_only_forgotten(certificate):
    assert Certificate.objects.update(holder_name="") == 1


def test_a_session_from_before_the_course_was_published_names_no_version(council, amina, reading):
    [event] = record_session(
        kind="attended",
        course_key=reading[0].translation_key,
        day=date(2025, 10, 7),
        people=[amina],
        helped_by="Rosa",
        actor=amina,
    )

    assert event.certificate.content_from is None
