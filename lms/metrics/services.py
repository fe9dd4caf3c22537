"""The services of one directorate, as its leaders may see them: those of ten people or more.

They add up to the directorate, which is shown beside them, so what is hidden must not follow from
the rest (disclosure). Hidden is chosen over all the days on offer, as for directorates. Where one
service is all of a directorate, the directorate is shown by its own rule, of five people.
"""

from collections import Counter
from functools import cached_property

from django.utils.translation import gettext as _

from .adoption import Adoption
from .disclosure import SMALLEST_SERVICE, Group, hidden_on_any
from .figures import Figure, Reading, Row
from .measures import Measure


class Services:
    """`code` of a directorate that the reader may see; its rows bear the codes of services."""

    def __init__(self, adoption: Adoption, whole: Row):
        self.adoption, self.whole = adoption, whole

    def figure(self, measure: Measure) -> Figure:
        """As at the day asked for; the total is the directorate."""
        figure = self._figure(measure, self.adoption.as_at)
        if self._of_directorate(measure, self.adoption.as_at).is_hidden:
            return figure.hidden()
        return figure.hiding(self._hidden(measure))

    def _hidden(self, measure):
        return hidden_on_any(
            {row.code: Group(row.numerator, row.denominator, SMALLEST_SERVICE) for row in f.rows}
            for f in (self._figure(measure, day) for day in self._reading.days)
        )

    def _of_directorate(self, measure, day):
        rows = self.adoption.shown(measure, day).rows
        return next((row for row in rows if row.code == self.whole.code), self.whole)

    @cached_property
    def _reading(self) -> Reading:
        return self.adoption.reading

    def _figure(self, measure, day):
        """A person in the directorate but in none of its services is counted in its office."""
        done, people = (self._by_service(measure, day, key) for key in measure.keys)
        units = self._reading.structure.units
        rows = [
            Row(self._code(units[pk]), self._name(units[pk]), done[pk], n)
            for pk, n in people.items()
            if n
        ]
        rows.sort(key=lambda row: row.code)
        whole = done.total(), people.total()
        total = Row(self.whole.code, self.whole.name, *whole, is_total=True)
        return Figure(measure, day, tuple(rows), total, day)

    def _by_service(self, measure, day, key):
        counted = self._reading.counted[day][key]
        return Counter({pk: n for pk, n in counted.items() if self._is_here(pk, day)})

    def _is_here(self, unit_id, day):
        directorate = self._reading.directorate(unit_id, day)
        return directorate is not None and directorate.pk == self.whole.unit_id

    def _code(self, unit):
        """That of the directorate stands for the whole."""
        return f"{unit.code}-OFFICE" if unit.pk == self.whole.unit_id else unit.code

    def _name(self, unit):
        return _("The directorate’s own office") if unit.pk == self.whole.unit_id else unit.name
