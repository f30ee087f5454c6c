"""Queues: what waits for anybody, and what is one's own work.

overview       how much waits where
second         claims that wait for a second person
disputes       what sources disagree on, case by case
persons        who may be the same person
views          the pages
"""
