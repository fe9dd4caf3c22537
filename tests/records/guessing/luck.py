"""How likely it is to be right so often by luck alone."""


def at_least(hits: int, odds: list[float]) -> float:
    """The chance of this many hits or more, where each question has odds of its own: exact."""
    chances = [1.0]
    for each in odds:
        missed = [chance * (1 - each) for chance in chances] + [0]
        chances = [miss + hit * each for miss, hit in zip(missed, [0, *chances], strict=True)]
    return sum(chances[hits:])
