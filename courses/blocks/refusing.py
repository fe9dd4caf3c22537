"""The findings of `courses.readiness` as errors of a form, each at the block and field at fault."""

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from courses import readiness
from courses.sentences import sentence
from courses.starter import is_prompt

SHAPES = (
    (blocks.BaseStreamBlock, StreamBlockValidationError),
    (blocks.ListBlock, ListBlockValidationError),
    (blocks.BaseStructBlock, StructBlockValidationError),
)


def refuse_unready(block, raw, own=None):
    """Raises what Wagtail found itself together with what stands in the way of these lessons."""
    found = readiness.blockers(readiness.Draft(raw, 0, "", timezone.localdate(), is_prompt))
    if own or found:
        raise error_for(
            block, raw, [(finding.path[1:], sentence(finding)) for finding in found], own
        )


def refuse_text(form, name, text):
    """The same for a page that is one text: the error is put to that field of its form."""
    raw = text.get_prep_value()
    if found := readiness.blockers_of_text(raw, name):
        placed = [(finding.path[1:], sentence(finding)) for finding in found]
        form.add_error(name, error_for(text.stream_block, raw, placed))


def error_for(block, raw, placed, own=None):
    """One error for a block, in Wagtail's shape. `placed` has ways down from it and sentences."""
    shape = next((error for kind, error in SHAPES if isinstance(block, kind)), None)
    if not shape:
        return own or ValidationError([words for _path, words in placed])
    if own and not isinstance(own, shape):
        return own
    here = [words for path, words in placed if not path]
    errors = dict(own.block_errors) if own else {}
    for step, below in by_first_step(placed).items():
        errors[step] = error_for(*child_of(block, raw, step), below, errors.get(step))
    return shape(block_errors=errors, non_block_errors=[*messages_of(own), *here])


def messages_of(own):
    return own.non_block_errors.as_data() if own else []


def by_first_step(placed):
    found = defaultdict(list)
    for path, words in placed:
        if path:
            found[path[0]].append((path[1:], words))
    return found


def child_of(block, raw, step):
    if isinstance(block, blocks.BaseStreamBlock):
        return block.child_blocks[raw[step]["type"]], raw[step]["value"]
    if isinstance(block, blocks.ListBlock):
        return block.child_block, raw[step]["value"]
    return block.child_blocks[step], raw[step]
