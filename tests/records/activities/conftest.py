import pytest

from tests.factories.activities import make_active_module

PAGE = "/learn/course-dc02/module-dc02/try/"


@pytest.fixture
def module(amina):
    return make_active_module()


@pytest.fixture
def ids(module):
    """{kind: block id}"""
    [raw] = module.lessons.raw_data
    return {block["type"]: block["id"] for block in raw["value"]["content"]}


@pytest.fixture
def send(client, amina, module, ids):
    """Send a part of the lesson's form as a browser does: with everything that stands in it.
    send("vote", "poll", poll="…", try_it_did="done")"""
    client.force_login(amina)

    def send(part, kind="", follow=True, **typed):
        fields = {name_of(ids, name): text for name, text in typed.items()}
        end = f"{ids.get(kind, kind)}/" if kind else ""
        lesson_id = module.outline[0].id
        url = f"/record/{module.translation_key}/{lesson_id}/{part}/{end}"
        return client.post(url, fields, follow=follow)

    return send


def name_of(ids, name):
    kind = next(kind for kind in ids if name.startswith(kind))
    field = name.removeprefix(kind).removeprefix("_")
    return f"q-{ids[kind]}-{field}" if field else f"q-{ids[kind]}"


@pytest.fixture
def page(client, amina, module):
    """The lesson's page as Amina finds it."""
    client.force_login(amina)
    return lambda query="": client.get(f"{PAGE}{query}").text
