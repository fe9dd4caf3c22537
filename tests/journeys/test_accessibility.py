"""Every page and state, as people meet it: axe finds nothing, and nothing scrolls sideways."""

import pytest
from playwright.sync_api import expect

from . import answer_key, learning, skills
from .cast import fill_in
from .learning import follow, press

LESSON = answer_key.address
PRACTICE = {
    question["slug"]: (slug, question)
    for slug, lesson in answer_key.lessons("DC01").items()
    for question in answer_key.practice(lesson)
}
PUBLIC = {
    "sign-in": "/accounts/login/",
    "how we measure": "/progress/how-we-measure/",
    "the definition of A1": "/progress/how-we-measure/a1/",
    "the definition of A2": "/progress/how-we-measure/a2/",
    "the definition of A3": "/progress/how-we-measure/a3/",
    "the definition of Q2": "/progress/how-we-measure/q2/",
    "sign-in in Welsh": "/cy/accounts/login/",
    "checking a certificate": "/verify/",
    "a number that is no certificate's": "/verify/2222-3333-4444/",
    "checking a certificate in Welsh": "/cy/verify/",
    "help": "/help/",
    "privacy": "/privacy/",
    "the notice for staff": "/privacy/for-staff/",
    "how long everything is kept": "/privacy/how-long/",
    "the impact assessment": "/privacy/impact-assessment/",
    "the accessibility statement": "/accessibility/",
    "privacy in Welsh": "/cy/privacy/",
    "a help page": "/help/learning-without-a-desk/",
}
SEEN_BY = {
    "the home page of somebody new": ("ren", "/"),
    "the home page of somebody in the middle": ("paul", "/"),
    "the home page of a manager": ("manager", "/"),
    "the home page of a leader": ("leader", "/"),
    "the catalogue": ("ren", "/learn/"),
    "the catalogue of one skill": ("ren", "/learn/?skill=staying-safe-online"),
    "the catalogue of one skill in Welsh": ("ren", "/cy/learn/?skill=staying-safe-online"),
    "the catalogue narrowed down": ("ren", "/learn/?theme=digital-council&level=foundation"),
    "a catalogue in which nothing matches": ("ren", "/learn/?theme=digital-borough&time=30"),
    "a search": ("ren", "/search/"),
    "what a search finds": ("ren", "/search/?q=data"),
    "a search with a typing error": ("ren", "/search/?q=pasword"),
    "a search that finds nothing": ("ren", "/search/?q=zebra"),
    "what a search finds in Welsh": ("ren", "/cy/search/?q=cyfrinair"),
    "a pathway not begun": ("ren", "/pathways/new-to-the-council/"),
    "a pathway in the middle": ("paul", "/pathways/new-to-the-council/"),
    "a pathway partly completed": ("kelly", "/pathways/new-to-the-council/"),
    "a pathway in Welsh": ("paul", "/cy/pathways/new-to-the-council/"),
    "a course not started": ("ren", LESSON("DC01")),
    "a course in progress": ("paul", LESSON("DC02")),
    "a course completed": ("kelly", LESSON("DC01")),
    "a module": ("paul", "/learn/safe-online/why-us/"),
    "a lesson to read": ("ren", LESSON("DC01", "where-do-you-stand")),
    "a lesson with a video": ("ren", LESSON("DC01", "show-unfinished-work")),
    "a lesson with a picture": ("ren", LESSON("DC02", "spot-the-hook")),
    "a lesson with a match": ("ren", LESSON("DC01", "find-it-again")),
    "a lesson with an order": ("ren", LESSON("DC01", "a-small-experiment")),
    "a lesson that is done": ("paul", LESSON("DC02", "what-happened")),
    "a check": ("ren", LESSON("DC01", "check-what-you-know")),
    "a check passed": ("kelly", LESSON("DC01", "check-what-you-know")),
    "welcome": ("starter", "/welcome/"),
    "who sees what": ("starter", "/welcome/who-sees-what/"),
    "a team to confirm": ("starter", "/welcome/your-team/"),
    "a team to confirm in Welsh": ("starter", "/cy/welcome/your-team/"),
    "no skills check yet": ("ren", "/skills/"),
    "a statement of the skills check": ("ren", "/skills/check/1/"),
    "a statement of the skills check in Welsh": ("ren", "/cy/skills/check/1/"),
    "answers of the skills check, all missing": ("ren", "/skills/check/answers/"),
    "no certificates yet": ("ren", "/certificates/"),
    "certificates": ("kelly", "/certificates/"),
    "a record with a completion": ("kelly", "/me/record/"),
    "all my data": ("kelly", "/me/data/"),
    "settings": ("ren", "/me/settings/"),
    "settings in Welsh": ("ren", "/cy/me/settings/"),
    "my record": ("paul", "/me/record/"),
    "no pledges yet": ("ren", "/pledges/"),
    "notes that a champion reads": ("translator", "/shown-to-me/"),
    "notes that a champion reads, in Welsh": ("translator", "/cy/shown-to-me/"),
    "a record with notes that a champion reads": ("learning", "/me/record/"),
    "a note shown to a champion": ("learning", LESSON("DC02", "what-do-you-hold")),
    "a team": ("manager", "/team/"),
    "a team in Welsh": ("manager", "/cy/team/"),
    "a session to record": ("manager", "/sessions/"),
    "a session of any staff numbers": ("learning", "/sessions/"),
    "adoption": ("leader", "/leadership/"),
    "adoption for the learning team": ("learning", "/leadership/"),
    "adoption of one course": ("leader", "/leadership/?measure=A3-DC02"),
    "adoption at the first month end": ("leader", "/leadership/?as_at=2026-06-30"),
    "adoption at a month end": ("leader", "/leadership/?as_at=2026-09-30&measure=A3-LD01"),
    "a directorate with leaders who are named": ("leader", "/leadership/directorates/hou/"),
    "what people say of courses": ("leader", "/leadership/what-people-say/"),
    "what people say of courses in Welsh": ("leader", "/cy/leadership/what-people-say/"),
    "the culture section": ("ren", "/culture/"),
    "a theme": ("ren", "/culture/themes/digital-council/"),
    "all stories": ("ren", "/culture/stories/"),
    "a story": ("ren", "/culture/stories/we-stopped-the-daily-report/"),
    "an experiment": ("ren", "/culture/experiments/a-channel-for-every-question/"),
    "a form for an experiment": ("ren", "/culture/ideas/experiment/"),
    "a form for a story": ("ren", "/culture/ideas/story/"),
    "no ideas yet": ("ren", "/culture/ideas/"),
    "a page that is not there": ("ren", "/learn/no-such-course/"),
    "the home page in Welsh": ("paul", "/cy/"),
    "a course in Welsh": ("paul", f"/cy{LESSON('DC02')}"),
    "a story in Welsh": ("paul", "/cy/culture/stories/thirty-one-copies/"),
    "a lesson in Welsh": ("paul", f"/cy{LESSON('DC01', 'find-it-again')}"),
    "a course translated into Welsh": ("ren", f"/cy{LESSON('DC01')}"),
    "a module translated into Welsh": ("ren", "/cy/learn/working-digitally/learning-out-loud/"),
    "a scenario in Welsh": ("ren", f"/cy{LESSON('DC01', 'when-it-breaks')}"),
    "a video in Welsh": ("ren", f"/cy{LESSON('DC01', 'show-unfinished-work')}"),
    "a check in Welsh": ("ren", f"/cy{LESSON('DC01', 'check-what-you-know')}"),
    "invite a team": ("leader", "/leadership/invitations/new/"),
    "invite a team in Welsh": ("leader", "/cy/leadership/invitations/new/"),
    "invitations": ("leader", "/leadership/invitations/sent/"),
    "remind an area": ("leader", "/leadership/remind/"),
    "remind a team": ("manager", "/team/remind/"),
    "targets": ("leader", "/leadership/targets/"),
    "set a target": ("leader", "/leadership/targets/set/"),
    "targets in Welsh": ("leader", "/cy/leadership/targets/"),
    "adoption in Welsh": ("leader", "/cy/leadership/"),
    "a directorate": ("leader", "/leadership/directorates/ash/"),
    "a directorate in Welsh": ("leader", "/cy/leadership/directorates/ash/"),
    "a service": ("leader", "/leadership/directorates/scr/scr-lib/"),
    "what if": ("leader", "/leadership/what-if/"),
    "what if it were required": (
        "leader",
        "/leadership/what-if/?course=DC02&audience=unit-scr&days=60",
    ),
    "what if without a course": ("leader", "/leadership/what-if/?course=&audience=x&days=999"),
}
EVERY_BLOCK = {
    f"every block, {language or 'en'}: {slug}": ("ren", f"{language}{LESSON(code, slug)}")
    for code, slug in answer_key.lessons_of_every_kind()
    for language in ("", "/cy")
}
SEEN_BY |= {name: seen for name, seen in EVERY_BLOCK.items() if seen not in list(SEEN_BY.values())}


def named(pages):
    return [pytest.param(page, id=name) for name, page in pages.items()]


@pytest.mark.parametrize("path", named(PUBLIC))
def test_a_page_for_everybody_is_accessible(path, page, is_accessible):
    page.goto(path)

    is_accessible()


@pytest.mark.parametrize("seen_by", named(SEEN_BY))
@pytest.mark.usefixtures("begun", "certificate")
def test_a_page_is_accessible(seen_by, page, be, is_accessible):
    name, path = seen_by
    be(name)
    page.goto(path)

    is_accessible()


IN_THE_DARK = {
    name: SEEN_BY[name]
    for name in (
        *("the home page of somebody in the middle", "the home page of a leader"),
        *("the catalogue", "what a search finds", "a pathway in the middle"),
        *("a course in progress", "a course completed", "a lesson with a video", "a check passed"),
        *("a lesson with a match", "a statement of the skills check", "a record with a completion"),
        *("settings", "a team", "adoption", "a directorate", "a story", "the culture section"),
    )
}


@pytest.mark.parametrize("seen_by", named(IN_THE_DARK))
@pytest.mark.parametrize("theme", ["dark", "device"])
@pytest.mark.browser_context(color_scheme="dark")
@pytest.mark.usefixtures("begun", "certificate")
def test_a_page_is_accessible_in_the_dark(seen_by, theme, page, be, is_accessible):
    """As it is for who chose it: the theme is an attribute of the page and nothing else."""
    name, path = seen_by
    be(name)
    page.goto(path)
    page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)

    is_accessible()


def test_a_certificate_is_accessible(page, be, certificate, is_accessible):
    be("kelly")
    page.goto(certificate)

    is_accessible()


def test_a_certificate_that_is_checked_is_accessible(page, certificate, is_accessible):
    page.goto(certificate.replace("/certificates/", "/verify/"))
    expect(page.get_by_role("heading", name="This certificate is valid")).to_be_visible()

    is_accessible()


def test_a_wrong_password_is_accessible(page, is_accessible):
    page.goto("/accounts/login/")
    fill_in(page, "nobody@thornvale.example", "not a password")
    expect(page.locator(".ds-error-summary")).to_be_visible()

    is_accessible()


def test_a_form_that_has_expired_is_accessible(page, context, is_accessible):
    page.goto("/accounts/login/")
    context.clear_cookies(name="csrftoken")
    fill_in(page, "nobody@thornvale.example", "not a password")
    expect(page).not_to_have_title("Sign in · Digital skills")

    is_accessible()


@pytest.fixture
def open_lesson(page, be):
    """Jack opens a lesson."""
    be("jack")

    def opened(code, slug):
        page.goto(answer_key.address(code, slug))
        return answer_key.lessons(code)[slug]

    return opened


def test_a_scenario_with_all_its_outcomes_is_accessible(page, open_lesson, is_accessible):
    open_lesson("DC01", "a-morning-in-the-life-of-a-form")
    for choice in page.locator(".ds-scenario__choice").all():
        choice.locator("summary").click()

    is_accessible()


@pytest.mark.parametrize("slug", ["help-rosa", "search-tricks", "put-it-in-order"])
def test_practice_is_accessible_at_every_step(slug, page, open_lesson, is_accessible):
    lesson, question = PRACTICE[slug]
    open_lesson("DC01", lesson)

    learning.send(page, question)
    is_accessible()
    learning.answer_practice(page, question, answer_key.wrong(question))
    is_accessible()
    learning.answer_practice(page, question, answer_key.right(question))
    is_accessible()


def test_an_idea_with_something_missing_and_sent_is_accessible(page, be, is_accessible):
    be("jack")
    page.goto("/culture/ideas/story/")
    page.get_by_label("Give it a title").fill("One list for keys")
    page.get_by_role("button", name="Send it to be read").click()
    expect(page.locator(".ds-error-summary")).to_be_visible()
    is_accessible()
    page.get_by_label("What happened?").fill("We had three lists.")
    page.get_by_label("What is different now?").fill("We have one.")
    page.get_by_label("What did you learn?").fill("Ask who uses a list.")
    page.get_by_label("Nobody: just").check()
    page.get_by_role("button", name="Send it to be read").click()
    expect(page.get_by_text("Waiting to be read")).to_be_visible()
    is_accessible()


def test_the_skills_check_is_accessible_to_its_end(page, be, is_accessible):
    be("jack")
    page.goto("/skills/check/1/")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".ds-error-summary")).to_be_visible()
    is_accessible()
    skills.answer_all(page)
    is_accessible()
    page.get_by_role("button", name="Finish").click()
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    is_accessible()
    with page.expect_navigation():
        page.get_by_role("button", name="Not for me").first.click()
    is_accessible()
    page.goto("/skills/")
    is_accessible()


def test_a_saved_reflection_is_accessible(page, open_lesson, is_accessible):
    open_lesson("DC02", "what-do-you-hold")
    page.get_by_role("textbox").fill("Addresses, and who has which key.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Your words are saved.")).to_be_visible()

    is_accessible()


def test_a_check_with_answers_missing_is_accessible(page, open_lesson, is_accessible):
    questions = answer_key.check(open_lesson("DC01", "check-what-you-know"))
    learning.answer_check(page, questions[:2])

    is_accessible()


def test_a_check_not_passed_is_accessible(page, open_lesson, is_accessible):
    questions = answer_key.check(open_lesson("DC02", "final-check"))
    learning.answer_check(page, questions, answer_key.wrong)

    is_accessible()


def test_to_say_whether_a_lesson_is_useful_is_accessible(page, open_lesson, is_accessible):
    open_lesson("DC02", "what-happened")
    page.get_by_role("button", name="Partly").click()
    expect(page.get_by_role("heading", name="Thank you for telling us")).to_be_visible()
    is_accessible()

    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("You have told us. Thank you.")).to_be_visible()
    is_accessible()


def test_to_report_a_mistake_is_accessible(page, open_lesson, is_accessible):
    open_lesson("DC02", "what-happened")
    press(page, "Report a mistake")
    is_accessible()

    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    is_accessible()


def test_a_pledge_is_accessible_until_it_is_judged(page, open_lesson, is_accessible):
    open_lesson("LD01", "make-one-pledge")
    page.get_by_label("I will …").fill("I will sit in.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    is_accessible()
    page.get_by_label("By what day?").fill("2037-12-01")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Your pledge is saved.")).to_be_visible()
    is_accessible()
    page.goto("/")
    is_accessible()
    follow(page, "Say what came of it")
    is_accessible()
    page.get_by_role("button", name="Kept I will sit in.", exact=True).click()
    expect(page.get_by_text("What came of it is saved.")).to_be_visible()
    is_accessible()


def test_a_poll_is_accessible_before_and_after(page, open_lesson, is_accessible):
    open_lesson("DB01", "a-trade-off")
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    is_accessible()
    page.get_by_label("Slow and sure").check()
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_text("You have answered.")).to_be_visible()
    expect(page.get_by_role("table", name="What people said")).to_be_visible()
    is_accessible()


def test_the_page_of_a_team_discussion_is_accessible(page, open_lesson, is_accessible):
    open_lesson("DB01", "talk-with-your-team")
    page.get_by_role("button", name="A page to print").click()
    expect(page.get_by_role("button", name="Print")).to_be_visible()

    is_accessible()
