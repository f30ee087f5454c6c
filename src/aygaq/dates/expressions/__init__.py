"""Finding times in an English text: what the words say, before they are read against a date."""

from aygaq.dates.expressions.find import find_expressions
from aygaq.dates.expressions.model import Kind, TimeExpression

__all__ = ["Kind", "TimeExpression", "find_expressions"]
