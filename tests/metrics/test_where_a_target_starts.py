"""Whoever sets a target reads our own figure of its first day beside what they typed."""

import pytest

from lms.metrics.recount import recount

from .test_targets import check


def known(client, person, day):
    facts = check(client, person, baseline_on=day, baseline_value="3").context["facts"]
    return {each["term"]: each["value"] for each in facts}["Our figure on the start date"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("30/06/2026", "0%"),
        ("31 July 2026", "31%"),
        ("15/10/2026", "31%"),
        ("29/09/2026", "We have figures of today and of the ends of months"),
        ("16/10/2026", "This day is still to come"),
    ],
)
def test_our_own_figure(client, adoption, day, said):
    """Five of sixteen completed on 10 July."""
    assert known(client, adoption.chief, day) == said


def test_where_it_is_hidden_it_stays_hidden(client, adoption):
    gone = [adoption.joan, *adoption.finance[3:], *adoption.library]
    for person in gone:
        person.postings.all().delete()
    recount(person_ids={person.pk for person in gone})

    assert known(client, adoption.chief, "31/07/2026") == "Hidden"
