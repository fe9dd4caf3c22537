import pytest

from courses.search.folding import asked_for, fold
from courses.search.spelling import meant

TITLES = ["Spotting a phishing e-mail", "Dŵr a thân", "Data sharing"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Dŵr", "dwr"), ("RÉSUMÉ", "resume"), ("Don’t", "dont"), ("Straße", "strasse")],
)
def test_accents_and_capitals_make_no_difference(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("typed", ["", "   ", "!?&|", "\x00", "'", "()", "_%_"])
def test_signs_are_no_words(typed):
    assert asked_for(typed) == []


@pytest.mark.parametrize("typed", ["a:* & !b", "a' OR 'b", "a<->b", "a%b", "a NEAR/2 b"])
def test_no_sign_of_a_query_language_is_left(typed):
    assert all(word.isalnum() for word in asked_for(typed))


def test_a_word_is_asked_for_once():
    assert asked_for("Data data DATA law") == ["data", "law"]


def test_a_long_text_is_cut():
    assert len(asked_for("password" * 50_000)[0]) == 100
    assert len(asked_for(" ".join(map(str, range(1000))))) == 10


@pytest.mark.parametrize(
    ("typed", "words"),
    [("phising", "phishing"), ("dwrr", "dŵr"), ("data shareing", "data sharing")],
)
def test_the_nearest_words_are_offered(typed, words):
    assert meant(asked_for(typed), TITLES) == words


@pytest.mark.parametrize("typed", ["zebra", "phising zebra"])
def test_nothing_is_offered_for_a_word_that_is_near_none(typed):
    assert meant(asked_for(typed), TITLES) == ""
