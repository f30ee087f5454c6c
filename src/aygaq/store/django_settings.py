"""Django's settings as a module, for tools that want one: the type checker, makemigrations.

The program itself never loads it; `settings.start_django` takes the same values.
"""

from __future__ import annotations

from aygaq.store.settings import PLAIN_SETTINGS

globals().update(PLAIN_SETTINGS)
