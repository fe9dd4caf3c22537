import pytest

from lms.metrics.health.first_tries import Try, count_first

ONE = {"id": "q", "type": "one", "options": ["a", "b", "c"], "right": ["a"]}
MANY = {"id": "q", "type": "many", "options": ["a", "b", "c"], "right": ["a", "b"]}
NUMBER = {"id": "q", "type": "number", "answer": "72", "tolerance": "0"}
PLACE = ("m", "l")


def tried(person, given, key=ONE, place=PLACE):
    return Try(person, place, {"q": key}, None if given is None else {"q": given})


def counted(*tries, key=ONE):
    return count_first(tries, {"q": key})["q"]


def test_the_first_try_counts():
    tries = counted(tried(1, ["b"]), tried(1, ["a"]), tried(2, ["a"]))

    assert (tries.total, tries.right) == (2, 1)


def test_the_wrong_option_chosen_most():
    tries = counted(tried(1, ["b"]), tried(2, ["c"]), tried(3, ["c"]), tried(4, ["a"]))

    assert tries.chosen_most == "c"


def test_of_two_alike_it_is_always_the_same_one():
    assert counted(tried(1, ["c"]), tried(2, ["b"])).chosen_most == "b"


def test_nobody_wrong_is_no_option():
    assert counted(tried(1, ["a"])).chosen_most == ""


def test_of_many_only_what_is_wrong_counts():
    assert counted(tried(1, ["a", "c"], MANY), key=MANY).chosen_most == "c"


def test_to_find_too_little_is_no_wrong_option():
    tries = counted(tried(1, ["a"], MANY), key=MANY)

    assert (tries.right, tries.chosen_most) == (0, "")


@pytest.mark.parametrize(("given", "right"), [("72", 1), ("11", 0), (None, 0)])
def test_a_number_has_no_options(given, right):
    tries = counted(tried(1, given, NUMBER), key=NUMBER)

    assert (tries.right, tries.chosen_most) == (right, "")


def test_a_question_that_asked_something_else_is_left_out():
    older = ONE | {"right": ["b"]}

    assert counted(tried(1, ["b"], older), tried(2, ["a"])).total == 1


def test_a_later_try_never_stands_for_a_first_one_that_is_forgotten():
    assert counted(tried(1, None), tried(1, ["a"])).total == 0


def test_another_lesson_has_a_first_try_of_its_own():
    assert counted(tried(1, ["b"]), tried(1, ["a"], place=("m", "other"))).total == 2


@pytest.mark.parametrize("given", ["x", ["x"], [], {}, 5])
def test_whatever_stands_there_is_simply_not_right(given):
    tries = counted(tried(1, given))

    assert (tries.total, tries.right, tries.chosen_most) == (1, 0, "")
