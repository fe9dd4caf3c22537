"""A council of any size for benchmarks: 8 directorates, 24 divisions, 120 teams, years of learning.

Everybody has two posts, one after the other, and about twenty lessons a year: each completion is
twelve lessons and a course completed. People, posts and standings are made here; the events behind
the standings are written by PostgreSQL itself, because ten million rows take a day otherwise.
"""

from datetime import date, timedelta
from random import Random
from uuid import UUID

from django.db import connection, transaction

from lms.people.models import Absence, Posting, Unit, User
from lms.records.models import Requirement, Standing

LAST_DAY = date(2026, 10, 31)
YEAR = 365
LESSONS = 12
BATCH = 5_000
# (days a completion counts, lowest tier that must, share of those who did it each time)
REQUIRED = [
    (None, None, 0.75),
    (365, None, 0.7),
    (None, None, 0.7),
    (730, None, 0.65),
    (None, 4, 0.6),
]
CHOSEN = 45
CHOSEN_BY = 0.04

EVENTS = """
    INSERT INTO records_learningevent (
        id, uuid, idempotency_key, person_id, kind, course_key, module_key, lesson_id,
        occurred_at, recorded_at, source, unit_id, language, payload
    )
    SELECT id, lpad(to_hex(id), 32, '0')::uuid, 'bench-' || lpad(id::text, 12, '0'), person_id,
        CASE WHEN n > %(lessons)s THEN 'completed' ELSE 'lesson_done' END, course_key, course_key,
        CASE WHEN n > %(lessons)s THEN NULL ELSE lpad(to_hex(n), 32, '0')::uuid END,
        (done - %(lessons)s - 1 + n) + time '11:00', now(), 'web', unit_id, 'en', '{}'::jsonb
    FROM (
        SELECT nextval(pg_get_serial_sequence('records_learningevent', 'id')) AS id,
            person_id, course_key, done, n,
            (SELECT unit_id FROM people_posting p WHERE p.person_id = s.person_id
             AND p.starts_on <= done ORDER BY p.starts_on DESC LIMIT 1) AS unit_id
        FROM (
            SELECT person_id, course_key, day::date AS done
            FROM records_standing, jsonb_array_elements_text(completed_on) AS day
            WHERE person_id BETWEEN %(first)s AND %(last)s
            ORDER BY person_id, course_key, day
        ) AS s, generate_series(1, %(lessons)s + 1) AS n
    ) AS learnt
"""


def make_council(*, people: int, years: int = 5, seed: int = 1) -> int:
    """Answer how many events there are. Wants an empty PostgreSQL database, migrated."""
    random = Random(seed)  # noqa: S311  (a council, not a secret)
    launch = LAST_DAY - timedelta(days=YEAR * years)
    teams = make_units()
    rules = [make_rule(number, launch) for number in range(len(REQUIRED))]
    for start in range(0, people, BATCH):
        staff = make_people(range(start, min(people, start + BATCH)))
        make_posts(staff, teams, random)
        make_absences(staff, launch, years, random)
        make_completions(staff, rules, launch, random)
        make_events(staff)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the database does by itself after a while
        cursor.execute("SELECT count(*) FROM records_learningevent")
        return cursor.fetchone()[0]


def make_units():
    council = make_unit("TBC", Unit.Kind.COUNCIL)
    directorates = [make_unit(f"D{n}", Unit.Kind.DIRECTORATE, council) for n in range(8)]
    divisions = [
        make_unit(f"{above.code}-{n}", Unit.Kind.DIVISION, above)
        for above in directorates
        for n in range(3)
    ]
    return [
        make_unit(f"{above.code}-{n}", Unit.Kind.TEAM, above)
        for above in divisions
        for n in range(5)
    ]


def make_unit(code, kind, parent=None):
    return Unit.objects.create(
        code=code, name=f"Unit {code}", kind=kind, parent=parent, starts_on=date(1990, 1, 1)
    )


def make_rule(number, launch):
    valid_days, max_tier, _share = REQUIRED[number]
    return Requirement.objects.create(
        course_key=UUID(int=number + 1),
        course_code=f"BM{number:02}",
        starts_on=launch + timedelta(days=30 * number),
        days_to_finish=30,
        valid_days=valid_days,
        max_tier=max_tier,
        reason="Benchmark.",
    )


def make_people(numbers):
    return User.objects.bulk_create(
        User(
            first_name="Ben",
            last_name=f"Mark {n}",
            email=f"p{n}@bench.example",
            staff_number=f"{n}",
            welcomed_on=LAST_DAY,
        )
        for n in numbers
    )


def make_posts(staff, teams, random):
    posts = []
    for person in staff:
        first = date(1995, 1, 1) + timedelta(days=random.randrange(YEAR * 31))
        moved = first + timedelta(days=random.randrange(200, 3000))
        tier = 2 if person.staff_number == "0" else random.choice([None] * 19 + [4])
        for start, end in [(first, moved), (moved, None)]:
            posts.append(post(person, random.choice(teams), start, end, tier))
    Posting.objects.bulk_create(posts, batch_size=BATCH)


def post(person, unit, starts_on, ends_on, tier):
    return Posting(
        person=person,
        unit=unit,
        starts_on=starts_on,
        ends_on=ends_on,
        tier=tier,
        assignment_no=person.staff_number,
        employment=Posting.Employment.PERMANENT,
    )


def make_absences(staff, launch, years, random):
    Absence.objects.bulk_create(
        Absence(person=person, starts_on=start, ends_on=start + timedelta(days=200))
        for person in staff
        if random.random() < 0.1
        for start in [launch + timedelta(days=random.randrange(YEAR * years))]
    )


def make_completions(staff, rules, launch, random):
    Standing.objects.bulk_create(
        (
            Standing(
                person=person,
                course_key=course,
                started_on=days[0] - timedelta(days=LESSONS),
                completed_on=[day.isoformat() for day in days],
            )
            for person in staff
            for course, days in completions(rules, launch, random)
        ),
        batch_size=BATCH,
    )


def completions(rules, launch, random):
    """(course, the days on which somebody completed it)"""
    for rule, (valid_days, _tier, share) in zip(rules, REQUIRED, strict=True):
        if random.random() < share:
            yield rule.course_key, list(again(rule.starts_on, valid_days, random))
    for number in range(CHOSEN):
        if random.random() < CHOSEN_BY:
            day = launch + timedelta(days=random.randrange(20, (LAST_DAY - launch).days))
            yield UUID(int=100 + number), [day]


def again(first_asked, valid_days, random):
    """Once for a course that counts for good; about as often as it runs out for another."""
    day = first_asked + timedelta(days=random.randrange(20, 300))
    while day <= LAST_DAY:
        yield day
        if not valid_days:
            return
        day += timedelta(days=valid_days + random.randrange(-20, 40))


@transaction.atomic
def make_events(staff):
    with connection.cursor() as cursor:
        # As the database does by itself after a while: of what it knows nothing of, it reads all.
        cursor.execute("ANALYZE people_posting, records_standing")
        # The people and units are there: they were made a moment ago.
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(EVENTS, {"lessons": LESSONS, "first": staff[0].pk, "last": staff[-1].pk})
