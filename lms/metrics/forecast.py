"""What a measure will be at the end of the council's year, if nobody acts: of the people who are in
post and asked today. Counted with those who are known to come or go, it would tell of a few of
these what they have done: nobody learns in a forecast."""

from collections import Counter
from dataclasses import replace
from datetime import date

from .cells import Cell
from .figures import Reading
from .measures import Measure


def of_expiring(measure: Measure) -> Measure:
    """Of those whom it counts, the ones whom it will count no more by then."""
    return replace(
        measure, code=f"{measure.code}-{Cell.EXPIRING}", counts=Cell.EXPIRING, out_of=None
    )


def with_forecast(reading: Reading, measure: Measure, today: date, then: date) -> Reading:
    """The reading, and one day more: that of the forecast. All but the measure stays."""
    [key] = of_expiring(measure).keys
    done = Counter(reading.counted[today][measure.keys[0]])
    done.subtract(reading.counted[today][key])
    counted = reading.counted | {then: reading.counted[today] | {measure.keys[0]: done}}
    return Reading(reading.measures, reading.structure, counted)
