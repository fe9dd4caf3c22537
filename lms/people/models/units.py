from django.db import models
from django.db.models import F, FilteredRelation, Q
from django.utils.translation import gettext_lazy as _

from lms.common.intervals import Interval, IntervalQuerySet


class UnitQuerySet(IntervalQuerySet):
    def directorates(self):
        return self.filter(kind=Unit.Kind.DIRECTORATE)

    def of_a_directorate(self):
        """Directorates and all below them, at most two units deep; Unallocated is none."""
        known = Unit.objects.directorates().exclude(code=Unit.UNALLOCATED)
        return self.filter(Q(pk__in=known) | Q(parent__in=known) | Q(parent__parent__in=known))

    def within(self, unit):
        """The unit and all below it; the tree is at most four units deep."""
        return self.filter(
            Q(pk=unit.pk) | Q(parent=unit) | Q(parent__parent=unit) | Q(parent__parent__parent=unit)
        )

    def with_successor(self):
        """Where its people go, and from what day; there is one such place at most."""
        of_people = FilteredRelation("successions", condition=Q(successions__takes_people=True))
        return self.annotate(
            succession=of_people,
            successor_id=F("succession__new_unit"),
            succeeded_on=F("succession__effective_on"),
        )


class Unit(Interval):
    """A node of the organisation: council, directorate, division or team."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("Council")
        DIRECTORATE = "directorate", _("Directorate")
        DIVISION = "division", _("Division")
        TEAM = "team", _("Team")

    # Where those are counted whose directorate HR does not say, or says in unknown words.
    UNALLOCATED = "UNALLOCATED"

    code = models.CharField(_("code"), max_length=80, unique=True, help_text=_("Never used again."))
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
    )

    objects = UnitQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["code"]
        verbose_name = _("unit")
        verbose_name_plural = _("units")

    def __str__(self):
        return self.name


class UnitAlias(models.Model):
    """Another way in which HR writes the name of a directorate, in small letters."""

    name = models.CharField(_("spelling"), max_length=200, unique=True)
    unit = models.ForeignKey(
        Unit, models.CASCADE, related_name="aliases", verbose_name=_("directorate")
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("spelling of a directorate")
        verbose_name_plural = _("spellings of directorates")

    def __str__(self):
        return self.name
