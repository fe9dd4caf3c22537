"""The files of lessons are for the people who may read the lessons."""

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile

from lms.common.models import CustomDocument

pytestmark = pytest.mark.django_db


@pytest.fixture
def disk(settings, tmp_path):
    storage = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(tmp_path)},
    }
    settings.STORAGES = {**settings.STORAGES, "default": storage}


@pytest.fixture
def film(disk):
    return CustomDocument.objects.create(title="Film", file=ContentFile(b"WEBVTT", "film.vtt"))


def test_a_document_asks_who_is_there(client, film):
    assert client.get(film.url).url == f"/accounts/login/?next={film.url}"


def test_a_document_is_served_to_who_is_signed_in(client, film):
    person = get_user_model().objects.create_user("a@example.org", first_name="A", last_name="B")
    client.force_login(person)

    response = client.get(film.url)

    assert b"".join(response.streaming_content) == b"WEBVTT"
    response.close()


def test_a_document_comes_as_a_file_and_not_as_a_page(client, disk):
    file = ContentFile(b"<script>", "page.html")
    page = CustomDocument.objects.create(title="Page", file=file)
    client.force_login(get_user_model().objects.create_user("b@example.org"))

    response = client.get(page.url)

    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    response.close()
