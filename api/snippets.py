"""The markup that puts a timeline on another site's page, ready to be pasted: every value in it is escaped."""

from __future__ import annotations

from collections.abc import Mapping

from flask import url_for
from markupsafe import Markup

FRAME = Markup(
    '<iframe src="{address}" title="{title}" width="{width}" height="{height}" loading="lazy" '
    'style="border:0;max-width:100%"></iframe>'
)
PLACE = Markup('<div data-timeline="{topic}"{others}></div>\n<script async src="{script}"></script>')
ATTRIBUTE = Markup(' data-{name}="{value}"')

FEWEST, EACH, MOST = 380, 60, 760  # pixels: of a frame without events, for each event, of any frame


def frame_height(events: int) -> int:
    """Pixels that a frame gets where no script tells its own height; with more than six events it scrolls."""
    return min(MOST, FEWEST + EACH * events)


def frame_markup(address: str, title: str, width: int | str, height: int) -> str:
    """An iframe of the embed at ``address``; ``width`` is in pixels or per cent, ``height`` in pixels."""
    return str(FRAME.format(address=address, title=title, width=width, height=height))


def script_markup(query: Mapping[str, str]) -> str:
    """A place that ``embed.js`` makes the frame of, and the script; ``query`` is the embed's, with ``topic``."""
    others = Markup("").join(
        ATTRIBUTE.format(name=name.replace("_", "-"), value=value)
        for name, value in query.items()
        if name != "topic"
    )
    script = url_for("static", name="embed.js", _external=True)
    return str(PLACE.format(topic=query["topic"], others=others, script=script))
