"""Wagtail's own reports as files: a title is text there, whatever it begins with."""

import pytest
from django.urls import reverse

from tests.factories.courses import make_course, publish
from tests.factories.people import make_person


@pytest.mark.parametrize("report", ["aging_pages", "site_history"])
def test_a_title_is_never_run_by_a_spreadsheet(client, db, report):
    tess = make_person("Tess", technical=True, is_superuser=True)
    course = publish(make_course())
    course.title = "=1+1"
    publish(course)
    client.force_login(tess)

    response = client.get(reverse(f"wagtailadmin_reports:{report}"), {"export": "csv"})

    text = b"".join(response.streaming_content).decode()
    assert "'=1+1" in text
    assert ",=1+1" not in text
