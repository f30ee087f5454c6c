"""Words read per second on one core, beside the time of tokenising alone in the same run.

    python -m benchmarks.reading_speed

The text is the made-up development reports of `benchmarks/reading/`, so that the figure does
not depend on files outside the repository. A word is a token of spaCy's blank English that
holds a letter or a digit. What is kept of words and places makes the second run quicker than the
first; both figures are printed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
REPORTS = Path(__file__).parent / "reading" / "development"
BAR = 5_000  # words per second


def main() -> None:
    """Print words per second of the whole pipeline, and its time over tokenising alone."""
    import spacy

    from aygaq import read_text

    texts = [path.read_text("utf-8") for path in sorted(REPORTS.glob("*.txt"))]
    tokenizer = spacy.blank("en")
    words = sum(
        any(ch.isalnum() for ch in token.text) for text in texts for token in tokenizer(text)
    )
    read_text(texts[0], published="2020")  # loads the model
    tokenised = min(seconds(lambda: [tokenizer(text) for text in texts]))
    runs = seconds(lambda: [read_text(text, published="2020") for text in texts])
    read = min(runs)
    print(
        f"reading             {words / read:,.0f} words/s on one core (bar {BAR:,}), "
        f"{words / runs[0]:,.0f} where every report is new; "
        f"{len(texts)} reports, {words:,} words; {read / tokenised:.1f} times tokenising alone "
        f"({words / tokenised:,.0f} words/s)"
    )


def seconds(work: Callable[[], object]) -> list[float]:
    """Processor time of each of three runs; the quickest is free of the machine's other work."""
    took = []
    for _ in range(3):
        begun = time.process_time()
        work()
        took.append(time.process_time() - begun)
    return took


if __name__ == "__main__":
    main()
