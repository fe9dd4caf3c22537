"""What was added bit by bit equals what is made anew."""

from datetime import timedelta
from random import Random

import pytest
from django.core.management import CommandError, call_command

from lms.metrics.check import differences
from lms.metrics.fold import fold
from lms.metrics.models import Delta, Rollup, RollupCheck, Tally
from lms.metrics.recount import rebuild, recount
from lms.metrics.tasks import check_rollups
from tests.factories.metrics import (
    LAUNCH,
    add_post,
    complete,
    make_colleague,
    make_council,
    require,
    send_away,
)

pytestmark = pytest.mark.django_db


class Life:
    """A council in which things happen at random, each followed by a recount as in the product."""

    def __init__(self, seed):
        self.random = Random(seed)  # noqa: S311  (a history, not a secret)
        self.units = list(make_council().values())
        self.rules = [require("DC01"), require("DC02", valid_days=90), require("LD01", max_tier=3)]
        self.people = [self.hire() for _ in range(4)]

    def day(self):
        return LAUNCH + timedelta(days=self.random.randint(-400, 400))

    def hire(self):
        unit, tier = self.random.choice(self.units), self.random.choice([None, 2, 5])
        return make_colleague(unit, self.day(), tier=tier)

    def leave(self, person):
        last = person.postings.latest("starts_on")
        last.ends_on = last.starts_on + timedelta(days=self.random.randint(1, 300))
        last.save()

    def move(self, person):
        day = max(person.postings.values_list("starts_on", flat=True)) + timedelta(days=40)
        person.postings.filter(ends_on=None).update(ends_on=day)
        add_post(person, self.random.choice(self.units), day)

    def be_away(self, person):
        day = self.day()
        send_away(person, day, day + timedelta(days=self.random.randint(1, 200)))

    def learn(self, person):
        days = [self.day() for _ in range(self.random.randint(0, 3))]
        complete(person, self.random.choice(self.rules), *days)

    def live(self, steps):
        events = [self.leave, self.move, self.be_away, self.learn, self.learn]
        for _ in range(steps):
            person = self.random.choice(self.people)
            self.random.choice(events)(person)
            recount(person_ids={person.pk})
            if self.random.random() < 0.3:
                fold(at_most=self.random.choice([3, 1000]))
        recount(person_ids={person.pk for person in self.people})


def everything():
    return sorted(Rollup.objects.values_list("grain", "day", "unit", "cell", "course_key", "n"))


@pytest.mark.parametrize("seed", range(6))
def test_the_totals_agree_with_the_truth_after_any_history(seed):
    Life(seed).live(25)

    assert differences() == []


@pytest.mark.parametrize("seed", range(3))
def test_a_rebuild_gives_the_same_rows_as_living_through_it(seed):
    Life(seed).live(25)
    fold()
    lived = everything()

    rebuild()

    assert everything() == lived


@pytest.fixture
def amina():
    amina = make_colleague(make_council()["RES-FIN"])
    recount(person_ids={amina.pk})
    fold()
    return amina


def test_a_changed_total_is_named(amina):
    Rollup.objects.filter(grain="day", cell="headline").update(n=7)

    assert [(d.grain, d.cell, d.kept, d.true) for d in differences()] == [("day", "headline", 7, 1)]


def test_the_command_fails_when_a_total_differs(amina):
    Rollup.objects.filter(grain="month", cell="headline").delete()

    with pytest.raises(CommandError, match="1 totals differ"):
        call_command("rebuild_rollups", "--check")


def test_the_command_says_when_all_is_well(amina, capsys):
    call_command("rebuild_rollups", "--check")

    assert "agrees" in capsys.readouterr().out


def test_a_rebuild_mends_what_was_damaged(amina):
    Rollup.objects.all().delete()
    Tally.objects.all().delete()

    call_command("rebuild_rollups")

    assert differences() == []
    assert not Delta.objects.exists()


def test_the_nightly_check_keeps_its_result_and_mends_nothing(amina):
    lost, _by_model = Rollup.objects.filter(grain="day").delete()

    check_rollups()

    assert RollupCheck.objects.get().differences == lost > 0
    assert not Rollup.objects.filter(grain="day").exists()
