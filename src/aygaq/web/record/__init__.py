"""The record: everybody in it, found by names and words, chosen by facets."""
