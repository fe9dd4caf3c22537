from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Q, QuerySet

from .classes import Kind

# Where the rows of a person are: the path of a relation, or what makes a filter of their ids.
Where = str | Callable[[Iterable[int]], Q]
TABLES: dict[str, "Table"] = {}


@dataclass(frozen=True)
class Mention:
    """Rows that name a person but are not about them, and the fields that are told to them."""

    title: str
    where: Where
    fields: str


@dataclass(frozen=True)
class Table:
    label: str
    kinds: dict[str, Kind]
    title: str = ""
    about: Where = ""
    mentions: tuple[Mention, ...] = ()
    # The rows go when the person is forgotten; else their FORGOTTEN fields are emptied.
    goes: bool = False
    # Free text in which anybody may be named: the names of who is forgotten are taken out of it.
    swept: tuple[str, ...] = field(default=())

    @property
    def model(self):
        return apps.get_model(self.label)

    def of(self, person_ids: Iterable[int]) -> QuerySet:
        """The rows about these people."""
        rows = self.model._base_manager.all()
        return rows.filter(matching(self.about, person_ids)) if self.about else rows.none()

    def naming(self, mention: Mention, person_ids: Iterable[int]) -> QuerySet:
        """The rows that name these people and are about somebody else, or about nobody."""
        rows = self.model._base_manager.filter(matching(mention.where, person_ids))
        return rows.exclude(matching(self.about, person_ids)) if self.about else rows

    def fields_of(self, kinds: Iterable[Kind]) -> list[str]:
        return [name for name, kind in self.kinds.items() if kind in kinds]


def matching(where: Where, person_ids) -> Q:
    return where(person_ids) if callable(where) else Q(**{f"{where}__in": person_ids})


def describe(label, *, title="", about="", mentions=(), goes=False, swept="", **kinds) -> None:
    """describe("people.Unit", content="code name", technical="id"): each field under its class."""
    if label in TABLES:
        raise ValueError(f"{label} is described twice. Delete one of the two.")
    classes = {name: Kind(kind) for kind, names in kinds.items() for name in names.split()}
    TABLES[label] = Table(
        label, classes, title, about, tuple(mentions), goes=goes, swept=tuple(swept.split())
    )


def impersonal(kind: str, labels: str) -> None:
    """Whole tables of other people's software that have no column for a person."""
    for label in labels.split():
        names = (column.name for column in apps.get_model(label)._meta.local_fields)
        TABLES[label] = Table(label, dict.fromkeys(names, Kind(kind)))


# What a key is called, where the key alone says nothing: {field name: keys to names}.
NAMES: dict[str, Callable[[set], dict]] = {}


def name_keys(names, by: Callable[[set], dict]) -> None:
    NAMES.update(dict.fromkeys(names.split(), by))
