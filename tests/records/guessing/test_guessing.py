"""Nothing that a learner is sent before marking tells right from wrong.

A guesser learns from 20 questions of our courses, whose answers it is told, and answers 20 others.
It sees every byte that a browser sees: the order and the names of the choices, their markup, their
length, where they stand, and the headers. It understands no word. So it may not do better than
luck; and where somebody plants a leak, it has to find it.

Whoever understands the words may know what is right: that is what a question is for. What is
typed, a number, has no choices to guess among: that no answer is sent is tests/courses.
"""

import random
import shutil
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client
from django.test.utils import override_settings

from courses.curriculum.actions import import_curriculum
from tests.factories.courses import make_home
from tests.factories.people import make_person
from tests.journeys import answer_key

from . import leaks, visit
from .guessers import one_sign, weighing
from .luck import at_least
from .signs import signs

pytestmark = pytest.mark.django_db

KNOWN = OTHERS = 20
SEEDS = range(5)
GUESSERS = [weighing, one_sign]
# Two ways of being asked, by each guesser, with each seed. Luck alone would do as well as this in
# any of them once in a thousand runs.
DOUBT = 0.001 / (2 * len(GUESSERS) * len(SEEDS))


@pytest.fixture(scope="module")
def learner(kept, tmp_path_factory):
    """Amina's browser, on a site with all our courses. Her number and the secret are always the
    same, so that what she is sent is too."""
    folder = tmp_path_factory.mktemp("curriculum") / "english"
    english = shutil.ignore_patterns("*.po")
    shutil.copytree(settings.BASE_DIR / "lms/demo/curriculum", folder, ignore=english)
    secret = override_settings(SECRET_KEY="the same in every run, and as long as a key has to be")
    with secret:
        import_curriculum(directory=folder, home=make_home())
        client = Client()
        client.force_login(make_person("Amina", pk=20915))
        yield client


@pytest.fixture(scope="module")
def opened(learner):
    return visit.opened(learner)


@pytest.fixture(scope="module")
def tried(learner, opened):
    return visit.tried(learner)


def luck_of(guesser, questions, seed):
    """How likely luck alone is to be right as often as this guesser is with questions that it has
    not seen. Each question is asked once or is known once, never both in one round."""
    found = [(signs(each.choices, each.page.head, each.page.body), each) for each in questions]
    random.Random(seed).shuffle(found)  # noqa: S311  (a deal of cards, not a secret)
    rounds = range(0, len(found) - KNOWN - OTHERS + 1, KNOWN + OTHERS)
    answered = [answer for start in rounds for answer in one_round(guesser, found, start)]
    return at_least(sum(hit for hit, _odds in answered), [odds for _hit, odds in answered])


def one_round(guesser, found, start):
    known = found[start : start + KNOWN]
    guess = guesser([(seen, asked.right) for seen, asked in known])
    for seen, asked in found[start + KNOWN : start + KNOWN + OTHERS]:
        yield guess(seen) in asked.right, asked.odds


def test_there_is_enough_to_learn_from(opened, tried):
    assert len(opened) >= 3 * (KNOWN + OTHERS)
    assert len(tried) >= KNOWN + OTHERS


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("guesser", GUESSERS)
def test_an_opened_lesson_tells_nothing(opened, guesser, seed):
    assert luck_of(guesser, opened, seed) > DOUBT


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("guesser", GUESSERS)
def test_a_check_that_was_sent_unfinished_tells_nothing(tried, guesser, seed):
    assert luck_of(guesser, tried, seed) > DOUBT


@pytest.mark.parametrize("guesser", GUESSERS)
@pytest.mark.parametrize("leak", leaks.LEAKS)
def test_a_leak_would_be_found(opened, guesser, leak):
    leaking = [replace(each, **leak(each)) for each in opened]

    assert luck_of(guesser, leaking, seed=0) < DOUBT


def test_no_explanation_is_sent(learner, opened):
    told = [
        (slug, words)
        for code, slug, questions in visit.lessons_that_ask()
        for page in [learner.get(answer_key.address(code, slug)).content.decode()]
        for question in questions
        for words in explanations(question)
        if words in page
    ]

    assert told == []


def explanations(question):
    feedback = [option["feedback"] for option in question.get("options", [])]
    return [each for each in [question["why"], *feedback] if len(each.split()) > 3]
