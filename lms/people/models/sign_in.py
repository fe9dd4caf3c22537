from django.contrib.auth.models import Group
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Session(AbstractBaseSession):
    """A session that knows whose it is, so that all of somebody's can be ended."""

    person = models.ForeignKey(
        "people.User", models.CASCADE, null=True, editable=False, related_name="sessions"
    )

    @classmethod
    def get_session_store_class(cls):
        from lms.people.sign_in.sessions import SessionStore

        return SessionStore


class SignInTries(models.Model):
    """How often somebody tried. The key is a keyed hash: nobody reads an address from it."""

    key = models.CharField(max_length=64, primary_key=True)
    tries = models.PositiveIntegerField(default=0)
    until = models.DateTimeField(db_index=True)

    def __str__(self):
        return f"{self.tries}"


class DirectoryRole(models.Model):
    """A role that somebody has because of a group at the council's directory."""

    person = models.ForeignKey("people.User", models.CASCADE, related_name="directory_roles")
    group = models.ForeignKey(Group, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "group"], name="people_directoryrole_once_for_each_person"
            )
        ]

    def __str__(self):
        return f"{self.person}: {self.group}"
