"""To find pages and lessons by their words.

Wagtail's own index holds drafts, for the admin. This one holds what is live and what a learner
reads before answering, one row for each page and lesson (`courses.models.SearchEntry`), made when
a page is published and gone when it is not live any more. Who asks is shown what they may open.
"""
