"""Figures as leaders may see them.

What is hidden is chosen once for all the days that can be asked for: were it chosen for each day,
a group would be read on one day and worked out from another on the next.
"""

from . import disclosure
from .disclosure import Groups
from .figures import Figure


def protected(found: dict) -> dict:
    """{(code of the measure, day): Figure}. Before rows are selected, never after."""
    tables = {key: _tables(figure, found) for key, figure in found.items()}
    shown = {key for key in found if not any(map(_is_too_small, tables[key]))}
    codes = {
        measure: disclosure.hidden_on_any(
            table for key in sorted(shown) if key[0] == measure for table in tables[key]
        )
        for measure in {measure for measure, _day in found}
    }
    return {
        key: figure.hiding(codes[key[0]]) if key in shown else figure.hidden()
        for key, figure in found.items()
    }


def _tables(figure: Figure, found) -> list[Groups]:
    """What can be read: the figure, and what it leaves out of the one it is a part of."""
    whole = found.get((figure.measure.part_of, figure.as_at))
    tables = [figure.groups]
    return [*tables, disclosure.left_out(whole.groups, figure.groups)] if whole else tables


def _is_too_small(groups):
    return disclosure.total(groups.values()).is_too_small
