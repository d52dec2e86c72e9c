"""A topic's events as the store's articles give them: what changes in the store is merged to what was merged before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from threading import Lock

from timeline.garbage import no_garbage
from timeline.merge import Explanation, Merging, event_id
from timeline.model import Event, Timeline
from timeline.store import Store
from timeline.topics import Topic

# Of all topics together: a mention takes about 6 kB.
_REMEMBERED_MENTIONS = 150_000
_ANSWERS = 100


@dataclass(frozen=True, eq=False)
class Merged:
    """All events of a topic, sorted by date, and how many articles and publishers they come from.

    ``at`` is when they were merged, in UTC, to the second.
    """

    topic: Topic
    events: tuple[Event, ...]
    articles: int
    sources: int
    at: datetime
    _answers: dict[Hashable, Timeline] = field(default_factory=dict, repr=False)

    def answer(self, question: Hashable, find: Callable[[], Timeline]) -> Timeline:
        """What ``find`` gives for a question, found once as long as the events are these."""
        known = self._answers.get(question)
        if known is None:
            if len(self._answers) >= _ANSWERS:
                self._answers.clear()
            known = self._answers[question] = find()
        return known

    def event(self, id_: str) -> Event | None:
        """The event of that id."""
        return self._by_id.get(id_)

    def former_event(self, id_: str) -> Event | None:
        """The event which, or a part of which, would have that id had its tellings come in another order: each of
        its mentions may have been the first that was known.
        """
        return self._by_mention.get(id_)

    @cached_property
    def _by_id(self) -> dict[str, Event]:
        return {event.id: event for event in self.events}

    @cached_property
    def _by_mention(self) -> dict[str, Event]:
        return {event_id(mention.id): event for event in self.events for mention in event.mentions}


class _Remembered:
    """What was merged of one topic of one store, and of what state of the store it was."""

    def __init__(self, topic: Topic) -> None:
        self._topic = topic
        self._updating = Lock()
        self._known: tuple[str, Merged] | None = None
        self._versions: dict[str, str] = {}
        self._merging = Merging(topic.all_words)

    @property
    def size(self) -> int:
        return len(self._merging)

    def merged(self, store: Store) -> Merged:
        """The events as they are now; where several threads ask, one merges and the others wait for it."""
        revision = store.revision()
        known = self._known
        if known is None or known[0] != revision:
            with self._updating:
                if self._known is None or self._known[0] != revision:
                    with no_garbage():
                        self._known = self._update(store)
                known = self._known
        return known[1]

    def explain(self, store: Store, id_: str) -> Explanation:
        """Why the event of that id is what it is. Raises KeyError where there is none."""
        self.merged(store)
        with self._updating:
            return self._merging.explain(id_)

    def _update(self, store: Store) -> tuple[str, Merged]:
        if self._merging.mostly_gone:
            self._versions, self._merging = {}, Merging(self._topic.all_words)
        changes = store.changes(self._topic.words, self._versions)
        if self._known and changes.versions == self._versions:
            return changes.revision, self._known[1]
        # Until all is well, nothing is known: what a failure leaves behind is not merged to.
        merging, self._merging, self._versions = self._merging, Merging(self._topic.all_words), {}
        events = merging.take(changes.mentions, changes.articles, changes.gone)
        self._merging, self._versions = merging, changes.versions
        articles = merging.articles
        publishers = {article.publisher for article in articles}
        now = datetime.now(UTC).replace(microsecond=0)
        return changes.revision, Merged(self._topic, tuple(events), len(articles), len(publishers), now)


_remembered: OrderedDict[tuple[str, Topic], _Remembered] = OrderedDict()
_lock = Lock()


def merged(store: Store, topic: Topic) -> Merged:
    """The topic's events, from memory where its articles have not changed since they were merged. Raises StoreError."""
    found = _remembered_of(store, topic).merged(store)
    with _lock:
        _forget_the_oldest()
    return found


def explained(store: Store, topic: Topic, id_: str) -> Explanation:
    """Why the topic's event of that id is what it is. Raises KeyError where there is none, StoreError."""
    return _remembered_of(store, topic).explain(store, id_)


def _remembered_of(store: Store, topic: Topic) -> _Remembered:
    key = (store.url, topic)
    with _lock:
        remembered = _remembered.setdefault(key, _Remembered(topic))
        _remembered.move_to_end(key)
        return remembered


def _forget_the_oldest() -> None:
    """Keep to the limit, whatever is one topic's."""
    size = sum(remembered.size for remembered in _remembered.values())
    while size > _REMEMBERED_MENTIONS and len(_remembered) > 1:
        _, oldest = _remembered.popitem(last=False)
        size -= oldest.size
