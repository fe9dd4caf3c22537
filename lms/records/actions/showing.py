from django.db import transaction

from lms.records.models import Certificate


@transaction.atomic
def show_name(*, certificate: Certificate, shows_name: bool) -> Certificate:
    """Whether those who have its number see the name and the day. The holder alone decides."""
    Certificate.objects.filter(pk=certificate.pk).update(shows_name=shows_name)
    certificate.shows_name = shows_name
    return certificate
