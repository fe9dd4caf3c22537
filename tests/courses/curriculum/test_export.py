"""Courses of this site as files; what cannot travel is said, and never half written."""

from io import StringIO

import pytest
import yaml
from django.core.management import CommandError, call_command

from courses.curriculum.actions import import_curriculum
from courses.curriculum.exporting import ExportRefused, export_curriculum
from courses.models import CoursePage, ModulePage
from lms.common.models import CustomImage
from tests.factories.courses import block, make_home, publish

from .bundles import empty_the_site, files

pytestmark = pytest.mark.django_db


@pytest.fixture
def home():
    return make_home()


@pytest.fixture
def catalogue(write, course, home):
    import_curriculum(directory=write(course), home=home)


@pytest.fixture
def module(catalogue):
    return ModulePage.objects.get()


def rewrite(module, lessons):
    module.lessons = lessons
    publish(module)


def exported(folder):
    return yaml.safe_load((folder / "dc02.yaml").read_text())


@pytest.fixture
def target(tmp_path_factory):
    return tmp_path_factory.mktemp("away") / "bundle"


def test_ids_made_in_the_admin_are_kept(module, target):
    lessons = list(module.lessons.raw_data)
    lessons[0]["id"] = "11111111-2222-4333-8444-555555555555"
    rewrite(module, lessons)

    export_curriculum(directory=target)

    [first, _second] = exported(target)["modules"][0]["lessons"]
    assert first["id"] == "11111111-2222-4333-8444-555555555555"


@pytest.mark.parametrize(
    ("kind", "items", "expected"),
    [
        (
            "order",
            {"items": [("a", "first"), ("b", "second")]},
            {"items": [{"id": "a", "text": "first"}, {"id": "b", "text": "second"}]},
        ),
        (
            "match",
            {"pairs": [("a", {"left": "x", "right": "y"}), ("b", {"left": "p", "right": "q"})]},
            {
                "pairs": [
                    {"id": "a", "left": "x", "right": "y"},
                    {"id": "b", "left": "p", "right": "q"},
                ]
            },
        ),
    ],
)
def test_steps_and_pairs_made_in_the_admin_keep_their_ids(
    module, home, target, kind, items, expected
):
    """They are the key: with others, what people answered would mean something else."""
    ids = {
        "a": "aaaaaaaa-0000-4000-8000-000000000000",
        "b": "bbbbbbbb-0000-4000-8000-000000000000",
    }
    value = {
        name: [{"type": "item", "id": ids[own_id], "value": each} for own_id, each in rows]
        for name, rows in items.items()
    }
    lessons = list(module.lessons.raw_data)
    question = {"text": "Which?", "why": "So.", "look_again": "", **value}
    lessons[1]["value"]["check"] = [
        {"type": kind, "id": "cccccccc-0000-4000-8000-000000000000", "value": question}
    ]
    rewrite(module, lessons)
    before = module.get_latest_revision_as_object().lessons.raw_data[1]["value"]["check"]
    export_curriculum(directory=target)
    empty_the_site()

    import_curriculum(directory=target, home=home)

    assert ModulePage.objects.get().lessons.raw_data[1]["value"]["check"] == before


def test_a_link_to_this_site_keeps_its_words_and_is_reported(module, target):
    lessons = list(module.lessons.raw_data)
    lessons[0]["value"]["content"][0]["value"] = (
        '<p data-block-key="x1">See <a linktype="page" id="3">our page</a> and <b>this</b>.</p>'
    )
    rewrite(module, lessons)

    (report,) = export_curriculum(directory=target)

    assert "our page" in report.left_behind[0]
    [text, *_rest] = exported(target)["modules"][0]["lessons"][0]["content"]
    assert text["text"] == "<p>See our page and <b>this</b>.</p>"


def test_only_the_courses_asked_for_go(catalogue, write, course, home, target):
    import_curriculum(
        directory=write(course | {"code": "DC09", "slug": "other"}, "dc09.yaml"), home=home
    )

    export_curriculum(directory=target, codes=["DC09"])

    assert sorted(files(target)) == ["dc09.yaml"]


def test_an_unknown_code_is_refused(catalogue, target):
    with pytest.raises(ExportRefused, match="no course with the code ZZ99"):
        export_curriculum(directory=target, codes=["DC02", "ZZ99"])

    assert not target.exists()


def test_a_folder_in_use_is_left_alone(catalogue, target):
    target.mkdir()
    (target / "mine.txt").write_text("mine")

    with pytest.raises(ExportRefused, match="is in use"):
        export_curriculum(directory=target)

    assert files(target) == {"mine.txt": b"mine"}


def test_a_draft_half_written_is_named_and_nothing_is_written(catalogue, target):
    CoursePage.objects.update(summary="")

    with pytest.raises(ExportRefused, match="“summary” is missing"):
        export_curriculum(directory=target)

    assert not target.exists()


def test_a_picture_that_is_gone_is_said(write, course, home, pixel, target):
    import_curriculum(directory=write(course), home=home)
    picture = CustomImage.objects.get()
    picture.file.storage.delete(picture.file.name)

    with pytest.raises(ExportRefused, match="no longer on this site"):
        export_curriculum(directory=target)


def test_two_pictures_of_one_name_both_go(write, course, lesson, home, pixel, target):
    import_curriculum(directory=write(course), home=home)
    other = CustomImage.objects.get()
    other.pk = None
    other.save()
    module = ModulePage.objects.get()
    lessons = list(module.lessons.raw_data)
    picture = lessons[0]["value"]["content"][-1]
    again = {**picture["value"], "image": {**picture["value"]["image"], "image": other.pk}}
    lessons[0]["value"]["content"].append(
        {"type": "image", "id": "dddddddd-0000-4000-8000-000000000000", "value": again}
    )
    rewrite(module, lessons)

    export_curriculum(directory=target)

    assert sorted(files(target))[1:] == ["media/red-door-2.png", "media/red-door.png"]


def test_the_command_says_what_it_wrote(catalogue, target):
    out = StringIO()

    call_command("export_curriculum", str(target), stdout=out)

    assert out.getvalue() == "DC02: dc02.yaml\n"


def test_the_command_says_what_is_in_the_way(catalogue, target):
    with pytest.raises(CommandError, match="Nothing was written"):
        call_command("export_curriculum", str(target), "ZZ99")


def test_the_command_says_that_a_folder_cannot_be_made(catalogue, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("Mine.")

    with pytest.raises(CommandError, match=r"bundle cannot be written: .+\. Name another folder\."):
        call_command("export_curriculum", str(file / "bundle"))

    assert file.read_text() == "Mine."


def test_a_code_is_never_the_way_to_another_folder(catalogue, target):
    CoursePage.objects.update(code="../../x")

    with pytest.raises(ExportRefused, match="is not capitals and digits"):
        export_curriculum(directory=target)


def test_an_answer_of_a_poll_keeps_the_id_that_votes_know(module, target, home):
    lessons = list(module.lessons.raw_data)
    answer = {"type": "item", "value": "Yes", "id": "11111111-2222-4333-8444-555555555555"}
    other = {"type": "item", "value": "No", "id": "21111111-2222-4333-8444-555555555555"}
    value = {"question": "Do we say so?", "options": [answer, other]}
    lessons[0]["value"]["content"].append(block("poll", value))
    rewrite(module, lessons)

    export_curriculum(directory=target)
    empty_the_site()
    import_curriculum(directory=target, home=home)

    content = ModulePage.objects.get().lessons.raw_data[0]["value"]["content"]
    assert [each["id"] for each in content[-1]["value"]["options"]] == [answer["id"], other["id"]]
