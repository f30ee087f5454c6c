"""All acts of a text: verbs first, then nouns and states, each word taken once.

Reach for this module with the mentions of a text. A state without a bearer of its own ("to an
unknown location") takes the victims of the nearest act in its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.abroad import turn_to_return
from aygaq.reading.frames.associations import BODY_ACTS, BodyMatcher
from aygaq.reading.frames.below import share_with_items
from aygaq.reading.frames.bodies import bodies_at
from aygaq.reading.frames.clients import turn_from_kin, turn_to_clients
from aygaq.reading.frames.enumerated import enumerated
from aygaq.reading.frames.gapping import gapped_counts, gapped_sentences
from aygaq.reading.frames.harmless import is_harmless
from aygaq.reading.frames.menaces import turn_to_threat
from aygaq.reading.frames.nouns import NounMatcher
from aygaq.reading.frames.ordinals import only_counts
from aygaq.reading.frames.passive import TIMES
from aygaq.reading.frames.rows import row_behind_copula, spread_over_rows
from aygaq.reading.frames.states import StateMatcher
from aygaq.reading.frames.tallies import tally_at
from aygaq.reading.frames.tolls import toll_at
from aygaq.reading.frames.trials import trial_at
from aygaq.reading.frames.values import Match
from aygaq.reading.frames.verbs import VerbMatcher
from aygaq.reading.frames.whereabouts import fate_at, whereabouts_at
from aygaq.reading.frames.wording import HasTerm
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Sentence, Tree, Word

# states that need a bearer of their own; the rest describe how the act beside them was done
_WHERE_HELD = frozenset(("detention", "imprisonment", "internment"))
_SEIZED = frozenset(("arrest", "detention"))
_OWED = frozenset(("denial-of-counsel", "denial-of-fair-trial", "no-legal-basis"))
_TERM_REACH = 22  # words from a sentence to the prison it is served in
_BESIDE = 3  # words
_OF_THEIR_OWN = frozenset(
    ("missing", "flight", "release", "hospitalisation", "surveillance", "death")
)


_PENALTY = word_set("demand seek request carry penalty punishment maximum minimum punish")


def find_acts(mentions: Mentions, has_term: HasTerm) -> list[Match]:
    """Every act of the text, in order of its trigger."""
    tree = mentions.tree
    verbs, nouns = VerbMatcher(mentions, has_term), NounMatcher(mentions)
    states, bodies = StateMatcher(mentions), BodyMatcher(mentions, verbs.wording)
    found: list[Match] = []
    for sentence in tree.sentences:
        found.extend(_in_sentence(mentions, sentence, verbs, nouns, states, bodies))
    return share_with_items(mentions, found)


def _in_sentence(
    mentions: Mentions,
    sentence: Sentence,
    verbs: VerbMatcher,
    nouns: NounMatcher,
    states: StateMatcher,
    bodies: BodyMatcher,
) -> list[Match]:
    acts: list[Match] = []
    borne: list[Match] = []
    for word in mentions.tree.words_of(sentence):
        match = verbs.match(word)
        if match is not None and is_harmless(mentions, match):
            match = None
        if match is None or _leaves_body_out(match):
            match = bodies.match(word) or match
        match = match or nouns.match(word) or toll_at(mentions, word)
        match = match or tally_at(mentions, word)
        match = match or bodies_at(mentions, word) or trial_at(mentions, word)
        if match is not None:
            turn_to_clients(mentions, match)
            turn_from_kin(mentions, match)
            turn_to_threat(mentions, match, acts)
            turn_to_return(mentions, match)
            repeats = (
                match.relation == "suffered" or _is_same_in_noun(mentions.tree, match, acts)
            ) and _is_told_by_verb(match, acts)
            repeats = repeats or any(
                a.trigger == match.trigger
                or (a.first < match.trigger < a.last and _is_same_harm(a, match))
                or (a.relation == "toll" and a.first < match.first < a.last)
                for a in acts
            )
            if not repeats and not only_counts(mentions, match, acts):
                acts.append(match)
        state = states.match(word) or whereabouts_at(mentions, word) or fate_at(mentions, word)
        if state is not None and not _of_nobody(mentions.tree, state):
            borne.append(state)
    for act in [a for a in acts if a.act == "sentence"][:1]:
        acts.extend(gapped_sentences(mentions, act))
    for act in [a for a in acts if a.act in ("killing", "abduction", "arrest")][-1:]:
        acts.extend(gapped_counts(mentions, act))
    for state in borne:
        _turn_from_doers(state, acts)
        if not state.victims:
            _settle(mentions, sentence, state, acts)
    borne = [s for s in borne if not _of_release(s, acts)]
    kept = [
        s
        for s in borne
        if (s.victims or s.from_context)
        and not _told_already(s, acts)
        and not (_of_term(s, acts) or _of_penalty(mentions.tree, s))
    ]
    found = sorted([*acts, *kept], key=lambda m: (m.trigger, m.act))
    spread_over_rows(mentions, sentence, found)
    return found


def _is_same_harm(act: Match, within: Match) -> bool:
    """ "Hacked to death", "made her disappear": the expression's own word tells no more."""
    if act.act == "enforced-disappearance":
        return within.act == "missing"
    return act.act == within.act == "killing"


def _leaves_body_out(match: Match) -> bool:
    """Whether an act that a body can bear has no bearer of its own: "raided the newspaper"."""
    return match.act in BODY_ACTS and not match.victims


def _settle(mentions: Mentions, sentence: Sentence, state: Match, acts: list[Match]) -> None:
    """Give a state without a bearer its neighbour's, else whom the text is about."""
    tree = mentions.tree
    if state.act == "death" or state.relation == "keepers":
        return  # "guards at Belsk Prison moved her": no word of who is held there
    _lean_on(state, acts)
    if not state.victims:
        state.victims = row_behind_copula(mentions, sentence, state)
    if not state.victims and sentence.last - state.last > 1 and tree.words[state.last].text == ":":
        state.victims = enumerated(mentions, state.last + 1, sentence.last)
    if state.victims:
        return
    # "Dina Bek - under house arrest": its record's person
    words = tree.words_of(sentence)
    verbless = not any(w.pos == "VERB" for w in words) or (
        state.act not in _WHERE_HELD and _leaves_out(tree, words)
    )
    leads = words[-1].text.endswith(":")  # "The following are still in custody:"
    if verbless or leads or _opens(tree, sentence, state):
        state.from_context = True


def _leaves_out(tree: Tree, words: Sequence[Word]) -> bool:
    """ "Went out for bread 2 July, not seen since.": no verb has a subject, nor is an order."""
    first = words[0]
    told = first.pos == "VERB" and first.low != first.lemma and not first.low.endswith("ing")
    return told and not any(w.relation == "nsubj" for w in words)


def _opens(tree: Tree, sentence: Sentence, state: Match) -> bool:
    """ "In custody at Isolator No. 5.": a note that has a state and no subject."""
    before = tree.words[sentence.first : state.first]
    return all(w.pos in ("PUNCT", "ADV") for w in before) and not any(
        w.pos in ("VERB", "PRON")
        for w in tree.words[state.last : min(state.last + 8, sentence.last)]
    )


def _turn_from_doers(state: Match, acts: list[Match]) -> None:
    """ "Police questioned Bek in the absence of his lawyer": what is owed is owed to him."""
    if state.act not in _OWED or not state.victims:
        return
    for act in acts:
        if (
            act.trigger < state.first
            and act.victims
            and all(m in act.agents for m in state.victims)
        ):
            state.victims = list(act.victims)
            return


def _lean_on(state: Match, acts: list[Match]) -> None:
    """Take the victims of the last act before the state, else of the first one after it."""
    before = [a for a in acts if a.victims and a.trigger < state.first]
    after = [a for a in acts if a.victims and a.trigger > state.first]
    near = before[-1:] or after[:1]
    if state.act in _OF_THEIR_OWN:
        return
    if near and near[0].relation != "context":
        state.victims, state.agents = list(near[0].victims), list(near[0].agents)
        state.relation, state.negated = "neighbour", near[0].negated


def _of_nobody(tree: Tree, state: Match) -> bool:
    """ "No such person was in custody": said of nobody."""
    return bool(state.victims) and all(tree.words[m.first].low == "no" for m in state.victims)


def _of_term(state: Match, acts: list[Match]) -> bool:
    """ "Sentenced to nine years in jail", "a maximum of nine years in jail": no act of its own."""
    return state.act == "imprisonment" and any(
        (a.act == "sentence" or (a.act == "charge" and "face" in a.rule))
        and 0 < state.first - a.trigger < _TERM_REACH
        for a in acts
    )


def _of_release(state: Match, acts: list[Match]) -> bool:
    """ "Freed without charge": nothing is told of why they were held."""
    return state.act == "no-legal-basis" and any(
        a.act in ("release", "coming-home") and 0 <= state.first - a.last < _BESIDE for a in acts
    )


def _of_penalty(tree: Tree, state: Match) -> bool:
    """ "Crimes that carry up to nine years in jail": what the law provides."""
    before = tree.words[
        max(tree.sentence_of(tree.words[state.first]).first, state.first - 9) : state.first
    ]
    if state.act != "imprisonment" or not before or before[-1].lemma not in TIMES:
        return False
    return any(w.lemma in _PENALTY or w.low == "punishable" for w in before)


def _is_same_in_noun(tree: Tree, match: Match, acts: list[Match]) -> bool:
    """ "Ordered the arrest of two journalists": one act, told by the verb with its noun."""
    if tree.words[match.trigger].pos != "NOUN" or match.act != "arrest":
        return False
    for act in acts:
        within = act.first < match.first < act.last
        if act.act in _SEIZED and within and act.victims == match.victims:
            act.act = match.act  # as its noun calls it
            return True
    return False


def _is_told_by_verb(match: Match, acts: list[Match]) -> bool:
    """Whether an expression before took the noun in: "subjected to sexual assault"."""
    return any(a.first <= match.first <= a.last for a in acts)


def _told_already(state: Match, acts: list[Match]) -> bool:
    """Whether a verb's own expression took the phrase in: "placed under house arrest"."""
    return any(
        (a.act == state.act and a.first < state.last and state.first < a.last)
        or (a.act == state.act == "release" and 0 <= state.first - a.last < _BESIDE)  # on bail
        or (state.act in _WHERE_HELD and a.first < state.first < a.last)
        for a in acts
    )
