"""Articles made for the tests of merging, and their events."""

from collections.abc import Sequence
from datetime import date

from timeline.events import extract, mention_frame
from timeline.merge import article_frame, merge
from timeline.model import Article, Event


def article(
    id: str, text: str, published: date = date(2021, 12, 10), source: str = "", title: str = ""
) -> Article:
    return Article(id, title, text, published, "given", source or f"Paper {id}", f"https://{id}.example/")


def events(articles: Sequence[Article], topic: Sequence[str] = ()) -> list[Event]:
    mentions = mention_frame(mention for one in articles for mention in extract(one))
    return merge(mentions, article_frame(articles), topic)
