"""The golden numbers of the sample HR file on 30 September 2026."""

from datetime import date

from lms.people.models import Posting, Unit, User

DAY = date(2026, 9, 30)
TABLE = [
    ("CFE", 131, 110, 98),
    ("GSE", 64, 60, 58),
    ("HWA", 106, 98, 88),
    ("PLC", 116, 104, 98),
    ("RES", 70, 63, 62),
    ("CEX", 7, 7, 7),
]


def test_the_sample_council(thornvale):
    """One import, all the figures: it takes a second, and they describe one day."""
    people = User.objects
    in_post = Posting.objects.primary().on(DAY)

    figures = {
        "people": people.count(),
        "in post": people.in_post(DAY).count(),
        "agency": in_post.filter(employment="agency").count(),
        "casual": in_post.filter(employment="casual").count(),
        "headline": people.headline(DAY).count(),
        "on long absence": people.headline(DAY).on_long_absence(DAY).count(),
        "new": people.headline(DAY).new(DAY).count(),
        "eligible": people.eligible(DAY).count(),
        "online": people.headline(DAY).with_login().count(),
        "tiers 1 to 3": people.in_tiers(3, DAY).count(),
        "tiers 1 to 4": people.in_tiers(4, DAY).count(),
    }

    assert figures == {
        "people": 500,
        "in post": 494,
        "agency": 40,
        "casual": 12,
        "headline": 442,
        "on long absence": 23,
        "new": 8,
        "eligible": 411,
        "online": 419,
        "tiers 1 to 3": 15,
        "tiers 1 to 4": 32,
    }


def test_the_sample_council_by_directorate(thornvale):
    found = [(code, *count_in(code)) for code, *_ in TABLE]

    assert found == TABLE


def count_in(code):
    units = Unit.objects.within(Unit.objects.get(code=code))
    there = User.objects.filter(
        pk__in=Posting.objects.primary().on(DAY).filter(unit__in=units).values("person")
    )
    return there.in_post(DAY).count(), there.headline(DAY).count(), there.eligible(DAY).count()
