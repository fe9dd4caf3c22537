from django.urls import path

from . import views

urlpatterns = [
    path("", views.profile, name="skills"),
    path("check/<int:number>/", views.statement, name="skills_statement"),
    path("check/answers/", views.answers, name="skills_answers"),
    path("result/", views.result, name="skills_result"),
    path("not-for-me/<uuid:pathway_key>/", views.not_for_me, name="not_for_me"),
]
