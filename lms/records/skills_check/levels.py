"""What somebody says of a skill, and what several answers make together."""

from datetime import timedelta

NEW, BUILDING, CONFIDENT, HELPING = LEVELS = ("new", "building", "confident", "helping")
NOT_MY_JOB = "not_my_job"
ANSWERS = (*LEVELS, NOT_MY_JOB)

REST = timedelta(days=90)


def level_of(answers):
    """In the middle, and the lower one in doubt. What is not part of the job does not count."""
    mine = [LEVELS.index(answer) for answer in answers if answer != NOT_MY_JOB]
    return LEVELS[sum(mine) // len(mine)] if mine else NOT_MY_JOB


def levels_of(answers: dict, skills: dict) -> dict:
    """{skill: level}, from {statement: answer} and {statement: its skill}."""
    of_each = {}
    for statement, skill in skills.items():
        if statement in answers:
            of_each.setdefault(skill, []).append(answers[statement])
    return {skill: level_of(given) for skill, given in of_each.items()}


def may_check_again(checked_on, day) -> bool:
    return checked_on is None or day >= checked_on + REST


def height(level) -> int:
    """How many of the four steps are reached; none for what is not part of the job."""
    return LEVELS.index(level) + 1 if level in LEVELS else 0
