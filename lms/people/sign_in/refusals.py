"""Why somebody could not sign in, and what they can do about it."""

from dataclasses import dataclass
from http import HTTPStatus

from allauth.socialaccount.providers.base import ProviderException
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Refusal:
    title: Promise
    happened: Promise
    to_do: Promise
    status: HTTPStatus = HTTPStatus.FORBIDDEN


class Refused(ProviderException):
    """Ends a sign-in. `why` is for the log, and holds nothing about a person."""

    def __init__(self, refusal, why=""):
        super().__init__(why or refusal.title)
        self.refusal = refusal


DIRECTORY_IS_DOWN = Refusal(
    _("We could not reach the council’s sign-in"),
    _("It did not answer. Nothing is wrong with your account."),
    _("Wait a few minutes and try again. If it goes on, tell your IT service desk."),
    HTTPStatus.SERVICE_UNAVAILABLE,
)
CANCELLED = Refusal(
    _("You have not signed in"),
    _("You stopped, or the council’s sign-in did not let you go on to this site."),
    _("Try again. If you did not stop yourself, ask your IT service desk to let you in here."),
)
NOT_LET_THROUGH = Refusal(
    _("The council’s sign-in did not let you through"),
    _("It answered that you cannot use this site, or that something has to be set up first."),
    _("Ask your IT service desk to let you use this site."),
)
STATE_LOST = Refusal(
    _("Please sign in once more"),
    _("You took more than ten minutes, used an old page, or your browser did not keep our cookie."),
    _("Start again from the sign-in page. If this happens each time, let this site keep cookies."),
    HTTPStatus.BAD_REQUEST,
)
NOT_GENUINE = Refusal(
    _("We could not use the answer of the council’s sign-in"),
    _("It did not pass our checks, so we have not signed you in."),
    _("Try again. If it happens again, tell your IT service desk."),
)
NOBODY_FOUND = Refusal(
    _("We do not know you yet"),
    _("You signed in to the council, but we found nobody with your staff number here."),
    _(
        "If you have just started, try again in a few days: we learn of new people from HR. "
        "If you have worked here longer, ask your learning team to look for you."
    ),
)
NO_STAFF_NUMBER = Refusal(
    _("Your account has no staff number"),
    _("You signed in to the council, but it did not tell us your staff number."),
    _("Ask your IT service desk to add your staff number to your account."),
)
NOT_IN_POST = Refusal(
    _("You cannot sign in now"),
    _("By the HR records you do not have a post at the council today."),
    _("If that is wrong, ask HR to put it right. Your learning records are kept meanwhile."),
)
CLOSED = Refusal(
    _("Your account is closed"),
    _("The learning team has closed it, so it cannot be used to sign in."),
    _("Ask your learning team for help."),
)
FOR_EMERGENCIES = Refusal(
    _("This account is for emergencies"),
    _("It may do everything here, so it has its own password and does not come in this way."),
    _("For your daily work, use your own account. Ask your learning team if you have none."),
)
LINKED_ELSEWHERE = Refusal(
    _("Your record belongs to another account"),
    _("Your staff number is already used by another account of the council’s sign-in."),
    _("Ask your learning team to take the old account off your record."),
)
EMAIL_NOT_CONFIRMED = Refusal(
    _("Your e-mail address is not confirmed"),
    _("The council’s sign-in says that nobody has confirmed the e-mail address of your account."),
    _("Confirm it, or ask your IT service desk, and then try again."),
)
TOO_OFTEN = Refusal(
    _("Too many tries"),
    _("You tried several times. To keep the account safe, we wait a little before the next try."),
    _("Check that you have the right password or code while you wait."),
    HTTPStatus.TOO_MANY_REQUESTS,
)
NO_SECOND_FACTOR = Refusal(
    _("This account needs a second step first"),
    _("It may change a lot here, so a password is not enough. No codes have been set up for it."),
    _("Ask the person who runs this site to use the command enrol_second_factor."),
)


def page(request, refusal, **context):
    """`until`: when a next try is taken."""
    return render(
        request,
        "people/sign_in_refused.html",
        {"refusal": refusal, **context},
        status=refusal.status,
    )
