from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from lms.records.skills_check.suggesting import MySkills
from lms.records.to_do import MyLearning


@login_required
def home(request):
    if not request.user.welcomed_on:
        return redirect("welcome")
    learning = MyLearning(request.user)
    context = {
        "learning": learning,
        "skills": MySkills(learning),
        "greeting": greeting(request.user),
    }
    return render(request, "records/home.html", context)


def greeting(person):
    hour, name = timezone.localtime().hour, {"name": person.get_short_name()}
    if hour < 12:
        return _("Good morning, %(name)s") % name
    if hour < 18:
        return _("Good afternoon, %(name)s") % name
    return _("Good evening, %(name)s") % name
