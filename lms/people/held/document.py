from lms.common.dates import today

from . import Section, held_about


def document(person) -> dict:
    """All that is held about a person, for a program to read."""
    return {"made_on": today().isoformat(), "held": [told(each) for each in held_about(person)]}


def told(section: Section) -> dict:
    rows = [{fact.name: fact.plain for fact in row.facts} for row in section.rows]
    return {"table": section.table, "title": str(section.title), "rows": rows}
