"""Parts of one to four people are not told, and cannot be worked out from what is."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.metrics.disclosure import SMALLEST, has_few, together

small = st.lists(st.integers(0, 7), min_size=3, max_size=3).map(tuple)
councils = st.dictionaries(st.sampled_from("ABCD"), small, min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("parts", "groups", "has_whole"),
    [
        # All are enough, or nobody.
        ({"RES": (5, 0), "PLC": (9, 30)}, "", False),
        # The smallest that is enough is told as one with the few.
        ({"RES": (2, 9), "PLC": (9, 9), "CFE": (3, 30)}, "RES CFE", False),
        ({"RES": (2, 9), "PLC": (9, 9), "CFE": (30, 30)}, "RES PLC", False),
        # Resources would bring no one to the few.
        ({"GSE": (9, 1), "RES": (15, 0), "CFE": (22, 25)}, "GSE CFE", False),
        # The total has few: nothing is told part by part.
        ({"RES": (2, 9), "PLC": (1, 9)}, "RES PLC", True),
        # Together they would be of one part only.
        ({"RES": (3, 0), "PLC": (9, 0), "CFE": (9, 10)}, "RES CFE", False),
        # All are in one part, which tells of each whatever is done.
        ({"RES": (3, 0), "PLC": (9, 0)}, "RES PLC", False),
        # The few of Place would follow but for one person.
        ({"RES": (1, 0), "PLC": (4, 9)}, "RES PLC", True),
        ({"RES": (1, 0), "PLC": (4, 9), "CFE": (9, 9)}, "RES PLC CFE", False),
        ({}, "", False),
    ],
)
def test_what_is_told_as_one(parts, groups, has_whole):
    found = together(parts)

    assert (set(found.groups), found.has_whole) == (set(groups.split()), has_whole)


def test_what_is_hidden_already_is_told_as_one_with_another():
    parts = {"RES": (9, 9), "PLC": (9, 10), "CFE": (30, 30)}

    assert together(parts, {"RES"}).groups == {"RES", "PLC"}


def tables(rows, columns):
    """All tables of people with these sums."""
    if not rows:
        if not any(columns):
            yield ()
        return
    for first in product(*(range(min(rows[0], n) + 1) for n in columns)):
        if sum(first) == rows[0]:
            left = [n - m for n, m in zip(columns, first, strict=True)]
            yield from ((first, *rest) for rest in tables(rows[1:], left))


@settings(deadline=None, max_examples=150)
@given(councils)
def test_no_part_of_few_follows_from_what_is_told(parts):
    """Whoever reads all of it tries every council that it could be of."""
    found = together(parts)
    if found.has_whole:
        return
    names = sorted(found.groups)
    own = [parts[name] for name in names]
    columns = [sum(column) for column in zip(*own, strict=True)] if own else []
    possible = list(tables([sum(each) for each in own], columns))
    several = sum(map(bool, columns)) > 1

    for place, each in enumerate(own):
        for part, n in enumerate(each):
            if 0 < n < SMALLEST and several:
                assert len({table[place][part] for table in possible}) > 1


@settings(deadline=None)
@given(councils)
def test_what_is_told_part_by_part_has_no_few(parts):
    found = together(parts)

    assert not any(has_few(own) for name, own in parts.items() if name not in found.groups)
    assert found.has_whole or not has_few([sum(n) for n in zip(*parts.values(), strict=True)])
