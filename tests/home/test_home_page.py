import pytest
from django.contrib.auth import get_user_model
from wagtail.models import Site

pytestmark = pytest.mark.django_db


def test_a_new_site_has_a_home_page_at_its_root():
    assert Site.objects.get().root_page.slug == "home"


def test_an_editor_can_open_the_home_page_of_the_site(client):
    root = get_user_model().objects.create_superuser("root@example.org", "a long password here")
    client.force_login(root)

    page = Site.objects.get().root_page
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
