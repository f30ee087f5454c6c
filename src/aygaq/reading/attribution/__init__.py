"""Attribution: who the source says it has each thing from."""

from __future__ import annotations

from aygaq.reading.attribution.quotes import Quote, find_quotes
from aygaq.reading.attribution.speech import find_speech, speech_over
from aygaq.reading.attribution.values import Speech

__all__ = ["Quote", "Speech", "find_quotes", "find_speech", "speech_over"]
