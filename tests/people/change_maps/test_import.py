"""What a change map does: units end and begin, and people go along with theirs."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from lms.people.change_maps.actions import import_change_map, plan_change_map
from lms.people.change_maps.outcomes import outcomes
from lms.people.models import Posting, Succession, Unit, User
from tests.factories.people import make_posting

from .files import OCTOBER, change_map, new_units

JUNE = date(2020, 6, 1)


def history(number="000101"):
    found = Posting.objects.filter(person__staff_number=number).order_by("starts_on")
    return [(post.unit.code, post.starts_on, post.ends_on) for post in found]


def unit(code):
    return Unit.objects.get(code=code)


def test_people_go_along_with_their_division(reorganise):
    reorganise()

    assert history() == [
        ("PLC-PPS-parks", JUNE, OCTOBER),
        ("SCR-PPS-parks", OCTOBER, None),
    ]


def test_the_post_is_the_same_after(reorganise):
    reorganise()

    before, after = Posting.objects.filter(person__staff_number="000101").order_by("starts_on")
    assert (after.job_title, after.assignment_no) == (before.job_title, before.assignment_no)


def test_people_of_other_divisions_stay(reorganise):
    reorganise()

    assert history("000102") == [("RES-FIN-payments", JUNE, None)]


def test_whoever_goes_along_is_not_new(reorganise):
    reorganise()

    assert not User.objects.new(OCTOBER).exists()


def test_old_units_end_the_day_before_with_their_teams(reorganise):
    reorganise()

    assert {each.code for each in Unit.objects.filter(ends_on=OCTOBER)} == {
        "PLC",
        "PLC-LIB",
        "PLC-PPS",
        "PLC-PPS-parks",
    }


def test_the_new_team_is_part_of_the_new_division(reorganise):
    reorganise()

    team = unit("SCR-PPS-parks")
    assert (team.name, team.parent.code, team.starts_on) == ("Parks", "SCR-PPS", OCTOBER)


def test_every_line_is_kept(reorganise):
    reorganise()

    kept = Succession.objects.values_list(
        "kind", "old_unit__code", "new_unit__code", "takes_people", "source"
    )
    assert set(kept) == {
        ("rename", "PLC", "SCR", True, "map.csv"),
        ("move", "PLC-PPS", "SCR-PPS", True, "map.csv"),
        ("rename", "PLC-LIB", "SCR-LIB", True, "map.csv"),
    }


def test_the_same_map_again_changes_nothing(reorganise):
    reorganise()
    before = list(Posting.objects.order_by("pk").values())

    plan = reorganise()

    assert plan.changes == []
    assert list(Posting.objects.order_by("pk").values()) == before


def test_a_preview_writes_nothing(council):
    plan = plan_change_map(changes=change_map(), units=new_units())

    assert plan.counts()["people who go along with their unit"] == 1
    assert not Succession.objects.exists()
    assert history() == [("PLC-PPS-parks", JUNE, None)]


def test_whoever_is_found_later_is_taken_along_by_the_same_map(reorganise):
    reorganise()
    late = User.objects.create(staff_number="000103", first_name="Late")
    make_posting(late, unit=unit("PLC-LIB"), starts_on=JUNE)

    reorganise()

    assert history("000103") == [("PLC-LIB", JUNE, OCTOBER), ("SCR-LIB", OCTOBER, None)]


def test_whoever_starts_after_the_day_starts_in_the_new_unit(reorganise):
    joiner = User.objects.create(staff_number="000103", first_name="New")
    make_posting(joiner, unit=unit("PLC-LIB"), starts_on=date(2026, 10, 5))

    reorganise()

    assert history("000103") == [("SCR-LIB", date(2026, 10, 5), None)]


def test_whoever_left_by_the_day_stays_where_they_were(reorganise):
    Posting.objects.filter(person__staff_number="000101").update(ends_on=OCTOBER)

    reorganise()

    assert history() == [("PLC-PPS-parks", JUNE, OCTOBER)]


def test_a_leaving_date_that_is_known_goes_along(reorganise):
    last = date(2026, 10, 20)
    Posting.objects.filter(person__staff_number="000101").update(ends_on=last)

    reorganise()

    assert history()[-1] == ("SCR-PPS-parks", OCTOBER, last)


def test_a_second_post_goes_along_too(reorganise):
    amina = User.objects.get(staff_number="000101")
    make_posting(amina, unit=unit("PLC-LIB"), starts_on=JUNE, is_primary=False)

    reorganise()

    further = amina.postings.filter(is_primary=False).order_by("starts_on")
    assert [post.unit.code for post in further] == ["PLC-LIB", "SCR-LIB"]


def test_two_reorganisations_follow_one_another(reorganise):
    reorganise()
    text = (
        "unit_code,unit_name,unit_type,parent_code,valid_from,valid_to\n"
        "SCR-ALL,Parks and Books,division,SCR,2027-04-01,\n"
    )

    reorganise(
        "2027-04-01,merge,SCR-PPS,SCR-ALL,",
        "2027-04-01,merge,SCR-LIB,SCR-ALL,",
        units=new_units(text),
    )

    assert [code for code, *_ in history()] == [
        "PLC-PPS-parks",
        "SCR-PPS-parks",
        "SCR-ALL-parks",
    ]


def test_one_map_may_hold_two_days(reorganise):
    text = (
        "unit_code,unit_name,unit_type,parent_code,valid_from,valid_to\n"
        "SCR,Sustainable Communities,directorate,TBC,2026-10-01,\n"
        "SCR-PPS,Public Realm,division,SCR,2026-10-01,\n"
        "SCR-NEW,Green Spaces,division,SCR,2026-12-01,\n"
    )

    reorganise(
        "2026-12-01,rename,SCR-PPS,SCR-NEW,",
        "2026-10-01,move,PLC-PPS,SCR-PPS,",
        units=new_units(text),
    )

    assert [code for code, *_ in history()] == [
        "PLC-PPS-parks",
        "SCR-PPS-parks",
        "SCR-NEW-parks",
    ]


def test_a_directorate_that_keeps_a_division_goes_on(reorganise):
    reorganise("2026-10-01,move,PLC-PPS,SCR-PPS,", "2026-10-01,split,PLC,SCR,")

    assert unit("PLC").ends_on is None


def test_an_empty_division_can_close(reorganise):
    reorganise("2026-10-01,close,RES-LEG,,")

    assert unit("RES-LEG").ends_on == OCTOBER
    assert Succession.objects.get().new_unit is None


def test_people_of_a_directorate_itself_go_where_all_of_it_goes(reorganise):
    joan = User.objects.create(staff_number="000103", first_name="Joan")
    make_posting(joan, unit=unit("PLC"), starts_on=JUNE)

    reorganise()

    assert [code for code, *_ in history("000103")] == ["PLC", "SCR"]


def test_there_is_an_outcome_for_each_person(council):
    plan = import_change_map(changes=change_map(), units=new_units())

    assert list(outcomes(plan)) == [("000101", "UPDATE_UNIT", "2026-10-01", "SCR-PPS-parks")]


def test_a_map_is_planned_in_as_many_queries_for_many_people(council):
    few = queries_of_a_plan()
    for number in range(200, 230):
        person = User.objects.create(staff_number=str(number), first_name="Amina")
        make_posting(person, unit=unit("PLC-PPS-parks"), starts_on=JUNE)

    many = queries_of_a_plan()

    assert few == many


def queries_of_a_plan():
    with CaptureQueriesContext(connection) as captured:
        plan_change_map(changes=change_map(), units=new_units())
    return len(captured)
