"""What is wrong with a file, in words that somebody who has the spreadsheet open can act on."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class Unusable(ValueError):
    """One cell that cannot be used. The text says what to do about it."""

    def __init__(self, text: str, column: str = ""):
        super().__init__(text)
        self.column = column


@dataclass(frozen=True, order=True)
class Problem:
    """Row numbers are those of the spreadsheet: the header is row 1. Row 0 is the whole file."""

    row: int
    column: str
    text: str

    def __str__(self):
        return sentence([self.row], self.column, self.text)


class Refused(Exception):
    """The file is not used at all, and these are the reasons."""

    def __init__(self, name: str, problems: list[Problem]):
        self.name = name
        self.problems = sorted(problems)
        super().__init__("\n".join([self.heading, *self.sentences()]))

    @property
    def heading(self) -> str:
        count = len(self.problems)
        text = ngettext(
            "Nothing was written, because %(name)s has %(count)s problem:",
            "Nothing was written, because %(name)s has %(count)s problems:",
            count,
        )
        return text % {"name": self.name, "count": count}

    def sentences(self):
        """A misspelt name may stand in many rows; it is one sentence that counts them all off."""
        alike = defaultdict(list)
        for problem in self.problems:
            alike[problem.column, problem.text].append(problem.row)
        return [sentence(rows, column, text) for (column, text), rows in alike.items()]


class DayToCome(Refused):
    """The day it is said to be true for, and not the file, has to be mended."""


def sentence(rows: list[int], column: str, text: str) -> str:
    if rows == [0]:
        return _("The whole file: %(text)s") % {"text": text}
    numbers = ", ".join(str(row) for row in rows)
    place = ngettext(
        "Row %(rows)s, %(column)s: %(text)s", "Rows %(rows)s, %(column)s: %(text)s", len(rows)
    )
    return place % {"rows": numbers, "column": column, "text": text}
