"""What is taught: courses, modules and lessons. Nothing here knows who learns.

Everything a learner does is keyed by `translation_key` (course, module) and by the module's key
with the lesson's block id, so that a record holds in every language. Page ids never leave here.
"""

from .pages import CourseIndexPage, CoursePage, ModulePage, Place
from .signed_in import SignedInPage
from .translated import UntranslatedLesson
from .versions import ModuleVersion

__all__ = [
    "CourseIndexPage",
    "CoursePage",
    "ModulePage",
    "ModuleVersion",
    "Place",
    "SignedInPage",
    "UntranslatedLesson",
]
