"""A question is ready when it can be answered rightly, and says something to every answer."""


def one(question):
    if right_options(question) != 1:
        yield question.at("options").finds("not_one_right_answer")
    yield from feedback(question)


def many(question):
    if not right_options(question):
        yield question.at("options").finds("no_right_answer")
    yield from feedback(question)


def right_options(question):
    return sum(bool(option.get("is_right")) for option in question.at("options").children())


def feedback(question):
    for option in question.at("options").children():
        if not (option.get("feedback") or "").strip():
            yield option.at("feedback").finds("option_without_feedback")


def number(question):
    if question.get("answer") in (None, ""):
        yield question.at("answer").finds("no_right_number")


def order(question):
    items = [item.value for item in question.at("items").children()]
    if are_twins(items):
        yield question.at("items").finds("steps_are_the_same")
    if len(items) < 2:
        yield question.at("items").finds("nothing_to_order")


def match(question):
    rights = [(pair.get("right") or "").strip() for pair in question.at("pairs").children()]
    if are_twins(rights):
        yield question.at("pairs").finds("pairs_end_the_same")
    if len(rights) < 2:
        yield question.at("pairs").finds("nothing_to_match")


def poll(block):
    """What has no right answer has to be told apart all the same."""
    if are_twins([option.value for option in block.at("options").children()]):
        yield block.at("options").finds("answers_are_the_same")


def are_twins(values):
    return len(set(values)) < len(values)


QUESTIONS = {"one": one, "many": many, "number": number, "order": order, "match": match}
