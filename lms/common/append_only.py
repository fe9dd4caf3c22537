"""Rows that are only ever added: what was said stays said. The database refuses as well."""

from django.db import models

REFUSAL = "What is kept here is only ever added to. Add a new one that says why."


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, *args, **kwargs):
        raise TypeError(REFUSAL)

    def delete(self):
        raise TypeError(REFUSAL)

    bulk_update = update


class AppendOnly(models.Model):
    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError(REFUSAL)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError(REFUSAL)
