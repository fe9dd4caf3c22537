"""What the learning team does in Wagtail's admin with people and their records."""

from .waiting import until

REASON = "She asked why her course is shown as done in July."


def open_in_people(page, name):
    page.goto("/admin/")
    page.get_by_role("button", name="People", exact=True).click()
    page.get_by_role("link", name=name, exact=True).click()


def find_person(page, name):
    """Through the menu and the search, as somebody does who does not know the address."""
    open_in_people(page, "People")
    page.get_by_role("textbox", name="Search term").fill(name)
    page.get_by_role("textbox", name="Search term").press("Enter")
    page.get_by_role("link", name=name, exact=True).click()


def open_record(page, name):
    find_person(page, name)
    page.get_by_role("link", name="Learning record").click()
    page.get_by_label("Why do you need to see this record?").fill(REASON)
    page.get_by_role("button", name="Open the record").click()


def put_right(page, kind, reason):
    page.get_by_role("link", name=f"Put “{kind}”").first.click()
    page.get_by_label("Why should it not count?").fill(reason)
    page.get_by_role("button", name="Check before saving").click()


def record_completion(page, day, evidence):
    page.get_by_role("link", name="Record a completion").click()
    page.get_by_label("On which day was the course completed?").fill(day)
    page.get_by_label("What did you see that shows it?").fill(evidence)
    page.get_by_role("button", name="Check before saving").click()


def send_staff_file(page, content, as_at):
    open_in_people(page, "HR files")
    page.get_by_role("link", name="Send an HR file").click()
    file = {"name": "september.csv", "mimeType": "text/csv", "buffer": content}
    page.get_by_label("The CSV file that HR exported").set_input_files(file)
    page.get_by_label("For which day is it true?").fill(as_at)
    page.get_by_role("button", name="Look at what it would change").click()
    page.wait_for_url("**/staff-files/*/")


def use_file(page):
    """And wait until the worker has done it."""
    page.get_by_role("button", name="Use this file").click()

    def is_used():
        page.reload()
        return page.get_by_text("Applied", exact=True).count()

    assert until(is_used)
