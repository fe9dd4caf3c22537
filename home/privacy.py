from lms.common.privacy import describe

describe("home.HomePage", technical="page_ptr")
