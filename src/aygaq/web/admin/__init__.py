"""Administration: people and roles, groups of cases, activity, verification, backup, settings.

One fact is always true: what a page here changes, an action changes, which asks for the right
once more.
"""
