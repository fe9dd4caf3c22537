"""A course in English and in Welsh, published in both.

Safe online
└── Why us
    ├── What happened   a text of two paragraphs
    └── Check           one question
"""

import pytest

from courses.models import ModulePage
from tests.factories.courses import block, lesson, make_course, make_module, publish, question
from tests.factories.records import make_amina
from tests.factories.translations import publish_in_welsh, submit

TEXT = "<p>Two councils lost their systems.</p><p>One was back in a week.</p>"


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """wagtail-localize publishes when the transaction ends, and that of a test never does."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def course(db):
    course = publish(make_course())
    lessons = [
        lesson("What happened", content=[block("text", TEXT, "text")], slug="what-happened"),
        lesson("Check", check=[question()], is_final_check=True, slug="check"),
    ]
    make_module(course, lessons=lessons)
    return course


@pytest.fixture
def module(course):
    return ModulePage.objects.child_of(course).get()


@pytest.fixture
def submitted(course, module):
    submit(course)
    return course


@pytest.fixture
def translated(submitted, module, committed):
    """The Welsh module, live and complete."""
    with committed():
        publish_in_welsh(submitted)
        publish_in_welsh(module)


@pytest.fixture
def change(module, committed):
    """The English is changed and published, and the work that waits for the commit is done."""

    def change(edit):
        page = ModulePage.objects.get(pk=module.pk)
        raw = list(page.lessons.raw_data)
        edit(raw)
        page.lessons = raw
        with committed():
            return publish(page)

    return change


@pytest.fixture
def read(client, db):
    """What Amina sees, without line breaks."""
    client.force_login(make_amina())

    def read(path):
        return " ".join(client.get(path).content.decode().split())

    return read
