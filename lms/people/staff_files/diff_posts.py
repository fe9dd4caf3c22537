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

from lms.people.change_maps.carrying import Carrying
from lms.people.change_maps.steps import went_along
from lms.people.models import Posting

from .plan import Kind
from .verdicts import Verdict

HISTORIC = {"unit", "tier", "employment"}


class PostDiff:
    def __init__(self, register, plan):
        self.register, self.plan = register, plan
        self.carrying = Carrying(register, plan, register.steps)

    def compare(self, record, facts):
        history = self.register.history(record)
        if not history:
            self.add(record, first_day(record.post), facts)
        elif is_followed(record.post, history):
            self.add_before(record, history, facts)
        elif has_come_back(history[-1], record.post):
            self.add(record, first_day(record.post), facts | {"is_new_start": True})
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
        self.take_back(record, history)
        current = history[-1]
        facts["unit"] = self.carrying.unit_on(facts["unit"], current.starts_on)
        facts = {name: fact for name, fact in facts.items() if name not in record.post.open_facts}
        changed = HISTORIC & differing(current, facts)
        self.correct_start(record, history)
        moved_on = self.move_day(current, record.post, changed)
        ends_on = record.post.ends_on
        if changed and ends_on and moved_on >= ends_on:
            stays = {name: getattr(current, name) for name in changed}
            self.correct(record, current, facts | stays)
            return
        if changed:
            record.note(Verdict.TRANSFER if "unit" in changed else Verdict.PROMOTED)
        if changed and moved_on > current.starts_on:
            self.move(record, current, moved_on, facts, changed)
        else:
            self.correct(record, current, facts)

    def move(self, record, current, moved_on, facts, changed):
        kind = Kind.MOVED if "unit" in changed else Kind.PROMOTED
        self.note(kind, record, current, ends_on=moved_on)
        left_open = {name: getattr(current, name) for name in record.post.open_facts & POST_FACTS}
        self.add(record, moved_on, facts | left_open, kind=kind)

    def take_back(self, record, history):
        """Nobody goes along with a unit that they had left before."""
        told, left_on = record.post.post_starts_on, record.post.ends_on
        while len(history) > 1 and went_along(*history[-2:], self.register.steps):
            is_mover = self.is_news(told) and told < history[-1].starts_on
            if not is_mover and (left_on is None or left_on > history[-1].starts_on):
                return
            self.plan.add(Kind.POST_WITHDRAWN, record, record.staff_number, history.pop())

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

    def move_day(self, current, post, changed):
        told, began = post.post_starts_on, current.starts_on
        if self.is_news(told):
            return max(told, began)
        # Whom a reorganisation gave a new post since the last file, it gave the tier with it.
        came_with_it = "unit" not in changed and self.is_news(began)
        return began if came_with_it else max(self.plan.as_at, began)

    def is_news(self, day):
        last = self.register.last_as_at
        return bool(day and last and last < day <= self.plan.as_at)

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
        if first.is_new_start or earlier.ends_on != first.starts_on:
            break
        first = earlier
    return first


def overlaps(interval, starts_on, ends_on):
    ends_before = interval.ends_on is not None and interval.ends_on <= starts_on
    starts_after = ends_on is not None and ends_on <= interval.starts_on
    return not (ends_before or starts_after)
