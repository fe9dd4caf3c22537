"""Components that decide something, rendered as a page includes them."""

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.template import Context, Template
from django.template.loader import render_to_string

from lms.common.icons import STROKES


def rendered(component, **given):
    return render_to_string(f"components/{component}.html", given)


def stones(number):
    return [{"state": "done"}] + [{"state": "todo"}] * (number - 1)


def row(**given):
    return {"name": "Housing", "percent": 66, "value": "66%", "target": 65} | given


@pytest.mark.parametrize("name", STROKES)
def test_an_icon_is_hidden_from_screen_readers(name):
    text = Template(f'{{% load components %}}{{% icon "{name}" %}}').render(Context())

    assert 'aria-hidden="true"' in text


def test_a_component_keeps_the_markup_of_its_body():
    source = '{% load components %}{% component "card" %}<b>Words</b>{% endcomponent %}'

    assert "<b>Words</b>" in Template(source).render(Context())


def test_a_component_escapes_what_it_is_given():
    source = '{% load components %}{% component "card" title=title %}{% endcomponent %}'

    assert "<script>" not in Template(source).render(Context({"title": "<script>"}))


def test_each_stone_says_what_it_stands_for():
    assert "Lesson 1: completed" in rendered("stones", label="Progress", stones=stones(6))


def test_ten_lessons_are_stones():
    assert "<ol" in rendered("stones", label="Progress", stones=stones(10))


def test_more_than_ten_lessons_are_a_bar():
    text = rendered("stones", label="Progress", stones=stones(11), done=1)

    assert 'viewBox="0 0 11 1"' in text


def test_a_task_that_cannot_start_yet_is_no_link():
    assert "<a" not in rendered("task_row", title="Check", status="Cannot start yet", tone="none")


def test_a_dash_among_numbers_is_heard_as_words():
    lines = [{"name": "Late", "values": ["7", "–"]}]

    text = rendered("number_table", caption="Numbers", columns=["How many", "Share"], rows=lines)

    assert '–<span class="ds-visually-hidden"> no figure</span></td>' in text
    assert '<td class="ds-figures__number">7</td>' in text


def test_a_small_chart_is_named_in_a_word_and_then_described():
    panels = [{"name": "Place", "description": "From 4% to 9%."}]

    svg = BeautifulSoup(rendered("small_multiples", id="trend", panels=panels), "html.parser").svg

    assert svg.find(id=svg["aria-labelledby"]).string == "Place"
    assert svg.find(id=svg["aria-describedby"]).string == "From 4% to 9%."


def test_a_hidden_number_has_no_bar():
    assert "<svg" not in rendered("bar_table", rows=[row(percent=None, value="Hidden")])


def test_a_bar_is_as_wide_as_its_number():
    assert 'width="66%"' in rendered("bar_table", rows=[row()])


@pytest.mark.parametrize("more", [{}, {"target": None}])
def test_a_bar_without_a_target_shows_none(more):
    bar = {"name": "Slow and sure", "percent": 55, "value": "55%"} | more

    assert "<line" not in rendered("bar_table", rows=[bar])


def test_a_target_of_nothing_is_shown():
    assert 'x1="0%"' in rendered("bar_table", rows=[row(target=0)])


def test_a_button_that_prints_waits_for_script():
    assert "hidden" in rendered("button", label="Print", prints=True)


def test_the_error_summary_leads_to_the_first_choice():
    class Form(forms.Form):
        way = forms.ChoiceField(widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")])

    assert 'href="#id_way_0"' in rendered("error_summary", form=Form({}))


def test_an_error_that_can_be_mended_nowhere_is_no_link():
    assert "<a" not in rendered("error_summary", errors=[{"text": "Not today."}])


def test_a_form_without_errors_has_no_summary():
    assert rendered("error_summary", form=forms.Form({})).strip() == ""


def test_a_control_names_its_hint_and_its_error():
    text = rendered("input", id="n", name="n", label="How many?", hint="A number", error="Type it")

    assert 'aria-describedby="n_helptext n_error"' in text
