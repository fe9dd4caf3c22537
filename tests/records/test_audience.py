import pytest

from lms.records.audience import EVERYONE, Audience, Seat

COUNCIL, PLACE, PARKS, HOUSING = 1, 2, 3, 4
AGENCY = frozenset({"agency", "casual"})
SEAT = Seat(frozenset({COUNCIL, PLACE, PARKS}), tier=4, contract="agency")


@pytest.mark.parametrize(
    ("audience", "has_it"),
    [
        (EVERYONE, True),
        (Audience(unit=PARKS), True),
        (Audience(unit=PLACE), True),
        (Audience(unit=HOUSING), False),
        (Audience(max_tier=4), True),
        (Audience(max_tier=3), False),
        (Audience(contracts=AGENCY), True),
        (Audience(contracts=frozenset({"permanent"})), False),
        (Audience(unit=PLACE, max_tier=4, contracts=AGENCY, group=7), True),
        (Audience(unit=PLACE, max_tier=4, contracts=AGENCY, group=8), False),
        (Audience(unit=HOUSING, group=7), False),
    ],
)
def test_a_person_fits_all_that_is_set(audience, has_it):
    assert audience.has(SEAT, groups={7}) is has_it


def test_outside_the_chart_nobody_is_a_leader():
    assert not Audience(max_tier=5).has(Seat(), groups=())


def test_only_without_any_limit_it_is_everyone():
    assert EVERYONE.is_everyone
    assert not Audience(group=7).is_everyone
