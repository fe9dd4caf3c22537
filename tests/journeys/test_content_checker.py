"""Our rules of the content checker, run by axe as Wagtail runs them."""

import pytest
from axe_playwright_python.base import AXE_FILE_PATH

from courses.content_checker import ContentChecker


@pytest.fixture
def complaints(browser):
    """The rules that a page with this in its main part breaks."""
    page = browser.new_page()

    def run(html):
        page.set_content(f"<html lang=en><body><main><h1>A</h1>{html}</main></body></html>")
        page.add_script_tag(path=AXE_FILE_PATH)
        checker = ContentChecker()
        spec = checker.get_axe_spec(None)
        ours = [check for check in spec["checks"] if "evaluate" in check]
        rules = [rule for rule in spec["rules"] if "none" in rule]
        found = page.evaluate(
            "([spec, options]) => { axe.configure(spec); return axe.run(options); }",
            [{"rules": rules, "checks": ours}, {"runOnly": [rule["id"] for rule in rules]}],
        )
        return [broken["id"] for broken in found["violations"]]

    yield run
    page.close()


LINKS = [("vague_link", ["vague_link"]), ("bare_address", ["bare_address"]), ("", [])]


@pytest.mark.parametrize(("mark", "rules"), LINKS)
def test_a_marked_link_is_shown_to_the_editor(complaints, mark, rules):
    assert complaints(f'<p><a href="/x" data-link-text="{mark}">words</a></p>') == rules
