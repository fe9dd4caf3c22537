"""Courses in another language, with wagtail-localize.

A page is sent to be translated, its words are translated side by side, and somebody who may
publish publishes. When the source is published again, structure and answer keys follow at once
(courses.actions.sync_translations). Words follow by these rules:

* A string that did not change keeps its translation.
* A string that changed keeps the earlier translation, marked as kept, until somebody has looked at
  it: readers of a corrected sentence see the words they know, without alarm.
* Where what counts in a lesson changed with it, the earlier words are shown to the translator only.
  They may say what is not asked any more.
* A lesson that lacks any words is not shown. Its readers get the source's lesson and a notice
  (courses.models.translated).
"""
