"""One page of cases, self-contained."""

from aygaq.publishing.page.build import build_page

__all__ = ["build_page"]
