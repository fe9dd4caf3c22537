"""A figure and its files as one thing: the page draws it, the files have the rows it is made of.

`bars`, `lines` or `facts` are what is drawn: as bar_table.html, number_table.html and
summary_list.html of templates/components take them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.urls import reverse

from . import formats
from .adoption import Adoption
from .framing import dated, definition_link, file_links
from .measures import Measure

Address = Callable[[str], str]


@dataclass(frozen=True)
class Sheet:
    """`address` of a file of a kind. `empty` is said where there is nothing to draw."""

    table: formats.Table
    title: str
    subtitle: str
    address: Address
    measures: Sequence[Measure]
    notes: Sequence[str] = ()
    name_label: str = ""
    columns: Sequence[str] = ()
    bars: Sequence[dict] = ()
    lines: Sequence[dict] = ()
    facts: Sequence[dict] = ()
    empty: str = ""
    private: str = ""

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def links(self) -> list[dict]:
        """The file in each format, then the definitions."""
        files = file_links(self.address, self.subtitle)
        return [*files, *map(definition_link, self.measures)]


def address(view: str, adoption: Adoption, *args: str) -> Address:
    return lambda kind: dated(reverse(f"leadership:{view}", args=[*args, kind]), adoption)


def response(sheets: dict[str, Sheet], name: str, kind: str, day) -> HttpResponse:
    if name not in sheets:
        raise Http404(f"There is no file {name}.")
    return formats.response(sheets[name].table, kind, f"{name}-{day.isoformat()}")


def bar(name: str, percent, value: str, *, url: str = "", is_total: bool = False) -> dict:
    """Without a plan to stand against."""
    return {
        "name": name,
        "url": url,
        "percent": percent,
        "value": value,
        "target": None,
        "is_total": is_total,
    }


def line(name: str, *values: str, is_total: bool = False) -> dict:
    return {"name": name, "values": values, "is_total": is_total}
