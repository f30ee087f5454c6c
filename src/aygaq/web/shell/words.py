"""Template tags and filters for words that every page shows."""

from __future__ import annotations

from django import template
from django.templatetags.static import static
from django.utils.translation import get_language

from aygaq.vocabulary import term
from aygaq.web.said import when_said

register = template.Library()
register.simple_tag(static, name="static")


@register.filter
def term_label(code: str) -> str:
    """The label of an act or attribute in the language of the interface."""
    language = (get_language() or "en").split("-")[0]
    words = term(code).label(language)
    return words[:1].upper() + words[1:]


@register.filter
def flat(words: str) -> str:
    """`words` with single spaces and no line breaks."""
    return " ".join(words.split())


register.filter("when", when_said)


@register.filter
def day_said(at: str) -> str:
    """The day of a moment of ours (UTC, ISO 8601), written out in the language of the interface."""
    return when_said(at[:10])
