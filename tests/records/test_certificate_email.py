from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from lms.records.actions import StillSending
from lms.records.models import Certificate
from lms.records.tasks import send_certificate_email


@pytest.fixture
def message(certificate):
    send_certificate_email(certificate.pk, "en")
    return mail.outbox[0]


def test_the_task_run_twice_sends_one_email(certificate):
    send_certificate_email(certificate.pk, "en")
    send_certificate_email(certificate.pk, "en")

    assert len(mail.outbox) == 1


def test_when_it_was_sent_is_kept(certificate):
    send_certificate_email(certificate.pk, "en")
    certificate.refresh_from_db()

    assert certificate.emailed_at


def test_a_second_worker_waits_while_the_first_is_sending(certificate):
    Certificate.objects.update(email_claimed_at=timezone.now())

    with pytest.raises(StillSending):
        send_certificate_email(certificate.pk, "en")


def test_what_a_killed_worker_had_claimed_is_sent_later(certificate):
    Certificate.objects.update(email_claimed_at=timezone.now() - timedelta(minutes=3))
    send_certificate_email(certificate.pk, "en")

    assert len(mail.outbox) == 1


def test_who_lost_the_address_since_gets_none(amina, certificate):
    amina.email = None
    amina.save()
    send_certificate_email(certificate.pk, "en")

    assert not mail.outbox


def test_the_subject_names_the_course(message):
    assert message.subject == "Your certificate: Course DC02"


def test_the_text_links_to_the_certificate(message, certificate):
    assert f"http://localhost:8000/certificates/{certificate.number}/" in message.body


def test_the_html_says_the_same(message, certificate):
    html, kind = message.alternatives[0]

    assert (kind, f"/certificates/{certificate.number}/" in html) == ("text/html", True)
