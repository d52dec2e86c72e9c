"""Made mentions for measuring how long merging takes: many articles on one topic, as much alike as news is.

Names, places and words are made up or drawn from short lists; nobody's text is in it. An event has an actor, an act,
what it is done to, a place, some words of its own and a day; days come in bursts. Articles are published by thirty
papers soon after the events that they lead with, and look back on others; each tells an event in its own selection of
the event's words and dates it by the day, the month or the year. One article in twenty is a copy of another.
The days of a topic grow with the square root of its mentions: 1,000 mentions lie within one year, 100,000 within ten.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from timeline.dates.calendar import whole_interval
from timeline.events.lexicon import lexicon
from timeline.events.title_quality import ends_whole, reading
from timeline.model import Article, Granularity, Mention, Modality, Position

WORD = "merger"
_LAST_DAY = date(2024, 6, 30)
MENTIONS_AN_ARTICLE = 8
_MENTIONS_AN_EVENT = 2.5
_PAPERS = [f"Paper {number}" for number in range(30)]
_ACTS = (
    "signed opened closed announced rejected approved launched suspended visited condemned arrested released built "
    "attacked cancelled renewed joined left recognised sued"
).split()
_PLACES = "Paris London Cairo Rabat Madrid Berlin Rome Beijing Moscow Washington Algiers Tunis Athens Lisbon".split()
_FILLING = (
    "after talks between both sides during a visit amid protests following months of pressure from".split()
)


class Happening(NamedTuple):
    """What is told of an event."""

    day: date
    actor: str
    act: str
    target: str
    place: str
    words: tuple[str, ...]
    number: int


def made_articles(mentions: int, seed: int = 7) -> Iterator[tuple[Article, list[Mention]]]:
    """Articles with about so many mentions in all, always the same for one seed."""
    draw = random.Random(seed)
    span = int(365 * (mentions / 1000) ** 0.5)
    names = [_word(draw, 3).title() for _ in range(400)]
    words = [_word(draw, draw.randint(2, 4)) for _ in range(6000)]
    often = [1 / (place + 10) for place in range(len(words))]
    happenings = [
        Happening(
            day=day,
            actor=_skewed(draw, names),
            act=draw.choice(_ACTS),
            target=_skewed(draw, names),
            place=draw.choice(_PLACES),
            words=tuple(draw.choices(words, often, k=12)),
            number=draw.randint(2, 900),
        )
        for day in _days(draw, span, int(mentions / _MENTIONS_AN_EVENT))
    ]
    happenings.sort()
    before: tuple[Article, list[Mention]] | None = None
    for number in range(mentions // MENTIONS_AN_ARTICLE):
        at = draw.randrange(len(happenings))
        published = min(happenings[at].day + timedelta(draw.choice((0, 1, 1, 2))), _LAST_DAY)
        if before is not None and draw.random() < 0.05:
            yield _copy(before, number, draw.choice(_PAPERS))
            continue
        near = [happenings[max(0, at - draw.randrange(6))] for _ in range(5)]
        far = [happenings[draw.randrange(at + 1)] for _ in range(MENTIONS_AN_ARTICLE - 5)]
        before = _article(draw, number, published, [*near, *far])
        yield before


def _article(
    draw: random.Random, number: int, published: date, told: list[Happening]
) -> tuple[Article, list[Mention]]:
    article_id = f"{number:06x}"
    mentions: list[Mention] = []
    start = 0
    for place, happening in enumerate(told):
        mention = _mention(draw, article_id, start, happening, "lead" if place < 2 else "body", published)
        mentions.append(mention)
        start += len(mention.sentence) + 2
    text = "\n\n".join(mention.sentence for mention in mentions)
    return (
        Article(
            id=article_id,
            title=mentions[0].title,
            text=f"{text}\n\nThe {WORD} was mentioned.",
            published=published,
            published_origin="given",
            source=draw.choice(_PAPERS),
            url=f"https://news.example/{article_id}",
        ),
        mentions,
    )


def _mention(
    draw: random.Random, article_id: str, start: int, told: Happening, position: Position, published: date
) -> Mention:
    edtf, granularity, time = _time(draw, told.day, published)
    span = whole_interval(edtf)
    if span is None:
        raise ValueError(f"{edtf} is no date")
    chosen = draw.sample(told.words, 7)
    title = f"{told.actor} {told.act} {chosen[0]} {chosen[1]} with {told.target} in {told.place}"
    amount = f" for {told.number} {chosen[2]}" if draw.random() < 0.3 else ""
    clause = f"{title}{amount} {time}"
    rest = " ".join(draw.sample(_FILLING, 6) + chosen[3:])
    sentence = f"{clause} {rest}."
    modality: Modality = draw.choices(("happened", "planned", "denied"), (0.88, 0.1, 0.02))[0]
    return Mention(
        id=hashlib.sha256(f"{article_id}|{start}".encode()).hexdigest()[:16],
        article_id=article_id,
        sentence=sentence,
        sentence_start=start,
        clause=clause,
        clause_start=start,
        title=title,
        position=position,
        modality=modality,
        time_text=time,
        time_start=start + len(clause) - len(time),
        timex_type="DATE",
        timex_value=edtf,
        timex_mod=None,
        first=span.first,
        last=span.last,
        granularity=granularity,
        edtf=edtf,
        rule="made",
        anchor="publication",
        anchor_day=published,
        explanation=f"“{time}” is {edtf}",
        confidence=round(draw.uniform(0.6, 0.98), 3),
        title_reading=reading(title, lexicon()),
        title_whole=ends_whole(title, sentence, time),
    )


def _time(draw: random.Random, day: date, published: date) -> tuple[str, Granularity, str]:
    chance = draw.random() * (1.0 if (published - day).days < 30 else 0.4)
    if chance < 0.05:
        return f"{day:%Y}", "year", f"in {day:%Y}"
    if chance < 0.15:
        return f"{day:%Y-%m}", "month", f"in {day:%B %Y}"
    return day.isoformat(), "day", f"on {day:%B} {day.day}, {day:%Y}"


def _days(draw: random.Random, span: int, count: int) -> list[date]:
    """Half of the days lie in bursts of a week."""
    bursts = [draw.randrange(span) for _ in range(max(3, span // 60))]
    days = []
    for _ in range(count):
        back = (
            draw.choice(bursts) + int(draw.expovariate(0.3)) if draw.random() < 0.5 else draw.randrange(span)
        )
        days.append(_LAST_DAY - timedelta(min(back, span)))
    return days


def _copy(before: tuple[Article, list[Mention]], number: int, paper: str) -> tuple[Article, list[Mention]]:
    article, mentions = before
    id_ = f"{number:06x}"
    return (
        replace(article, id=id_, source=paper, url=f"https://copies.example/{id_}"),
        [
            mention._replace(
                article_id=id_, id=hashlib.sha256(f"{id_}|{mention.id}".encode()).hexdigest()[:16]
            )
            for mention in mentions
        ],
    )


def _word(draw: random.Random, syllables: int) -> str:
    return "".join(draw.choice("bdfgklmnprstvz") + draw.choice("aeiou") for _ in range(syllables))


def _skewed(draw: random.Random, names: list[str]) -> str:
    return names[int(len(names) * draw.random() ** 2)]
