"""Records that contradict what is stored, or that might be somebody we know under another number.

They are held back before anything is compared, so that nothing of them is written.
"""

from lms.people.change_maps.steps import last_own

from .diff_posts import first_day, has_come_back, is_followed, spell_start
from .register import history_key
from .side_by_side import hold_together
from .verdicts import Verdict


def hold_back(records, register, plan):
    for record in records:
        if record.is_written and register.has_forgotten(record, plan.as_at):
            record.note(Verdict.FORGOTTEN)
        elif record.is_written:
            note_contradiction(record, register)
    hold_together(records)
    Addresses(records, register, plan).compare()
    hold_together(records)


def note_contradiction(record, register):
    history = register.postings.get(history_key(record.staff_number, record.post))
    if not history or has_come_back(history[-1], record.post):
        return
    if record.is_earlier_spell and is_followed(record.post, history):
        return
    starts_on, first, current = (
        first_day(record.post),
        spell_start(history),
        last_own(history, register.steps),
    )
    before = history[: history.index(first)]
    if first.ends_on and first.ends_on <= starts_on:
        start_against_history(record, f"they moved on {first.ends_on:%d/%m/%Y}")
    elif before and starts_on < before[-1].ends_on:
        start_against_history(
            record, f"an earlier post of theirs ran until {before[-1].ends_on:%d/%m/%Y}"
        )
    elif record.post.ends_on and record.post.ends_on <= current.starts_on:
        day = f"{current.starts_on:%d/%m/%Y}"
        record.note(
            Verdict.LEAVING_AGAINST_HISTORY, "LEAVING_DATE", f"they came to their unit on {day}"
        )


def start_against_history(record, known):
    record.note(Verdict.START_AGAINST_HISTORY, "COUNCIL_START_DATE", known)


class Addresses:
    """E-mail addresses of the file against those of people stored under another number."""

    def __init__(self, records, register, plan):
        self.register, self.plan = register, plan
        self.mains = {one.staff_number: one for one in records if one.is_main}
        self.named = {one.staff_number for one in records}

    def compare(self):
        for record in self.mains.values():
            holder = self.register.holders.get(record.post.email)
            if holder and holder.staff_number != record.staff_number:
                self.conflict(record, holder)

    def conflict(self, record, holder):
        row_of_holder = self.mains.get(holder.staff_number)
        if row_of_holder and "email" not in row_of_holder.post.open_facts:
            return  # Their own row gives them another address, or none.
        is_new = record.staff_number not in self.register.people
        if is_new and holder.staff_number not in self.named:
            record.note(Verdict.HOLD, "WORK_EMAIL", holder.staff_number or holder)
            self.plan.same_person[record.staff_number] = holder
        else:
            record.note(Verdict.EMAIL_TAKEN, "WORK_EMAIL", holder.staff_number or holder)
            record.post.email = None
            record.post.open_facts.add("email")
