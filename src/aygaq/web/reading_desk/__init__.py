"""The reading desk: one source, its words on one side, its claims on the other.

load        the source with its text, entities and cards, from the store
cards       claims as cards: one for each thing said, however often it was amended
marks       the text cut at every edge of a claim, so that each is marked in its place
find_words  words that a person gives, found in the text
fields      what the form of a claim sends, as a claim
original    the source as it was given: pages as pictures, or its bytes as plain text
views       thin
"""
