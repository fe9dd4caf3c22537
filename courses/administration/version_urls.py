from django.urls import path

from .deciding import DecideView
from .history import VersionsView

app_name = "module_versions"

urlpatterns = [
    path("", VersionsView.as_view(), name="list"),
    path("decide/", DecideView.as_view(), name="decide"),
]
