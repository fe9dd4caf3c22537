"""The pages of every viewer, compared line by line with what the privacy page says they see.

Place: tom manages leila; chris is champion; joan directs; kim is a learning administrator who has
opened leila's record, susan is one who has not; priya writes courses.
"""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from lms.common.dates import today
from lms.metrics.disclosure import SMALLEST
from lms.metrics.recount import everyone, recount
from lms.people.actions import set_preferences, tell_place_is_wrong
from lms.people.actions.opening import open_record
from lms.people.models import CHAMPIONS, LEARNING_ADMINISTRATORS
from lms.people.roles import AUTHORS, ensure_roles
from lms.people.who_sees import WHO_SEES, Viewer, in_short
from lms.records import actions
from lms.records.models import Confidence, FollowUp, Reminder, SkillsProfile
from tests.factories.people import make_directorate, make_person
from tests.factories.records import (
    answer_check,
    make_checked_course,
    make_requirement,
    make_short_course,
)

NOTED, SHOWN = (f"00000000-0000-0000-0000-00000000000{number}" for number in (1, 2))
SIGNS = {
    "name": "Leila Marsh",
    "post": "Quaysidekeeper",
    "required": "3 April",
    "why": "Required of everyone since",
    # Whoever records a session chooses from a list of all courses.
    "chosen": "Course DC02(?!</option>)",
    "tries": "1 of 1 right|right: 1",
    "answers": "Knotted rope",
    "shown": "Bowline",
    "skills": "staying-afloat|Staying afloat",
    "confidence": "staying-confident",
    "follow_up": "When you were asked what came of a course",
    "settings": "Match my device",
    "place": "Moved to the harbour",
    # The filter of the list names the kinds as well.
    "reminders": "A week before the date(?!</option>)",
    "data": "Everything this site holds about you",
}


@pytest.fixture
def place(db):
    ensure_roles()
    return make_directorate("Place").children.get()


@pytest.fixture
def tom(place):
    return make_person("Tom", unit=place)


@pytest.fixture
def leila(place, tom):
    """She passed a check she chose, noted something down, and did not do what is required."""
    person = make_person(
        "Leila", last_name="Marsh", unit=place, manager=tom, job_title="Quaysidekeeper"
    )
    required, _ = make_short_course("DC03")
    make_requirement(required, starts_on=date(2026, 1, 1), launch_due_on=date(2026, 4, 3))
    chosen, module = make_checked_course("DC02", is_final_check=False)
    answer_check(person, chosen, module, 2)
    for note_id, text in ((NOTED, "Knotted rope"), (SHOWN, "Bowline")):
        actions.save_reflection(
            person=person,
            module_key=module.translation_key,
            lesson_id=module.outline[0].id,
            question_id=note_id,
            text=text,
        )
    answer_skills_check(person)
    remind(person)
    set_preferences(person=person, theme="device")
    say_what_came_of_it(person, chosen)
    tell_place_is_wrong(person=person, text="Moved to the harbour")
    person.courses_to_read = [required.translation_key, chosen.translation_key]
    return person


def say_what_came_of_it(person, course):
    keys = {"person": person, "course_key": course.translation_key, "cycle": 1}
    Confidence.objects.create(**keys, before={"staying-confident": 2})
    FollowUp.objects.create(**keys, asked_on=date(2026, 5, 4))


def answer_skills_check(person):
    SkillsProfile.objects.create(
        person=person, levels={"staying-afloat": "new"}, checked_on=date(2026, 4, 1)
    )


def remind(person):
    days = {"since": date(2026, 1, 1), "planned_on": date(2026, 4, 1)}
    Reminder.objects.create(person=person, kind="before_due", course_key=uuid4(), **days)


def records(leila):
    start = reverse("person_record:courses", args=[leila.pk])
    return [start, *(f"{start}{key}/" for key in leila.courses_to_read)]


def sheet(leila):
    return {
        "kind": "attended",
        "course": leila.courses_to_read[0],
        "day": today().isoformat(),
        "staff_numbers": leila.staff_number,
        "helped_by": "Digital Team",
        "confirmed": "on",
    }


def people(leila):
    notes = reverse("place_notes:index")
    lists = [notes, reverse("reminders:index"), reverse("people:index")]
    return [*lists, reverse("people:inspect", args=[leila.pk])]


@pytest.fixture
def seen(client, place, tom, leila):
    """The lines of the privacy page that hold for what this viewer's pages say."""

    def by(viewer):
        person, paths = VIEWERS[viewer](place, tom, leila)
        client.force_login(person)
        html = "".join(text_of(client.get(path)) for path in paths)
        found = {key for key, sign in SIGNS.items() if re.search(sign, html)}
        preview = text_of(client.post("/sessions/", sheet(leila)))
        # A note is shown with the name of who wrote it.
        shown = text_of(client.get("/shown-to-me/"))
        found |= {"shown"} if re.search(SIGNS["shown"], shown) else set()
        found |= {"leader"} if sees_as_leader(client, viewer, leila) else set()
        return found | ({"sheet"} if SIGNS["name"] in preview else set())

    return by


def sees_as_leader(client, viewer, leila):
    """Once she is in the leadership team and chose it: her name on the page of Place. She herself
    sees it in her own settings and data."""
    lead_with_others(leila)
    if viewer == Viewer.YOU:
        return "named_as_leader" in text_of(client.get("/me/settings/"))
    code = leila.postings.get().unit.parent.code.lower()
    return "Leila Marsh" in text_of(client.get(f"/leadership/directorates/{code}/"))


def lead_with_others(leila):
    """Five others lead, and chose nothing."""
    course, _module = make_short_course("LD01")
    make_requirement(course, max_tier=3)
    unit = leila.postings.get().unit
    for _ in range(5):
        make_person("Lou", unit=unit, tier=3)
    leila.postings.update(tier=3)
    set_preferences(person=leila, named_as_leader=True)
    recount(person_ids=everyone())


def text_of(response):
    return response.content.decode() if response.status_code == 200 else ""


def opened(place, tom, leila):
    kim = make_person("Kim", unit=place, role=LEARNING_ADMINISTRATORS)
    open_record(viewer=kim, person=leila, reason="She asked.")
    return kim, [*people(leila), *records(leila)]


def champion(place, tom, leila):
    """She shows him one of her two notes."""
    chris = make_person("Chris", unit=place, role=CHAMPIONS)
    sheet = leila.answer_sheets.get(answers__has_key=SHOWN)
    actions.show_reflection(
        person=leila,
        champion=chris,
        module_key=sheet.module_key,
        lesson_id=sheet.lesson_id,
        block_id=SHOWN,
        question="And you?",
    )
    return chris, ["/team/", "/sessions/", *people(leila), *records(leila)]


VIEWERS = {
    Viewer.YOU: lambda place, tom, leila: (leila, ["/", reverse("me:data")]),
    Viewer.MANAGER: lambda place, tom, leila: (tom, ["/team/", "/sessions/"]),
    Viewer.CHAMPION: champion,
    Viewer.LEARNING: lambda place, tom, leila: (
        make_person("Susan", role=LEARNING_ADMINISTRATORS),
        ["/team/", *people(leila), *records(leila)],
    ),
    Viewer.OPENED: opened,
    Viewer.DIRECTOR: lambda place, tom, leila: (
        make_person("Joan", unit=place.parent, tier=3),
        ["/leadership/", "/leadership/all.csv", "/team/", "/sessions/", *people(leila)],
    ),
    Viewer.EDITOR: lambda place, tom, leila: (
        make_person("Priya", role=AUTHORS),
        ["/admin/", "/team/", "/sessions/", *people(leila), *records(leila)],
    ),
}


@pytest.mark.parametrize("viewer", list(Viewer))
def test_a_viewer_sees_what_the_privacy_page_says(seen, viewer):
    assert seen(viewer) == {sight.key for sight in WHO_SEES if viewer in sight.by}


def test_every_line_of_the_page_is_tested():
    assert {sight.key for sight in WHO_SEES} == {*SIGNS, "sheet", "leader"}


def test_in_short_a_director_sees_groups_as_small_as_the_figures_show():
    [director] = [each for each in in_short() if each["term"] == Viewer.DIRECTOR.label]

    assert director["lines"] == [f"Groups of {SMALLEST} people or more, without names"]


def test_in_short_nothing_is_said_twice():
    for each in in_short():
        assert len(set(map(str, each["lines"]))) == len(each["lines"])
