"""What an editor may set, and how it reaches the pages."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Site

from lms.common import identity
from lms.common.models import Brand

pytestmark = pytest.mark.django_db


@pytest.fixture
def brand():
    return Brand.for_site(Site.objects.get(is_default_site=True))


def test_an_accent_that_looks_like_the_brand_is_refused_with_a_sentence(brand):
    brand.accent_colour = "#0b5a55"

    with pytest.raises(ValidationError, match="Choose a lighter one"):
        brand.full_clean()


def test_a_light_brand_is_accepted(brand):
    brand.brand_colour = "#a6ce39"

    brand.full_clean()

    assert brand.ramp["brand"] != "#a6ce39"


def test_what_is_not_a_colour_is_refused(brand):
    brand.brand_colour = "teal"

    with pytest.raises(ValidationError, match="Write a colour like"):
        brand.full_clean()


def test_the_name_of_the_council_is_asked_for_once(brand, rf, django_assert_num_queries):
    identity.of(rf.get("/"))

    with django_assert_num_queries(0):
        identity.of(rf.get("/learn/"))


def test_a_new_name_shows_at_once(brand, rf, django_capture_on_commit_callbacks):
    identity.of(rf.get("/"))
    brand.council_name = "Thornvale Borough Council"

    with django_capture_on_commit_callbacks(execute=True):
        brand.save()

    assert identity.of(rf.get("/")).council_name == "Thornvale Borough Council"


def test_a_welsh_page_has_the_welsh_words_of_the_brand(brand, client):
    brand.footer_note, brand.footer_note_welsh = "Made up.", "Dychmygol."
    brand.save()

    page = client.get("/cy/accounts/login/").text

    assert '<p class="ds-footer__note">Dychmygol.</p>' in page
    assert '<span class="ds-header__service">Sgiliau digidol</span>' in page


def test_what_is_not_said_in_welsh_is_english_and_says_so(brand, client):
    brand.footer_note, brand.service_name_welsh = "Made up.", ""
    brand.save()

    page = client.get("/cy/accounts/login/").text

    assert '<p class="ds-footer__note"><span lang="en">Made up.</span></p>' in page
    assert '<span lang="en">Digital skills</span></span>' in page


def test_an_english_page_has_the_english_words(brand, client):
    brand.footer_note, brand.footer_note_welsh = "Made up.", "Dychmygol."
    brand.save()

    page = client.get("/accounts/login/").text

    assert '<p class="ds-footer__note">Made up.</p>' in page
    assert '<span class="ds-header__service">Digital skills</span>' in page


def test_the_style_sheet_follows_the_brand(brand, client):
    brand.brand_colour = "#0065bd"
    brand.save()

    assert f"--ds-brand: {brand.ramp['brand']};" in client.get("/brand.css").text


def test_the_drawings_follow_the_brand(brand, client):
    brand.brand_colour = "#0065bd"
    brand.save()

    assert brand.ramp["brand-mid"] in client.get("/brand/stones.svg").text


def test_only_our_own_drawings_are_served(client):
    assert client.get("/brand/favicon.svg").status_code == 404


def test_an_address_with_a_version_is_kept_for_a_year(client):
    assert "immutable" in client.get("/brand.css?v=1")["Cache-Control"]


def test_an_address_without_a_version_is_kept_for_a_minute(client):
    assert "max-age=60" in client.get("/brand.css")["Cache-Control"]


def test_an_unchanged_style_sheet_is_not_sent_again(client):
    tag = client.get("/brand.css")["ETag"]

    assert client.get("/brand.css", headers={"if-none-match": tag}).status_code == 304
