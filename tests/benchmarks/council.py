"""A council of any size for benchmarks: 8 directorates, 24 divisions, five years of learning.

python -m tests.benchmarks.adoption 500 50000
"""

from datetime import date, timedelta
from random import Random
from uuid import uuid4

from lms.people.models import Absence, Posting, Unit, User
from lms.records.models import Requirement, Standing

LAUNCH = date(2021, 6, 1)
YEARS = 5
BATCH = 5_000


def make_council(people: int, *, courses: int = 10, seed: int = 1):
    random = Random(seed)  # noqa: S311  (a council, not a secret)
    divisions = make_units()
    rules = [make_rule(number) for number in range(courses)]
    for start in range(0, people, BATCH):
        staff = make_people(range(start, min(people, start + BATCH)))
        make_posts(staff, divisions, random)
        make_absences(staff, random)
        make_completions(staff, rules, random)


def make_units():
    council = make_unit("TBC", Unit.Kind.COUNCIL)
    directorates = [make_unit(f"D{n}", Unit.Kind.DIRECTORATE, council) for n in range(8)]
    return [
        make_unit(f"{directorate.code}-{n}", Unit.Kind.DIVISION, directorate)
        for directorate in directorates
        for n in range(3)
    ]


def make_unit(code, kind, parent=None):
    return Unit.objects.create(
        code=code, name=f"Unit {code}", kind=kind, parent=parent, starts_on=date(1990, 1, 1)
    )


def make_rule(number):
    return Requirement.objects.create(
        course_key=uuid4(),
        course_code=f"BM{number:02}",
        starts_on=LAUNCH + timedelta(days=30 * number),
        days_to_finish=30,
        valid_days=365 if number % 2 else None,
        max_tier=4 if number == 9 else None,
        reason="Benchmark.",
    )


def make_people(numbers):
    return User.objects.bulk_create(
        User(
            first_name="Ben",
            last_name=f"Mark {n}",
            email=f"p{n}@bench.example",
            staff_number=f"{n}",
        )
        for n in numbers
    )


def make_posts(staff, divisions, random):
    posts = []
    for n, person in enumerate(staff):
        first = date(1995, 1, 1) + timedelta(days=random.randrange(365 * 31))
        moved = first + timedelta(days=random.randrange(200, 3000))
        tier = 2 if n == 0 else random.choice([None] * 19 + [4])
        for start, end in [(first, moved), (moved, None)]:
            posts.append(post(person, random.choice(divisions), start, end, tier))
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


def make_absences(staff, random):
    Absence.objects.bulk_create(
        Absence(person=person, starts_on=start, ends_on=start + timedelta(days=200))
        for person in staff
        if random.random() < 0.1
        for start in [LAUNCH + timedelta(days=random.randrange(365 * YEARS))]
    )


def make_completions(staff, rules, random):
    Standing.objects.bulk_create(
        (
            Standing(person=person, course_key=rule.course_key, completed_on=days(rule, random))
            for person in staff
            for rule in rules
            if random.random() < 0.7
        ),
        batch_size=BATCH,
    )


def days(rule, random):
    """Once for a course that counts for good; about once a year for one that does not."""
    first = rule.starts_on + timedelta(days=random.randrange(300))
    times = YEARS if rule.valid_days else 1
    return [
        (first + timedelta(days=370 * n + random.randrange(60))).isoformat() for n in range(times)
    ]
