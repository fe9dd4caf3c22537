"""Whether somebody became more confident: the mean of what they answered before and after, of
the outcomes that they answered both times. Pure."""


def change(before: dict[str, int], after: dict[str, int]) -> int | None:
    """1 more, 0 the same, -1 less; None where nothing was answered both times."""
    both = before.keys() & after.keys()
    if not both:
        return None
    # Of the same outcomes, so the sums compare as the means do.
    was, is_now = (sum(said[key] for key in both) for said in (before, after))
    return (is_now > was) - (is_now < was)
