"""Charts as SVG that say the same in black and white, on paper and on a dark page.

    draw_time([TimeBar("2017", certain=12, possible=3, href="…", told="…")]) -> SVG
    draw_share(0.4) -> SVG: one bar, for a row of a table

No script, no style; the ink is `currentColor`.
"""

from aygaq.publishing.charts.share import draw_share
from aygaq.publishing.charts.time import TimeBar, TimeWords, draw_time

__all__ = ["TimeBar", "TimeWords", "draw_share", "draw_time"]
