"""The speaker of a claim: who the source says it has it from, in its own words.

Reach for this module when acts are found and mentions joined. "He said" is given by the words
that tell who he is. The chain's nearest speaker counts; where nobody is named it is the outlet.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from aygaq.claims import Span, Speaker
from aygaq.reading.attribution import Quote, Speech
from aygaq.reading.attribution.over import SpeechIndex
from aygaq.reading.attribution.tellers import with_later_partners, with_partners
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions

# where the word for the act tells it too: "announced the release of nine men"
_ANNOUNCING = word_set("announce report confirm document record register")


@functools.cache
def _kinds() -> Mapping[str, str]:
    table = load_table("speech")["kinds"]
    return {word: kind for kind, words in reversed(table.items()) for word in words.split()}


class Speakers:
    """Finds who tells what in one text."""

    def __init__(
        self,
        mentions: Mentions,
        coreference: Coreference,
        speeches: Sequence[Speech],
        quotes: Sequence[Quote] = (),
    ) -> None:
        self.mentions, self.coreference = mentions, coreference
        self.speeches = SpeechIndex(speeches)
        self._denials = {s.verb: s for s in speeches if s.lemma in words_of("speech", "denying")}
        self._announced = {s.verb: s for s in speeches if s.lemma in _ANNOUNCING and s.covers}
        self._quoted = {i for q in quotes if q.is_speech for i in range(q.first, q.last)}

    def speech(self, trigger: int) -> Speech | None:
        """The innermost telling over the trigger."""
        if trigger in self._denials:
            return self._denials[trigger]  # "police denied holding them"
        over = [s for s in self.speeches.over(trigger) if s.verb != trigger]
        return over[0] if over else self._announced.get(trigger)

    def why(self, trigger: int) -> str:
        """Why this speaker: the word of telling, and whose words it is told in."""
        speech = self.speech(trigger)
        if speech is None or self.mentions.headed_by(speech.speaker) is None:
            return ""
        words = self.mentions.tree.words
        near = words[speech.verb].sentence == words[trigger].sentence
        return f"tells by “{words[speech.verb].low}”" + ("" if near else ", some sentences away")

    def quoted(self, trigger: int) -> Speech | None:
        """The telling whose quotation marks hold the trigger, where it is the innermost."""
        return self.speech(trigger) if trigger in self._quoted else None

    def of(self, trigger: int) -> Speaker | None:
        """The speaker of the act at `trigger`; None where the source speaks itself."""
        speech = self.speech(trigger)
        mention = self.mentions.headed_by(speech.speaker) if speech is not None else None
        if mention is None or speech is None:
            return None
        referent = self.coreference.of(mention)
        span = self._with_partners(mention, self._words(mention, referent), speech.verb)
        named = referent is not None and referent.named
        return Speaker(span, self._kind(mention, referent), named)

    def _with_partners(self, mention: Mention, span: Span, verb: int) -> Span:
        """ "His family and the union said": the words for all who tell together."""
        tree = self.mentions.tree
        word = tree.words[mention.head]
        if span != self.mentions.span(mention) or mention.manner is Manner.PRONOUN:
            return span
        first = with_partners(tree, self.mentions, mention.first, tree.sentence_of(word))
        last = with_later_partners(tree, self.mentions, mention.last, tree.words[verb])
        start = span.start if first == mention.first else tree.words[first].start
        end = span.end if last == mention.last else tree.words[last - 1].end
        return Span.of(tree.text, start, end)

    def _words(self, mention: Mention, referent: Referent | None) -> Span:
        if referent is None:
            return self.mentions.span(mention)
        if referent.named:
            named = [m for m in referent.mentions if m.named and m.name == referent.name]
            return self.mentions.span(named[0])
        if mention.manner is Manner.PRONOUN:
            told = [m for m in referent.mentions if m.manner is not Manner.PRONOUN]
            earlier = [m for m in told if m.head < mention.head] or told
            return self.mentions.span(earlier[-1] if earlier else mention)
        return self.mentions.span(mention)

    def _kind(self, mention: Mention, referent: Referent | None) -> str:
        nouns = [mention.noun, *sorted(referent.nouns if referent else ())]
        for noun in nouns:
            if noun in _kinds():
                return _kinds()[noun]
        return "person" if mention.human else "organisation"
