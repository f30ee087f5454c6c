"""Tellings found by the words they cover, without looking through all of them.

Reach for this module where many words are asked about. It answers as `speech_over` does.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.attribution.values import Speech


class SpeechIndex:
    """The tellings of one text, by word."""

    def __init__(self, speeches: Sequence[Speech]) -> None:
        self._over: dict[int, list[tuple[int, int, int]]] = {}
        self._speeches = speeches
        for number, speech in enumerate(speeches):
            for first, last in speech.covers:
                for word in range(first, last):
                    found = self._over.setdefault(word, [])
                    found.append((last - first, -speech.verb, number))  # of two the later

    def over(self, word: int) -> list[Speech]:
        """The tellings that cover a word, the innermost first."""
        return [self._speeches[number] for _, _, number in sorted(self._over.get(word, ()))]
