"""Reading: from text to claims, by Universal Dependencies and frames, offline.

`read` is the whole of it; the stages stand in `reader`.
"""

from aygaq.reading.reader import READER, read

__all__ = ["READER", "read"]
