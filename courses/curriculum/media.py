"""Pictures, films and captions of a folder: what they may be called and what they must be."""

import re
from pathlib import Path

from PIL import Image

NAME = re.compile(r"media/[a-z0-9][a-z0-9_-]*\.(png|jpg|jpeg|webp|webm|mp4|vtt)")
LARGEST = 50_000_000
IMAGES = ("png", "jpg", "jpeg", "webp")
FILMS = ("webm", "mp4")
STARTS = {
    "png": (0, b"\x89PNG"),
    "jpg": (0, b"\xff\xd8\xff"),
    "jpeg": (0, b"\xff\xd8\xff"),
    "webp": (8, b"WEBP"),
    "webm": (0, b"\x1a\x45\xdf\xa3"),
    "mp4": (4, b"ftyp"),
    "vtt": (0, b"WEBVTT"),
}


def problems(directory: Path, names) -> list[str]:
    found = {name: problem(directory, name) for name in sorted(names)}
    return [f"{name} {sentence}" for name, sentence in found.items() if sentence]


def problem(directory, name):
    path = directory / name
    if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
        return "is not in the folder"
    if path.stat().st_size > LARGEST:
        return f"is larger than {LARGEST:,} bytes"
    offset, start = STARTS[name.rpartition(".")[2]]
    with path.open("rb") as file:
        file.seek(offset)
        if file.read(len(start)) != start:
            return "is not the kind of file that its name says"
    if name.endswith(IMAGES) and not is_picture(path):
        return "is a broken picture"
    return None


def is_picture(path):
    try:
        with Image.open(path) as picture:
            picture.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
