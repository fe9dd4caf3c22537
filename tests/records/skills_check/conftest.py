"""Two skills with three statements, each taught by a course that is a pathway of its own."""

from types import SimpleNamespace

import pytest

from tests.factories.courses import make_pathway, make_skill, make_statement
from tests.factories.records import make_short_course

from .taking import ANSWERS


@pytest.fixture
def asked(amina):
    courses = {code: make_short_course(code) for code in ("DC02", "DC03", "DC04")}
    scams = make_skill("Spotting a scam", [courses["DC02"][0]])
    data = make_skill("Sharing data", [courses["DC03"][0], courses["DC04"][0]])
    return SimpleNamespace(
        courses=courses,
        data=data,
        scams=scams,
        statements=[
            make_statement(data, "I can share a file", example="For example, a rota."),
            make_statement(data, "I can ask why", sort_order=1),
            make_statement(scams, "I can spot a trick"),
        ],
        pathways=[
            make_pathway([courses["DC02"][0]], "Safe at work"),
            make_pathway([courses["DC03"][0]], "Good with data"),
            make_pathway([courses["DC03"][0], courses["DC04"][0]], "Longer with data"),
        ],
    )


@pytest.fixture
def read(signed_in):
    """The text of a page, as one line."""

    def read(path):
        response = signed_in.get(path)
        assert response.status_code == 200
        return " ".join(response.content.decode().split())

    return read


@pytest.fixture
def send(signed_in, asked):
    """Answers one statement, as its page does."""

    def send(number, answer=None, **more):
        statement = asked.statements[number - 1]
        form = {"statement": statement.translation_key} | more
        return signed_in.post(
            f"/skills/check/{number}/", form | ({"answer": answer} if answer else {})
        )

    return send


@pytest.fixture
def take(signed_in, send, amina):
    """All of a check, with these answers. A session does not last until the next one."""

    def take(answers=ANSWERS):
        signed_in.force_login(amina)
        for number, answer in enumerate(answers, start=1):
            send(number, answer)
        return signed_in.post("/skills/check/answers/")

    return take
