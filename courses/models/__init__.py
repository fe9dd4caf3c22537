"""What is taught: courses, modules and lessons. Nothing here knows who learns.

Everything a learner does is keyed by `translation_key` (course, module) and by the module's key
with the lesson's block id, so that a record holds in every language. Page ids never leave here.
"""

from .catalogue import CourseIndexPage
from .decisions import Decision
from .gated import GatedText
from .lending import BorrowedModulePage
from .pages import CoursePage, ModulePage
from .pathways import Pathway, PathwayStep
from .places import Place
from .search_entries import SearchEntry
from .signed_in import ContentPage, SignedInPage, kept_from
from .skills import CourseSkill, Skill, SkillStatement
from .tasks import ContentCheck, OwnerApproval
from .translated import UntranslatedLesson
from .versions import ModuleVersion

__all__ = [
    "BorrowedModulePage",
    "ContentCheck",
    "ContentPage",
    "CourseIndexPage",
    "CoursePage",
    "CourseSkill",
    "Decision",
    "GatedText",
    "ModulePage",
    "ModuleVersion",
    "OwnerApproval",
    "Pathway",
    "PathwayStep",
    "Place",
    "SearchEntry",
    "SignedInPage",
    "Skill",
    "SkillStatement",
    "UntranslatedLesson",
    "kept_from",
]
