"""Where pages are, without asking the tree: from url_path and Wagtail's cached site roots."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import override
from wagtail.coreutils import get_content_languages
from wagtail.models import Site

COLUMN = "language_path_"


class Translation(NamedTuple):
    code: str
    name: str
    url: str


def column(language_code):
    return COLUMN + language_code.replace("-", "_")


def columns_of(page):
    """{language code: url_path} as annotated on the page; None when it was not."""
    found = {
        code: page.__dict__[column(code)]
        for code in get_content_languages()
        if column(code) in page.__dict__
    }
    return {code: path for code, path in found.items() if path} if found else None


def root_path(site, language_code):
    """The url_path of the site's home page in that language, or None."""
    for root in Site.get_site_root_paths():
        if root.site_id == site.pk and root.language_code == language_code:
            return root.root_path
    return None


def url_of(url_path, language_code=None):
    """The address of a page, in that language or its own; None when it is on no site."""
    for root in Site.get_site_root_paths():
        is_right = language_code in (None, root.language_code)
        if is_right and url_path.startswith(root.root_path):
            with override(root.language_code):
                return reverse("wagtail_serve", args=[url_path[len(root.root_path) :]])
    return None


def translations(page, tail=None):
    """The page in each other language in which it is live, for the language switch."""
    names = get_content_languages()
    urls = {code: url_of(path, code) for code, path in page.language_paths.items()}
    return [
        Translation(code, names[code], f"{url}{tail}/" if tail else url)
        for code, url in urls.items()
        if url and code in names
    ]
