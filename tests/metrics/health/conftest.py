from datetime import UTC, datetime

import pytest
import time_machine

from lms.metrics.health.actions import count_course

from .worlds import World, learners


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def twenty(world):
    """Twenty read; sixteen try the check, twelve of them right at first; ten go on and finish.
    Twelve say it is useful, four say no. That was on 1 October; it is counted on the 31st.
    """
    with time_machine.travel(datetime(2026, 10, 1, 12, tzinfo=UTC), tick=False):
        people = learners(20)
        world.read(*people)
        world.try_check(*people[:12], right=True)
        world.try_check(*people[12:16], right=False)
        world.finish(*people[:10])
        world.say(*people[:12], answer="yes")
        world.say(*people[12:16], answer="no")
    count(world)
    return world


@pytest.fixture
def nine(world):
    """Nine do everything there is."""
    people = learners(9)
    world.read(*people)
    world.try_check(*people, right=False)
    world.try_check(*people, right=True)
    world.finish(*people)
    world.say(*people, answer="yes")
    count(world)
    return world


def count(world):
    with time_machine.travel(datetime(2026, 10, 31, 12, tzinfo=UTC), tick=False):
        count_course(course=world.course)
