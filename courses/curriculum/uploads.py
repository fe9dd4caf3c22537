"""Media of a folder, put where the site keeps its own. The same file is never put there twice."""

from pathlib import Path

from django.core.files import File
from django.core.files.images import ImageFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.utils.file import hash_filelike

from . import media


def bring(directory, courses) -> dict:
    """{name in the file: image or document}."""
    names = sorted({name for course in courses for name in course.media()})
    return {name: bring_one(Path(directory) / name) for name in names}


def bring_one(path):
    is_image = path.name.endswith(media.IMAGES)
    model = get_image_model() if is_image else get_document_model()
    title = path.stem.replace("-", " ").capitalize()
    with path.open("rb") as file:
        known = {"title": title, "file_hash": hash_filelike(file)}
        if found := model.objects.filter(**known).first():
            return found
        wrapped = (ImageFile if is_image else File)(file, name=path.name)
        return model.objects.create(file=wrapped, file_size=path.stat().st_size, **known)
