"""What an address answers to a role, in one word."""

from urllib.parse import urlsplit

from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse

from .addresses import address
from .cast import PUBLIC

WORDS = {200: "ok", 400: "400", 403: "no", 404: "404", 405: "405", 410: "404"}
# Without these Wagtail falls over before it asks who is there, or says anything at all.
FORM = {
    "outcomes-count": "0",
    "lessons-count": "0",
    "external-link-chooser-url": "https://example.org/",
}
SIGN_IN, NO, MOVED, BROKEN = "sign-in", "no", "moved", "BROKEN"


class Visitor:
    """One person with one browser, who changes nothing for good."""

    def __init__(self, role, world, **browser):
        self.role, self.world = role, world
        self.client = Client(raise_request_exception=False, **browser)
        if role != PUBLIC:
            self.client.force_login(world.cast[role])
        self.cookies = dict(self.client.cookies)

    def ask(self, pattern, method) -> str:
        form = self.form() if method == "POST" else {}
        return self.word(pattern, self.send(method, address(pattern, self.world), form))

    def form(self):
        files = {name: ContentFile(b"?", "words.po") for name in ("file", "files[]")}
        return FORM | files | {"new_parent_page": self.world.course.pk}

    def send(self, method, path, *args, look=None, **kwargs):
        """Whatever the request does to the database is undone, after a `look` at it."""
        self.client.cookies.clear()
        self.client.cookies.update(self.cookies)
        with transaction.atomic():
            response = getattr(self.client, method.lower())(path, *args, **kwargs)
            response.body = body_of(response)
            response.seen = look() if look else None
            transaction.set_rollback(True)
        return response

    def text(self, response):
        """All that went out, headers too."""
        return f"{response.headers}\n{response.body.decode(errors='replace')}"

    def word(self, pattern, response):
        if response.status_code in (301, 302):
            return self.word_of_move(pattern, urlsplit(response.url).path)
        return WORDS.get(response.status_code, BROKEN)

    def word_of_move(self, pattern, path):
        if path == reverse("sign_in"):
            return SIGN_IN if self.role == PUBLIC else NO
        # Where Wagtail sends who has no permission.
        is_refused = path == reverse("wagtailadmin_home") and pattern.startswith("admin/")
        return NO if is_refused else MOVED


def body_of(response):
    return b"".join(response.streaming_content) if response.streaming else response.content
