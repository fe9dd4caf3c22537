"""Who works where, from when to when (lms.common.intervals)."""

from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, Group, PermissionsMixin
from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef, Q, Subquery
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from lms.common.dates import today
from lms.common.intervals import Interval, IntervalQuerySet

NEW_FOR = timedelta(days=30)
# The name of the one role that opens other people's records.
LEARNING_ADMINISTRATORS = "Learning administrators"


class UnitQuerySet(IntervalQuerySet):
    def directorates(self):
        return self.filter(kind=Unit.Kind.DIRECTORATE)

    def within(self, unit):
        """The unit and all below it; the tree is at most four units deep."""
        return self.filter(
            Q(pk=unit.pk) | Q(parent=unit) | Q(parent__parent=unit) | Q(parent__parent__parent=unit)
        )


class Unit(Interval):
    """A node of the organisation: council, directorate, division or team."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("Council")
        DIRECTORATE = "directorate", _("Directorate")
        DIVISION = "division", _("Division")
        TEAM = "team", _("Team")

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


class UserManager(BaseUserManager):
    def create_user(self, email=None, password=None, **fields):
        user = self.model(email=email.lower() if email else None, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email=email.lower())


class UserQuerySet(models.QuerySet):
    """The populations of METRICS.md. `day` is the end of that day in the council's time zone."""

    def in_post(self, day):
        return self.filter(pk__in=Posting.objects.primary().on(day).values("person"))

    def headline(self, day):
        """In post and not agency or casual: the headcount that every public rate is a part of."""
        return self.filter(pk__in=Posting.objects.primary().on(day).headline().values("person"))

    def on_long_absence(self, day):
        return self.filter(pk__in=Absence.objects.on(day).values("person"))

    def new(self, day):
        """In their first 30 days, counted from the day they started or came back."""
        since = day - NEW_FOR
        started = Posting.objects.primary().spell_starts().filter(starts_on__gt=since)
        returned = Absence.objects.filter(ends_on__gt=since, ends_on__lte=day)
        return self.in_post(day).filter(
            Q(pk__in=started.on(day).values("person")) | Q(pk__in=returned.values("person"))
        )

    def eligible(self, day):
        """Those who can be expected to have done their learning: here, and not just arrived."""
        not_expected = User.objects.on_long_absence(day) | User.objects.new(day)
        return self.headline(day).exclude(pk__in=not_expected.values("pk"))

    def in_tiers(self, max_tier, day):
        """The top of the organisation chart, down to this tier."""
        postings = Posting.objects.primary().on(day).headline().filter(tier__lte=max_tier)
        return self.filter(pk__in=postings.values("person"))

    def may_sign_in(self, day):
        """Who works here on this day, and technical accounts, which never had a post."""
        posts = Posting.objects.filter(person=OuterRef("pk"))
        return self.filter(Exists(posts.on(day)) | ~Exists(posts), is_active=True)

    def with_place(self, day):
        """What every page asks about the person it is for, in the query that loads them."""
        posts = Posting.objects.filter(person=OuterRef("pk"))
        here = posts.primary().on(day)
        roles = Group.objects.filter(user=OuterRef("pk"), name=LEARNING_ADMINISTRATORS)
        return self.annotate(
            tier=Subquery(here.values("tier")[:1]),
            has_left=ExpressionWrapper(Exists(posts) & ~Exists(here), models.BooleanField()),
            is_learning_administrator=Exists(roles),
        )

    def with_login(self):
        return self.filter(is_active=True).exclude(email=None)

    def managed_by(self, manager, day):
        """Direct reports in their main post."""
        managed = Posting.objects.primary().on(day).filter(manager=manager)
        return self.filter(pk__in=managed.values("person"))


class User(AbstractBaseUser, PermissionsMixin):
    """A member of staff, with or without a login. Facts of the post stand on the posting."""

    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    staff_number = models.CharField(
        _("staff number"), max_length=20, unique=True, null=True, blank=True
    )
    first_name = models.CharField(_("first name"), max_length=100)
    last_name = models.CharField(_("last name"), max_length=100)
    known_as = models.CharField(_("known as"), max_length=100, blank=True)
    is_active = models.BooleanField(_("may sign in"), default=True)
    date_joined = models.DateTimeField(_("added"), auto_now_add=True)

    objects = UserManager.from_queryset(UserQuerySet)()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["first_name", "last_name"]

    class Meta:
        ordering = ["last_name", "first_name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(email=None) | Q(email=Lower("email")),
                name="people_user_email_in_small_letters",
            )
        ]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self):
        return self.get_full_name()

    def get_short_name(self):
        return self.known_as or self.first_name

    def get_full_name(self):
        return f"{self.get_short_name()} {self.last_name}".strip()

    @cached_property
    def posting(self):
        """Today's primary posting with its unit, or None for a leaver or a technical account."""
        return (
            self.postings.primary()
            .on(today())
            .select_related("unit__parent__parent", "manager")
            .first()
        )

    @cached_property
    def has_left(self):
        return self.posting is None and self.postings.exists()

    @cached_property
    def is_learning_administrator(self):
        return self.groups.filter(name=LEARNING_ADMINISTRATORS).exists()

    @cached_property
    def tier(self):
        return self.posting.tier if self.posting else None

    @property
    def manager(self):
        return self.posting.manager if self.posting else None


class PostingQuerySet(IntervalQuerySet):
    def primary(self):
        return self.filter(is_primary=True)

    def headline(self):
        return self.exclude(employment__in=Posting.CONTINGENT)

    def spell_starts(self):
        """Those that no main posting of the same person runs into: a move is not a new start."""
        before = Posting.objects.filter(
            person=OuterRef("person"), is_primary=True, ends_on=OuterRef("starts_on")
        )
        return self.exclude(Exists(before))


class Posting(Interval):
    """One person in one post. A person has at most one primary posting on any day."""

    class Employment(models.TextChoices):
        PERMANENT = "permanent", _("Permanent")
        FIXED_TERM = "fixed_term", _("Fixed term")
        APPRENTICE = "apprentice", _("Apprentice")
        AGENCY = "agency", _("Agency")
        CASUAL = "casual", _("Casual")

    CONTINGENT = (Employment.AGENCY, Employment.CASUAL)

    person = models.ForeignKey(User, models.PROTECT, related_name="postings")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="postings")
    assignment_no = models.CharField(_("assignment number"), max_length=30)
    is_primary = models.BooleanField(_("main post"), default=True)
    job_title = models.CharField(_("job title"), max_length=200, blank=True)
    grade = models.CharField(_("grade"), max_length=20, blank=True)
    tier = models.PositiveSmallIntegerField(
        _("tier"),
        null=True,
        blank=True,
        help_text=_("1 to 3: leadership team; 4: heads of service."),
    )
    employment = models.CharField(_("kind of employment"), max_length=12, choices=Employment)
    location = models.CharField(_("place of work"), max_length=100, blank=True)
    manager = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="managed_postings"
    )

    objects = PostingQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["person", "starts_on"]
        constraints = [
            *Interval.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "starts_on"],
                condition=Q(is_primary=True),
                name="people_posting_one_primary_start_a_day",
            ),
        ]
        indexes = [models.Index(fields=["starts_on", "ends_on"])]

    def __str__(self):
        return f"{self.job_title}, {self.unit}"

    @property
    def is_contingent(self):
        return self.employment in self.CONTINGENT


class Absence(Interval):
    """A long absence. Whether and when, never why: the reason would be health data."""

    person = models.ForeignKey(User, models.PROTECT, related_name="absences")

    objects = IntervalQuerySet.as_manager()

    class Meta(Interval.Meta):
        ordering = ["person", "starts_on"]

    def __str__(self):
        return f"{self.person}: {self.starts_on}"


class StaffFile(models.Model):
    """One HR file that was applied. Its fingerprint is kept, the file is not."""

    sha256 = models.CharField(max_length=64)
    as_at = models.DateField()
    name = models.CharField(max_length=200)
    outcomes = models.JSONField(help_text="How many rows had each outcome.")
    applied_at = models.DateTimeField(auto_now_add=True)
    applied_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sha256", "as_at"], name="people_stafffile_applied_once"
            )
        ]

    def __str__(self):
        return f"{self.name} ({self.as_at})"
