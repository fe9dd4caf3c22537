from lms.common.privacy import describe

describe("home.HomePage", technical="page_ptr")
describe(
    "home.Contacts",
    technical="id site",
    content="learning_email learning_phone data_protection_email accessibility_checked_on",
)
