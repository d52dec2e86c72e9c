"""How the timeline tells a sentence: shortened, without a caption before it and without the words that name its day."""

from __future__ import annotations

from collections import defaultdict

from timeline.events.run_ins import run_in
from timeline.summary.corpus import Corpus
from timeline.summary.shorten import shorten

Span = tuple[int, int]


class Lines:
    """The lines of a corpus's sentences; each is made once."""

    def __init__(self, corpus: Corpus) -> None:
        """Index where the sentences name which day."""
        self._texts = corpus.sentences["text"].tolist()
        self._times: dict[tuple[int, int], list[Span]] = defaultdict(list)
        columns = (corpus.mentions[name].tolist() for name in ("sentence", "day", "start", "end"))
        for sentence, day, start, end in zip(*columns, strict=True):
            self._times[sentence, day].append((start, end))
        self._made: dict[tuple[int, tuple[Span, ...]], str] = {}

    def of(self, row: int, day: int) -> str:
        """The line of the sentence ``row`` under the day (ordinal)."""
        times = tuple(self._times.get((row, day), ()))
        if (row, times) not in self._made:
            begins = run_in(self._texts[row])
            within = [(start - begins, end - begins) for start, end in times if start >= begins]
            self._made[row, times] = shorten(self._texts[row][begins:], within)
        return self._made[row, times]
