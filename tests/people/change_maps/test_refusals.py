"""A map that cannot be so is refused as a whole, with a sentence that says what to do."""

import pytest

from lms.people.change_maps.actions import import_change_map
from lms.people.models import Posting, Succession, Unit, User
from lms.people.staff_files.problems import Refused
from tests.factories.people import make_posting

from .files import MAP, change_map, new_units, sent_map


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ["soon,move,PLC-PPS,SCR-PPS,"],
            "Row 2, EFFECTIVE_DATE: “soon” is not a date. Write day/month/year",
        ),
        (
            ["04/23/2026,move,PLC-PPS,SCR-PPS,"],
            "Row 2, EFFECTIVE_DATE: “04/23/2026” is not a date.",
        ),
        (["2026-10-01,sell,PLC-PPS,SCR-PPS,"], "Row 2, CHANGE_TYPE: “sell” is not known."),
        (["2026-10-01,move,,SCR-PPS,"], "Row 2, OLD_UNIT_CODE: this is empty. Fill it in."),
        (
            ["2026-10-01,move,PLC-PPS,,"],
            "Row 2, NEW_UNIT_CODE: this is empty. Write the unit that comes after, or “close”",
        ),
        (
            ["2026-10-01,move,PLC-XXX,SCR-PPS,"],
            "Row 2, OLD_UNIT_CODE: there is no unit with the code PLC-XXX. Add it to the units.",
        ),
        (
            ["2026-10-01,move,PLC-PPS,SCR-XXX,"],
            "Row 2, NEW_UNIT_CODE: there is no unit with the code SCR-XXX. Add it to the units.",
        ),
        (
            ["2026-10-01,move,PLC-PPS-parks,SCR-PPS,"],
            "PLC-PPS-parks is a team. Name directorates and divisions; teams go along.",
        ),
        (["2026-10-01,move,TBC,SCR,"], "TBC is a council. Name directorates and divisions"),
        (
            ["2026-10-01,move,PLC-PPS,SCR,"],
            "PLC-PPS is a division and SCR a directorate. Name two alike.",
        ),
        (
            ["2019-04-01,move,PLC-PPS,SCR-PPS,"],
            "Row 2, EFFECTIVE_DATE: PLC-PPS only begins on 01/04/2019. Correct it.",
        ),
        (
            ["2026-09-01,move,PLC-PPS,SCR-PPS,"],
            "Row 2, NEW_UNIT_CODE: SCR-PPS is not in force on 01/09/2026. Mend its dates.",
        ),
        (
            ["2026-10-01,move,PLC-PPS,PLC-LIB,", "2026-10-01,move,PLC-LIB,SCR-LIB,"],
            "Row 2, NEW_UNIT_CODE: PLC-LIB is not in force on 01/10/2026.",
        ),
        (
            ["2026-10-01,move,PLC-PPS,SCR-PPS,", "2026-10-01,move,PLC-PPS,SCR-PPS,"],
            "Row 3, NEW_UNIT_CODE: row 2 says the same. Keep one.",
        ),
        (
            ["2026-10-01,split,PLC-PPS,SCR-PPS,", "2026-10-01,split,PLC-PPS,SCR-LIB,"],
            "Row 3, NEW_UNIT_CODE: PLC-PPS goes to SCR-PPS already. A division goes to one place;",
        ),
        (
            ["2026-10-01,close,PLC-PPS,,"],
            "PLC-PPS ends, and the map does not say where the people in it go (1).",
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_said(reorganise, lines, sentence):
    with pytest.raises(Refused) as refused:
        reorganise(*lines)

    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "The whole file: it is empty. Export it again."),
        ("effective_date,change_type,old_unit_code,new_unit_code\n", "it has a header and no rows"),
        ("effective_date,change_type,old_unit_code\nx,y,z\n", "Row 1, NEW_UNIT_CODE: this column"),
        (
            "effective_date,change_type,old_unit_code,new_unit_code\n2026-10-01,move\n",
            "Row 2, all columns: the row has 2 cells and the header has 4.",
        ),
    ],
)
def test_a_file_that_is_no_map_is_refused(council, text, sentence):
    with pytest.raises(Refused) as refused:
        import_change_map(changes=sent_map(text))

    assert sentence in str(refused.value)


def test_one_wrong_row_keeps_all_out(reorganise):
    before = everything()

    with pytest.raises(Refused):
        reorganise(*MAP.splitlines(), "2026-10-01,move,RES-XXX,RES-FIN,")

    assert everything() == before


def everything():
    models = (Unit, User, Posting, Succession)
    return [list(model.objects.order_by("pk").values()) for model in models]


def test_a_division_cannot_stay_when_its_directorate_ends(reorganise):
    Unit.objects.filter(code="PLC").update(ends_on="2026-10-01")

    with pytest.raises(Refused, match="PLC-LIB is part of PLC, which ends"):
        reorganise("2026-10-01,rename,PLC,SCR,", "2026-10-01,move,PLC-PPS,SCR-PPS,")


def test_a_unit_cannot_end_on_two_days(reorganise):
    Unit.objects.filter(code="PLC-LIB").update(ends_on="2026-11-01")

    with pytest.raises(Refused, match="PLC-LIB ends on 01/11/2026"):
        reorganise()


def test_people_of_a_directorate_that_is_divided_are_not_guessed(reorganise):
    joan = User.objects.create(staff_number="000103", first_name="Joan")
    make_posting(joan, unit=Unit.objects.get(code="PLC"))

    with pytest.raises(Refused, match="PLC ends, and the map does not say where the people"):
        reorganise(*MAP.splitlines(), "2026-10-01,split,PLC,RES,")


def test_what_became_of_a_division_cannot_be_said_anew(reorganise):
    reorganise()

    with pytest.raises(Refused, match="PLC-PPS goes to SCR-PPS already"):
        reorganise("2026-10-01,move,PLC-PPS,SCR-LIB,")


def test_units_that_cannot_be_used_are_refused_by_their_own_name(council):
    with pytest.raises(Refused, match=r"because new-units\.csv has 4 problems"):
        import_change_map(
            changes=change_map(), units=new_units("unit_code,unit_name\nSCR,Communities\n")
        )
