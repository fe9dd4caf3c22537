"""Links, headings and plain words of the rich text that Wagtail stores."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
PIECES = {"p", "li", "div", "br", *HEADINGS}


@dataclass
class Link:
    has_target: bool
    parts: list = field(default_factory=list)

    @property
    def words(self):
        return " ".join("".join(self.parts).split())


class Reader(HTMLParser):
    """`pieces` are the paragraphs, list items and headings, one string each."""

    def __init__(self):
        super().__init__()
        self.links, self.headings, self.pieces = [], [], [""]
        self.open_link = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a":
            self.open_link = Link(leads_somewhere(attrs))
            self.links.append(self.open_link)
        elif self.open_link and attrs.get("alt"):
            self.open_link.parts.append(attrs["alt"])
        if tag in HEADINGS:
            self.headings.append(HEADINGS[tag])
        if tag in PIECES:
            self.pieces.append("")

    def handle_endtag(self, tag):
        if tag == "a":
            self.open_link = None
        if tag in PIECES:
            self.pieces.append("")

    def handle_data(self, words):
        self.pieces[-1] += words
        if self.open_link:
            self.open_link.parts.append(words)


def leads_somewhere(attrs):
    """A page or a document is known by its number, everything else by its address."""
    return bool(attrs.get("id") or (attrs.get("href") or "").strip() not in ("", "#"))


def read(html) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    reader.pieces = [piece.strip() for piece in reader.pieces if piece.strip()]
    return reader
