"""Who answers for a target, and why it is set, stay in the language they were typed in."""

import pytest
from bs4 import BeautifulSoup

from lms.metrics.models import Target

from .test_targets import FORM, GIVEN, PAGE, hidden

WELSH = GIVEN | {"owner": "Prif <Weithredwr>", "reason": "Mae’r strategaeth yn ei addo."}
OWNER = '<span lang="cy">Prif &lt;Weithredwr&gt;</span>'
REASON = '<span lang="cy">Mae’r strategaeth yn ei addo.</span>'


@pytest.fixture
def chief(client, adoption):
    client.force_login(adoption.chief)
    return adoption.chief


@pytest.fixture
def typed_in_welsh(client, chief):
    client.post(f"/cy{FORM}", WELSH | {"step": "set"})


def main(response):
    return str(BeautifulSoup(response.content, "html.parser").select_one("#main"))


def test_a_target_is_in_the_language_of_the_page_it_is_typed_on(client, typed_in_welsh):
    client.post(FORM, GIVEN | {"step": "set"})

    assert [target.language for target in Target.objects.order_by("pk")] == ["cy", "en"]


def test_on_a_page_in_another_language_it_says_so(client, typed_in_welsh):
    html = main(client.get(PAGE))

    assert f"by 31 December 2026. {OWNER} answers for it." in html
    assert f'<dd class="ds-summary-list__value">{OWNER}</dd>' in html
    assert f'<dd class="ds-summary-list__value">{REASON}</dd>' in html


def test_on_a_page_in_its_own_language_it_says_nothing(client, typed_in_welsh):
    html = main(client.get(f"/cy{PAGE}"))

    assert "Prif &lt;Weithredwr&gt;" in html
    assert "lang=" not in html


def test_what_is_typed_in_english_says_so_to_a_welsh_reader(client, chief):
    client.post(FORM, GIVEN | {"step": "set"})

    assert 'value"><span lang="en">Chief Executive</span></dd>' in main(client.get(f"/cy{PAGE}"))


def test_read_once_more_it_is_in_the_language_of_its_page(client, chief):
    response = client.post(f"/cy{FORM}", WELSH | {"step": "check"})
    client.post(f"/cy{FORM}", hidden(response) | {"step": "set"})

    assert "lang=" not in main(response)
    assert Target.objects.get().language == "cy"


def test_who_changes_it_in_another_language_says_anew_who_answers(client, typed_in_welsh):
    english, welsh = (
        client.get(f"{language}{FORM}?measure=A1").context["form"]["owner"].value()
        for language in ("", "/cy")
    )

    assert (english, welsh) == (None, "Prif <Weithredwr>")
