"""Titles and quotations that attack the formats they are written in."""

from __future__ import annotations

from dataclasses import replace

from tests.chart.made_timelines import event, timeline
from timeline.model import Event, Timeline

TEXTS = {
    "line-breaks": "First line\nsecond line\r\nthird\rfourth",
    "quotes": "He said \"no\", she said 'yes'; “perhaps”, `never`",
    "script": "<script>alert(1)</script> & <img src=x onerror=alert(2)> </title>]]>",
    "formula": '=HYPERLINK("http://evil.example","click")',
    "minus": "-2+3+cmd|' /C calc'!A0",
    "controls": "bell \x07 null \x00 escape \x1b[31m delete \x7f next \x85 end",
    "right-to-left": "المغرب \u202eevil\u202c \u200fend\u200e",
    "long": "The very long tale of a title " * 342,
    "markdown": "a | b ** c ** [link](javascript:alert(1)) ![x](http://evil.example/x) www.evil.example $x$ ~~no~~",
    "calendar": "a;b,c\\n\\,d\nEND:VEVENT\nBEGIN:VALARM",
    "entities": "&lt;b&gt; &amp;amp; &#60;script&#62;",
    "astral": "🕰️ 摩洛哥 𝕿 é e\u0301",
}
LONG_TITLE_BYTES = 10_000


def told(name: str, text: str) -> Event:
    """An event of 2021-11-24 whose title, publisher, quotation and address are ``text``."""
    made = event(name, "2021-11-24", text)
    url = f"javascript:alert('{name}')" if name == "script" else f"https://example.org/{name}?q=<b>|\"'\\ \n"
    source = replace(made.sources[0], publisher=f"Paper {text[:100]}", quote=text, title=text, url=url)
    return replace(made, sources=(source,))


def hostile() -> Timeline:
    """One event for each text, and a title of the timeline that attacks too."""
    made = timeline([told(name, text) for name, text in TEXTS.items()])
    return replace(made, title="<b>Ties</b>\r\n| =1+1 \x00")
