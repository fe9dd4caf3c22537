from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.text import capfirst

from lms.common.privacy import NAMES, TABLES
from lms.common.privacy.classes import SHOWN

from .wording import names_a_person, plain, readable


@dataclass(frozen=True)
class Fact:
    name: str
    term: str
    plain: object
    value: str


@dataclass(frozen=True)
class Row:
    facts: list[Fact]

    @property
    def readable(self):
        return [fact for fact in self.facts if fact.value]


@dataclass(frozen=True)
class Section:
    table: str
    title: str
    rows: list[Row]


# What people ask for first; then what comes with the software.
FIRST = ("people", "records", "metrics")


def held_about(person) -> list[Section]:
    """Only the tables that hold something, each in the same number of queries for any person."""
    found = (section for table in in_order() for section in sections_of(table, person))
    return [section for section in found if section.rows]


def in_order():
    return sorted(TABLES.values(), key=lambda table: rank(table.label.partition(".")[0]))


def rank(app_label):
    return FIRST.index(app_label) if app_label in FIRST else len(FIRST)


def sections_of(table, person) -> Iterator[Section]:
    if table.about:
        shown = table.fields_of(SHOWN)
        yield section(table, table.title, table.of([person.pk]), shown, person)
    for mention in table.mentions:
        rows = table.naming(mention, [person.pk])
        yield section(table, mention.title, rows, mention.fields.split(), person)


def section(table, title, rows, names, person) -> Section:
    fields = [table.model._meta.get_field(name) for name in names]
    joined = [each.name for each in fields if each.is_relation and not names_a_person(each)]
    found = list(rows.select_related(*joined).order_by("pk") if joined else rows.order_by("pk"))
    called = {each.name: names_of(each, found) for each in fields if each.name in NAMES}
    return Section(table.label, title, [row_of(row, fields, called, person) for row in found])


def names_of(field, rows: Iterable) -> dict:
    keys = {getattr(row, field.attname) for row in rows} - {None}
    return NAMES[field.name](keys)


def row_of(row, fields, called, person) -> Row:
    return Row([fact_of(row, field, called.get(field.name, {}), person) for field in fields])


def fact_of(row, field, called, person) -> Fact:
    name = called and called.get(getattr(row, field.attname))
    words = name or readable(row, field, person)
    return Fact(field.name, capfirst(field.verbose_name), plain(row, field, person), words)
