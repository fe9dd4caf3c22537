"""Pictures of lessons are for the people who may read the lessons."""

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from lms.common.models import Brand, CustomImage, Rendition
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    return CustomImage.objects.create(title="A bridge", file=get_test_image_file("bridge.png"))


@pytest.fixture
def rendition(image):
    file = ContentFile(get_test_image_file().file.getvalue(), "bridge.fill-88x88.png")
    return Rendition.objects.create(
        image=image, filter_spec="fill-88x88", width=88, height=88, file=file
    )


def test_a_picture_asks_who_is_there(client, rendition):
    assert client.get(rendition.url).url == f"/accounts/login/?next={rendition.url}"


def test_a_picture_is_shown_to_who_is_signed_in(client, rendition):
    client.force_login(make_person())
    response = client.get(rendition.url)

    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert b"".join(response.streaming_content).startswith(b"\x89PNG")


def test_the_logo_is_shown_to_everybody(client, image):
    Brand.objects.create(site=Site.objects.get(), logo=image)
    cache.clear()

    response = client.get(image.get_rendition("fill-88x88").url)

    assert response.status_code == 200
    response.close()


@pytest.mark.parametrize("name", ["nothing.png", "../original_images/bridge.png", "a/../../b.png"])
def test_there_is_nothing_else(client, image, name):
    client.force_login(make_person())

    assert client.get(f"/media/images/{name}").status_code in (400, 404)


def test_an_original_has_no_address(client, image):
    client.force_login(make_person())

    assert client.get(image.file.url).status_code == 404
