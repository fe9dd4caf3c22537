from django.urls import path

from . import views

urlpatterns = [
    path("confidence/", views.confidence, name="confidence"),
    path("follow-up/", views.follow_up, name="follow_up"),
]
