"""What only shows when the rows of a file are laid side by side.

The same row twice, one reference for two people, which of several rows is the main post, an
address of two people, managers in a circle. Nothing here asks the database.
"""

from collections import defaultdict
from itertools import pairwise

from .records import Record
from .verdicts import Verdict


def compare(records: list[Record]) -> None:
    ignore_repeats(records)
    for rows in by_person(records).values():
        hold_what_contradicts(rows)
        if all(row.is_written for row in rows):
            choose_main_post(rows)
    hold_together(records)
    withhold_shared_addresses(records)
    empty_circular_managers(records)


def by_person(records):
    found = defaultdict(list)
    for record in records:
        if record.post:
            found[record.staff_number].append(record)
    return found


def ignore_repeats(records):
    seen = {}
    for record in records:
        if record.post is None:
            continue
        first = seen.setdefault(record.cells, record)
        if first is not record:
            record.note(Verdict.DUPLICATE_ROW, cell=first.record)
            record.post = None


# One person ----------------------------------------------------------------------------------


def hold_what_contradicts(rows):
    if len({full_name(row.post) for row in rows}) > 1:
        note_all(rows, Verdict.REF_REUSED, "EMPLOYEE_REF", rows[0].sent_reference)
    same = defaultdict(list)
    for row in rows:
        same[row.post.assignment_no].append(row)
    for number, twins in same.items():
        if any(overlap(one.post, two.post) for one, two in pairwise(in_time(twins))):
            note_all(twins, Verdict.ASSIGNMENT_REPEATED, "ASSIGNMENT_NO", number)


def full_name(post):
    return post.first_name.casefold(), post.last_name.casefold()


def note_all(rows, verdict, column, cell):
    for row in rows:
        row.note(verdict, column, cell)


def in_time(rows):
    return sorted((row for row in rows if row.is_written), key=lambda row: row.post.starts_on)


def overlap(earlier, later):
    return earlier.ends_on is None or later.starts_on < earlier.ends_on


def choose_main_post(rows):
    """Of the rows that say they are it; else of those that do not say; else of all."""
    candidates = next(
        found
        for said in ((True,), (None,), (False,))
        if (found := [row for row in rows if row.post.is_primary in said])
    )
    *before, current = spells(candidates)
    main = max(current, key=standing)
    note_choice(rows, main, current)
    for spell in before:
        for row in spell:
            row.note(Verdict.EARLIER_SPELL)
    if before:
        main.note(Verdict.REHIRED)
    for row in rows:
        row.post.is_primary = row is main or any(row in spell[:1] for spell in before)


def note_choice(rows, main, current):
    is_clear = len(current) == 1 and main.post.is_primary is not False
    if not is_clear:
        main.note(Verdict.PRIMARY_UNCLEAR, "PRIMARY_POST")
    for row in rows:
        if row is not main and row in current:
            row.note(Verdict.NOT_CHOSEN, "PRIMARY_POST")
        elif row not in current and row.post.is_primary is not True:
            row.note(Verdict.SECOND_POST, "PRIMARY_POST")


def spells(rows):
    """Rows that overlap in time belong to one spell at the council; the present one comes last."""
    found = []
    for row in in_time(rows):
        if found and any(overlap(one.post, row.post) for one in found[-1]):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def standing(row):
    """Most hours, then earliest start, then lowest assignment number."""
    post = row.post
    digits = [-ord(letter) for letter in post.assignment_no]
    return post.hours, -post.starts_on.toordinal(), -len(digits), digits


# Between people ------------------------------------------------------------------------------


def hold_together(records):
    """Half of somebody is not written."""
    held = {row.staff_number for row in records if row.post and row.is_held}
    for row in records:
        if row.staff_number in held and row.post and row.is_written:
            row.note(Verdict.OTHER_ROW_HELD)


def withhold_shared_addresses(records):
    found = defaultdict(list)
    for row in records:
        if row.post and row.is_written and row.post.email:
            found[row.post.email].append(row)
    for rows in found.values():
        if len({row.staff_number for row in rows}) > 1:
            for row in rows:
                row.note(Verdict.EMAIL_SHARED, "WORK_EMAIL", row.post.email)
                row.post.email = None


def empty_circular_managers(records):
    rows = [row for row in records if row.post and row.is_written]
    managers = {row.staff_number: row.post.manager_number for row in rows if row.is_main}
    for row in rows:
        if row.post.manager_number == row.staff_number:
            row.note(Verdict.MANAGER_IS_SELF, "MANAGER_REF")
        elif is_in_circle(row.staff_number, managers):
            row.note(Verdict.MANAGER_LOOP, "MANAGER_REF")
        else:
            continue
        row.post.manager_number = ""


def is_in_circle(number, managers):
    seen, above = set(), managers.get(number)
    while above and above != number and above not in seen:
        seen.add(above)
        above = managers.get(above)
    return above == number
