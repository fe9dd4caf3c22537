"""A list beside the backups: after one was put back, whoever was forgotten since is so again."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from lms.people.forgetting.actions import hold_record
from lms.people.models import Erasure, User
from tests.factories.people import make_person

MARK = "0123456789abcdef" * 4


def run(*arguments, **options):
    out = StringIO()
    call_command("forget", *arguments, stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def kept(tmp_path):
    """Write these lines to a file that is kept beside the backups."""

    def write(*lines):
        path = tmp_path / "erased.txt"
        path.write_text("\n".join(lines))
        return path

    return write


@pytest.fixture
def erased(leila, kept):
    """The list with her mark, which names nobody."""
    run(leila.staff_number)
    return kept(run(list=True))


@pytest.fixture
def put_back(leila, erased):
    """The backup from before she was forgotten."""
    Erasure.objects.all().delete()
    leila.save()


def has_name(person):
    return bool(User.objects.get(pk=person.pk).last_name)


def test_the_list_knows_her_again_after_a_backup_was_put_back(leila, put_back, erased):
    assert has_name(leila)

    assert run(again=erased) == (
        "Marks in the list: 1. People found here: 1. Forgotten again: 1.\n"
    )
    assert not has_name(leila)


def test_the_second_time_she_was_forgotten_before(put_back, erased):
    run(again=erased)

    assert run(again=erased).endswith("Forgotten again: 0. Forgotten before: 1.\n")


def test_whoever_is_on_hold_by_then_is_counted_and_stays(leila, ann, put_back, erased):
    hold_record(person=leila, reason="Claim 2026/114", until=None, by=ann)

    assert "Not forgotten, as they work here or are on hold: 1." in run(again=erased)
    assert has_name(leila)


def test_a_list_that_finds_nobody_says_what_may_be_the_reason(leila, kept):
    said = run(again=kept(MARK))

    assert said.startswith("Marks in the list: 1. People found here: 0. Forgotten again: 0.")
    assert "SECRET_KEY" in said


def test_an_empty_list_has_no_marks(leila, kept):
    assert run(again=kept("", "")) == (
        "Marks in the list: 0. People found here: 0. Forgotten again: 0.\n"
    )


def test_the_list_tells_nobody_who_it_was(leila):
    number = leila.staff_number
    run(number)

    assert number not in run(list=True)


@pytest.mark.parametrize("line", ["Dear all,", MARK[1:], MARK + "0", MARK.upper(), "020915", "a b"])
def test_a_line_that_is_no_mark_stops_it_all(leila, put_back, erased, line):
    erased.write_text(erased.read_text() + line)

    with pytest.raises(CommandError, match=r"^Nobody was forgotten\. .+: Line 2 is not a mark\."):
        run(again=erased)

    assert has_name(leila)


def test_a_list_that_is_not_there_is_named(db, tmp_path):
    with pytest.raises(CommandError, match="cannot be read as a list: No such file"):
        run(again=tmp_path / "none.txt")


def test_a_file_that_is_no_text_is_named(db, kept):
    path = kept()
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(CommandError, match="it is not a text file"):
        run(again=path)


def test_who_works_here_by_the_backup_keeps_the_name(leila, put_back, erased):
    tom = make_person("Tom")
    User.objects.filter(pk=leila.pk).update(staff_number="gone")
    User.objects.filter(pk=tom.pk).update(staff_number=leila.staff_number)

    assert "Not forgotten, as they work here or are on hold: 1." in run(again=erased)
    assert has_name(tom)
