"""Ways in which a page could tell what is right, planted to see that they would be found. Each
gives what of a question is then received otherwise."""

from dataclasses import replace

from .visit import Received


def right_comes_first(asked):
    order = sorted(range(len(asked.choices)), key=lambda number: number not in asked.right)
    right = frozenset(range(len(asked.right)))
    return {"choices": [asked.choices[number] for number in order], "right": right}


def right_has_an_attribute(asked):
    return {"choices": marked(asked, lambda markup: markup.replace(b"<", b'<i data-r="1"', 1))}


def right_has_a_space_more(asked):
    return {"choices": marked(asked, lambda markup: markup + b" ")}


def right_is_longest(asked):
    choices = [
        replace(each, words=each.words + " in each and every case" * (number in asked.right))
        for number, each in enumerate(asked.choices)
    ]
    return {"choices": choices}


def right_has_an_even_name(asked):
    choices = [
        replace(each, markup=each.markup.replace(each.token, renamed(each, number in asked.right)))
        for number, each in enumerate(asked.choices)
    ]
    return {"choices": choices}


def renamed(choice, is_right):
    return choice.token[:-1] + (b"8" if is_right else b"7")


def right_is_in_a_header(asked):
    token = asked.choices[min(asked.right)].token
    return {"page": Received(asked.page.head + b'\r\nETag: "' + token[:12] + b'"', asked.page.body)}


def right_is_elsewhere_in_the_page(asked):
    token = asked.choices[min(asked.right)].token
    return {"page": Received(asked.page.head, asked.page.body + b"<!-- " + token + b" -->")}


def marked(asked, mark):
    return [
        replace(each, markup=mark(each.markup)) if number in asked.right else each
        for number, each in enumerate(asked.choices)
    ]


LEAKS = [
    right_comes_first,
    right_has_an_attribute,
    right_has_a_space_more,
    right_is_longest,
    right_has_an_even_name,
    right_is_in_a_header,
    right_is_elsewhere_in_the_page,
]
