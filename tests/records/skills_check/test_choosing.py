"""Which pathway is chosen: a rule without a database."""

from hypothesis import given
from hypothesis import strategies as st

from lms.records.skills_check.choosing import Choice, Route, choose, choose_for_role
from lms.records.skills_check.levels import ANSWERS

SKILLS = "abcd"


def route(key, skills, courses="1"):
    return Route(key, frozenset(courses), frozenset(skills))


def keys(choices):
    return [each.key for each in choices]


def test_the_pathway_whose_skills_need_most_comes_first():
    routes = [route("calm", "a"), route("scams", "b")]

    assert keys(choose(routes, {"a": "confident", "b": "new"})) == ["scams", "calm"]


def test_it_is_the_need_of_a_skill_on_average_and_not_the_length_that_counts():
    routes = [route("long", "abc"), route("short", "d")]
    levels = {"a": "building", "b": "building", "c": "building", "d": "new"}

    assert keys(choose(routes, levels)) == ["short", "long"]


def test_of_two_alike_the_one_that_teaches_more_comes_first():
    routes = [route("one", "a"), route("two", "ab")]

    assert keys(choose(routes, {"a": "new", "b": "new"})) == ["two", "one"]


def test_of_two_alike_the_shorter_one_comes_first():
    routes = [route("a-long", "a", "12"), route("b-short", "a", "1")]

    assert keys(choose(routes, {"a": "new"})) == ["b-short", "a-long"]


def test_in_a_tie_the_order_of_the_alphabet_decides():
    routes = [route("second", "a"), route("first", "a")]

    assert keys(choose(routes, {"a": "new"})) == ["first", "second"]


def test_the_reason_names_the_skills_that_need_most():
    [choice] = choose([route("all", "abc")], {"a": "building", "b": "new", "c": "new"})

    assert choice == Choice("all", "new", ("b", "c"))


def test_the_reason_names_two_skills_at_most():
    [choice] = choose([route("all", "abc")], dict.fromkeys("abc", "new"))

    assert choice.skills == ("a", "b")


def test_nothing_is_chosen_when_none_of_it_is_part_of_the_job():
    assert choose([route("all", "abc")], dict.fromkeys("abc", "not_my_job")) == []


def test_nothing_is_chosen_for_somebody_who_can_help_others_with_all():
    assert choose([route("all", "abc")], dict.fromkeys("abc", "helping")) == []


def test_nothing_is_chosen_before_a_check():
    assert choose([route("all", "abc")], {}) == []


def test_what_is_not_for_somebody_is_not_chosen():
    routes = [route("first", "a"), route("second", "a")]

    assert keys(choose(routes, {"a": "new"}, not_for_me=["first"])) == ["second"]


def test_a_pathway_with_nothing_left_to_do_is_not_chosen():
    assert choose([Route("done")], {"a": "new"}) == []


def test_a_skill_that_was_not_asked_about_gives_no_reason():
    assert choose([route("other", "d")], {"a": "new"}) == []


def test_a_role_leads_to_the_pathway_with_most_of_what_it_asks_for():
    routes = [route("one", "", "13"), route("two", "", "123")]

    [first, second] = choose_for_role(routes, ["1", "2"])

    assert (first.key, first.courses) == ("two", frozenset("12"))
    assert second.courses == frozenset("1")


def test_of_two_that_suit_a_role_alike_the_shorter_comes_first():
    routes = [route("a-long", "", "12"), route("b-short", "", "1")]

    assert keys(choose_for_role(routes, ["1"])) == ["b-short", "a-long"]


def test_a_role_that_asks_for_nothing_leads_nowhere():
    assert choose_for_role([route("one", "", "1")], []) == []


def test_what_is_not_for_somebody_is_not_chosen_for_their_role():
    assert choose_for_role([route("one", "", "1")], ["1"], not_for_me=["one"]) == []


levels = st.dictionaries(st.sampled_from(SKILLS), st.sampled_from(ANSWERS))
routes = st.lists(
    st.builds(
        Route,
        st.sampled_from("xyz"),
        st.frozensets(st.integers(1, 4), min_size=1),
        st.frozensets(st.sampled_from(SKILLS)),
    ),
    unique_by=lambda each: each.key,
)


@given(routes, levels, st.randoms())
def test_the_order_in_which_pathways_are_found_changes_nothing(routes, levels, random):
    mixed = random.sample(routes, len(routes))

    assert choose(mixed, levels) == choose(routes, levels)


@given(routes, levels)
def test_every_reason_is_true(routes, levels):
    for choice in choose(routes, levels):
        assert {levels[skill] for skill in choice.skills} == {choice.level}
        assert choice.level in ("new", "building", "confident")
