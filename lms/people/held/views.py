from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from . import held_about
from .document import document


@require_safe
@login_required
def my_data(request):
    return render(request, "people/my_data.html", {"sections": held_about(request.user)})


@require_safe
@login_required
def download(request):
    answer = JsonResponse(document(request.user), json_dumps_params={"indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return answer
