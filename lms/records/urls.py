from django.urls import include, path

from . import views
from .afterwards.views import follow_up_by_link

app_name = "records"

lesson = [
    path("done/", views.finish_lesson, name="finish"),
    path("keep/", views.keep_drafts, name="keep"),
    path("check/", views.submit_check, name="check"),
    path("answer/<uuid:question_id>/", views.answer_question, name="answer"),
    path("reflection/<uuid:question_id>/", views.save_reflection, name="reflect"),
    path("show/<uuid:question_id>/", views.show_reflection, name="show_reflection"),
    path("show/<uuid:question_id>/stop/", views.stop_showing, name="stop_showing"),
    path("vote/<uuid:question_id>/", views.vote, name="vote"),
    path("doing/<uuid:question_id>/", views.save_doing, name="doing"),
    path("pledge/<uuid:question_id>/", views.save_pledge, name="pledge"),
    path("kit/<uuid:question_id>/", views.discussion_kit, name="kit"),
    path("useful/", views.give_opinion, name="opinion"),
    path("comment/", views.comment, name="comment"),
    path("mistake/", views.report_mistake, name="mistake"),
]
urlpatterns = [
    path("", views.home, name="home"),
    path("me/record/", views.my_record, name="my_record"),
    path("me/record/my-record.<slug:form>", views.record_file, name="record_file"),
    path("pledges/", views.pledges, name="pledges"),
    path("pledges/<int:pk>/", views.judge_pledge, name="judge_pledge"),
    path("certificates/", views.certificates, name="certificates"),
    path("certificates/<slug:number>/", views.certificate, name="certificate"),
    path("certificates/<slug:number>.pdf", views.certificate_pdf, name="certificate_pdf"),
    path("certificates/<slug:number>/name/", views.show_name, name="show_name"),
    path("verify/", views.verify_form, name="verify_form"),
    path("verify/<slug:number>/", views.verify, name="verify"),
    path("skills/", include("lms.records.skills_check.urls")),
    path("team/", views.team, name="team"),
    path("team/remind/", views.remind_team, name="remind_team"),
    path("me/shown/<int:pk>/stop/", views.stop_one, name="stop_one"),
    path("shown-to-me/", views.shown_to_me, name="shown_to_me"),
    path("sessions/", views.sessions, name="sessions"),
    path("record/<uuid:course_key>/last-day.ics", views.due_date, name="due_date"),
    path("record/<uuid:course_key>/", include("lms.records.afterwards.urls")),
    path("follow-up/<str:token>/", follow_up_by_link, name="follow_up_by_link"),
    path("record/<uuid:course_key>/start/", views.start_course, name="start"),
    path("record/<uuid:module_key>/<uuid:lesson_id>/", include(lesson)),
]
