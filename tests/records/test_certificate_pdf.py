"""The certificate on paper: tagged, in the language of the reader, on one page whatever it says."""

import re
from datetime import date

import pytest
import typst
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from lms.common.models import Brand, CustomImage
from lms.common.paper import letterhead, pdf
from lms.common.paper.letterhead import drawing
from lms.people.models import User
from lms.records import proof

HOSTILE = {
    "typst": '*bold* #import "x" $a$ \\ <label> @ref [',
    "html": "<script>alert(1)</script>&amp;",
    "no end": "W" * 250,
    "many words": "Llŷr Ŵyn " * 27,
    "Welsh": "Siân Ŷŵâêîôû",
    "Cyrillic": "Иван Петров",
    "right to left": "محمد",
}


def address(certificate):
    return f"/certificates/{certificate.number}.pdf"


@pytest.fixture
def paper(hers, certificate):
    return hers.get(address(certificate)).content


def with_name(name, rf, certificate):
    certificate.holder_name = name
    return proof.on_paper(certificate, rf.get("/"))


def pages(paper):
    return len(re.findall(rb"/Type\s*/Page\b", paper))


@pytest.mark.parametrize(
    "mark", [b"<pdfuaid:part>1</pdfuaid:part>", b"/StructTreeRoot", b"/Marked true"]
)
def test_it_is_tagged_and_says_that_it_keeps_the_standard(mark, paper):
    assert mark in paper


def test_it_has_a_title_that_is_shown(paper):
    assert b"Certificate: Course DC02" in paper
    assert b"/DisplayDocTitle true" in paper


def test_it_is_one_landscape_page_of_a4(paper):
    width, height = re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", paper).groups()

    assert (pages(paper), round(float(width)), round(float(height))) == (1, 842, 595)


@pytest.mark.parametrize(("home", "language"), [("", b"(en)"), ("/cy", b"(cy)")])
def test_it_says_its_language(hers, certificate, home, language):
    assert b"/Lang" + language in hers.get(home + address(certificate)).content


def test_words_in_another_language_say_so(hers, certificate):
    assert b"/Lang(en)" in hers.get(f"/cy{address(certificate)}").content


def test_the_same_certificate_is_the_same_bytes(hers, certificate, paper):
    assert hers.get(address(certificate)).content == paper


def test_it_is_downloaded_under_its_number(hers, certificate):
    answer = hers.get(address(certificate))

    assert answer["Content-Type"] == "application/pdf"
    assert f"certificate-{certificate.number}.pdf" in answer["Content-Disposition"]


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_any_name_is_only_text_on_one_page(name, rf, certificate):
    paper = with_name(name, rf, certificate)

    assert (pages(paper), b"<pdfuaid:part>1" in paper) == (1, True)


@pytest.mark.parametrize("name", ["\x07", "\U0001fae0"])
def test_a_letter_that_no_font_has_still_makes_a_certificate(name, rf, certificate):
    assert pages(with_name(name, rf, certificate)) == 1


def test_as_much_as_a_course_can_say_is_one_page(rf, certificate):
    certificate.outcomes = ["understand what a council can do with its data " * 4] * 12
    certificate.course_title = "Working together on documents " * 8

    assert pages(with_name("W" * 250, rf, certificate)) == 1


def test_to_others_there_is_none(client, certificate):
    client.force_login(User.objects.create_user("sam@thornvale.example", first_name="Sam"))

    assert client.get(address(certificate)).status_code == 404


def test_signed_out_it_leads_to_signing_in(client, certificate):
    assert client.get(address(certificate)).status_code == 302


@pytest.fixture
def logo(db):
    image = CustomImage.objects.create(title="Logo", file=get_test_image_file())
    site = Site.objects.get(is_default_site=True)
    Brand.objects.create(site=site, council_name="Thornvale", logo=image)
    return image


def logo_on_paper(rf):
    return bytes(letterhead(rf.get("/"))["logo"])


def test_it_bears_the_logo_of_the_council(rf, logo, certificate):
    paper = proof.on_paper(certificate, rf.get("/"))

    assert logo_on_paper(rf).startswith(b"\x89PNG")
    assert b"<pdfuaid:part>1" in paper


def test_without_a_logo_it_bears_the_stones(rf, db):
    assert logo_on_paper(rf) == drawing("favicon", Brand())


def test_a_logo_whose_file_has_gone_is_replaced_by_the_stones(rf, logo):
    logo.file.storage.delete(logo.file.name)

    assert logo_on_paper(rf) == drawing("favicon", Brand())


def test_a_mistake_in_a_template_is_not_hidden():
    with pytest.raises(typst.TypstError):
        pdf("records/certificate.typ", day=date(2026, 10, 2), title="Without a name")
