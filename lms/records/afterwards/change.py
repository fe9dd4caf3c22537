"""Whether somebody became more confident: the mean of what they answered before and after, of
the outcomes that they answered both times. And whether, looking back, they see the time before as
they did then: who learns what there is to know may measure with another yardstick. Pure."""


def change(before: dict[str, int], after: dict[str, int]) -> int | None:
    """1 more, 0 the same, -1 less; None where nothing was answered both times."""
    both = before.keys() & after.keys()
    if not both:
        return None
    # Of the same outcomes, so the sums compare as the means do.
    was, is_now = (sum(said[key] for key in both) for said in (before, after))
    return (is_now > was) - (is_now < was)


def shift(before: dict[str, int], looking_back: int | None) -> int | None:
    """-1 lower looking back, by more than half a step; 1 higher, 0 the same; None where one of the
    two was not answered."""
    if not before or not looking_back:
        return None
    steps, half = sum(before.values()) - looking_back * len(before), len(before) / 2
    return (steps < -half) - (steps > half)
