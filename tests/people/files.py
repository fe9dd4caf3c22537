"""Small HR files: say what differs from an ordinary row."""

import csv
import io

from lms.people.actions import SentFile

ROW = {
    "EMPLOYEE_REF": "000101",
    "ASSIGNMENT_NO": "000101-1",
    "SURNAME": "Begum",
    "FORENAME": "Amina",
    "KNOWN_AS": "",
    "WORK_EMAIL": "Amina.Begum@thornvale.example",
    "IT_ACCESS": "Y",
    "JOB_TITLE": "Gardener",
    "GRADE": "G6",
    "EMPLOYMENT_TYPE": "Permanent",
    "PRIMARY_POST": "Y",
    "DIRECTORATE": "Place",
    "DIVISION": "Public Realm",
    "TEAM": "Parks",
    "LOCATION": "Town Hall",
    "MANAGER_REF": "",
    "COUNCIL_START_DATE": "01/06/2020",
    "POST_START_DATE": "01/06/2020",
    "LEAVING_DATE": "",
    "ABSENCE_TYPE": "",
    "ABSENCE_FROM": "",
    "ABSENCE_TO": "",
}
UNITS = """\
unit_code,unit_name,unit_type,parent_code,valid_from,valid_to
PLC,Place,directorate,TBC,2019-04-01,
PLC-PPS,Public Realm,division,PLC,2019-04-01,
PLC-LIB,Libraries,division,PLC,2019-04-01,2026-12-31
"""


def row(number="000101", **differs):
    own = {"EMPLOYEE_REF": number, "ASSIGNMENT_NO": f"{number}-1"}
    if number != ROW["EMPLOYEE_REF"]:
        own["WORK_EMAIL"] = f"{number}@thornvale.example"
    return ROW | own | differs


def crowd(count=20, **differs):
    """Enough others that what one person does is nothing unusual for a file."""
    return [row(f"{number:06}", **differs) for number in range(501, 501 + count)]


def hr_text(*rows, delimiter=","):
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def hr_file(*rows):
    return sent(hr_text(*rows or [row()]))


def units_file(text=UNITS):
    return SentFile("units.csv", text.encode())


def sent(text, encoding="utf-8"):
    return SentFile("staff.csv", text.encode(encoding))
