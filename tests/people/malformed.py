"""Files that cannot be used, each with the row, the column and the sentence that it is refused by.

Row numbers are those of the spreadsheet; row 0 is the whole file.
"""

from typing import NamedTuple

from lms.people.staff_files.columns import NEEDED

from .files import ROW, UNITS, hr_text, row

HEADER = hr_text(ROW).splitlines()[0]
GOOD = hr_text(ROW)
WHOLE = 0
EVERY = "all columns"


class Case(NamedTuple):
    name: str
    content: bytes
    row: int
    column: str
    sentence: str


def whole(name, content, sentence):
    content = content if isinstance(content, bytes) else content.encode()
    return Case(name, content, WHOLE, "", sentence)


def one(name, column, sentence, **cells):
    return Case(name, hr_text(row(**cells)).encode(), 2, column, sentence)


def without(column):
    return hr_text({name: cell for name, cell in ROW.items() if name != column})


def twice(column):
    return GOOD.replace(column, f"{column},{column}", 1)


NOT_FILES = [
    whole("nothing at all", b"", "it is empty"),
    whole("blank lines", b" \n \n", "it is empty"),
    whole("a mark of UTF-8 and nothing else", b"\xef\xbb\xbf", "it is empty"),
    whole("a header only", HEADER, "it has a header and no rows below it"),
    whole("a header and blank lines", HEADER + "\n\n\n", "it has a header and no rows below it"),
    whole("a title only", "Staff in post\nSeptember 2026\n", "none of its first rows names"),
    whole("rows without a header", GOOD.splitlines()[1] + "\n", "none of its first rows names"),
    whole("a workbook", b"PK\x03\x04\x14\0\x06\0", "it is not a text file"),
    whole("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is not a text file"),
    whole("a PDF", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "none of its first rows names"),
    whole("a web page", "<html><body>Sign in first</body></html>", "none of its first rows names"),
    whole("JSON", '{"staff": [{"surname": 1}]}', "none of its first rows names"),
    whole("UTF-16 without its mark", GOOD.encode("utf-16-le"), "it is not a text file"),
    whole("half of a UTF-16 letter", b"\xff\xfeN\0A", "it has letters that cannot be read"),
    whole("a letter of no alphabet", b"\x81\x8d\x9d", "it has letters that cannot be read"),
    whole("a nothing in the middle", GOOD.replace("Amina", "Am\0na"), "it is not a text file"),
    whole("more than 20 MB", b"x" * (20 * 1024 * 1024 + 1), "it is larger than 20 MB"),
    whole(
        "a quotation mark too many",
        GOOD.replace("Begum", '"Begum') + GOOD.splitlines()[1] + "\n",
        "a quotation mark is missing or one too many in row 2 or below",
    ),
    whole(
        "letters after a quotation",
        GOOD.replace("Begum", '"Begum"x'),
        "a quotation mark is missing or one too many in row 2 or below",
    ),
]
MISSING = [
    Case(f"without {column}", without(column).encode(), 1, column, "this column is missing")
    for column in NEEDED
]
DOUBLE = [
    Case(f"{column} twice", twice(column).encode(), 1, column, "two columns have this name")
    for column in ("EMPLOYEE_REF", "SURNAME", "LEAVING_DATE", "TEAM")
]
DOUBLE += [
    Case(
        "two names for one column",
        GOOD.replace("WORK_EMAIL", "E-mail").replace("TEAM", "TEAM,Email address").encode(),
        1,
        "WORK_EMAIL",
        "two columns have this name",
    ),
]
NOT_DATES = [
    *("04/23/2019", "31/02/2019", "29/02/2023", "2019-13-01", "00/06/2020", "1/6", "June 2020"),
    *("unknown", "yesterday", "12345678", "01/06/0020", "01-Foo-2019", "#N/A", "3/4/019"),
]
DATES = [
    one(f"a start of {cell}", "COUNCIL_START_DATE", f"“{cell}” is not", COUNCIL_START_DATE=cell)
    for cell in NOT_DATES
]
DATES += [
    one(f"an end of {cell}", "LEAVING_DATE", f"“{cell}” is not a date", LEAVING_DATE=cell)
    for cell in ("soon", "31/11/2026", "11/31/2026")
]
CELLS = [
    one("no reference", "EMPLOYEE_REF", "this is empty", EMPLOYEE_REF=""),
    one("a dash for a reference", "EMPLOYEE_REF", "this is empty", EMPLOYEE_REF="-"),
    one("a shortened reference", "EMPLOYEE_REF", "“4.71E+04” was", EMPLOYEE_REF="4.71E+04"),
    one("a long reference", "EMPLOYEE_REF", f"“{'9' * 21}” is longer", EMPLOYEE_REF="9" * 21),
    one("no name", "SURNAME", "this and FORENAME are both empty", SURNAME="", FORENAME=""),
    one("a long name", "SURNAME", "this has 101 letters", SURNAME="x" * 101),
    one("a long title", "JOB_TITLE", "this has 201 letters", JOB_TITLE="x" * 201),
    one("a long number", "ASSIGNMENT_NO", "this has 31 letters", ASSIGNMENT_NO="x" * 31),
    one("no first day", "COUNCIL_START_DATE", "this is empty", COUNCIL_START_DATE=""),
    one("an end too early", "LEAVING_DATE", "this is before", LEAVING_DATE="31/05/2020"),
    one("no kind of employment", "EMPLOYMENT_TYPE", "“” is not known", EMPLOYMENT_TYPE=""),
    one("a strange employment", "EMPLOYMENT_TYPE", "“Star” is not known", EMPLOYMENT_TYPE="Star"),
    one("only a vacancy", EVERY, "A vacant post", SURNAME="VACANT"),
    one("only a test", EVERY, "A test record", SURNAME="ZZTEST"),
    one("only schools", "DIRECTORATE", "“Schools” is not a part", DIRECTORATE="Schools"),
]
ROWS = [
    Case("a row too short", f"{HEADER}\n000101,x\n".encode(), 2, EVERY, "The row has 2 cells"),
    Case(
        "a row too long",
        GOOD.replace("Gardener", "Gardener,Parks").encode(),
        2,
        EVERY,
        "The row has 23 cells and the header has 22",
    ),
    Case("a cut row", GOOD.strip()[:-30].encode(), 2, EVERY, "The file ends in the middle"),
    Case(
        "one reference for two people",
        hr_text(row(), row(SURNAME="Wright", FORENAME="Pat", ASSIGNMENT_NO="2")).encode(),
        2,
        "EMPLOYEE_REF",
        "“000101” stands for two names",
    ),
    Case(
        "one assignment twice",
        hr_text(row(), row(TEAM="Trees")).encode(),
        2,
        "ASSIGNMENT_NO",
        "“000101-1” stands in two rows",
    ),
    Case(
        "only a footer",
        hr_text(dict.fromkeys(ROW, "") | {"SURNAME": "Total headcount"}).encode(),
        2,
        EVERY,
        "A blank row, a total or a footer",
    ),
]
STAFF = [*NOT_FILES, *MISSING, *DOUBLE, *DATES, *CELLS, *ROWS]


def unit(name, line, column, sentence, at=2):
    header = UNITS.splitlines()[0]
    return Case(name, f"{header}\n{line}\n".encode(), at, column, sentence)


UNIT_FILES = [
    unit("no such parent", "X-1,Moon,division,NONE,2019-04-01,", "PARENT_CODE", "there is no unit"),
    unit("no kind of unit", "X,Moon,planet,TBC,2019-04-01,", "UNIT_TYPE", "“planet” is not known"),
    unit("no first day", "X,Moon,directorate,TBC,,", "VALID_FROM", "“” is not a date"),
    unit("no day", "X,Moon,directorate,TBC,2019-04-01,soon", "VALID_TO", "“soon” is not a date"),
    unit("no code", ",Moon,directorate,TBC,2019-04-01,", "UNIT_CODE", "this is empty"),
    unit("no name", "X,,directorate,TBC,2019-04-01,", "UNIT_NAME", "this is empty"),
    unit("a short row", "X,Moon", EVERY, "the row has 2 cells and the header has 6"),
    unit(
        "an end before the start",
        "X,Moon,directorate,TBC,2019-04-01,2018-01-01",
        "VALID_TO",
        "this is before VALID_FROM",
    ),
    unit(
        "another kind of unit",
        "PLC-PPS,Moon,directorate,TBC,2019-04-01,",
        "UNIT_CODE",
        "PLC-PPS was another kind of unit before",
    ),
    unit(
        "one code twice",
        "X,Moon,directorate,TBC,2019-04-01,\nX,Sun,directorate,TBC,2019-04-01,",
        "UNIT_CODE",
        "row 2 has the same code",
        at=3,
    ),
]
ALIAS_FILES = [
    whole("nothing", b"", "it is empty"),
    Case("no code", b"alias\nThe Outdoors\n", 1, "UNIT_CODE", "this column is missing"),
    Case("no unit", b"alias,unit_code\nMoon,X\n", 2, "UNIT_CODE", "there is no unit with the code"),
    Case("no spelling", b"alias,unit_code\n,PLC\n", 2, "ALIAS", "this is empty"),
]
