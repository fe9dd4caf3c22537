"""Follows the links a visitor is shown, from where people start, and hands back every answer."""

import html
import re
import zipfile
from collections import deque
from io import BytesIO

from .things import CORRECTED

HREF = re.compile(r'href="(/[^"#]*)')
# Style, script and drawings are the same for all; signing out would end the walk.
LEFT_OUT = re.compile(r"^/(static/|site\.css|brand|admin/(sprite|jsi18n|logout)|accounts/logout)")
START = (
    "/",
    "/learn/",
    "/search/?q=qzx",
    "/learn/safe-online/habits/final-check/",
    "/certificates/",
    "/skills/",
    "/leadership/",
    f"/leadership/?as_at={CORRECTED}",
    "/leadership/targets/",
    "/leadership/targets/set/",
    "/leadership/directorates/pla/",
    "/leadership/what-people-say/",
    "/leadership/courses/",
    "/leadership/courses/dc02/",
    "/leadership/how-it-goes/",
    "/me/record/",
    "/me/data/",
    "/me/settings/",
    "/team/",
    "/progress/how-we-measure/",
    "/no-such-page/",
)
ADMIN = (
    "/admin/",
    "/admin/pages/",
    "/admin/people/",
    "/admin/users/",
    "/admin/feedback/",
    "/admin/place-notes/",
    "/admin/reports/course-health/",
    "/admin/requirements/new/",
    "/admin/sponsors/",
    "/admin/api/main/pages/?fields=*",
    "/admin/api/main/documents/",
    "/admin/api/main/images/",
    "/admin/documents/",
    "/admin/images/",
    "/admin/documents/chooser/",
    "/admin/images/chooser/",
    "/admin/choose-page/",
    "/admin/pages/search/?q=Qzx",
    "/admin/choose-page/search/?q=Qzx",
    "/admin/reports/site-history/",
    "/admin/reports/workflow/",
    "/admin/localize/reports/translations/",
    "/admin/no-such-page/",
)
EXPORTS = (
    "/leadership/all.csv",
    "/leadership/trend.csv",
    "/leadership/directorates.csv",
    "/leadership/courses.csv",
    "/leadership/all.xlsx",
    "/leadership/trend.xlsx",
    "/leadership/causes.xlsx",
    "/leadership/services.xlsx?directorate=pla",
    "/leadership/all.json",
    "/leadership/trend.json",
    "/leadership/service-courses.json?directorate=pla",
    "/leadership/what-people-say.csv",
    "/leadership/courses/required.xlsx",
    "/leadership/courses/optional.csv",
    "/leadership/courses/dc02/numbers.json",
    "/leadership/courses/dc02/what-people-say.csv",
    "/leadership/how-it-goes/late.xlsx",
    "/leadership/how-it-goes/reach.csv",
    "/leadership/how-it-goes/completions.json",
    "/leadership/how-it-goes/data.csv",
    "/me/data/my-data.json",
    "/me/record/my-record.csv",
    "/me/record/my-record.json",
    "/admin/people/?export=csv",
    "/admin/users/?export=csv",
    "/admin/data-quality/no-manager/?export=xlsx",
    "/admin/data-quality/never-signed-in/?export=csv",
    "/admin/reports/aging-pages/?export=csv",
    "/admin/reports/site-history/?export=csv",
    "/admin/reports/workflow/?export=xlsx",
    "/admin/reports/locked/?export=csv",
    "/admin/localize/reports/translations/?export=csv",
    "/admin/requirements/?export=csv",
    "/admin/reports/course-health/?export=csv",
)


def crawl(visitor, most=108):
    """{path: text}; first what is named here, then what those pages lead to."""
    waiting = deque([*START, *(f"/cy{path}" for path in START), *ADMIN, *EXPORTS])
    seen = {}
    while waiting and len(seen) < most:
        path = waiting.popleft()
        if path not in seen:
            seen[path] = text = read(visitor, path)
            waiting.extend(links(text))
    return seen


def read(visitor, path):
    response = visitor.send("GET", path)
    if "spreadsheetml" in response.headers.get("Content-Type", ""):
        return sheets(response.body)
    return visitor.text(response)


def sheets(body):
    with zipfile.ZipFile(BytesIO(body)) as book:
        return "".join(book.read(name).decode(errors="replace") for name in book.namelist())


def links(text):
    found = (html.unescape(href) for href in HREF.findall(text))
    return [href for href in found if not LEFT_OUT.match(href)]
