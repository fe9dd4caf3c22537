"""How long a lesson takes, worked out from the stored form of what is in it.

People read 238 words of an easy text in a minute (Brysbaert, 2019), and 138 to 200 when they mean
to learn it (Carver, 1992). With 150, and a little time to answer, the lessons of our own courses
come out a quarter of a minute longer on average than the minutes that their authors gave them.
"""

import re
from math import ceil

WORDS_A_MINUTE = 150
TO_ANSWER = 0.75
TO_REFLECT = 1.0
LONGEST = 60

NOT_TEXT = {"id", "type", "slug", "look_again", "name", "next", "verdict", "url", "image"}
NOT_READ = NOT_TEXT | {"feedback", "video", "captions", "length", "transcript"}
TAG = re.compile(r"<[^>]*>")
CLOCK = re.compile(r"(\d+):(\d\d)")
MINUTES = re.compile(r"(\d+(?:\.\d+)?) ?(?:m\b|min|munud)", re.IGNORECASE)
SECONDS = re.compile(r"(\d+(?:\.\d+)?) ?(?:s\b|sec|eiliad)", re.IGNORECASE)


def suggest(lesson: dict) -> int:
    """Whole minutes, at least one, for a lesson as it is stored."""
    blocks = [*(lesson.get("content") or []), *(lesson.get("check") or [])]
    total = reading_time(lesson.get("aim") or "") + sum(time_for(block) for block in blocks)
    return min(max(ceil(total), 1), LONGEST)


def time_for(block) -> float:
    value = block["value"]
    more = MORE_THAN_READING.get(block["type"])
    return reading_time(value) + (more(value) if more else 0)


def reading_time(value) -> float:
    return count_words(value) / WORDS_A_MINUTE


def count_words(value) -> int:
    if isinstance(value, str):
        return len(TAG.sub(" ", value).split())
    if isinstance(value, list):
        return sum(count_words(each) for each in value)
    if isinstance(value, dict):
        return sum(count_words(each) for name, each in value.items() if name not in NOT_READ)
    return 0


def answering(value):
    return TO_ANSWER


def reflecting(value):
    return TO_REFLECT


def choosing(value):
    return TO_ANSWER * len(value.get("steps") or [])


def watching(value):
    """Where nobody said how long the film is, as long as it takes to say its words."""
    known = film_minutes(value.get("length") or "")
    return reading_time(value.get("transcript") or "") if known is None else known


def film_minutes(length: str) -> float | None:
    """“3 minutes”, “1 minute 30 seconds”, “78 seconds” or “2:30”; else None."""
    if clock := CLOCK.search(length):
        return int(clock[1]) + int(clock[2]) / 60
    minutes, seconds = MINUTES.search(length), SECONDS.search(length)
    if not (minutes or seconds):
        return None
    return float(minutes[1] if minutes else 0) + float(seconds[1] if seconds else 0) / 60


MORE_THAN_READING = {
    **dict.fromkeys(("one", "many", "number", "order", "match"), answering),
    "reflection": reflecting,
    # What is done at work or in the team afterwards is no part of the lesson.
    "try_it": answering,
    "poll": answering,
    "pledge": reflecting,
    "scenario": choosing,
    "video": watching,
}
