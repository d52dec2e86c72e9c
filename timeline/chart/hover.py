"""What a mark tells when it is pointed at: plain lines, safe to hand to Plotly.

Plotly reads its texts as a small HTML; and in a notebook with MathJax what stands between dollar signs as
mathematics. Outside text is escaped against both.
"""

from __future__ import annotations

from html import escape

from timeline.chart.language import ENGLISH, Language, isolated
from timeline.chart.text_fit import wrap
from timeline.chart.wording import CONFIDENCE_WORDS, EXACTNESS, confidence_step, label_words
from timeline.model import Event

SIZE, WIDTH, MOST_PUBLISHERS = 12.5, 380.0, 5


def safe(text: str) -> str:
    """``text`` as Plotly must be given it to show these very characters."""
    return escape(text, quote=False).replace("$", "&#36;")


def hover_text(event: Event, language: Language = ENGLISH) -> str:
    """Title, date as understood and as published, status, sources, confidence and a quote, lines by <br>."""
    exactness = language.say(EXACTNESS[event.granularity])
    confidence = language.say(CONFIDENCE_WORDS[confidence_step(event.confidence)])
    paragraphs = [(event.title, 3), ("", 1), (f"{label_words(event, language)} ({exactness})", 2)]
    if event.text:
        paragraphs.append((language.say("as published: “%(words)s”", words=event.text), 2))
    if event.conflict:
        readings = "; ".join(f"{r.edtf} ({', '.join(r.publishers)})" for r in event.conflict)
        paragraphs.append((language.say("sources disagree: %(readings)s", readings=readings), 3))
    paragraphs.append((language.say("confidence %(step)s", step=confidence), 1))
    paragraphs.append((_sources(event, language), 2))
    if event.sources:
        paragraphs += [("", 1), (f"“{event.sources[0].quote}”", 4)]
    lines: list[str] = []
    for text, most in paragraphs:
        lines += isolated(wrap(text, SIZE, WIDTH, most) or [""], text)
    return "<br>".join(map(safe, lines))


def _sources(event: Event, language: Language) -> str:
    publishers = list(dict.fromkeys(s.publisher for s in event.sources))
    more = len(publishers) - MOST_PUBLISHERS
    named = ", ".join(publishers[:MOST_PUBLISHERS])
    if more > 0:
        named = language.count(
            "%(named)s and %(number)s more", "%(named)s and %(number)s more", more, named=named
        )
    count = len(event.sources)
    return language.count("%(number)s source: %(named)s", "%(number)s sources: %(named)s", count, named=named)
