from django.urls import include, path

from .reports import AllCourses, CountNow, LessonReport, QuestionReport

app_name = "course_health"

course = [
    path("", LessonReport.as_view(), name="lessons"),
    path("results/", LessonReport.as_view(results_only=True), name="lessons_results"),
    path("questions/", QuestionReport.as_view(), name="questions"),
    path("questions/results/", QuestionReport.as_view(results_only=True), name="questions_results"),
    path("count/", CountNow.as_view(), name="count"),
]
urlpatterns = [
    path("", AllCourses.as_view(), name="index"),
    path("results/", AllCourses.as_view(results_only=True), name="index_results"),
    path("<uuid:course_key>/", include(course)),
]
