from courses.tokens import choices

IDS = [f"option-{n}" for n in range(6)]


def order(**changes):
    asked = {"question_id": "q", "ids": IDS, "secret": "s", "person": 1} | changes
    return [each for _, each in choices(**asked)]


def test_each_id_has_one_token():
    made = choices("q", IDS, "s", 1)

    assert {each for _, each in made} == set(IDS)
    assert len({token for token, _ in made}) == len(IDS)


def test_a_person_sees_the_same_order_on_every_visit():
    assert order() == order()


def test_the_authors_order_does_not_show():
    assert order(ids=IDS) == order(ids=IDS[::-1])


def test_people_see_different_orders():
    assert len({tuple(order(person=n)) for n in range(20)}) > 15


def test_a_token_of_one_person_means_nothing_to_another():
    assert not set(dict(choices("q", IDS, "s", 1))) & set(dict(choices("q", IDS, "s", 2)))


def test_a_token_does_not_hold_over_to_another_question():
    assert not set(dict(choices("q", IDS, "s", 1))) & set(dict(choices("r", IDS, "s", 1)))


def test_tokens_cannot_be_made_without_the_secret():
    assert not set(dict(choices("q", IDS, "s", 1))) & set(dict(choices("q", IDS, "t", 1)))


def test_the_right_option_comes_first_no_more_often_than_by_chance():
    firsts = [order(person=n)[0] for n in range(600)]

    assert 60 < firsts.count("option-0") < 140
