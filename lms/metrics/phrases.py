"""What the definitions of several measures say in the same words."""

from django.utils.translation import gettext_lazy as _

IN_POST = _(
    "Staff in post at the end of the day, without agency and casual staff. A person counts once, "
    "in the directorate of their main post."
)
ROUNDING = _(
    # xgettext:no-python-format, for here a per cent sign is one.
    "We round once, at the end. We write 100% only when it is everybody and 0% only when it is "
    "nobody."
)
MOVES = _(
    "People who move take what they completed with them. People who leave drop out the day after "
    "their last day."
)
REORGANISED = _(
    "A figure stays in the directorate it was counted in that day. After a reorganisation we also "
    "count the months before it in the new structure, and we compare only those two."
)
EXACT = _(
    "Leaders see exact numbers, so they can see a change of one person between two months. That "
    "is why we hide groups of fewer than 5 and never show names."
)
AS_PUBLIC = _("Leaders see what the public sees: joined, hidden and rounded by the same rules.")
CHOSEN_ROUNDED = _(
    "Courses that nobody must do are told apart: to the nearest 5, and hidden below 10."
)
