"""What somebody can work out who reads several sums of the same unknown numbers."""

from fractions import Fraction

Sums = list[tuple[frozenset, int]]


def differences(sums: Sums) -> Sums:
    """With what one sum has more than another that is a part of it, again and again."""
    found = dict(sums)
    while True:
        more = {
            large - small: found[large] - found[small]
            for small in found
            for large in found
            if small < large and large - small not in found
        }
        if not more or len(found) > 600:
            return list(found.items())
        found |= more


def ranges(sums: Sums):
    """{unknown: (least, most)}: no number is below nothing."""
    low = {each: 0 for names, _n in sums for each in names}
    high = dict.fromkeys(low, 10_000)
    changed = True
    while changed:
        changed = False
        for names, n in sums:
            least, most = sum(low[x] for x in names), sum(high[x] for x in names)
            for x in names:
                new_low = max(low[x], n - (most - high[x]))
                new_high = min(high[x], n - (least - low[x]))
                changed |= (new_low, new_high) != (low[x], high[x])
                low[x], high[x] = new_low, new_high
    return {x: (low[x], high[x]) for x in low}


class Solved:
    """The sums as equations: which other sums follow from them."""

    def __init__(self, sums: Sums):
        self.rows: list[tuple[dict, Fraction]] = []
        for names, n in sums:
            rest, value = self._reduced(dict.fromkeys(names, Fraction(1)), Fraction(n))
            if rest:
                self.rows.append((rest, value))

    def value(self, names) -> Fraction | None:
        rest, value = self._reduced(dict.fromkeys(names, Fraction(1)), Fraction(0))
        return None if rest else -value

    def _reduced(self, names, value):
        for row, n in self.rows:
            pivot = next(iter(row))
            if factor := names.get(pivot, 0):
                factor /= row[pivot]
                value -= factor * n
                for x, a in row.items():
                    names[x] = names.get(x, 0) - factor * a
                names = {x: a for x, a in names.items() if a}
        return names, value
