"""Posts: what is new, what has moved on and what is put right.

Three choices that numbers depend on:

* The first posting we learn of starts on COUNCIL_START_DATE. Where somebody worked before the
  first file is not known, and their headcount belongs somewhere from the day they started.
* A file says that somebody moved or was promoted, not when. POST_START_DATE is believed when it
  lies between the file before and this one (on the file before they were still in the old post);
  otherwise the change counts from the day of this file.
* Another unit, tier or kind of employment opens a new posting; anything else puts right the one
  there is, because no number asks for its history.
"""

from lms.people.models import Posting

from .plan import Kind
from .verdicts import Verdict

HISTORIC = ("unit", "tier", "employment")


class PostDiff:
    def __init__(self, register, plan):
        self.register, self.plan = register, plan

    def compare(self, record, facts):
        history = self.register.history(record)
        if not history:
            self.add(record, first_day(record.post), facts)
        elif is_followed(record.post, history):
            self.add_before(record, history, facts)
        elif has_come_back(history[-1], record.post):
            self.add(record, first_day(record.post), facts)
            record.note(Verdict.REHIRED)
        else:
            self.change(record, history, facts)

    def add(self, record, starts_on, facts, kind=Kind.POST_ADDED):
        posting = Posting(
            person=self.register.people[record.staff_number],
            is_primary=record.post.is_primary,
            starts_on=starts_on,
            ends_on=record.post.ends_on,
            **facts,
        )
        self.register.history(record).append(posting)
        self.plan.add(kind, record, record.staff_number, posting)

    def add_before(self, record, history, facts):
        """A spell that is over and that we had not heard of; one we know is left as it is."""
        starts_on, ends_on = first_day(record.post), record.post.ends_on
        if not any(overlaps(one, starts_on, ends_on) for one in history):
            self.add(record, starts_on, facts)
            history.sort(key=lambda posting: posting.starts_on)

    def change(self, record, history, facts):
        current = history[-1]
        facts = {name: fact for name, fact in facts.items() if name not in record.post.open_facts}
        changed = {name for name in HISTORIC if name in facts} & differing(current, facts)
        self.correct_start(record, history)
        moved_on = self.move_day(current, record.post)
        ends_on = record.post.ends_on
        if not changed or moved_on == current.starts_on:
            self.correct(record, current, facts)
        elif ends_on and ends_on <= moved_on:
            stays = {name: getattr(current, name) for name in changed}
            self.correct(record, current, facts | stays)
        else:
            self.move(record, current, moved_on, facts, changed)

    def move(self, record, current, moved_on, facts, changed):
        is_move = "unit" in changed
        kind = Kind.MOVED if is_move else Kind.PROMOTED
        record.note(Verdict.TRANSFER if is_move else Verdict.PROMOTED)
        self.note(kind, record, current, ends_on=moved_on)
        left_open = {name: getattr(current, name) for name in record.post.open_facts & POST_FACTS}
        self.add(record, moved_on, facts | left_open, kind=kind)

    def correct(self, record, current, facts):
        was = self.note(Kind.LEAVING_CHANGED, record, current, ends_on=record.post.ends_on)
        if was and record.post.ends_on is None:
            record.note(Verdict.LEAVING_RETRACTED)
        if self.note(Kind.POST_CHANGED, record, current, **facts):
            record.note(Verdict.CHANGED)

    def correct_start(self, record, history):
        first = spell_start(history)
        if self.note(Kind.POST_CHANGED, record, first, starts_on=first_day(record.post)):
            record.note(Verdict.BACKDATED)

    def move_day(self, current, post):
        told, last = post.post_starts_on, self.register.last_as_at
        is_news = told and last and last < told <= self.plan.as_at
        return max(told if is_news else self.plan.as_at, current.starts_on)

    def close_what_is_gone(self, written):
        """A further post that no row names any more; of main posts a person is asked."""
        named = {(one.staff_number, one.post.assignment_no) for one in written}
        mains = {one.staff_number: one for one in written if one.is_main}
        for (number, assignment_no), history in self.register.postings.items():
            if assignment_no and number in mains and (number, assignment_no) not in named:
                last = history[-1]
                if last.is_on(self.plan.as_at) and last.starts_on < self.plan.as_at:
                    self.note(Kind.POST_CHANGED, mains[number], last, ends_on=self.plan.as_at)

    def note(self, kind, record, posting, **facts):
        return self.plan.update(kind, record, record.staff_number, posting, **facts)


POST_FACTS = {"grade", "tier"}


def differing(posting, facts):
    return {name for name, fact in facts.items() if getattr(posting, name) != fact}


def first_day(post):
    """Of the person for a main post; of the post itself for a further one."""
    told = post.post_starts_on
    is_usable = told and (post.ends_on is None or told < post.ends_on)
    return told if is_usable and not post.is_primary else post.starts_on


def has_come_back(last, post):
    return last.ends_on is not None and first_day(post) >= last.ends_on


def is_followed(post, history):
    """Whether the last posting we know began after this post was over."""
    return post.ends_on is not None and history[-1].starts_on >= post.ends_on


def spell_start(history):
    """The first of the postings that lead to the present one without a gap."""
    first = history[-1]
    for earlier in reversed(history[:-1]):
        if earlier.ends_on != first.starts_on:
            break
        first = earlier
    return first


def overlaps(interval, starts_on, ends_on):
    ends_before = interval.ends_on is not None and interval.ends_on <= starts_on
    starts_after = ends_on is not None and ends_on <= interval.starts_on
    return not (ends_before or starts_after)
