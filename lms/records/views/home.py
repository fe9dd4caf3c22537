from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.records.to_do import MyLearning


@login_required
def home(request):
    context = {"learning": MyLearning(request.user), "greeting": greeting(request.user)}
    return render(request, "records/home.html", context)


def greeting(person):
    hour, name = timezone.localtime().hour, {"name": person.get_short_name()}
    if hour < 12:
        return _("Good morning, %(name)s") % name
    if hour < 18:
        return _("Good afternoon, %(name)s") % name
    return _("Good evening, %(name)s") % name
