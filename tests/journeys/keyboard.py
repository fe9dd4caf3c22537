"""A learner without a mouse: Tab, arrows, Space and Enter, and always a visible focus."""

from . import answer_key
from .learning import question_on

# What has the focus looks different from itself without it, and nothing covers it. The look may
# be on the row around a radio or checkbox.
IS_VISIBLE = """() => {
  const it = document.activeElement;
  const look = (element) => {
    const style = getComputedStyle(element);
    return style.outline + style.boxShadow;
  };
  const looks = () => look(it) + look(it.parentElement);
  const focused = looks();
  const box = it.getClientRects()[0];
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const isOnTop = top && (it.contains(top) || top.contains(it));
  it.blur();
  const isMarked = looks() !== focused;
  it.focus({ preventScroll: true });
  return isOnTop && isMarked;
}"""
# Past the last stop, and inside the controls of a video, the browser shows the focus itself.
IS_DRAWN_BY_THE_BROWSER = "!document.activeElement.matches(':focus-visible')"
MOST_STOPS = 120


class Keyboard:
    def __init__(self, page):
        self.page = page

    def press(self, key):
        self.page.keyboard.press(key)

    def to(self, locator, key="Tab"):
        for _stop in range(MOST_STOPS):
            self.press(key)
            self.see_focus()
            if locator.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"{key} never came to {locator}")

    def see_focus(self):
        if not self.page.evaluate(IS_DRAWN_BY_THE_BROWSER):
            where = self.page.evaluate("document.activeElement.outerHTML")
            assert self.page.evaluate(IS_VISIBLE), f"The focus cannot be seen on {where}"

    def activate(self, locator):
        self.to(locator)
        with self.page.expect_navigation():
            self.press("Enter")

    def skip_to_main_content(self):
        self.to(self.page.get_by_role("link", name="Skip to main content"))
        self.press("Enter")

    def answer(self, question):
        GIVE[question["type"]](self, question_on(self.page, question), answer_key.right(question))

    def choose_one(self, asked, answer):
        radios = asked.get_by_role("radio")
        self.to(radios.first)
        self.press("Space")
        rows = asked.locator(".ds-choice").all_inner_texts()
        [wanted] = [place for place, text in enumerate(rows) if answer[0] in text]
        for _step in range(wanted):
            self.press("ArrowDown")
            self.see_focus()

    def choose_many(self, asked, answer):
        for row in asked.locator(".ds-choice").all():
            self.to(row.locator("input"))
            if any(text in row.inner_text() for text in answer):
                self.press("Space")

    def choose_from_lists(self, asked, answer):
        for row in asked.locator(".ds-question__row").all():
            select = row.locator("select")
            wanted = answer[row.locator("label").inner_text()]
            self.to(select)
            for _step in range(select.locator("option").all_inner_texts().index(wanted)):
                self.press("ArrowDown")

    def type_number(self, asked, answer):
        self.to(asked.get_by_role("textbox"))
        self.page.keyboard.type(answer)


GIVE = {
    "one": Keyboard.choose_one,
    "many": Keyboard.choose_many,
    "number": Keyboard.type_number,
    "order": Keyboard.choose_from_lists,
    "match": Keyboard.choose_from_lists,
}
