"""For any council: restating moves nobody in or out, and tells of no group that is too small."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lms.metrics.dictionary import A1
from lms.metrics.protected import protected
from lms.metrics.restating import Restating

from .councils import APRIL, FIRST, OCTOBER, SECOND, SEPTEMBER, read

DAYS = (SEPTEMBER, OCTOBER, APRIL)
GROUPS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted)
CODES = st.sampled_from(["RES", "PLC", "CFE", "HWA"])
NEW_NAMES = CODES.map(lambda code: (code, f"{code}-2", f"{code}-3"))
EXCHANGES = st.tuples(CODES, CODES, CODES)
COUNCILS = st.dictionaries(NEW_NAMES | EXCHANGES, GROUPS, min_size=1, max_size=8)


def reading_of(people):
    return read(people, breaks=(FIRST, SECOND), days=DAYS)


@given(COUNCILS, st.sampled_from(DAYS), st.dates(SEPTEMBER))
def test_restated_directorates_add_up_to_the_same_total(people, day, structure_on):
    reading = reading_of(people)
    was, now = reading.figure(A1, day, day), reading.figure(A1, day, max(day, structure_on))

    assert now.total == was.total
    assert sum(row.numerator for row in now.rows) == was.total.numerator
    assert sum(row.denominator for row in now.rows) == was.total.denominator


@given(COUNCILS)
def test_nobody_works_out_a_small_group_from_both_views(people):
    """An attacker adds and subtracts all they see of September, before and after restating."""
    reading = reading_of(people)
    shown = protected(reading.as_was())
    restating = Restating(reading, shown)
    seen = [(0, shown["A1", SEPTEMBER])]
    for structure, day in ((1, OCTOBER), (2, APRIL)):
        figure = restating.figures(day).get(("A1", SEPTEMBER))
        seen += [(structure, figure)] if figure else []
    cells = sorted(path for path, (_done, n) in people.items() if n)

    known = Knowledge(cells, seen)

    small = [path for path in cells if 0 < people[path][1] < 5]
    assert [path for path in small if known.tells(path)] == []


class Knowledge:
    """The sums an attacker sees, as rows of an echelon matrix over the groups of people."""

    def __init__(self, cells, seen):
        self.cells, self.rows = cells, []
        for structure, figure in seen:
            if not figure.total.is_hidden:
                self.learn([1] * len(cells))
            for row in figure.rows:
                if not row.is_hidden:
                    self.learn([int(path[structure] == row.code) for path in cells])

    def learn(self, sums):
        rest = self.reduced([Fraction(n) for n in sums])
        if any(rest):
            self.rows.append(rest)

    def reduced(self, sums):
        for row in self.rows:
            pivot = next(n for n, value in enumerate(row) if value)
            factor = sums[pivot] / row[pivot]
            sums = [a - factor * b for a, b in zip(sums, row, strict=True)]
        return sums

    def tells(self, path):
        return not any(self.reduced([Fraction(each == path) for each in self.cells]))
