from django.urls import path

from . import views

urlpatterns = [
    path("", views.first, name="welcome"),
    path("who-sees-what/", views.who_sees_what, name="welcome_privacy"),
    path("your-team/", views.your_team, name="welcome_team"),
    path("done/", views.done, name="welcome_done"),
]
