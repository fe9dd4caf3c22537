"""How a check went, in words: what is enough, and which lessons to look at again."""

from functools import cached_property

from django.utils.translation import gettext as _


def enough(pass_mark, total):
    """The smallest number of right answers that reaches the pass mark."""
    return -(-pass_mark * total // 100)


class CheckResult:
    def __init__(self, figures, questions, pass_mark):
        self.right, self.total = figures["right"], figures["total"]
        self.passed, self.questions, self.pass_mark = figures["passed"], questions, pass_mark

    @property
    def needed(self):
        return enough(self.pass_mark, self.total)

    @property
    def title(self):
        figures = {"right": self.right, "total": self.total}
        if self.passed:
            return _("Passed: %(right)d of %(total)d") % figures
        return _("Nearly there: %(right)d of %(total)d") % figures

    @cached_property
    def look_again(self):
        """The lessons about what was missed, each once."""
        missed = [question.look_again for question in self.questions if not question.mark]
        return list(dict.fromkeys(place for place in missed if place))
