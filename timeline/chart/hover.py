"""What a mark tells when it is pointed at: plain lines, safe to hand to Plotly.

Plotly reads its texts as a small HTML; and in a notebook with MathJax what stands between dollar signs as
mathematics. Outside text is escaped against both.
"""

from __future__ import annotations

from html import escape

from timeline.chart.text_fit import wrap
from timeline.chart.wording import EXACTNESS, confidence_step, label_words
from timeline.model import Event

SIZE, WIDTH, MOST_PUBLISHERS = 12.5, 380.0, 5


def safe(text: str) -> str:
    """``text`` as Plotly must be given it to show these very characters."""
    return escape(text, quote=False).replace("$", "&#36;")


def hover_text(event: Event) -> str:
    """Title, date as understood and as published, status, sources, confidence and a quote, lines by <br>."""
    lines = wrap(event.title, SIZE, WIDTH, 3)
    lines += ["", f"{label_words(event)} ({EXACTNESS[event.granularity]})"]
    if event.text:
        lines += wrap(f"as published: “{event.text}”", SIZE, WIDTH, 2)
    if event.conflict:
        readings = [f"{r.edtf} ({', '.join(r.publishers)})" for r in event.conflict]
        lines += wrap("sources disagree: " + "; ".join(readings), SIZE, WIDTH, 3)
    lines.append(f"confidence {confidence_step(event.confidence)}")
    lines += wrap(_sources(event), SIZE, WIDTH, 2)
    if event.sources:
        lines += ["", *wrap(f"“{event.sources[0].quote}”", SIZE, WIDTH, 4)]
    return "<br>".join(map(safe, lines))


def _sources(event: Event) -> str:
    publishers = list(dict.fromkeys(s.publisher for s in event.sources))
    more = len(publishers) - MOST_PUBLISHERS
    named = ", ".join(publishers[:MOST_PUBLISHERS]) + (f" and {more} more" if more > 0 else "")
    count = len(event.sources)
    return f"{count} source{'' if count == 1 else 's'}: {named}"
