"""The figure "nobody invisible" as its component takes it, and as the rows of its files."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from lms.common.dates import date_text
from lms.metrics import framing
from lms.metrics.adoption import Adoption
from lms.metrics.cells import DONE, STATES, Cell
from lms.metrics.dictionary import A1
from lms.metrics.figures import Row
from lms.metrics.file_rows import named, numbers
from lms.metrics.slugs import slug_of
from lms.metrics.wording import either

from .measures import A13, WORDS, part_code
from .stacks import Everybody, Piece, Stack
from .titles import everybody_title

# The columns: of every state, or of who is done and who is not.
EACH = tuple((state,) for state in (DONE, *STATES))
TWO = ((DONE,), STATES)


def of_council(adoption: Adoption) -> dict:
    return _drawn(adoption, Everybody(adoption).stacks, "everybody", EACH)


def of_services(adoption: Adoption, services) -> dict:
    stacks = Everybody(adoption).of_services(services)
    columns = EACH if services.are_as_they_were else TWO
    more = {"directorate": slug_of(services.whole.code)}
    drawn = _drawn(adoption, stacks, "service-everybody", columns, **more)
    if columns is TWO:
        drawn["notes"] += _why_in_two(services)
    return drawn


def _drawn(adoption, stacks: list[Stack], file: str, columns, **more) -> dict:
    total = stacks[-1]
    day = date_text(adoption.as_at)
    shown = [stack for stack in stacks if stack.people != 0]
    return {
        "title": everybody_title(total.people, total.of(DONE), total.of(Cell.NOT_REACHED)),
        "subtitle": _("All staff in post, and all the learning that everyone needs, %(day)s")
        % {"day": day},
        "key": [*_key(columns), *([_together()] if _is_joined(shown, columns) else [])],
        "headings": [label(states) for states in columns],
        "rows": [_row(stack, columns) for stack in shown],
        "notes": list(_notes(shown, day, columns)),
        "links": framing.links(adoption, file, A13, **more),
    }


def _key(columns):
    return [{"mark": _mark(states), "label": label(states)} for states in columns]


def _together():
    return {"mark": "context", "label": _("Told as one number")}


def _is_joined(stacks, columns):
    return any(_span(piece, columns) > 1 for stack in stacks for piece in stack.pieces)


def _span(piece: Piece, columns) -> int:
    return sum(set(states) <= set(piece.states) for states in columns)


def _mark(states) -> str:
    """The look of a piece; that of several states is one of its own."""
    if len(states) > 1:
        return "context"
    return "done" if states[0] == DONE else states[0].replace("_", "-")


def _row(stack, columns):
    row = stack.row
    return {
        "name": row.name,
        "is_total": row.is_total,
        "people": row.denominator,
        "pieces": [_piece(piece, columns) for piece in stack.pieces],
        "bars": list(_bars(stack)),
    }


def _piece(piece: Piece, columns):
    return {"n": piece.n, "span": _span(piece, columns), "label": label(piece.states)}


def label(states) -> str:
    if tuple(states) == STATES:
        return _("Not completed")
    return either([str(WORDS[state]) for state in states])


def _bars(stack):
    """Where each piece begins and how wide it is, in per cent."""
    so_far = 0
    for piece in stack.pieces:
        if piece.n:
            start, width = (_percent(n, stack.people) for n in (so_far, piece.n))
            yield {"mark": _mark(piece.states), "x": start, "width": width}
        so_far += piece.n


def _percent(n, people):
    return f"{float(Fraction(100 * n, people)):.2f}"


def _why_in_two(services):
    yield from framing.structure_note([services.figure(A1)])
    yield _(
        "Were each state told in two structures, a few people who moved could be worked out. So we "
        "tell here only how many have completed it all."
    )


def _notes(stacks, day, columns):
    people = stacks[-1].people if stacks else None
    if people is not None:
        yield _("%(n)s people on %(day)s, each of them once.") % {"n": people, "day": day}
    if columns is EACH:
        yield _("Not yet reached: never signed in here, and no learning that we know of.")
    if _is_joined(stacks, columns):
        yield _("We show states of fewer than 5 people together with others.")
    if any(stack.row.is_hidden for stack in stacks):
        yield _("Hidden: these groups are small, or a small one would follow from them.")


def lines(adoption: Adoption, stacks: Iterable[Stack], structure_on: date) -> Iterable[tuple]:
    """(measure, title, day, structure, code, name, numerator, denominator, value) of each piece."""
    for stack in stacks:
        row = stack.row
        place = adoption.as_at, row.code, row.name, structure_on
        if row.is_hidden:
            yield *named(A13.code, A13.title, *place), *numbers(A13, row)
        for piece in stack.pieces:
            name = named(part_code(piece.states), label(piece.states), *place)
            yield *name, *numbers(A13, Row(row.code, row.name, piece.n, stack.people))
