from copy import deepcopy

import pytest

from courses.curriculum.reading import read

LESSON = "dc02.yaml, module why-us, lesson what-happened"
QUESTION = "dc02.yaml, module why-us, lesson quick-check, check, question forgotten"


def test_a_sound_file_is_read_without_problems(write, course):
    courses, problems = read(write(course))

    assert problems == []
    assert [lesson.slug for lesson in courses[0].modules[0].lessons] == [
        "what-happened",
        "quick-check",
    ]


def test_a_folder_without_files_is_said_to_be_empty(tmp_path):
    assert read(tmp_path) == ([], [f"{tmp_path} has no course files (*.yaml)."])


def test_a_folder_that_is_not_there_is_said_to_be_empty(tmp_path):
    assert read(tmp_path / "gone")[0] == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"format": 2}, "dc02.yaml: “format” must be a whole number from 1 to 1"),
        ({"code": "dc02"}, "dc02.yaml: “code” must be capitals and digits, like DC01"),
        ({"titel": "Safe"}, "dc02.yaml: “titel” is not a name that belongs here"),
        ({"title": 7}, "dc02.yaml: “title” must be text; put quotation marks round it"),
        ({"title": " "}, "dc02.yaml: “title” is empty"),
        ({"summary": "x" * 201}, "dc02.yaml: “summary” has 201 characters; 200 is the most"),
        (
            {"level": "expert"},
            "dc02.yaml: “level” must be one of foundation, intermediate, leadership",
        ),
        ({"review_by": "soon"}, "dc02.yaml: “review_by” must be a date like 2027-09-30"),
        ({"outcomes": ["one"]}, "dc02.yaml: “outcomes” must have 2 to 5 entries, not 1"),
        (
            {"outcomes": ["one", True]},
            "dc02.yaml: “outcomes”, entry 2 must be text; put quotation marks round it",
        ),
        ({"modules": []}, "dc02.yaml: “modules” must have 1 to 30 entries, not 0"),
        ({"modules": "none"}, "dc02.yaml: “modules” must be a list"),
        ({"modules": [7]}, "dc02.yaml, module 1: must be a list of names and values"),
        (
            {"slug": "../etc"},
            "dc02.yaml: “slug” must be small letters, digits and hyphens, not “../etc”",
        ),
        ({"id": "not-one"}, "dc02.yaml: “id” must be a UUID"),
    ],
)
def test_what_is_wrong_with_a_course_is_said_with_its_place(write, course, changes, problem):
    assert read(write(course | changes)) == ([], [problem])


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"minutes": 0}, "“minutes” must be a whole number from 1 to 60"),
        ({"minutes": True}, "“minutes” must be a whole number from 1 to 60"),
        ({"required": "no"}, "“required” must be true or false"),
        ({"content": []}, "“content” must have 1 to 200 entries, not 0"),
        ({"sources": [{}]}, "source 1: “title” is missing"),
        ({"mintues": 5}, "“mintues” is not a name that belongs here"),
    ],
)
def test_what_is_wrong_with_a_lesson_is_said_with_its_place(
    write, course, lesson, changes, problem
):
    lesson.update(changes)

    _, problems = read(write(course))

    separator = ", " if problem.startswith("source") else ": "
    assert problems == [f"{LESSON}{separator}{problem}"]


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            {"text": "<p>a</p>", "note": {}},
            "content 1: must have exactly one name, one of text, note",
        ),
        ({"poem": "Roses"}, "content 1: must have exactly one name, one of text, note"),
        ({"text": "<p>Hi<script>alert(1)</script></p>"}, "content 1: “text” may not use <script>"),
        ({"text": '<p onclick="x()">Hi</p>'}, "content 1: “text” has <p onclick>"),
        ({"text": '<p><a href="javascript:x()">Hi</a></p>'}, "content 1: “text” has a link that"),
        (
            {"text": '<p><a href="https://x.example" target="_blank">Hi</a></p>'},
            "content 1: “text” has a link that",
        ),
        ({"text": "<p>Hi"}, "content 1: “text” has <p> that is never closed"),
        ({"text": "Hi"}, "content 1: “text” has words outside a paragraph"),
        ({"text": "<p>Hi</p><!-- x -->"}, "content 1: “text” may not have comments"),
        (
            {"note": {"title": "Why", "text": "<img src=x>"}},
            "content 1, note: “text” may not use <img>",
        ),
        (
            {"checklist": {"title": "A", "items": ["One", "One"]}},
            "content 1, checklist: “items” has “One” twice",
        ),
        (
            {"poll": {"question": "What?", "answers": ["Yes", "Yes"]}},
            "content 1, poll: “answers” has “Yes” twice",
        ),
        (
            {"poll": {"question": "What?", "answers": ["Yes"]}},
            "content 1, poll: “answers” must have 2 to 6 entries, not 1",
        ),
        (
            {"try_it": {"title": "A", "steps": []}},
            "content 1, try_it: “steps” must have 1 to 8 entries, not 0",
        ),
        (
            {"pledge": {"question": "What?", "right": "Yes"}},
            "content 1, pledge: “right” is not a name that belongs here",
        ),
        (
            {
                "discussion": {
                    "title": "A",
                    "aim": "B",
                    "minutes": 3,
                    "questions": ["C"],
                    "write_down": ["D"],
                }
            },
            "content 1, discussion: “minutes” must be a whole number from 5 to 90",
        ),
        (
            {"image": {"file": "../../etc/passwd", "alt": ""}},
            "content 1, image: “file” must be like media/name.png",
        ),
        (
            {"image": {"file": "media/../x.png", "alt": ""}},
            "content 1, image: “file” must be like media/name.png",
        ),
        (
            {"image": {"file": "/media/x.png", "alt": ""}},
            "content 1, image: “file” must be like media/name.png",
        ),
        (
            {"image": {"file": "media/x.svg", "alt": ""}},
            "content 1, image: “file” must be like media/name.png",
        ),
        ({"image": {"file": "media/x.png"}}, "content 1, image: “alt” is missing"),
    ],
)
def test_what_is_wrong_with_content_is_said_with_its_place(write, course, lesson, entry, problem):
    lesson["content"] = [entry]

    _, problems = read(write(course))

    assert problems[0].startswith(f"{LESSON}, {problem}")


def test_a_scenario_cannot_lead_nowhere(write, course, lesson):
    choice = {"text": "Wait", "outcome": "<p>It grows.</p>", "verdict": "harmful", "next": "gone"}
    other = {"text": "Ring", "outcome": "<p>Good.</p>", "verdict": "best"}
    step = {
        "slug": "start",
        "situation": "<p>09:05.</p>",
        "question": "What now?",
        "choices": [choice, other],
    }
    lesson["content"] = [{"scenario": {"title": "A message", "steps": [step]}}]

    _, problems = read(write(course))

    assert problems == [
        f"{LESSON}, content 1, scenario: “next” names no step of this scenario: “gone”"
    ]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda q: q["options"][1].pop("feedback"), ", option 2: “feedback” is missing"),
        (
            lambda q: q["options"][1].update(right=True),
            ": must have exactly one right option, not 2",
        ),
        (lambda q: q["options"][0].pop("right"), ": must have exactly one right option, not 0"),
        (
            lambda q: q["options"][1].update(text="An old account"),
            ": “options” has “An old account” twice",
        ),
        (
            lambda q: q.update(type="essay"),
            ": “type” must be one of one, many, number, order, match",
        ),
        (lambda q: q.pop("why"), ": “why” is missing"),
        (
            lambda q: q.update(options=q["options"][:1]),
            ": “options” must have 2 to 6 entries, not 1",
        ),
    ],
)
def test_what_is_wrong_with_a_question_is_said_with_its_place(
    write, course, check, change, problem
):
    change(check["questions"][0])

    _, problems = read(write(course))

    assert problems[0] == f"{QUESTION}{problem}"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"type": "number", "answer": "many"}, "“answer” must be a number"),
        ({"type": "number", "answer": float("nan")}, "“answer” must be a number"),
        ({"type": "number", "answer": 72, "tolerance": -1}, "“tolerance” must be 0 or more"),
        ({"type": "order", "items": ["Ring", "Ring"]}, "“items” has “Ring” twice"),
        ({"type": "match", "pairs": [["a", "b"], ["c"]]}, "“pairs” must be lists of two texts"),
        ({"type": "match", "pairs": [["a", "b"], ["c", "b"]]}, "“pairs” has “b” twice"),
    ],
)
def test_other_kinds_of_question_are_checked_too(write, course, check, fields, problem):
    question = check["questions"][0]
    question.pop("options")
    question.update(fields)

    _, problems = read(write(course))

    assert problems[0].startswith(f"{QUESTION}: {problem}")


def test_look_again_names_a_lesson_of_the_course(write, course, check):
    check["questions"][0]["look_again"] = "gone"

    _, problems = read(write(course))

    assert problems == [
        "dc02.yaml, question forgotten: “look_again” names no lesson of this course: “gone”"
    ]


def test_only_the_last_lesson_has_the_final_check(write, course, lesson, check):
    lesson["check"] = deepcopy(check)

    assert read(write(course))[1] == [
        "dc02.yaml: “final” belongs to one check, that of the last lesson"
    ]


def test_two_lessons_of_a_module_have_two_slugs(write, course):
    course["modules"][0]["lessons"][1]["slug"] = "what-happened"

    assert "dc02.yaml, module why-us: “lessons” has “what-happened” twice" in read(write(course))[1]


def test_two_files_cannot_be_one_course(write, course):
    write(course)

    _, problems = read(write(course, "copy.yaml"))

    assert problems == ["Two files have the code “DC02”.", "Two files have the slug “safe-online”."]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "title: &a x\nslug: *a",
            "dc02.yaml: line 1: anchors (&) and aliases (*) are not used here",
        ),
        ("title: !!python/name:os.system x", "dc02.yaml: line 1: tags (!) are not used here"),
        ("title: a\ntitle: b", "dc02.yaml: line 1: “title” is there twice"),
        ("[" * 5000, "dc02.yaml: line 1: this is nested too deep"),
        ("title: [", "dc02.yaml: line 1: "),
        ("a: b\n---\nc: d", "dc02.yaml: line 2: "),
        ("\x00", "dc02.yaml: "),
        ("", "dc02.yaml: must be a list of names and values"),
        ("- a\n- b", "dc02.yaml: must be a list of names and values"),
    ],
)
def test_a_file_that_is_no_plain_yaml_is_refused(write, text, problem):
    courses, problems = read(write(text))

    assert courses == []
    assert problems[0].startswith(problem)


def test_a_file_of_another_encoding_is_refused(tmp_path):
    (tmp_path / "dc02.yaml").write_bytes("title: Tŷ".encode("utf-16"))

    assert read(tmp_path)[1] == ["dc02.yaml: is not UTF-8 text"]


def test_a_very_large_file_is_refused_unread(tmp_path):
    with (tmp_path / "dc02.yaml").open("wb") as file:
        file.truncate(1_000_000_000)

    assert read(tmp_path)[1] == ["dc02.yaml: is larger than 1,000,000 bytes"]


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path, write, course):
    (write(course) / "dc02.yaml").rename(tmp_path / "real.txt")
    (tmp_path / "dc02.yaml").symlink_to(tmp_path / "real.txt")

    assert read(tmp_path)[1] == ["dc02.yaml: is not a plain file"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "media/a.png is not in the folder"),
        (b"<html>", "media/a.png is not the kind of file that its name says"),
        (b"", "media/a.png is not the kind of file that its name says"),
        (b"\x89PNG\r\n\x1a\nnot really", "media/a.png is a broken picture"),
    ],
)
def test_a_picture_must_be_there_and_be_one(write, course, lesson, content, problem):
    lesson["content"].append({"image": {"file": "media/a.png", "alt": "A door"}})
    folder = write(course)
    (folder / "media").mkdir()
    if content is not None:
        (folder / "media" / "a.png").write_bytes(content)

    assert read(folder)[1] == [f"dc02.yaml: {problem}"]


def test_every_problem_is_told_at_once(write, course, lesson):
    lesson.update(minutes=0, aim="")

    assert len(read(write(course | {"code": "x"}))[1]) == 3
