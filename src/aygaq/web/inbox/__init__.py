"""The inbox: documents come in, are kept and read, and wait for somebody.

taking      what a form sends, through the action that keeps a source
refusals    what was not taken in, until somebody has seen it
reading     the reading in the background: one thread, one process apart
example     a made-up report to try the desk with
views       thin
"""
