"""The JSON API under /api/: what the pages can do, for programs of people.

door        tokens: whose, what for, until when; errors in one shape
shapes      what goes in and out, as OpenAPI tells it
sources  claims  cases  people
interface   all of it together
"""
