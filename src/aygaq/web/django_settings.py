"""Django's settings as a module, for tools that want one: the type checker, makemessages.

The program itself never loads it; `settings.start_web` takes the same values.
"""

from __future__ import annotations

from aygaq.web.settings import web_settings

globals().update(web_settings(team=True))
