from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from lms.common import identity
from lms.common.languages import marked, other_source
from lms.records import words
from lms.records.models import Certificate


@login_required
def certificates(request):
    held = Certificate.objects.held_by(request.user)
    return render(request, "records/certificates.html", {"certificates": held})


@login_required
def certificate(request, number):
    """To everybody but its holder there is no such certificate."""
    found = get_object_or_404(
        Certificate.objects.held_by(request.user).select_related("event__actor"), number=number
    )
    signatory = identity.of(request).certificate_signatory
    context = {"certificate": found, "facts": facts(found, signatory)}
    return render(request, "records/certificate.html", context)


def facts(certificate, signatory):
    shown = [
        (_("Completed"), words.day(certificate.completed_on), False),
        (_("Course length"), words.minutes(certificate.minutes), False),
        (_("Check"), _("Passed") if certificate.has_check else "", False),
        (_("Recorded by"), certificate.recorded_by or "", False),
        (_("Certificate number"), certificate.number, False),
        (_("Signed"), marked(signatory, other_source()), True),
    ]
    return [
        {"term": term, "value": value, "is_wide": is_wide}
        for term, value, is_wide in shown
        if value
    ]
