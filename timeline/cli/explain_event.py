"""``timeline explain-event``: why mentions were made one event, why its date, why its importance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from timeline.cli.options import Data
from timeline.errors import TimelineError
from timeline.location import DEFAULT_DATA, database_in
from timeline.merge import Explanation
from timeline.model import Mention


def explain_event(
    id_: Annotated[str, typer.Argument(help="The event's id, as every format gives it.", metavar="ID")],
    topic: Annotated[str, typer.Option(help="Look in this topic (default: in all that are defined).")] = "",
    data: Data = DEFAULT_DATA,
) -> None:
    """Say why an event's mentions are one event, why it has its date and its importance."""
    from timeline.query import explain_event as explain
    from timeline.store import Store

    with Store.existing(database_in(data)) as store:
        found = explain(store, id_, topic or None)
    if found is None:
        raise TimelineError(f"there is no event {id_!r}{' in this topic' if topic else ''}")
    typer.echo("\n".join(_lines(found)))


def _lines(why: Explanation) -> Iterator[str]:
    event = why.event
    publisher = {source.article_id: source.publisher for source in event.sources}
    number = {mention.id: place for place, mention in enumerate(event.mentions, 1)}
    yield f"{event.title}"
    sources, voices = len(event.sources), event.voices
    yield f"{event.edtf}, {sources} source{'s'[: sources > 1]}, {voices} voice{'s'[: voices > 1]}, id {event.id}"
    yield ""
    yield "why one event"
    links = {link.mention: link for link in why.links}
    for mention in event.mentions:
        yield f"  {number[mention.id]}. {publisher[mention.article_id]}: {mention.clause}"
        link = links.get(mention.id)
        if link is not None:
            shared = [
                f"{what}: {', '.join(words)}"
                for what, words in (("words", link.words), ("names", link.names), ("numbers", link.numbers))
                if words
            ]
            story = ["both open one article"] if link.same_story else []
            reasons = "; ".join([f"{link.times}", *shared, *story])
            yield f"     with {number[link.other]}: {link.chance:.0%} one event; {reasons}"
    if not why.links:
        yield "     it is the only mention"
    yield ""
    yield "why this date"
    for dated in why.dates:
        yield f"  {number[dated.mention]}. {dated.publisher} {_said(event.mentions, dated.mention)}, {dated.role}"
    yield f"  as much as two voices say: {event.corroborated or 'nothing'}"
    yield ""
    yield f"why this importance: {event.importance:.3f}"
    for weight in why.weights:
        yield f"  {weight.part:<10} {weight.weight:.2f} × {weight.value:.3f} = {weight.weight * weight.value:.3f}"
    yield f"  all of it × {why.status_factor:.2f} ({event.status}) × {why.background_factor:.2f} (background)"


def _said(mentions: tuple[Mention, ...], id_: str) -> str:
    mention = next(each for each in mentions if each.id == id_)
    return (
        f"“{mention.time_text}”: {mention.edtf}"
        if mention.time_text
        else f"without words of time: {mention.edtf}"
    )
