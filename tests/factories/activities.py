"""Parts of a lesson that nobody marks, as they are stored."""

from .courses import block, items, lesson, make_course, make_module

ANSWERS = ("Who did it", "Why", "Nothing")


def poll(question="What happens when something goes wrong?"):
    return block("poll", {"question": question, "options": items(ANSWERS)}, "Poll")


def option_of(answer):
    return next(each["id"] for each in items(ANSWERS) if each["value"] == answer)


def try_it(title="Try it this week"):
    return block("try_it", {"title": title, "steps": items(["Open it.", "Close it."])}, "Try it")


def discussion(title="Talk about it"):
    value = {
        "title": title,
        "aim": "To find one step to save.",
        "minutes": 15,
        "questions": items(["Which form is filled in twice?"]),
        "write_down": items(["One thing we will try"]),
    }
    return block("discussion", value, "Discussion")


def pledge(question="What will you do?"):
    return block("pledge", {"question": question, "example": "I will listen."}, "Pledge")


def make_active_module(*content, code="DC02"):
    """One lesson at /learn/course-dc02/module-dc02/try/, with all of them or with these."""
    content = content or (poll(), try_it(), discussion(), pledge())
    course = make_course(code, title=f"Course {code}")
    return make_module(course, f"Module {code}", lessons=[lesson("Try", content=list(content))])
