"""What is exported here and imported elsewhere is the same course, down to the ids."""

from collections import Counter

import pytest
import yaml
from django.conf import settings

from courses.curriculum.actions import import_curriculum
from courses.curriculum.exporting import export_curriculum
from courses.models import (
    BorrowedModulePage,
    CoursePage,
    CourseSkill,
    ModulePage,
    Pathway,
    SkillStatement,
)
from tests.factories.courses import borrow, make_home

from .bundles import empty_the_site, files

NOT_WORDS = ("slug", "id", "file", "captions", "pass_mark", "tolerance")
DEMO = settings.BASE_DIR / "lms" / "demo" / "curriculum"


def ids_and_rules():
    """Of every module, whatever pictures are called here."""
    return {
        module.slug: (module.translation_key, module.pass_mark, module.contents)
        for module in ModulePage.objects.all()
    }


def share_a_module():
    """The second course shows the first module of the first one, before its own last module."""
    home, borrower = CoursePage.objects.order_by("code")[:2]
    borrow(borrower, ModulePage.objects.of_course(home).first())
    last = ModulePage.objects.of_course(CoursePage.objects.get(pk=borrower.pk)).last()
    last.move(CoursePage.objects.get(pk=borrower.pk), pos="last-child")


def across():
    """Skills with the courses that teach them, pathways with their steps, borrowed modules."""
    taught = CourseSkill.objects.filter(course__locale__language_code="en")
    return (
        sorted(SkillStatement.objects.values_list("translation_key", "text", "sort_order")),
        sorted(taught.values_list("course__code", "skill__slug")),
        sorted((each.slug, each.translation_key, each.reasons) for each in Pathway.objects.live()),
        [
            [module.translation_key for module in ModulePage.objects.taught_in(place.course)]
            for place in BorrowedModulePage.objects.live()
        ],
    )


@pytest.fixture(scope="module")
def there_and_back(kept, tmp_path_factory):
    """The eight courses: imported, exported, imported into an empty site and exported again."""
    folder = tmp_path_factory.mktemp("bundles")
    home = make_home()
    import_curriculum(directory=DEMO, home=home)
    share_a_module()
    export_curriculum(directory=folder / "first")
    before = ids_and_rules(), across()
    empty_the_site()
    import_curriculum(directory=folder / "first", home=home)
    export_curriculum(directory=folder / "second")
    return folder, before, (ids_and_rules(), across())


def test_eight_courses_go_there_and_back_byte_for_byte(there_and_back):
    folder, _before, _after = there_and_back

    assert len(files(folder / "first")) == 8 + 3 + 1
    assert files(folder / "first") == files(folder / "second")


def test_keys_ids_and_rules_are_the_same_there(there_and_back):
    _folder, (before, _), (after, _) = there_and_back

    assert before == after


def test_skills_pathways_and_borrowed_modules_are_the_same_there(there_and_back):
    _folder, (_, before), (_, after) = there_and_back

    assert all(before)
    assert before == after


@pytest.mark.parametrize("file", sorted(path.name for path in DEMO.glob("*.yaml")))
def test_a_file_comes_back_with_the_words_it_was_written_with(there_and_back, file):
    folder, _before, _after = there_and_back
    written, exported = (
        list(words(as_written(yaml.safe_load((place / file).read_text()))))
        for place in (DEMO, folder / "first")
    )

    assert Counter(written) - Counter(exported) == Counter()
    assert Counter(exported) - Counter(written) == Counter()


def as_written(entry):
    """Without what the test itself has borrowed."""
    modules = entry.get("modules", [])
    return {**entry, "modules": [each for each in modules if "borrowed" not in each]}


def words(value, name=""):
    """Every text but slugs and ids, which a file may leave to be made."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from words(child, key)
    elif isinstance(value, list):
        for child in value:
            yield from words(child, name)
    elif name not in NOT_WORDS:
        yield str(value).strip() if isinstance(value, str) else str(value)
