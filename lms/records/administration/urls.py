from django.urls import include, path

from .correcting import ExemptView, RecordCompletionView, VoidView
from .course import CourseRecordView
from .courses import RecordView
from .opening import OpenRecordView

app_name = "person_record"

course = [
    path("", CourseRecordView.as_view(), name="course"),
    path("put-right/<uuid:event>/", VoidView.as_view(), name="void"),
    path("record/", RecordCompletionView.as_view(), name="record_completion"),
    path("exempt/", ExemptView.as_view(), name="exempt"),
]
urlpatterns = [
    path("", RecordView.as_view(), name="courses"),
    path("open/", OpenRecordView.as_view(), name="open"),
    path("<uuid:course_key>/", include(course)),
]
