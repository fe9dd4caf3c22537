"""The services of one directorate, as its leaders may see them: those of ten people or more.

They add up to the directorate, which is shown beside them, so what is hidden must not follow from
the rest (hidden_services). Where one service is all of a directorate, the directorate is shown by
its own rule, of five people.
"""

from collections import Counter
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from lms.common.languages import Sentence

from .adoption import Adoption
from .dictionary import A1
from .figures import Figure, Row
from .measures import Measure


class Services:
    """`whole` is a directorate that the reader may see; the rows bear the codes of services."""

    def __init__(self, adoption: Adoption, whole: Row):
        self.adoption, self.whole = adoption, whole

    @cached_property
    def name_of_whole(self) -> str:
        """As a row beside its services: by its own name it sounds like one more, or is called as
        one of them."""
        return Sentence(_("All of %(name)s"), name=self.whole.name)

    def figure(self, measure: Measure) -> Figure:
        """As at the day asked for; the total is the directorate."""
        return self.on(measure, self.adoption.as_at)

    @property
    def are_as_they_were(self) -> bool:
        """Whether nothing became of them, and nobody else is in them, in the structure shown."""
        day, structure_on = self.adoption.as_at, self.figure(A1).structure_on
        units = self.adoption.reading.people(A1, day)
        return all(self._place(unit, day) == self._place(unit, structure_on) for unit in units)

    def counted(self, measure: Measure) -> Figure:
        """As it was then, before anything is hidden: to go on from, not to show."""
        return self._figure(measure, self.adoption.as_at, self.adoption.as_at)

    def on(self, measure: Measure, day: date) -> Figure:
        """In the structure asked for."""
        return self._shown(self.adoption.on(measure, day))

    def was(self, measure: Measure, day: date) -> Figure:
        """As it was then."""
        return self._shown(self.adoption.shown(measure, day))

    @property
    def ahead(self) -> Figure | None:
        """What adoption.ahead is of them; without rows where directorates are new by then."""
        whole = self.adoption.ahead
        return self.was(whole.measure, whole.as_at) if whole and whole.rows else whole

    def _shown(self, of_directorates: Figure) -> Figure:
        measure, day = of_directorates.measure, of_directorates.as_at
        figure = self._figure(measure, day, of_directorates.structure_on)
        own = of_directorates.row(self.whole.code)
        return figure.hidden() if own and own.is_hidden else self._hiding(figure)

    def _hiding(self, figure):
        small = self.adoption.hidden_services
        return figure.hiding(
            {
                row.code
                for row in figure.rows
                if small.has(row.unit_id, figure.measure, figure.as_at)
            }
        )

    def _figure(self, measure, day, structure_on):
        """A person in the directorate but in none of its services is counted in its office."""
        counted = [self.adoption.reading.counted[day][key] for key in measure.keys]
        done, people = (self._by_service(each, structure_on) for each in counted)
        rows = [self._row(pk, done[pk], n) for pk, n in people.items() if n]
        rows.sort(key=lambda row: row.code)
        whole = done.total(), people.total()
        total = Row(self.whole.code, self.name_of_whole, *whole, is_total=True)
        return Figure(measure, day, tuple(rows), total, structure_on)

    def _by_service(self, counted, structure_on):
        """Each division where it was on that day, or what had become of it."""
        sums: Counter = Counter()
        for unit_id, n in counted.items():
            if place := self._place(unit_id, structure_on):
                sums[place] += n
        return sums

    def _place(self, unit_id, structure_on) -> int | None:
        """The service of this directorate that the unit is, or has become by that day."""
        reading = self.adoption.reading
        directorate = reading.directorate(unit_id, structure_on)
        if directorate is None or directorate.pk != self.whole.unit_id:
            return None
        return reading.structure.successor(unit_id, structure_on)

    def _row(self, unit_id, done, people):
        """The code of the directorate stands for the whole."""
        structure = self.adoption.reading.structure
        unit = structure.units[unit_id]
        if unit_id == self.whole.unit_id:
            name = _("The directorate’s own office")
            return Row(f"{unit.code}-OFFICE", name, done, people, unit_id)
        return Row(unit.code, structure.names[unit_id], done, people, unit_id)
