"""Whether a time lies ahead in its sentence: "will be tried on 5 June", "on Monday he is to …".

Two ways to tell, both inside one sentence: words of the future shortly before the time with no
word of speech between ("said on Wednesday that he will" is past), or a time that opens the
sentence with words of the future in the clause after it. Everything else is past, as reports are.
"""

from __future__ import annotations

import re

from aygaq.dates.expressions.meaning import Tense

_REACH = 120  # code points looked at on either side
_FUTURE = (
    r"(?:(?<!his )(?<!her )(?<!the )(?<!own )(?<!free )(?<!their )will|shall|won['’]t"
    r"|(?:is|are)\s+(?:due|set|scheduled|expected|likely|planned|slated|to|being)"
    r"|expires?|plans?\s+to|upcoming)(?![A-Za-z])"
)
#: "planned for", "due to": future only in a clause without a verb of the past.
_PLANNED = re.compile(
    r"(?<![A-Za-z])(?<!was )(?<!were )(?<!been )(?<!ally )(?:due|scheduled|set|slated|planned)\s+"
    r"(?:to|for)(?![A-Za-z])"
)
#: What a court puts off, or holds somebody until, lies ahead, whatever the tense of the verb.
_PUT_OFF = re.compile(
    r"(?<![A-Za-z])(?:(?:adjourn|postpon|deferr|reschedul|remand|extend|prolong|renew)ed|put\s+off)"
    r"(?:\s+(?!and\b|but\b|on\b)[\w'’-]+){0,4}?(?:\s+(?:to|until|till|for))?\s+(?:the\s+)?$"
    r"|(?<![A-Za-z])next\s+hearing(?:\s*:|\s+(?:on|is\s+on|is\s+set\s+for))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:(?<![A-Za-z])(?:to|until|till|for)|hearing(?:\s*:|\s+on|\s+is\s+on))\s+(?:the\s+)?$"
    r"|^(?:until|till)\s",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?<![A-Za-z])(?:said|says|told|announced|reported|added|stated|warned|wrote|confirmed"
    r"|vowed|promised|ruled|ordered|was|were|had|has|did)(?![A-Za-z])"
)
#: In the clause after the time any verb of the past ends the search.
_PAST = re.compile(rf"{_SAID.pattern}|(?<![A-Za-z])[a-z]{{2,}}ed(?![A-Za-z])")
_FUTURE_LAST = re.compile(rf"(?<![A-Za-z]){_FUTURE}")
SENTENCE_END = re.compile(r"[.!?][\"'’”)]?\s|\n\s*\n")


def tense_at(text: str, start: int, end: int) -> Tense:
    """Return the tense in which the time at `[start, end)` is told."""
    before = _since_sentence_start(text[max(0, start - _REACH) : start])
    future = [match.end() for match in _FUTURE_LAST.finditer(before)]
    if future and not _SAID.search(before, future[-1]):
        return Tense.FUTURE
    if is_put_off(text, start, end):
        return Tense.FUTURE
    planned = _PLANNED.search(before)
    if planned and not _PAST.search(before, 0, planned.start()):
        return Tense.FUTURE
    if len(before.split()) > 1:
        return Tense.PAST
    after = text[end : end + _REACH]
    stop = SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    match = _FUTURE_LAST.search(after)
    if match and not _PAST.search(after, 0, match.start()):
        return Tense.FUTURE
    return Tense.PAST


def is_put_off(text: str, start: int, end: int) -> bool:
    """Tell whether something is put off until the time: "remanded until 1 November"."""
    before = _since_sentence_start(text[max(0, start - _REACH) : start])
    told = _UNTIL.search(before) or _UNTIL.search(text[start:end])
    return told is not None and _PUT_OFF.search(before) is not None


def _since_sentence_start(before: str) -> str:
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before
