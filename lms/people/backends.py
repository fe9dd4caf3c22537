from functools import lru_cache

from django.contrib.auth.backends import ModelBackend

from lms.common.dates import today

from .models import User

ANYBODY = -1


class StaffBackend(ModelBackend):
    """Lets in who works here. Asked at each request too, so a session ends with the job."""

    def user_can_authenticate(self, user):
        return User.objects.may_sign_in(today()).filter(pk=user.pk).exists()

    def get_user(self, user_id):
        statement, given = statement_for(today())
        asked = [user_id if each == ANYBODY else each for each in given]
        return next(iter(User.objects.raw(statement, asked)), None)


@lru_cache(maxsize=2)
def statement_for(day):
    """What every request asks, put into words once a day in each process: that takes Django 7 ms
    of this query and the database a fraction of one to answer it.
    """
    people = User.objects.may_sign_in(day).with_place(day).filter(pk=ANYBODY)
    return people.query.sql_with_params()
