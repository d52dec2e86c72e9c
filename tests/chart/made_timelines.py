"""Timelines made by hand for the chart: events spread over thirty years and clustered in a week, every kind
of date. The facts are real; the outlets and their sentences are invented.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from typing import Any

from timeline.model import Event, Granularity, Mention, Modality, Reading, Source, Timeline

OUTLETS = (
    *("Atlas Courier", "Gulf & Levant Wire", "The Strait Times", "Northern Post", "Rabat Observer"),
    *("Tel Aviv Ledger", "Desert Review", "Oran Gazette", "Foreign Desk"),
)


def source(number: int, title: str) -> Source:
    """One of the invented outlets' articles."""
    outlet = OUTLETS[number % len(OUTLETS)]
    return Source(
        article_id=f"a{number}",
        publisher=outlet,
        title=f"{outlet} on {title}",
        url=f"https://example.org/{number}",
        published=date(2021, 11, 24),
        quote=f"{title}, officials told the {outlet} on background.",
    )


def mention(event_id: str, first: date, last: date, **fields: Any) -> Mention:
    """A mention whose date is ``first``..``last``; the rest may be given."""
    values: dict[str, Any] = {
        "id": f"m-{event_id}",
        "article_id": "a0",
        "sentence": "It happened, officials said.",
        "sentence_start": 0,
        "clause": "It happened",
        "clause_start": 0,
        "title": "It happened",
        "position": "body",
        "modality": "happened",
        "time_text": "then",
        "time_start": 3,
        "timex_type": "DATE",
        "timex_value": first.isoformat(),
        "timex_mod": None,
        "first": first,
        "last": last,
        "granularity": "day",
        "edtf": first.isoformat(),
        "rule": "day-month-year",
        "anchor": "none",
        "anchor_day": None,
        "explanation": "“then” is that day, as it stands.",
        "confidence": 0.9,
        "title_reading": 0.3,
        "title_whole": True,
    }
    return Mention(**values | fields)


def event(
    event_id: str,
    edtf: str,
    title: str,
    sources: int = 1,
    confidence: float = 0.9,
    *,
    granularity: Granularity | None = None,
    first: date | None = None,
    last: date | None = None,
    text: str = "",
    status: Modality = "happened",
    importance: float | None = None,
    mod: str | None = None,
    conflict: tuple[Reading, ...] = (),
) -> Event:
    """An event from an EDTF day, month or year; give the bounds and ``granularity`` for anything longer."""
    parts = [int(p) for p in edtf.split("/")[0].rstrip("~?").replace("X", "0").split("-")]
    year, month, day = (*parts, 0, 0)[:3]
    month = month if month <= 12 else 0
    first = first or date(year, month or 1, day or 1)
    if last is None:
        last = first if day else date(year, month or 12, monthrange(year, month or 12)[1])
    kinds: dict[int, Granularity] = {3: "day", 2: "month", 1: "year"}
    return Event(
        id=event_id,
        title=title,
        edtf=edtf,
        first=first,
        last=last,
        granularity=granularity or kinds[len(parts)],
        text=text or edtf,
        status=status,
        confidence=confidence,
        importance=sources / 10 if importance is None else importance,
        conflict=conflict,
        sources=tuple(source(i, title) for i in range(sources)),
        mentions=(mention(event_id, first, last, timex_mod=mod, modality=status),),
    )


def timeline(events: list[Event]) -> Timeline:
    """A timeline of these events."""
    publishers = {s.publisher for e in events for s in e.sources}
    return Timeline(
        topic="morocco-israel",
        title="Morocco and Israel",
        query={"topic": "morocco-israel"},
        generated_at=datetime(2021, 11, 30, 12, tzinfo=UTC),
        articles=23,
        sources=len(publishers),
        total=len(events),
        events=tuple(events),
    )


def morocco_israel() -> Timeline:
    """28 events from 1990 to 2022, eight of them in one week, of every shape, fill and status."""
    split = (
        Reading("1994-09-01", date(1994, 9, 1), date(1994, 9, 1), ("Atlas Courier", "Northern Post")),
        Reading("1995", date(1995, 1, 1), date(1995, 12, 31), ("Oran Gazette",)),
    )
    return timeline(
        [
            event("e01", "1990/1993", "Low-level contacts begin between the two capitals", 2, 0.55,
                  granularity="interval", last=date(1993, 12, 31), text="the early 1990s", mod="START"),
            event("e02", "1993-09-14", "Rabin stops in Rabat on the way home from the Oslo signing", 3),
            event("e03", "1994-09-01", "Morocco and Israel agree to open liaison offices", 4, conflict=split),
            event("e04", "1994-11", "Israel opens its office in Rabat", 2, 0.85),
            event("e05", "1996", "Morocco opens its office in Tel Aviv", 1, 0.7),
            event("e06", "1999-07-25", "Barak attends the funeral of King Hassan II", 2),
            event("e07", "2000", "Morocco breaks off ties as the second intifada begins", 6),
            event("e08", "2003-09", "Shalom visits Rabat, the first minister to since the break", 1, 0.75),
            event("e09", "2007-07", "Livni meets Foreign Minister Benaissa in Paris", 1, 0.7),
            event("e10", "2013~", "Talks about buying drones are reported", 1, 0.35, text="about 2013"),
            event("e11", "2014-22", "Tourists from Israel come in growing numbers", 1, 0.6,
                  granularity="season", first=date(2014, 6, 1), last=date(2014, 8, 31)),
            event("e12", "2018-09", "A secret meeting in New York is reported", 2, 0.45),
            event("e13", "2020-01", "Three drones are delivered, a report says", 1, 0.5),
            event("e14", "2020-12-10", "The United States says that the two will normalise ties", 5, 0.97),
            event("e15", "2020-12", "Morocco and Israel re-establish diplomatic relations", 8, 0.95),
            event("e16", "2020-12-22", "The joint declaration is signed in Rabat", 3, 0.95),
            event("e17", "2021-01-26", "Israel's envoy David Govrin arrives in Rabat", 2),
            event("e18", "2021-07-25", "The first direct commercial flights land in Marrakesh", 3, 0.93),
            event("e19", "2021-08-12", "Lapid opens the liaison office in Rabat", 4, 0.95),
            event("e20", "2021-11-01", "A strike on the border road raises tension with Algeria", 2, 0.7),
            event("e21", "2021-11-23", "Gantz flies to Rabat, its first defence minister to", 4, 0.97),
            event("e22", "2021-11-24", "Israel and Morocco sign a memorandum on defence", 9, 0.99),
            event("e23", "2021-11-24", "Protesters gather outside parliament <b>quietly</b> & go", 2, 0.75),
            event("e24", "2021-11-25", "Gantz meets the army's inspector general", 2),
            event("e25", "2021-11-26", "Algeria says that it is the target", 3, 0.85),
            event("e26", "2021-11-29", "Rallies in several cities, from $2m to $3m pledged", 2, 0.8),
            event("e27", "2021-12", "The two sides plan to open full embassies", 2, 0.6, status="planned"),
            event("e28", "2022-01/2022-03", "A trade mission is to tour Casablanca and Tangier", 1, 0.8,
                  granularity="interval", last=date(2022, 3, 31), status="planned"),
        ]
    )  # fmt: skip


def many(count: int, clustered: bool) -> Timeline:
    """``count`` events, evenly spread over forty years or four fifths of them within one month."""
    start = date(1980, 1, 3)
    subjects = ("talks", "an unexpectedly long ministerial conference on fisheries", "a visit", "a strike")
    events = []
    for i in range(count):
        days = i * 14600 // count if not clustered or i % 5 == 0 else 14600 + (i * 30) // count
        day = start + timedelta(days=days)
        edtf = (f"{day}", f"{day:%Y-%m}", f"{day.year}")[i % 3 if not clustered else 0]
        title = f"Event {i} brings {subjects[i % 4]} in city number {i * 7 % 31}"
        events.append(event(f"n{i}", edtf, title, 1 + i % 9, (0.9, 0.6, 0.3)[i % 3]))
    return timeline(sorted(events, key=lambda e: (e.first, e.last)))
