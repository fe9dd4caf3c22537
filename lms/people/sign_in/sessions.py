from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions


class SessionStore(DatabaseSessions):
    """Sessions in the database, each with the person it belongs to."""

    @classmethod
    def get_model_class(cls):
        from lms.people.models import Session

        return Session

    def create_model_instance(self, data):
        session = super().create_model_instance(data)
        session.person_id = data.get(SESSION_KEY)
        return session
