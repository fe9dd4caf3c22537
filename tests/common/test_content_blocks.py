"""The blocks of a lesson as people read them."""

import pytest

from courses.blocks import DoDontBlock, ScenarioBlock


def items(*values):
    return [{"type": "item", "id": f"i{n}", "value": value} for n, value in enumerate(values)]


def choice(verdict, next_step=""):
    return {
        "text": "Report it",
        "outcome": "<p>Done.</p>",
        "verdict": verdict,
        "next": next_step,
    }


def step(name, *choices):
    return {
        "name": name,
        "situation": "<p>It is late.</p>",
        "question": "What do you do?",
        "choices": items(*choices),
    }


@pytest.fixture
def scenario():
    """start --(harmful)--> after."""
    block = ScenarioBlock()
    start = step("start", choice("harmful", "after"), choice("best"))
    after = step("after", choice("best"), choice("acceptable"))
    value = block.to_python({"title": "A message", "steps": items(start, after)})
    return block.render(value, context={"id": "s1"})


def test_a_choice_leads_to_the_next_step(scenario):
    assert 'href="#scenario-s1-after"' in scenario
    assert 'id="scenario-s1-after"' in scenario


@pytest.mark.parametrize("words", ["Best choice", "Could be better", "Would do harm"])
def test_a_verdict_is_said_in_words(scenario, words):
    assert words in scenario


def test_a_scenario_without_a_message_has_no_empty_box(scenario):
    assert "ds-scenario__message" not in scenario


def test_what_not_to_do_has_a_heading_of_its_own():
    block = DoDontBlock()
    value = block.to_python({"do": items("check"), "dont": items("reply")})

    assert "Don’t" in block.render(value)
