"""Taking the skills check."""

from itertools import cycle

ANSWERS = ("It is new to me", "I am building up", "I can help others", "It is not part of my job")


def answer_all(page):
    """From the first statement to the page of all answers."""
    page.goto("/skills/check/1/")
    for answer in cycle(ANSWERS):
        if page.url.endswith("/answers/"):
            return
        page.get_by_role("radio", name=answer).check()
        page.get_by_role("button", name="Continue").click()
