"""What can be seen of a choice without understanding it: {sign: number}, each beside the other
choices of its question."""

import re
from statistics import fmean, pstdev

HEX = re.compile(rb"[0-9a-f]{8,}")
TAG = re.compile(rb"<[^>]*>")
ATTRIBUTE = re.compile(rb'\s([a-z-]+)(?:="([^"]*)")?')


def signs(choices, head: bytes, body: bytes) -> list[dict[str, float]]:
    """`head` and `body` are what was received of the page."""
    seen = [
        measures(number, each, choices, head, body) | attributes(each)
        for number, each in enumerate(choices)
    ]
    names = sorted(set().union(*seen))
    columns = {name: beside_the_others([each.get(name, 0) for each in seen]) for name in names}
    return [{name: columns[name][number] for name in names} for number in range(len(seen))]


def beside_the_others(column):
    spread = pstdev(column)
    return [(value - fmean(column)) / spread if spread else 0.0 for value in column]


def measures(number, choice, choices, head, body):
    token, length = choice.token, len(choice.words.encode())
    lengths = sorted((len(each.words.encode()) for each in choices), reverse=True)
    following = choices[number + 1].offset if number + 1 < len(choices) else choice.offset
    return {
        **one_of("place", number),
        **one_of("place from the end", len(choices) - number),
        **one_of("rank of length", lengths.index(length)),
        **one_of("rank from the shortest", len(choices) - lengths.index(length)),
        **one_of("offset in sixteen", choice.offset % 16),
        "length": length,
        "words": len(choice.words.split()),
        "token": int(token, 16) / 16 ** len(token),
        "token is even": int(token, 16) % 2,
        "digits of the token": sum(chr(each).isdigit() for each in token),
        "length of the markup": len(choice.markup) - len(choice.words.encode()),
        "bytes to the next": following - choice.offset,
        "token in the page": body.count(token),
        "token in the headers": head.count(token),
        "words in the page": body.count(choice.words.encode()),
        "token near the headers": nearness(token, head),
    }


def one_of(name, number):
    return {f"{name}: {number}": 1}


def nearness(token, head):
    """How many first characters it has in common with a hash there, an ETag for example."""
    return max((common_start(token, each) for each in HEX.findall(head.lower())), default=0)


def common_start(one, other):
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def attributes(choice):
    """Each attribute with its value, but for what differs from choice to choice."""
    tags = b" ".join(TAG.findall(choice.markup.replace(choice.token, b"")))
    found = ATTRIBUTE.findall(tags)
    return {
        f"{name.decode()}={re.sub(rb'[0-9]+', b'', value).decode()}": 1 for name, value in found
    }
