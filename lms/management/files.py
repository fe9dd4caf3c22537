"""The files that commands are given. What is wrong with one is a sentence."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from django.core.management.base import CommandError

from lms.common.spreadsheets import write_csv
from lms.people.staff_files.read import LARGEST
from lms.people.staff_files.tables import SentFile


def content_of(path: Path, most: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error


def open_file(path: str | Path | None) -> SentFile | None:
    """As the importers of people take it; what is too large is refused there."""
    if path is None:
        return None
    path = Path(path)
    return SentFile(path.name, content_of(path, LARGEST + 1))


def must_be_writable(path: Path | None) -> None:
    """Asked before anything is done. What stands in the file is left alone until there is more to
    say, for the command may still be refused."""
    if path is None:
        return
    try:
        is_new = not path.exists()
        path.open("a").close()
    except OSError as error:
        raise CommandError(
            f"{path} cannot be written: {error.strerror}. Nothing was done. Name another file "
            f"with --outcomes."
        ) from error
    if is_new:
        path.resolve().unlink()


def write_outcomes(path: Path | None, headings: Sequence[str], rows: Iterable[Sequence]) -> None:
    """The last thing to do: a disk that is full by then has stopped nothing else."""
    if path is None:
        return
    try:
        write_csv(path, headings, rows)
    except OSError as error:
        raise CommandError(
            f"{path} could not be written: {error.strerror}. Only this list is missing; "
            f"all that is printed above holds."
        ) from error
