"""On paper there is what is read, and nothing to click."""

import re

import pytest
from playwright.sync_api import expect

A4_LANDSCAPE = (297, 210)
MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")
A4_IN_PIXELS = {"width": 718, "height": 1047}  # without its margins


@pytest.fixture
def paper(page, be, certificate):
    be("kelly")
    page.goto(certificate)
    return page.pdf(prefer_css_page_size=True, print_background=True)


def millimetres(points):
    return round(float(points) / 72 * 25.4)


def test_a_certificate_is_one_page(paper):
    assert pages(paper) == 1


def test_a_certificate_is_a4_landscape(paper):
    [_, _, width, height] = re.search(rb"/MediaBox \[([^]]+)\]", paper)[1].split()

    assert (millimetres(width), millimetres(height)) == A4_LANDSCAPE


@pytest.mark.parametrize("part", ["navigation", "button"])
def test_adoption_prints_without_what_can_be_clicked(part, page, be):
    be("leader")
    page.goto("/leadership/")

    page.emulate_media(media="print")

    expect(page.get_by_role(part)).to_have_count(0)


def test_adoption_prints_its_figures(page, be):
    be("leader")
    page.goto("/leadership/")

    page.emulate_media(media="print")

    expect(page.locator("#directorates table")).to_be_visible()


@pytest.mark.parametrize(
    "address", ["/leadership/", "/leadership/directorates/res/", "/leadership/courses/dc02/"]
)
def test_every_column_of_a_table_is_on_the_paper(address, page, be):
    be("leader")
    page.set_viewport_size(A4_IN_PIXELS)
    page.goto(address)

    page.emulate_media(media="print")

    cut = (
        "all => all.filter(each => each.scrollWidth > each.clientWidth).map(each => each.ariaLabel)"
    )
    assert page.locator(".ds-scroll").evaluate_all(cut) == []


@pytest.mark.parametrize("address", ["/leadership/", "/leadership/courses/dc02/"])
def test_each_figure_has_a_page(address, page, be):
    """The first one stands below the heading, and what stands beside it may take one more."""
    be("leader")
    page.goto(address)
    page.emulate_media(media="print")

    figures = page.locator(".ds-figure")

    begins = "all => all.map(each => getComputedStyle(each.closest('.ds-section')).breakBefore)"
    assert set(figures.evaluate_all(begins)[1:]) == {"page"}
    paper = page.pdf(format="A4", margin=MARGINS)
    assert pages(paper) in {figures.count(), figures.count() + 1}


def pages(paper):
    return len(re.findall(rb"/Type\s*/Page\b", paper))
