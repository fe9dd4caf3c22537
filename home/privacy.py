from lms.common.privacy import describe

describe(
    "home.Contacts",
    technical="id site",
    content="learning_email learning_phone data_protection_email accessibility_checked_on",
)
describe("home.HomePage", technical="page_ptr", content="body")
for name in ("CultureIndexPage", "ThemeIndexPage", "StoryIndexPage", "ExperimentIndexPage"):
    describe(f"home.{name}", technical="page_ptr", content="introduction")
describe("home.ThemePage", technical="page_ptr", content="theme summary body")
describe("home.HelpIndexPage", technical="page_ptr")
describe("home.HelpPage", technical="page_ptr", content="summary body")

# What a colleague sent is published as the council's; the owner of the page says who it was, and
# it may name anybody.
describe(
    "home.StoryPage",
    technical="page_ptr",
    content="told_by shown_as theme agreed_on summary told body changed learned",
    swept="told_by summary told changed learned",
)
describe(
    "home.ExperimentPage",
    technical="page_ptr",
    content="told_by shown_as theme guess attempt until sign seen decided state",
    swept="told_by guess attempt sign seen decided",
)
