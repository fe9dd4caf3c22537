"""What is sent to a learner who opens every lesson that asks something, and tries its check with
nothing chosen: the status, the headers and the body, byte for byte."""

from dataclasses import dataclass

from tests.journeys import answer_key

from .choices import questions_in


@dataclass(frozen=True)
class Received:
    head: bytes
    body: bytes

    @classmethod
    def of(cls, response):
        return cls(response.serialize_headers(), response.content)


@dataclass(frozen=True)
class Asked:
    """One question as it was received, and which of its choices are right, from the course file."""

    page: Received
    choices: list
    right: frozenset[int]

    @property
    def odds(self):
        return len(self.right) / len(self.choices)


def lessons_that_ask():
    """(course code, lesson slug, its questions)"""
    for path in sorted(answer_key.CURRICULUM.glob("????.yaml")):
        code = path.stem.upper()
        for slug, lesson in answer_key.lessons(code).items():
            questions = [*answer_key.practice(lesson), *answer_key.check(lesson)]
            if questions:
                yield code, slug, questions


def opened(client):
    """Each question as its lesson was opened."""
    return [
        asked
        for code, slug, questions in lessons_that_ask()
        for asked in asked_on(client.get(answer_key.address(code, slug)), questions)
    ]


def tried(client):
    """Each question of a check that was sent with nothing chosen, as it is shown again."""
    return [
        asked
        for code, slug, questions in lessons_that_ask()
        if (room := client.get(answer_key.address(code, slug)).context["room"]).check
        for asked in asked_on(send_nothing(client, room), questions)
    ]


def send_nothing(client, room):
    fields = {"version": room.version_number, "attempt": room.attempt}
    return client.post(room.check_url, fields, follow=True)


def asked_on(response, questions):
    """Those that are answered by choosing: of what is typed there is nothing to choose from."""
    page, by_words = Received.of(response), questions_in(response.content)
    for question in questions:
        if question["text"] in by_words:
            word, choices = by_words[question["text"]]
            yield Asked(page, choices, right_among(choices, question, word))


def right_among(choices, question, word):
    wanted = WANTED[question["type"]](question, word)
    found = [number for number, each in enumerate(choices) if each.words in wanted]
    assert len(found) == len(wanted), question["text"]
    return frozenset(found)


WANTED = {
    "one": lambda question, word: answer_key.right_options(question),
    "many": lambda question, word: answer_key.right_options(question),
    "order": lambda question, word: question["items"][:1],
    "match": lambda question, word: [answer_key.pairs(question)[word]],
}
