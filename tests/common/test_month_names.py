"""The months of a Welsh date, as a page shows them, and its weekdays."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils.translation import override

MONTHS = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst"),
    *("Medi", "Hydref", "Tachwedd", "Rhagfyr"),
)
WEEKDAYS = ("Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul")
MONDAY = 7


def in_welsh(day, form):
    with override("cy"):
        return Template("{{ day|date:form }}").render(Context({"day": day, "form": form}))


@pytest.mark.parametrize("form", ["j F Y", "j E Y"])
@pytest.mark.parametrize(("number", "name"), list(enumerate(MONTHS, start=1)))
def test_each_month_is_spelt_rightly(number, name, form):
    assert in_welsh(date(2026, number, 7), form) == f"7 {name} 2026"


@pytest.mark.parametrize(("number", "name"), list(enumerate(WEEKDAYS, start=MONDAY)))
def test_each_weekday_is_spelt_rightly(number, name):
    assert in_welsh(date(2026, 12, number), "l") == f"Dydd {name}"
