from django.utils.translation import gettext_lazy as _

from .tables import Mention, describe

UPLOADED = Mention(_("Files you added"), "uploaded_by_user", "title created_at")
FILE = "collection title file created_at file_size file_hash"
PICTURE = f"{FILE} description width height"
FOCUS = "focal_point_x focal_point_y focal_point_width focal_point_height"


def describe_document(label):
    describe(label, mentions=[UPLOADED], technical="id", content=FILE, trail="uploaded_by_user")


def describe_image(label):
    describe(
        label,
        mentions=[UPLOADED],
        technical=f"id {FOCUS}",
        content=PICTURE,
        trail="uploaded_by_user",
    )
