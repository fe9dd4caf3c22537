"""What any template may ask of the culture pages."""

from django import template
from django.urls import reverse
from django.utils.translation import get_language

from home.crumbs import crumbs, culture_address
from home.front import Front
from home.models import HomePage

register = template.Library()
register.simple_tag(culture_address)


@register.simple_tag(takes_context=True)
def front_page(context):
    """What the council shows on the home page (home.front.Front): two queries."""
    homes = HomePage.objects.live().in_language(get_language())
    home = homes.order_by("path").first()
    return Front(home, context["request"].user) if home else None


@register.simple_tag
def culture_crumbs(page):
    return crumbs(page)


@register.simple_tag
def idea_address(page, person):
    """Where this person looks after a page that they sent with a form; else nothing."""
    is_theirs = getattr(page, "shown_as", "") and page.owner_id == person.pk
    return reverse("idea", args=[page.translation_key]) if is_theirs else ""
