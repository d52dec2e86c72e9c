"""The date of an event from those of its mentions: the narrowest that all agree on, and conflicts where they do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from timeline.merge.voices import count_voices
from timeline.model import Event, Granularity, Mention, Reading


class Agreed(NamedTuple):
    """An event's date and the words of it, as the mention that gives it has them; ``conflict`` is empty or ≥ 2."""

    first: date
    last: date
    edtf: str
    granularity: Granularity
    text: str
    conflict: tuple[Reading, ...]


def agree(
    groups: Sequence[Sequence[Mention]], publisher: Mapping[str, str], voice: Mapping[str, str]
) -> Agreed:
    """The date of the event that ``groups`` of mentions make up.

    Mentions of one group are compatible: its date is the intersection of their intervals. Two or more groups
    contradict one another: each is a reading, and the event carries that with the most voices, then the most
    different sentences, then the narrowest, then the earliest. ``publisher`` and ``voice`` map article ids.
    """
    if len(groups) == 1:
        return _of_group(groups[0])
    dated = [(_of_group(group), group) for group in groups]
    dated.sort(
        key=lambda item: (
            -count_voices((publisher[m.article_id], voice[m.article_id]) for m in item[1]),
            -len({m.sentence for m in item[1]}),
            item[0].last - item[0].first,
            item[0].first,
        )
    )
    readings = tuple(
        Reading(own.edtf, own.first, own.last, tuple(sorted({publisher[m.article_id] for m in group})))
        for own, group in dated
    )
    return dated[0][0]._replace(conflict=readings)


def corroborated(event: Event, voice: Mapping[str, str]) -> str | None:
    """What more than one voice says of an event's date, in EDTF: the narrowest time, as a mention that holds the date
    gives it, within which mentions of two voices place the event. None where one voice alone gives such a time.

    ``voice`` maps article ids. A day that one gives and two others give the month of is corroborated as the month.
    """
    publisher = {source.article_id: source.publisher for source in event.sources}
    holding = [m for m in event.mentions if m.first <= event.first and event.last <= m.last]
    for wider in sorted(holding, key=lambda m: (m.last - m.first, m.granularity == "time", m.id)):
        within = [m.article_id for m in holding if wider.first <= m.first and m.last <= wider.last]
        if count_voices((publisher[id_], voice[id_]) for id_ in within) > 1:
            return wider.edtf if wider.granularity != "time" else wider.first.isoformat()
    return None


def _of_group(group: Sequence[Mention]) -> Agreed:
    first, last = max(m.first for m in group), min(m.last for m in group)
    exact = [m for m in group if (m.first, m.last) == (first, last)]
    if exact:
        # The words of a plain mention come before those of an inherited time, which has none.
        teller = min(exact, key=lambda m: (not m.time_text, m.granularity == "time", -m.confidence, m.id))
        if teller.granularity == "time":
            return Agreed(first, last, first.isoformat(), "day", teller.time_text, ())
        return Agreed(first, last, teller.edtf, teller.granularity, teller.time_text, ())
    teller = min(group, key=lambda m: (m.last - m.first, not m.time_text, m.id))
    if first == last:
        return Agreed(first, last, first.isoformat(), "day", teller.time_text, ())
    return Agreed(first, last, f"{first.isoformat()}/{last.isoformat()}", "interval", teller.time_text, ())
