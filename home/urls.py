from django.urls import include, path

from . import views

urlpatterns = [
    path("culture/ideas/", include("home.ideas.urls")),
    path("help/", views.help_page, name="help"),
    path("privacy/", views.privacy, name="privacy"),
    path("privacy/for-staff/", views.for_staff, name="privacy_for_staff"),
    path("privacy/how-long/", views.how_long, name="how_long"),
    path("privacy/impact-assessment/", views.impact_assessment, name="impact_assessment"),
    path("accessibility/", views.accessibility, name="accessibility"),
]
