from datetime import timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lms.common.dates import today
from lms.records import actions, proof
from lms.records.curriculum import course_page
from lms.records.forms import ShowsNameForm
from lms.records.models import Certificate

# From then on they are asked whether they used it.
ASK_FOR = timedelta(days=30)


def held(request, number):
    """To everybody but its holder there is no such certificate."""
    mine = Certificate.objects.held_by(request.user).select_related("event__actor")
    return get_object_or_404(mine, number=number)


@login_required
def certificates(request):
    mine = Certificate.objects.held_by(request.user)
    return render(request, "records/certificates.html", {"certificates": mine})


@login_required
def certificate(request, number):
    found = held(request, number)
    context = {
        "certificate": found,
        "facts": [fact.shown for fact in proof.facts_for_holder(found)],
        "verify_url": proof.address_of(found),
        "confidence_url": confidence_url(found),
    }
    return render(request, "records/certificate.html", context)


def confidence_url(found):
    """While it is fresh in the mind, and the course is there to be asked about."""
    page = course_page(found.course_key)
    is_fresh = today() - found.completed_on <= ASK_FOR
    return reverse("records:confidence", args=[found.course_key]) if is_fresh and page else ""


@require_safe
@login_required
def certificate_pdf(request, number):
    found = held(request, number)
    answer = HttpResponse(proof.on_paper(found, request), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="certificate-{found.number}.pdf"'
    return answer


@require_POST
@login_required
def show_name(request, number):
    found = held(request, number)
    form = ShowsNameForm(request.POST)
    if form.is_valid():
        actions.show_name(certificate=found, shows_name=form.cleaned_data["shows_name"])
        messages.success(request, said(form.cleaned_data["shows_name"]))
    return redirect(found)


def said(shows_name):
    if shows_name:
        return _("Those who have the number now see your name too.")
    return _("Your name is not shown any more.")
