"""The tables of lms.common itself."""

from .files import describe_document, describe_image
from .tables import describe

describe_document("common.CustomDocument")
describe_image("common.CustomImage")
describe(
    "common.Rendition",
    technical="id filter_spec focal_point_key",
    content="file width height image",
)
describe(
    "common.Brand",
    technical="id site",
    content="council_name service_name service_name_welsh logo brand_colour accent_colour "
    "certificate_signatory footer_note footer_note_welsh",
)
