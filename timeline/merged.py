"""A topic's events as the store's articles give them, merged once for each state of the store."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from timeline.merge import merge
from timeline.model import Event
from timeline.store import Store
from timeline.topics import Topic

# A merged topic of a thousand mentions takes about 3 MB.
_KEPT = 32


@dataclass(frozen=True, slots=True)
class Merged:
    """All events of a topic, sorted by date, and how many articles and publishers they come from.

    ``at`` is when they were merged, in UTC, to the second.
    """

    topic: Topic
    events: tuple[Event, ...]
    articles: int
    sources: int
    at: datetime


_Key = tuple[str, str, Topic]
_kept: OrderedDict[_Key, Merged] = OrderedDict()
_making: dict[_Key, Lock] = {}
_lock = Lock()


def merged(store: Store, topic: Topic) -> Merged:
    """The topic's events, from memory where the store has not changed since they were merged.

    Threads that ask for the same topic at once wait for the first, so that it is merged once.
    """
    key = (store.url, store.revision(), topic)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
        making = _making.setdefault(key, Lock())
    with making:
        with _lock:
            if key in _kept:
                return _kept[key]
        made = _merge(store, topic)
        with _lock:
            _kept[key] = made
            _making.pop(key, None)
            while len(_kept) > _KEPT:
                _kept.popitem(last=False)
        return made


def _merge(store: Store, topic: Topic) -> Merged:
    ids = store.search(topic.words)
    articles = store.articles(ids)
    events = merge(store.mentions(ids), articles, topic.all_words) if ids else []
    now = datetime.now(UTC).replace(microsecond=0)
    return Merged(topic, tuple(events), len(articles), int(articles["source"].nunique()), now)
