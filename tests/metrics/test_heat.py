"""The shade of a share is that of the number as it is written."""

from datetime import date

import pytest

from lms.metrics.charts import drawn_heat
from lms.metrics.dictionary import A1
from lms.metrics.figures import COUNCIL, Figure, Row

DAY = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("done", "people", "text", "shade"),
    [
        (34, 57, "60%", 4),  # 59.65
        (33, 56, "59%", 3),
        (0, 9, "0%", 1),
        (9, 9, "100%", 5),
        (None, None, "Hidden", "hidden"),
        (0, 0, "–", "none"),
    ],
)
def test_a_cell(done, people, text, shade):
    row = Row("RES", "Resources", done, people)
    figure = Figure(A1, DAY, (row,), Row(COUNCIL, "All staff", 40, 90, is_total=True), DAY)
    beside = Figure(A1, DAY, (Row("RES", "Resources", 5, 9),), figure.total, DAY)

    [first, _total] = drawn_heat(beside, [figure])["rows"]

    assert first["cells"] == [{"text": text, "bin": shade}]
