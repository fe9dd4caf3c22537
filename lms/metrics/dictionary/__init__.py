"""The dictionary: every number this product shows, said once, in plain words.

Pages, files, the command line and the definition pages all read it. The measures stand in a module
for each subject; those of everybody and of what people say stand beside how they are counted.
"""

from lms.metrics.everybody.measures import A13, COMPARED, OF_STATES, P2
from lms.metrics.measures import Course, Courses, Measure
from lms.metrics.voices.measures import VOICES

from .ahead import LOOKING_AHEAD
from .in_time import A5, A6, A6_PEOPLE, A11
from .leaders import L1, L2, L5
from .learning import A8, A10, F1
from .register import D1, P1, POPULATION, REGISTER
from .required import A1, A2, A3, A4, A9, A12

# What can be printed and kept. The others are said on pages of their own.
MEASURES = (P1, P2, A1, A2, A3, A4, A5, A6, A8, A9, A10, A11, A12, A13, F1, L1, L2, L5, D1)
REGISTRY = {measure.code: measure for measure in (*MEASURES, *LOOKING_AHEAD, *VOICES)}
PARTS = {P1.code: POPULATION, A13.code: OF_STATES, P2.code: COMPARED, D1.code: REGISTER}


def find(code: str, courses: list[Course]) -> list[Measure]:
    """The measures of this code: one, or one of each of its courses or parts. Unknown: none."""
    family, _dash, part = code.upper().partition("-")
    measure = REGISTRY.get(family)
    if measure not in MEASURES:
        return []
    return [each for each in parts(measure, courses) if part in ("", _part(each))]


def parts(measure: Measure, courses: list[Course]) -> list[Measure]:
    """What is printed for a measure: itself, its parts, or one of it for each of its courses."""
    if measure.code in PARTS:
        return PARTS[measure.code]
    by_course = [measure.of(course) for course in courses if measure.courses.has(course)]
    if measure is A6:
        return [A6, A6_PEOPLE, *by_course]
    whole = measure.is_also_whole or measure.courses is Courses.NONE
    return [measure, *by_course] if whole else by_course


def _part(measure):
    return measure.code.partition("-")[2].upper()
