"""Why something was not recorded. A view turns each into words for the person."""


class Refusal(Exception):
    """Nothing was written."""


class UnknownLesson(Refusal):
    """The module, as it was last published, has no such lesson."""


class CheckNotPassed(Refusal):
    """A lesson with a check is finished by passing the check."""


class InTheFuture(Refusal):
    """Only what has happened goes on record."""


class NotHereThen(Refusal):
    """Somebody was in no post on that day."""


class OutOfOrder(Refusal):
    """The module asks for its lessons in order and an earlier one is not done."""


class TooFew(Refusal):
    """A leader writes to whole units of ten people or more."""


class TooSoon(Refusal):
    """The same people were written to a short time ago; `free_on` is the first day again."""

    def __init__(self, free_on):
        super().__init__(free_on)
        self.free_on = free_on


class NotSwitchedOn(Refusal):
    """No course has reminders, so none would be sent."""


class OtherForm(Refusal):
    """The key of this form was used to ask for something else."""
