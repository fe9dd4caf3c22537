"""Many clients in the same moment, as only PostgreSQL lets them be."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections
from django.test import Client

AT_ONCE = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite takes one writer at a time, so nothing can happen at once.",
    ),
]


def at_once(job: Callable, over: Iterable) -> list:
    """What the job comes to with each of these, each in a thread of its own and none before all
    are ready."""
    over = list(over)
    all_ready = Barrier(len(over))

    def ready(each):
        try:
            all_ready.wait(60)
            return job(each)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(over)) as pool:
        return list(pool.map(ready, over))


def together(*jobs: Callable) -> list:
    """What each of these comes to, called by a worker of its own, all in the same moment."""
    return at_once(lambda job: job(), jobs)


def post_at_once(urls: Iterable[str], session) -> list[int]:
    """The statuses of one person's posts, each from a browser of its own."""

    def post(url):
        browser = Client()
        browser.cookies = session
        return browser.post(url).status_code

    return at_once(post, urls)
