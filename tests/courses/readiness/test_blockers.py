"""What keeps a module from going live, and what does not. Each rule both ways."""

import pytest

from courses.readiness import BLOCKER, blockers
from tests.factories.courses import block, block_id, items, lesson, option, question


def text(html):
    return block("text", html)


def image(**fields):
    return block("image", {"image": {"image": 1, "alt_text": "", "decorative": False} | fields})


def video(captions=2, transcript="<p>All that is said.</p>"):
    return block("video", {"video": 1, "captions": captions, "transcript": transcript})


def table(*headings):
    columns = [{"type": "text", "heading": heading} for heading in headings]
    rows = [{"values": ["1" for _heading in headings]}]
    return block("table", {"caption": "", "columns": columns, "rows": rows})


def found(draft):
    return [finding.key for finding in blockers(draft)]


CONTENT = [
    ("a skipped heading", text("<h3>Why</h3>"), ["skipped_heading"]),
    ("headings in order", text("<h2>Why</h2><h3>How</h3><h2>When</h2>"), []),
    ("a heading two down", text("<h2>Why</h2><h4>How</h4>"), ["skipped_heading"]),
    (
        "a link without words",
        text('<p><a id="3" linktype="page"> </a></p>'),
        ["link_without_words"],
    ),
    ("a link without target", text("<p><a>the form</a></p>"), ["link_without_target"]),
    ("a link to nowhere", text('<p><a href="#">the form</a></p>'), ["link_without_target"]),
    ("a link to a page", text('<p><a id="3" linktype="page">the form</a></p>'), []),
    ("a link to an address", text('<p><a href="https://a.uk">the <b>form</b></a></p>'), []),
    ("a link in a note", block("note", {"text": "<p><a>it</a></p>"}), ["link_without_target"]),
    ("words about a link", block("checklist", {"items": items(["<a>", "b"])}), []),
    ("an image without alt", image(), ["image_without_alt"]),
    ("an image with blanks for alt", image(alt_text=" "), ["image_without_alt"]),
    ("an image with alt", image(alt_text="Three people at a desk"), []),
    ("a decorative image", image(decorative=True), []),
    ("no image yet", image(image=None), []),
    ("a video without captions", video(captions=None), ["video_without_captions"]),
    ("a video without transcript", video(transcript=""), ["video_without_transcript"]),
    ("a video with both", video(), []),
    (
        "a poll with one answer twice",
        block("poll", {"question": "What?", "options": items(["Yes", "Yes"])}),
        ["answers_are_the_same"],
    ),
    ("a poll", block("poll", {"question": "What?", "options": items(["Yes", "No"])}), []),
    ("a table without columns", table(), ["table_without_headings"]),
    ("a table with a blank heading", table("Day", " "), ["table_without_headings"]),
    ("a table with headings", table("Day", "Place"), []),
]


@pytest.mark.parametrize(
    ("block", "keys"), [row[1:] for row in CONTENT], ids=[r[0] for r in CONTENT]
)
def test_content_is_ready_or_not(draft, block, keys):
    assert found(draft(lesson(content=[block]))) == keys


def options(*marks):
    return items([option(f"Answer {place}", mark) for place, mark in enumerate(marks)])


WITHOUT_FEEDBACK = items([option("A", True), option("B") | {"feedback": " "}])
QUESTIONS = [
    ("one right", question("one", options=options(True, False)), []),
    ("none right", question("one", options=options(False, False)), ["not_one_right_answer"]),
    ("two right of one", question("one", options=options(True, True)), ["not_one_right_answer"]),
    ("two right of many", question("many", options=options(True, True)), []),
    ("none right of many", question("many", options=options(False, False)), ["no_right_answer"]),
    ("no feedback", question("one", options=WITHOUT_FEEDBACK), ["option_without_feedback"]),
    ("a number", question("number", answer="0"), []),
    ("no number", question("number", answer=None), ["no_right_number"]),
    ("an order", question("order", items=items(["Ring", "Tell"])), []),
    (
        "the same step twice",
        question("order", items=items(["Ring", "Ring"])),
        ["steps_are_the_same"],
    ),
    ("one step", question("order", items=items(["Ring"])), ["nothing_to_order"]),
    ("pairs", question("match"), []),
    (
        "pairs that end the same",
        question("match", pairs=items([{"left": "a", "right": "c"}, {"left": "b", "right": "c "}])),
        ["pairs_end_the_same"],
    ),
    ("no pairs", question("match", pairs=[]), ["nothing_to_match"]),
]


@pytest.mark.parametrize("where", ["content", "check"])
@pytest.mark.parametrize(
    ("asked", "keys"), [row[1:] for row in QUESTIONS], ids=[r[0] for r in QUESTIONS]
)
def test_a_question_is_ready_or_not(draft, where, asked, keys):
    assert found(draft(lesson(**{where: [asked]}))) == keys


LESSONS = [
    ("with content", lesson(), []),
    ("with a check alone", lesson(content=[], check=[question()]), []),
    ("with nothing", lesson(content=[]), ["nothing_to_finish"]),
    ("with nothing, and not needed", lesson(content=[], is_required=False), []),
    ("final without questions", lesson(is_final_check=True), ["final_check_without_questions"]),
    ("final with questions", lesson(is_final_check=True, check=[question()]), []),
]


@pytest.mark.parametrize(("one", "keys"), [row[1:] for row in LESSONS], ids=[r[0] for r in LESSONS])
def test_a_lesson_can_be_finished_or_not(draft, one, keys):
    assert found(draft(one)) == keys


@pytest.mark.parametrize(
    ("mark", "keys"), [(0, []), (100, []), (101, ["pass_mark_out_of_reach"]), (None, [])]
)
def test_a_pass_mark_can_be_reached_or_not(draft, mark, keys):
    assert found(draft(lesson(), pass_mark=mark)) == keys


def test_a_prompt_of_the_starter_is_not_content(draft):
    prompt = "<p>Say what people will see.</p>"
    started = draft(lesson(content=[text(prompt)]), is_prompt=lambda words: words == prompt)

    assert found(started) == ["starter_prompt"]


def test_headings_follow_on_from_one_block_to_the_next(draft):
    content = [block("text", "<h2>Why</h2>", "a"), block("text", "<h3>How</h3>", "b")]

    assert found(draft(lesson(content=content))) == []


def test_a_finding_leads_to_the_answer_at_fault(draft):
    asked = question("one", options=WITHOUT_FEEDBACK)

    [finding] = blockers(draft(lesson("Why"), lesson("Check", check=[asked])))

    assert finding.level == BLOCKER
    assert finding.lesson_id == block_id("lesson", "Check")
    assert finding.block_id == WITHOUT_FEEDBACK[1]["id"]
    assert finding.path == ("lessons", 1, "check", 0, "options", 1, "feedback")


@pytest.mark.parametrize("content", [None, [{"type": "text", "id": "a", "value": None}]])
def test_an_odd_draft_is_read_all_the_same(draft, content):
    odd = {"type": "lesson", "id": "b", "value": {"title": None, "content": content}}

    blockers(draft(odd))
