from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from lms.records.models import Reminder


def remind(*arguments):
    call_command("remind", *arguments, stdout=(out := StringIO()))
    return out.getvalue()


def test_a_dry_run_counts_by_kind(rule):
    lines = remind("--dry-run").splitlines()

    assert "     2  Invitation" in lines
    assert lines[-1] == "     2  on 2026-06-02. Nothing was written or sent."


def test_a_dry_run_writes_and_sends_nothing(rule):
    remind("--dry-run")

    assert (Reminder.objects.count(), len(mail.outbox)) == (0, 0)


def test_a_dry_run_looks_at_another_day(rule):
    assert "     2  A week before the date" in remind("--dry-run", "--on", "2026-07-28")


def test_what_is_due_is_sent(rule):
    assert remind() == "2 were waiting, 2 were sent.\n"
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("arguments", [["--on", "2026-06-09"], ["--dry-run", "--on", "June"]])
def test_what_cannot_be_done_is_refused(rule, arguments):
    with pytest.raises(CommandError):
        remind(*arguments)


def test_on_a_friday_nothing_is_sent(rule, on):
    on("2026-06-05")
    with pytest.raises(CommandError):
        remind()
