"""One bar of a table's row: its length beside the longest of them."""

from __future__ import annotations

WIDTH, HEIGHT = 200, 12  # user units; the page stretches the width


def draw_share(share: float) -> str:
    """A bar of `share`, 0..1; what is not nothing is never drawn as nothing.

    It says nothing to a reader that the number in the same row does not, so it is hidden from
    those who listen.
    """
    long = 0.0 if share <= 0 else max(1.0, min(1.0, share) * WIDTH)
    return (
        f'<svg class="share" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" '
        f'aria-hidden="true"><rect width="{long:.1f}" height="{HEIGHT}" fill="currentColor"/></svg>'
    )
