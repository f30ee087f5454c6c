"""The words that count from one act to another: "two days after", "hours after", "after a week".

Reach for this module from `counted` alone. Always true: what counts stands before "after",
"before" or "following", and names its unit.
"""

from __future__ import annotations

import re

_UNITS = r"(?:day|night|week|month|year)s?"
_ABOUT = r"(?:(?:about|some|around|nearly|almost|over|more than|less than|just)\s+)?"
_MANY = r"(?:the|an?|several|a few|[0-9]{1,3}|[A-Za-z]+(?:-[a-z]+)?)"
_SOON = r"(?:just )?(?:hours|minutes|moments)(?=\s+after)"
COUNTED = re.compile(
    rf"(?<![\w-])(?P<count>{_SOON}|{_ABOUT}{_MANY}\s+{_UNITS})\s+(?P<way>after|before|following)\s+"
    r"(?!(?:at|near|outside|inside|and|during)\b)",  # "two days before at a roadblock" is a time
    re.IGNORECASE,
)
LATER = re.compile(
    r"(?<![\w-])after\s+(?P<count>(?:(?:about|some|around|nearly|almost|over|more than|just)\s+)?"
    r"(?:an?|[0-9]{1,3}|[A-Za-z]+(?:-[a-z]+)?)\s+(?:day|night|week|month|year)s?)"
    r"(?=\s*[,.;)]|\s+(?:in|of|under|behind)\s+(?:police\s+)?(?:custody|detention|prison|jail|arrest|bars))",
    re.IGNORECASE,
)
SAME_DAY = re.compile(r"^(?:just )?(?:hours|minutes|moments)\b", re.IGNORECASE)
HIS_ARREST = re.compile(
    r"\s*(?:his|her|their)\s+(?:arrest|detention|abduction|capture|kidnapping)\b", re.IGNORECASE
)
