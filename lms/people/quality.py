"""What may be wrong with the register of people, so that a number about them is not true."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from .models import Posting, StaffFile, Unit

# Older than this, an HR file says too little about today; nothing is published from it.
FRESH_FOR = timedelta(days=45)


@dataclass(frozen=True)
class Check:
    """Which people it finds among those given, and what can be done about it."""

    key: str
    title: str
    advice: str
    find: Callable[[QuerySet, object], QuerySet]


def without_manager(people, day):
    """The top of the chart has nobody above it."""
    posts = Posting.objects.primary().on(day).filter(manager=None).exclude(tier=1)
    return people.filter(pk__in=posts.values("person"))


def without_directorate(people, day):
    posts = Posting.objects.primary().on(day).exclude(unit__in=Unit.objects.of_a_directorate())
    return people.filter(pk__in=posts.values("person"))


def without_email(people, day):
    return people.in_post(day).filter(email=None)


def never_signed_in(people, day):
    return people.in_post(day).with_login().filter(last_login=None)


def counted_nowhere(people, day):
    posts = Posting.objects.filter(person=OuterRef("pk")).on(day)
    return people.filter(Exists(posts), ~Exists(posts.primary()))


CHECKS = [
    Check(
        "no-manager",
        _("No manager"),
        _("Nobody releases time for them to learn. HR names the manager in the next file."),
        without_manager,
    ),
    Check(
        "no-unit",
        _("No directorate, or Unallocated"),
        _("They are counted for no directorate. HR says where they work, or a change map does."),
        without_directorate,
    ),
    Check(
        "no-email",
        _("No e-mail address"),
        _("They cannot sign in with one. The file had none, or two people shared it."),
        without_email,
    ),
    Check(
        "never-signed-in",
        _("Never signed in"),
        _("They may need help to begin. This list is for the learning team only."),
        never_signed_in,
    ),
    Check(
        "counted-nowhere",
        _("Counted nowhere"),
        _("They work here but have no main post, so no number includes them. HR marks one post."),
        counted_nowhere,
    ),
]


def days_since_last_file(day):
    """Since the day that the newest applied HR file describes; None before the first."""
    newest = StaffFile.objects.last_as_at()
    return newest and (day - newest).days
