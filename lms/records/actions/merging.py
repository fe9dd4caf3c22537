"""Two records turn out to be one person, or turn out not to be."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.people.models import Merger, Posting, User
from lms.records.models import LearningEvent
from lms.records.projection import project
from lms.records.signals import completions_changed


class CannotMerge(Exception):
    """The sentence says what to do first."""


@transaction.atomic
def merge_people(*, kept: User, duplicate: User, reason: str, by: User | None) -> Merger:
    """Count the learning of both for the one we keep. No event moves, so it can be undone."""
    people = User.objects.select_for_update().order_by("pk").in_bulk([kept.pk, duplicate.pk])
    known = Merger.objects.in_force().filter(kept=kept, duplicate=duplicate).first()
    if known:
        return known
    refuse(kept, duplicate)
    merger = Merger.objects.create(kept=kept, duplicate=duplicate, reason=reason, merged_by=by)
    hand_over_address(people[duplicate.pk], people[kept.pk])
    make_anew(merger)
    return merger


@transaction.atomic
def undo_merger(*, merger: Merger, by: User | None) -> Merger:
    """Each record stands for itself again. The address stays where the HR file will find it."""
    merger = Merger.objects.select_for_update().get(pk=merger.pk)
    if merger.undone_at:
        return merger
    merger.undone_by, merger.undone_at = by, timezone.now()
    merger.save()
    User.objects.filter(pk=merger.duplicate_id).update(is_active=True)
    make_anew(merger)
    return merger


def refuse(kept, duplicate):
    if kept == duplicate:
        raise CannotMerge(_("This is one record already. Choose two."))
    if Merger.objects.touching([duplicate]).exists():
        raise CannotMerge(_("The other record is part of a merger. Undo that first."))
    if Merger.objects.in_force().filter(duplicate=kept).exists():
        raise CannotMerge(_("The record to keep points to another one. Keep that one instead."))
    posts = list(Posting.objects.primary().filter(person__in=[kept, duplicate]))
    if day := day_of_both([p for p in posts if p.person == kept], posts, duplicate):
        text = _("Both are in a main post on %(day)s. Have HR end one of the two first.")
        raise CannotMerge(text % {"day": f"{day:%d/%m/%Y}"})


def day_of_both(of_kept, posts, duplicate):
    """The first day on which one person would be counted twice."""
    for post in posts:
        if post.person == duplicate:
            for other in of_kept:
                day = max(post.starts_on, other.starts_on)
                if post.is_on(day) and other.is_on(day):
                    return day
    return None


def hand_over_address(duplicate, kept):
    email, duplicate.email, duplicate.is_active = duplicate.email, None, False
    duplicate.save(update_fields=["email", "is_active"])
    if email and not kept.email:
        kept.email = email
        kept.save(update_fields=["email"])


def make_anew(merger):
    """The standing of the one we keep, from the events of all records that are theirs now."""
    people = [merger.kept_id, merger.duplicate_id]
    courses = LearningEvent.objects.filter(person__in=people).values_list("course_key", flat=True)
    project({(merger.kept_id, course_key) for course_key in courses})
    # The other record no longer has a log-in, and what it counted for may be counted elsewhere.
    completions_changed.send(merge_people, person_ids=set(people))
