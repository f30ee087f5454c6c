"""Reading: from text to claims, by Universal Dependencies and frames, offline.

`read` is the whole of it; the stages stand in `reader`. Both names load when they are asked for:
who only looks at a lexicon need not wait for the parser.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aygaq.reading.reader import READER, read

__all__ = ["READER", "read"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from aygaq.reading import reader

        return getattr(reader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
