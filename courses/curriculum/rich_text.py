"""The few marks that text in a file may carry."""

from html.parser import HTMLParser

TAGS = {"p", "b", "i", "ul", "ol", "li", "h2", "h3", "a"}
BLOCKS = {"p", "ul", "ol", "li", "h2", "h3"}


class Marks(HTMLParser):
    """Collects a sentence for each mark that is not allowed, not closed or not where it belongs."""

    def __init__(self):
        super().__init__()
        self.open, self.sentences = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.sentences.append(f"may not use <{tag}>")
        if tag == "a":
            self.check_link(dict(attrs), len(attrs))
        elif attrs:
            self.sentences.append(f"has <{tag} {attrs[0][0]}>; only links carry anything")
        self.open.append(tag)

    def check_link(self, attrs, count):
        if count != 1 or not (attrs.get("href") or "").startswith("https://"):
            self.sentences.append('has a link that is not exactly <a href="https://…">')

    def handle_startendtag(self, tag, attrs):
        self.sentences.append(f"may not use <{tag}/>")

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.sentences.append(f"has </{tag}> where nothing of the kind is open")

    def handle_data(self, data):
        if data.strip() and not BLOCKS.intersection(self.open):
            self.sentences.append("has words outside a paragraph; put <p> and </p> round them")

    def handle_comment(self, data):
        self.sentences.append("may not have comments or instructions")

    handle_decl = handle_pi = unknown_decl = handle_comment


def problems(html: str) -> list[str]:
    marks = Marks()
    marks.feed(html)
    marks.close()
    unclosed = [f"has <{tag}> that is never closed" for tag in marks.open if tag in TAGS]
    return [*marks.sentences, *unclosed]
