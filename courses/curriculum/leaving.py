"""What goes out with course files: their media, and text with no more marks than the format has."""

import shutil
from pathlib import Path

from bs4 import BeautifulSoup
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from courses.outline import slug_of

from .rich_text import BLOCKS, TAGS

SAME = {"strong": "b", "em": "i", "h4": "h3", "h5": "h3", "h6": "h3"}


class CannotLeave(Exception):
    """A sentence on what is missing."""


class Leaving:
    def __init__(self, folder: Path):
        self.folder = folder
        self.names, self.left_behind = {}, []

    def take_left_behind(self):
        taken, self.left_behind = self.left_behind, []
        return taken

    def leave(self, sentence):
        if sentence not in self.left_behind:
            self.left_behind.append(sentence)

    def image(self, pk):
        return self.file(get_image_model(), pk)

    def document(self, pk):
        return self.file(get_document_model(), pk) if pk else ""

    def file(self, model, pk):
        """The name of the file in the folder, where it is put the first time it is asked for."""
        if (model, pk) not in self.names:
            self.names[model, pk] = self.copy(model.objects.filter(pk=pk).first())
        return self.names[model, pk]

    def copy(self, stored):
        if not stored or not stored.file.storage.exists(stored.file.name):
            raise CannotLeave("A picture or film of a lesson is no longer on this site.")
        name = self.free_name(stored)
        target = self.folder / name
        target.parent.mkdir(exist_ok=True)
        with stored.file.storage.open(stored.file.name) as source, target.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        return name

    def free_name(self, stored):
        """Made of the title, from which the importer makes the title again."""
        stem = slug_of(stored.title) or "file"
        ending = Path(stored.file.name).suffix.lower()
        name, number = f"media/{stem}{ending}", 1
        while name in self.names.values():
            number += 1
            name = f"media/{stem}-{number}{ending}"
        return name

    def rich(self, html):
        soup = BeautifulSoup(html or "", "html.parser")
        for tag in soup.find_all(True):
            self.plain(tag)
        for words in list(soup.find_all(string=True, recursive=False)):
            if words.strip():
                words.wrap(soup.new_tag("p"))
        for tag in soup.find_all(list(TAGS - BLOCKS), recursive=False):
            tag.wrap(soup.new_tag("p"))
        return str(soup)

    def plain(self, tag):
        tag.name = SAME.get(tag.name, tag.name)
        href = tag.get("href", "") if tag.name == "a" else ""
        tag.attrs = {"href": href} if href.startswith("https://") else {}
        if tag.name == "br":
            tag.replace_with(" ")
        elif tag.name == "a" and not tag.attrs:
            self.leave(f"The link “{tag.get_text()[:60]}” leads to a page of this site only.")
            tag.unwrap()
        elif tag.name not in TAGS:
            tag.unwrap()
