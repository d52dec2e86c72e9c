"""Articles made for the tests of merging, and their events."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
from hypothesis import strategies as st

from timeline.events import extract, mention_frame
from timeline.merge import article_frame, merge
from timeline.model import Article, Event

ACTORS = ("Gantz", "Loudiyi", "The Security Council", "Parliament", "Algeria", "The ferry Aurora")
ACTS = (
    "signed a defence memorandum in Rabat",
    "will sign a defence memorandum in Rabat",
    "cancelled the defence memorandum",
    "opened a liaison office in Tel Aviv",
    "closed the liaison office in Tel Aviv",
    "sank off Crete with 40 people aboard",
    "renewed the mandate of the mission",
    "met the foreign minister in Paris",
)
TIMES = (
    "on Wednesday",
    "on December 3",
    "in March 1995",
    "in 1996",
    "in the early 1990s",
    "on Monday",
    "in November",
)
FIRST_DAY = date(2021, 11, 20)


def article(
    id: str, text: str, published: date = date(2021, 12, 10), source: str = "", title: str = ""
) -> Article:
    return Article(id, title, text, published, "given", source or f"Paper {id}", f"https://{id}.example/")


def frames(articles: Sequence[Article], arrived: Sequence[int] = ()) -> tuple[pd.DataFrame, pd.DataFrame]:
    mentions = mention_frame(mention for one in articles for mention in extract(one))
    return mentions, article_frame(articles, arrived or None)


def events(articles: Sequence[Article], topic: Sequence[str] = ()) -> list[Event]:
    return merge(*frames(articles), topic)


@st.composite
def made_articles(draw: st.DrawFn, most: int = 8) -> list[Article]:
    """Articles whose sentences are put together of a few actors, acts and times, so that many tell the same."""
    sentence = st.builds(
        "{} {} {}.".format, st.sampled_from(ACTORS), st.sampled_from(ACTS), st.sampled_from(TIMES)
    )
    texts = draw(st.lists(st.lists(sentence, min_size=1, max_size=5), min_size=1, max_size=most))
    days = st.integers(0, 20).map(lambda days: FIRST_DAY + timedelta(days))
    return [
        article(f"a{number}", "\n\n".join(lines), draw(days), f"Paper {draw(st.integers(0, 4))}")
        for number, lines in enumerate(texts)
    ]
