"""What the worker does for records. Each may be delivered twice, or to two workers at once."""

import logging

from .actions import compare_standing, email_certificate, forget_answers
from .actions.telling import tidy_feedback as tidy

logger = logging.getLogger(__name__)


def send_certificate_email(certificate_id, language):
    """In the language the person was reading, which the course may not be translated to."""
    email_certificate(certificate_id=certificate_id, language=language)


def check_standing():
    """How many standings are not what their events say. It alarms; it never heals in silence."""
    differing = len(compare_standing())
    if differing:
        logger.error("%s standings differ from their events: rebuild_standing --check", differing)
    return differing


def forget_old_answers():
    return forget_answers()


def tidy_feedback():
    return tidy()
