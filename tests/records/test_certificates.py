from lms.people.models import User
from lms.records.actions import void_event
from lms.records.models import LearningEvent


def test_a_certificate_bears_name_and_course(hers, certificate):
    page = hers.get(certificate.get_absolute_url()).content.decode()

    assert "Amina Khan" in page
    assert "Course DC02" in page


def test_a_certificate_says_one_thing_to_try(hers, certificate):
    assert "Look at one message." in hers.get(certificate.get_absolute_url()).content.decode()


def test_to_others_there_is_no_such_certificate(client, certificate):
    sam = User.objects.create_user("sam@thornvale.example", first_name="Sam", last_name="Lee")
    client.force_login(sam)

    assert client.get(certificate.get_absolute_url()).status_code == 404


def test_signed_out_a_certificate_leads_to_signing_in(client, certificate):
    url = certificate.get_absolute_url()

    assert client.get(url).url == f"/accounts/login/?next={url}"


def test_certificates_are_listed(hers, certificate):
    assert certificate.get_absolute_url() in hers.get("/certificates/").content.decode()


def test_a_completion_that_was_put_right_takes_its_certificate_along(hers, amina, certificate):
    void_event(event=certificate.event, reason="It was somebody else.", actor=amina)

    assert hers.get(certificate.get_absolute_url()).status_code == 404
    assert certificate.get_absolute_url() not in hers.get("/certificates/").text


def test_a_void_that_was_put_right_gives_it_back(hers, amina, certificate):
    void_event(event=certificate.event, reason="It was somebody else.", actor=amina)
    void = LearningEvent.objects.get(kind="voided")
    void_event(event=void, reason="It was her after all.", actor=amina)

    assert hers.get(certificate.get_absolute_url()).status_code == 200


def test_without_certificates_the_list_says_so(client, amina):
    client.force_login(amina)

    assert "courses you finish on this site" in client.get("/certificates/").content.decode()


def test_a_number_has_nothing_that_can_be_misread(certificate):
    assert not set(certificate.number) & set("01ILO")
