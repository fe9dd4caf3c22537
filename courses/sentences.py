"""The findings of `courses.readiness` in words. Each sentence says what to do."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "pass_mark_out_of_reach": _("Nobody can reach this pass mark. Choose 100 or less."),
    "final_check_without_questions": _(
        "This check completes the whole course, and it has no questions. Add some."
    ),
    "nothing_to_finish": _("There is nothing to do here yet. Add some content or a check."),
    "skipped_heading": _(
        "A heading of level %(depth)s comes where one of level %(missing)s belongs. "
        "People who hear the page lose their place."
    ),
    "starter_prompt": _("This still says what the starter said. Put your own words here."),
    "link_without_words": _("A link has no words. Write where it leads, or take it out."),
    "link_without_target": _("The link “%(words)s” leads nowhere. Choose a page or an address."),
    "image_without_alt": _("Say what the picture shows, or mark it as decoration."),
    "video_without_captions": _("Add captions: some people cannot hear the video."),
    "video_without_transcript": _("Add a transcript: some people cannot hear or play the video."),
    "table_without_headings": _("Give each column of the table a heading."),
    "not_one_right_answer": _("Mark exactly one answer as right."),
    "no_right_answer": _("Mark at least one answer as right."),
    "no_right_number": _("Write the right answer."),
    "option_without_feedback": _("Write feedback for this answer, also if it is right."),
    "answers_are_the_same": _("Two answers are the same. Nobody could tell which is meant."),
    "steps_are_the_same": _("Two steps are the same. Nobody could tell which comes first."),
    "pairs_end_the_same": _("Two pairs end the same. Nobody could tell which is meant."),
    "nothing_to_order": _("Write at least two steps."),
    "nothing_to_match": _("Write at least two pairs."),
    "unfilled": _("“%(label)s” is empty."),
    "too_few": _("“%(label)s” needs at least %(count)s."),
    "high_reading_age": _(
        "People of about %(age)s can read this with ease. Aim for 11: "
        "shorter sentences, everyday words."
    ),
    "vague_link": _("The link “%(words)s” does not say where it leads. Name the place."),
    "bare_address": _("The link “%(words)s” is an address. Say in words where it leads."),
    "long_lesson": _("%(minutes)s minutes is long. Could this be two lessons?"),
    "jargon": _("“%(word)s”: could you say “%(plain)s”?"),
    "source_without_date": _("When was the source “%(title)s” last read? Add the date."),
    "old_source": _("The source “%(title)s” was read over 12 months ago. Is it still right?"),
}


def sentence(finding):
    return SENTENCES[finding.key] % finding.values
