"""What a rule for everyone would do to our main number on its first day."""

from dataclasses import dataclass
from datetime import date

from lms.common.enough import FEWEST
from lms.metrics.closing import as_closed, closed_months
from lms.metrics.dictionary import A1
from lms.metrics.facts import facts_of, rules_of_all
from lms.metrics.figures import Reading
from lms.metrics.person import Facts
from lms.metrics.spans import holds
from lms.records.models import Requirement, Standing


@dataclass(frozen=True)
class MainNumber:
    """`staff` are those it is of; `then`, how many of them it would count."""

    staff: int
    now: int
    then: int


def main_number(requirement: Requirement, day: date) -> MainNumber | None:
    """Nobody counts without the new course, so those who have it are all that need to be looked
    at. None of fewer than ten staff."""
    total = _as_pages_say_it(day)
    if total.denominator < FEWEST:
        return None
    rules = [rule for rule in rules_of_all(requirement) if rule.is_for_everyone]
    learners = Standing.objects.filter(course_key=requirement.course_key).values("person")
    those = (facts for facts in facts_of(learners).values() if _is_of_staff(facts, day))
    then = sum(holds(facts.done(rules), day) for facts in those)
    return MainNumber(total.denominator, total.numerator, min(then, total.numerator))


def _as_pages_say_it(day):
    """A month that is closed stays as it was."""
    reading = as_closed(Reading.of([A1], [day]), closed_months([day]))
    return reading.figure(A1, day, day).total


def _is_of_staff(facts: Facts, day):
    return any(holds(days, day) and not post.is_contingent for post, days in facts.held)
