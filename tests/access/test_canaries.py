"""Words that only some may read, looked for in everything the others are shown.

Every role walks the site in both languages, with its lists, downloads and error pages. ALLOWED is
the matrix of roles as words: who may come across which. To all others it must never be sent.
"""

from datetime import UTC, date, datetime

import pytest
from django.core import mail
from django.test import RequestFactory
from django.urls import get_resolver

from lms.metrics.actions import close_month
from lms.metrics.formats import FORMATS
from lms.metrics.recount import everyone, recount
from lms.people.actions import set_preferences
from lms.people.scope import directorate_of
from lms.records import actions
from lms.records.models import Invitation, LateReminder, Reminder, Requirement
from lms.records.reminders.planning import plan_reminders
from lms.records.reminders.sending import send_reminders
from tests.factories import records
from tests.factories.courses import make_course
from tests.factories.people import make_person

from .answers import Visitor
from .cast import ROLES
from .crawl import crawl, read
from .things import WORDS

pytestmark = pytest.mark.django_db

EDITORS = {"moderator", "superuser"}
# The page was sent to be translated, its answers with it.
TRANSLATED = EDITORS | {"translator"}
LEADERSHIP = {"lead", "executive", "data_publisher"}
HR = {"learning_admin", "superuser"}
ALLOWED = {
    WORDS["why it is right"]: TRANSLATED,
    WORDS["feedback"]: TRANSLATED,
    WORDS["draft"]: EDITORS,
    WORDS["draft lesson"]: EDITORS,
    # Required, so it has a name for those who require it and who see how many have done it.
    WORDS["kept course"]: EDITORS | LEADERSHIP | {"learning_admin"},
    WORDS["document"]: {"superuser"},
    WORDS["image"]: {"superuser"},
    WORDS["reflection"]: set(),
    WORDS["pledge"]: set(),
    WORDS["void"]: set(),
    WORDS["skill level"]: set(),
    WORDS["place note"]: {"learning_admin", "superuser"},
    # Who leads reads them; what typing them refuses is in test_typed_texts.
    WORDS["target owner"]: LEADERSHIP | {"learning_admin"},
    WORDS["target reason"]: LEADERSHIP | {"learning_admin"},
    WORDS["sponsor"]: LEADERSHIP | {"learning_admin"},
    WORDS["month reason"]: LEADERSHIP | {"learning_admin"},
    # In her own data.
    WORDS["invitation"]: {"lead"},
    "Khanqzx": HR | {"manager"},
    "khanqzx@thornvale": HR,
    "ZQ20915": HR,
    # Her name stands beside the pages she wrote.
    "Bellqzx": HR | {"manager", "moderator", "author", "translator"},
    "ZQ20916": HR,
}


@pytest.mark.parametrize("role", ROLES)
def test_nobody_is_shown_what_is_not_for_them(world, role, caplog):
    pages = crawl(Visitor(role, world))
    forbidden = {word for word, roles in ALLOWED.items() if role not in roles}
    forbidden.add(world.certificate.number)
    found = [(path, word) for path, text in pages.items() for word in forbidden if word in text]

    assert not found
    assert not [word for word in ALLOWED if word in caplog.text]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("learning_admin", ["Khanqzx"]),
        ("moderator", ["Qzxdraft"]),
        ("lead", ["Qzxowner", "Qzxtargetreason", "Qzxsponsor", "Qzxmonthreason"]),
    ],
)
def test_the_walk_reaches_what_is_for_them(world, role, words):
    text = "".join(crawl(Visitor(role, world)).values())

    assert [word for word in words if word not in text] == []


def test_an_email_holds_nothing_about_anybody_else(world, settings):
    actions.email_certificate(certificate_id=world.certificate.pk, language="en")
    [sent] = mail.outbox
    words = [sent.body, *(body for body, _kind in sent.alternatives)]

    assert sent.to == [world.amina.email]
    assert not [word for word in ALLOWED if word in "".join(words) and word not in HER_OWN]


HER_OWN = ("Khanqzx", "khanqzx@thornvale")


def test_what_leaders_have_sent_names_nobody_but_them(world, time_machine):
    """To everybody who gets one, each of the three kinds, in the week after a month was closed."""
    time_machine.move_to(datetime(2026, 12, 8, 10, tzinfo=UTC), tick=False)
    place = directorate_of(world.cast["lead"].posting.unit)
    Requirement.objects.update(reminders_from=date(2026, 6, 1), launch_due_on=date(2026, 7, 1))
    Reminder.objects.create(**told_long_ago(world, "staff"))
    Reminder.objects.create(**told_long_ago(world, "bea"))
    invite = {"people": 10, "asked_on": date(2026, 12, 8), "message": "use"}
    Invitation.objects.create(by=world.cast["lead"], unit=place, **invite)
    LateReminder.objects.create(by=world.cast["executive"], asked_on=date(2026, 12, 8))
    close_month(day=date(2026, 11, 30))
    for day in (8, 15):
        time_machine.move_to(datetime(2026, 12, day, 10, tzinfo=UTC), tick=False)
        plan_reminders()
        while send_reminders():
            pass
    roles = {person.email: role for role, person in world.cast.items()}
    found = [
        (message.subject, word)
        for message in mail.outbox
        for word, allowed in ALLOWED.items()
        if word in message.subject + message.body + message.alternatives[0][0]
        and roles[message.to[0]] not in allowed
    ]

    assert set(Reminder.Kind.values) >= kinds_sent() >= {"late", "leader", "briefing"}
    assert found == []


def told_long_ago(world, role):
    """Of what was due, so that somebody may have them reminded."""
    days = {"since": date(2026, 6, 1), "planned_on": date(2026, 7, 7)}
    key = world.course.translation_key
    person = world.cast[role]
    return {"person": person, "course_key": key, "kind": "after_due", "state": "sent", **days}


def kinds_sent():
    sent = Reminder.objects.filter(state=Reminder.State.SENT, planned_on__year=2026)
    return set(sent.values_list("kind", flat=True))


FILES = ("all", "directorates", "courses", "leaders", "everybody", "comparison", "trend", "causes")
OF_PLACE = ("services", "service-courses", "service-everybody")
PLACE = "/leadership/directorates/pla/"


@pytest.fixture
def open_leader(world):
    """One of the leaders of Place chose to be named there. There are five more, who did not."""
    unit = world.cast["lead"].postings.get().unit
    records.make_requirement(make_course("LD01", "Leading"), max_tier=3)
    found = [make_person("Olaq", last_name="Openqzx", unit=unit, tier=3)]
    found += [make_person("Shy", last_name="Shyqzx", unit=unit, tier=3) for _ in range(5)]
    set_preferences(person=found[0], named_as_leader=True)
    recount(person_ids=everyone())


def leadership():
    """Every page and file of the leadership."""
    yield from ("/leadership/", PLACE, "/leadership/directorates/hou/")
    yield from (f"/leadership/{name}.{kind}" for name in FILES for kind in FORMATS)
    for name in OF_PLACE:
        yield from (f"/leadership/{name}.{kind}?directorate=pla" for kind in FORMATS)
    yield from ("/leadership/targets/", "/leadership/what-people-say/", "/cy/leadership/")


@pytest.mark.parametrize("role", ROLES)
def test_a_leader_is_named_on_one_page_by_choice_and_nowhere_else(world, open_leader, role):
    visitor = Visitor(role, world)
    pages = {path: read(visitor, path) for path in (*leadership(), f"/cy{PLACE}")}
    named = {path for path, text in pages.items() if "Openqzx" in text}

    # An administrator sees all figures; so does whoever publishes data.
    sees = role in LEADERSHIP | {"learning_admin"}
    assert named == ({PLACE, f"/cy{PLACE}"} if sees else set())
    assert not [path for path, text in pages.items() if "Shyqzx" in text]


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_an_error_page_says_nothing_of_what_went_wrong(world, code):
    request = RequestFactory().get(f"/{world.draft.slug}/")
    request.user = world.cast["staff"]
    handler = get_resolver().resolve_error_handler(code)
    more = {} if code == 500 else {"exception": Exception(WORDS["draft"])}

    assert WORDS["draft"] not in handler(request, **more).content.decode()
