"""Months that Django’s own Welsh catalogue misspells: its July is “Gorffenaf”.

Nothing here is called. The names stand in our source so that `makemessages` keeps them in
lms/locale, which is asked before Django’s own; in all twelve months, the weekdays and their short
forms there is nothing else to put right.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

OURS = (_("July"), pgettext_lazy("alt. month", "July"))
