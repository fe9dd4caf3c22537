"""The polls, trials, discussions and pledges of a lesson, as one person sees them."""

from courses.activity_views import DiscussionView, PledgeView, PollView, TryItView
from courses.answers import Problem
from lms.common import enough
from lms.records.actions.polling import answered_among
from lms.records.models import Pledge, PollVotes
from lms.records.models.polls import ENOUGH

from .forms import PledgeForm


def activities_of(room):
    """{block id: view}; `room` is a LessonRoom. Asks the database only for what the lesson has."""
    kinds = {}
    for block in room.lesson.value["content"]:
        kinds.setdefault(block.block_type, []).append(block)
    views = [
        *polls(room, kinds.get("poll")),
        *(doing(room, block, TryItView) for block in kinds.get("try_it", ())),
        *(discussion(room, block) for block in kinds.get("discussion", ())),
        *pledges(room, kinds.get("pledge")),
    ]
    return {view.id: view for view in views}


def polls(room, blocks):
    if not blocks:
        return
    ids, module_key = [block.id for block in blocks], room.module.translation_key
    answered = answered_among(room.person, module_key, ids)
    rows = PollVotes.objects.filter(module_key=module_key, poll_id__in=answered)
    votes = {str(row.poll_id): row.shown for row in rows}
    for block in blocks:
        yield PollView(
            block,
            given=block.id in answered,
            error=Problem.MISSING.label if room.asked.get("unanswered") == block.id else "",
            has_focus=room.asked.get("voted") == block.id,
            action=room.address("vote", block.id),
            language=room.lesson.other_language,
            **counted(block, votes.get(block.id, {})),
        )


def counted(block, shown):
    """An answer that the editor has taken out is not counted any more."""
    counts = {each.id: shown.get(each.id, 0) for each in block.value["options"].bound_blocks}
    votes = sum(counts.values())
    if votes < ENOUGH:
        return {}
    shares = {option: enough.share(count, votes) for option, count in counts.items()}
    return {"votes": enough.count(votes), "shares": shares}


def doing(room, block, view, **more):
    return view(
        block,
        given=room.sheet.get(block.id, {}).get("given"),
        happened=room.happened(block),
        action=room.address("doing", block.id),
        language=room.lesson.other_language,
        **more,
    )


def discussion(room, block):
    return doing(room, block, DiscussionView, kit_url=room.address("kit", block.id))


def pledges(room, blocks):
    if not blocks:
        return
    found = Pledge.objects.of(room.person).filter(
        module_key=room.module.translation_key, lesson_id=room.lesson.id
    )
    made = {str(pledge.block_id): pledge for pledge in found}
    for block in blocks:
        given = room.sheet.get(block.id, {}).get("given")
        yield PledgeView(
            block,
            given=given,
            made=made.get(block.id),
            errors=errors_of(given) if room.asked.get("unanswered") == block.id else {},
            happened=room.happened(block),
            action=room.address("pledge", block.id),
            language=room.lesson.other_language,
        )


def rehearsed_activities(room):
    """As somebody made up has them behind them, for a preview."""
    done, language = {"did": "done"}, room.lesson.other_language
    views = [
        REHEARSED[block.block_type](block, done, language)
        for block in room.lesson.value["content"]
        if block.block_type in REHEARSED
    ]
    return {view.id: view for view in views}


REHEARSED = {
    "poll": lambda block, done, language: PollView(block, given=True, language=language),
    "try_it": lambda block, done, language: TryItView(block, given=done, language=language),
    "discussion": lambda block, done, language: DiscussionView(
        block, given=done, language=language
    ),
}


def errors_of(given):
    """{field: sentence} of a pledge that could not be made as it was typed."""
    form = PledgeForm(given or {})
    return {name: errors[0] for name, errors in form.errors.items()}
