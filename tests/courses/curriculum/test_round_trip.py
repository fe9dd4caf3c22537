"""What is exported here and imported elsewhere is the same course, down to the ids."""

from collections import Counter

import pytest
import yaml
from django.conf import settings
from django.db import transaction

from courses.curriculum.actions import import_curriculum
from courses.curriculum.exporting import export_curriculum
from courses.models import ModulePage
from tests.factories.courses import make_home

from .bundles import empty_the_site, files

NOT_WORDS = ("slug", "id", "file", "captions", "pass_mark", "tolerance")
DEMO = settings.BASE_DIR / "lms" / "demo" / "curriculum"


def ids_and_rules():
    """Of every module, whatever pictures are called here."""
    return {
        module.slug: (module.translation_key, module.pass_mark, module.contents)
        for module in ModulePage.objects.all()
    }


@pytest.fixture(scope="module")
def there_and_back(django_db_setup, django_db_blocker, tmp_path_factory):
    """The eight courses: imported, exported, imported into an empty site and exported again."""
    folder = tmp_path_factory.mktemp("bundles")
    with django_db_blocker.unblock(), transaction.atomic():
        home = make_home()
        import_curriculum(directory=DEMO, home=home)
        export_curriculum(directory=folder / "first")
        before = ids_and_rules()
        empty_the_site()
        import_curriculum(directory=folder / "first", home=home)
        export_curriculum(directory=folder / "second")
        yield folder, before, ids_and_rules()
        transaction.set_rollback(True)


def test_eight_courses_go_there_and_back_byte_for_byte(there_and_back):
    folder, _before, _after = there_and_back

    assert len(files(folder / "first")) == 8 + 3
    assert files(folder / "first") == files(folder / "second")


def test_keys_ids_and_rules_are_the_same_there(there_and_back):
    _folder, before, after = there_and_back

    assert before == after


@pytest.mark.parametrize("file", sorted(path.name for path in DEMO.glob("*.yaml")))
def test_a_file_comes_back_with_the_words_it_was_written_with(there_and_back, file):
    folder, _before, _after = there_and_back
    written, exported = (
        list(words(yaml.safe_load((place / file).read_text())))
        for place in (DEMO, folder / "first")
    )

    assert Counter(written) - Counter(exported) == Counter()
    assert Counter(exported) - Counter(written) == Counter()


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
