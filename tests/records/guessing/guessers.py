"""Two ways to learn from questions whose answers are known, without understanding a word.

A question is (the signs of each choice, the set of choices that are right).
"""

from collections import defaultdict
from math import exp

ROUNDS = 80
PACE = 0.3
MODESTY = 0.02


def weighing(known):
    """Logistic regression over all signs: which choice of a question is the likeliest."""
    weights = defaultdict(float)
    for _each in range(ROUNDS):
        pull = defaultdict(float)
        for choices, right in known:
            for number, chance in enumerate(chances(choices, weights)):
                missing = (1 / len(right) if number in right else 0) - chance
                for sign, value in choices[number].items():
                    pull[sign] += missing * value
        for sign, force in pull.items():
            weights[sign] += PACE * (force / len(known) - MODESTY * weights[sign])
    return lambda choices: best(choices, weights)


def chances(choices, weights):
    powers = [exp(min(weigh(each, weights), 50)) for each in choices]
    return [power / sum(powers) for power in powers]


def weigh(choice, weights):
    return sum(weights[sign] * value for sign, value in choice.items() if sign in weights)


def best(choices, weights):
    return max(range(len(choices)), key=lambda number: weigh(choices[number], weights))


def one_sign(known):
    """The one sign that alone is right most often, as much of it or as little of it as can be."""
    names = sorted({sign for choices, _right in known for each in choices for sign in each})
    rules = [{name: direction} for name in names for direction in (1, -1)]
    rule = max(rules, key=lambda rule: how_good(rule, known))
    return lambda choices: best(choices, rule)


def how_good(rule, known):
    """Where it says the same of several choices, it has to choose among them."""
    return sum(is_sure(rule, choices, right) for choices, right in known)


def is_sure(rule, choices, right):
    marks = [weigh(each, rule) for each in choices]
    highest = [number for number, mark in enumerate(marks) if mark == max(marks)]
    return len(right.intersection(highest)) / len(highest)
