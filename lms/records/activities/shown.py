"""What people show to a champion, in the words that stand on their sheets now."""

from typing import NamedTuple

from django.db.models import OuterRef, Subquery

from lms.people.scope import people_of_champion
from lms.records.models import AnswerSheet, Showing

# Nobody reads on.
MOST = 200


class Shown(NamedTuple):
    person: object
    question: str
    words: str
    since: object


def shown_to(champion) -> list[Shown]:
    """Nothing of who is gone from the champion's directorate, or has taken the words away."""
    sheet = AnswerSheet.objects.filter(
        person=OuterRef("person"),
        module_key=OuterRef("module_key"),
        lesson_id=OuterRef("lesson_id"),
    )
    rows = Showing.objects.to(champion).filter(person__in=people_of_champion(champion))
    rows = rows.select_related("person").annotate(sheet=Subquery(sheet.values("answers")[:1]))
    found = [Shown(row.person, row.question, words_of(row), row.started_at) for row in rows[:MOST]]
    return [each for each in found if each.words]


def words_of(row):
    """As they were last saved; not what has only been typed since."""
    return (row.sheet or {}).get(str(row.block_id), {}).get("saved", "")
