from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, Group, PermissionsMixin
from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lms.common.dates import today

from .holds import RecordHold
from .mergers import Merger
from .postings import Absence, Posting
from .preferences import Preferences
from .units import Unit

NEW_FOR = timedelta(days=30)
# The name of the one role that opens other people's records.
LEARNING_ADMINISTRATORS = "Learning administrators"
DATA_PUBLISHERS = "Data publishers"
CHAMPIONS = "Digital champions"
AUTHORS = "Course authors"
MODERATORS = "Moderators"


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
        managed = Posting.objects.primary().on(day).filter(manager=OuterRef("pk"))
        roles = Group.objects.filter(user=OuterRef("pk"))
        chosen = Preferences.objects.filter(person=OuterRef("pk"))
        return self.annotate(
            manages=ExpressionWrapper(Exists(here) & Exists(managed), models.BooleanField()),
            tier=Subquery(here.values("tier")[:1]),
            has_left=ExpressionWrapper(Exists(posts) & ~Exists(here), models.BooleanField()),
            is_learning_administrator=Exists(roles.filter(name=LEARNING_ADMINISTRATORS)),
            is_data_publisher=Exists(roles.filter(name=DATA_PUBLISHERS)),
            is_champion=Exists(roles.filter(name=CHAMPIONS)),
            writes_courses=Exists(roles.filter(name__in=(AUTHORS, MODERATORS))),
            theme=Subquery(chosen.values("theme")),
            letters=Subquery(chosen.values("letters")),
        )

    def left(self, day):
        """Whose main posts are all over."""
        mine = Posting.objects.primary().filter(person=OuterRef("pk"))
        return self.filter(Exists(mine), ~Exists(mine.filter(Q(ends_on=None) | Q(ends_on__gt=day))))

    def gone(self, day):
        """Who has no post of any kind any more, and none to come."""
        lasting = Posting.objects.filter(person=OuterRef("pk"))
        return self.left(day).exclude(Exists(lasting.filter(Q(ends_on=None) | Q(ends_on__gt=day))))

    def on_hold(self, day):
        """Whose record is kept whatever its age."""
        return self.filter(pk__in=RecordHold.objects.on(day).values("person"))

    def to_come(self, day):
        """Not in a main post yet, or not again yet."""
        mine = Posting.objects.primary().filter(person=OuterRef("pk"))
        return self.filter(Exists(mine.filter(starts_on__gt=day)), ~Exists(mine.on(day)))

    def without_main_post(self):
        """Technical accounts, and whoever HR gives a second post only."""
        return self.exclude(pk__in=Posting.objects.primary().values("person"))

    def within(self, unit, day):
        """In their main post, in this unit or below it."""
        here = Posting.objects.primary().on(day).filter(unit__in=Unit.objects.within(unit))
        return self.filter(pk__in=here.values("person"))

    def matching(self, text):
        """Each word of the text is part of a name, the e-mail address or the staff number."""
        found = self
        for word in text.split():
            found = found.filter(
                Q(first_name__icontains=word)
                | Q(last_name__icontains=word)
                | Q(known_as__icontains=word)
                | Q(email__icontains=word)
                | Q(staff_number__icontains=word)
            )
        return found

    def with_whereabouts(self, day):
        """What lms.people.whereabouts asks, and the roles, in four queries for any number."""
        posts = Posting.objects.with_units().select_related("manager")
        return self.prefetch_related(
            Prefetch("postings", posts.order_by("-starts_on", "-is_primary"), "known_posts"),
            Prefetch("absences", Absence.objects.on(day), "absences_today"),
            "groups",
        )

    def with_login(self):
        return self.filter(is_active=True).exclude(email=None)

    def without_login(self):
        """To be reached in other ways: by a session, at a shared computer, on paper."""
        return self.filter(Q(is_active=False) | Q(email=None))

    def known_as_one(self, person):
        """The person's record, and those that were found to be of the same person."""
        duplicates = Merger.objects.in_force().filter(kept=person)
        return self.filter(Q(pk=person.pk) | Q(pk__in=duplicates.values("duplicate")))

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
    welcomed_on = models.DateField(_("saw the welcome"), null=True, blank=True, editable=False)
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
        name = f"{self.get_short_name()} {self.last_name}".strip()
        return name or gettext("A former colleague")

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
    def manages(self):
        """Whether somebody reports to them today."""
        return self.posting is not None and User.objects.managed_by(self, today()).exists()

    @cached_property
    def is_learning_administrator(self):
        return self.groups.filter(name=LEARNING_ADMINISTRATORS).exists()

    @cached_property
    def is_data_publisher(self):
        return self.groups.filter(name=DATA_PUBLISHERS).exists()

    @cached_property
    def is_champion(self):
        return self.groups.filter(name=CHAMPIONS).exists()

    @cached_property
    def writes_courses(self):
        return self.groups.filter(name__in=(AUTHORS, MODERATORS)).exists()

    @cached_property
    def theme(self):
        return self.chosen.theme

    @cached_property
    def letters(self):
        return self.chosen.letters

    @property
    def chosen(self):
        return Preferences.objects.filter(person=self).first() or Preferences(person=self)

    @cached_property
    def tier(self):
        return self.posting.tier if self.posting else None

    @property
    def manager(self):
        return self.posting.manager if self.posting else None
