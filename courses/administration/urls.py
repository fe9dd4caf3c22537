from django.urls import path

from .archive import ArchiveView, RestoreView
from .owner import OwnerView
from .reviews import ReviewsDue

app_name = "courses_admin"
urlpatterns = [
    path("<int:page_id>/archive/", ArchiveView.as_view(), name="archive"),
    path("<int:page_id>/restore/", RestoreView.as_view(), name="restore"),
    path("<int:page_id>/owner/", OwnerView.as_view(), name="owner"),
    path("reviews/", ReviewsDue.as_view(), name="reviews"),
    path("reviews/results/", ReviewsDue.as_view(results_only=True), name="reviews_results"),
]
