from django.db import models


class Erasure(models.Model):
    """A person whose name is gone. The mark of their staff number finds them again where a
    backup brings them back, and tells nobody who they were."""

    person = models.OneToOneField("people.User", models.PROTECT, related_name="erasure")
    mark = models.CharField(max_length=64, db_index=True)
    erased_on = models.DateField()

    def __str__(self):
        return self.mark
