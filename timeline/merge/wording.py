"""What a topic's mentions tell, as rows of terms not weighed yet: one row a distinct telling. It only grows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from itertools import islice
from zlib import crc32

import numpy as np
from scipy import sparse

from timeline.merge.term_table import ACT, NAME, NUMBER, SIDE, TermTable, appended, opposites, terms_in
from timeline.model import Mention

# What the sentence and the title say beside the clause tells what it is about, but less.
_CONTEXT_WEIGHT = 0.4
_TOPIC_WEIGHT = 0.45
KINDS = {NAME: 1, ACT: 2, NUMBER: 3, SIDE: 4}


class Wording:
    """Tellings: clause, title and sentence, without the words of their time.

    ``rows`` has one row a telling, what it says in 0..1, the clause more than what stands around it and the topic's
    words less than others; ``clause`` has 1 for each term of the clause; ``about`` is the share of the topic's words
    that clause or title have, 1 from two on, 0.5 where there is no topic; ``sides`` has one column two opposite
    acts, 1 for the one and -1 for the other.

    ``marks`` are what the tellings are known by, whatever the order in which they were met. ``kind`` and ``order``
    have one value a column: what kind of term it is (0 a word, else as :data:`KINDS`), and a number by which terms
    have the same order whenever they were met.
    """

    def __init__(self, topic_words: Sequence[str] = ()) -> None:
        """Without tellings, of a topic that is searched by ``topic_words``."""
        self.rows = sparse.csr_matrix((0, 0))
        self.clause = sparse.csr_matrix((0, 0))
        self.about = np.empty(0)
        self.sides = np.empty((0, len(opposites())), dtype=np.int8)
        self.kind = np.empty(0, dtype=np.int8)
        self.order = np.empty(0, dtype=np.uint32)
        self.marks: list[bytes] = []
        self._table = TermTable()
        self._texts: dict[str, int] = {}
        self._tellings: dict[tuple[int, int, int], int] = {}
        self._topic = frozenset(terms_in(topic_words))
        self._light = self._topic | {NAME + word.lower() for word in topic_words}
        self._weight = np.empty(0)
        self._is_topic = np.empty(0)

    @property
    def terms(self) -> list[str]:
        """The term of each column."""
        return self._table.terms

    def __len__(self) -> int:
        """How many tellings."""
        return len(self._tellings)

    def add(self, mentions: Sequence[Mention]) -> np.ndarray:
        """The number of each mention's telling; mentions that say the same have one."""
        clauses = self._number(_without(mention.clause, mention.time_text) for mention in mentions)
        titles = self._number(mention.title for mention in mentions)
        sentences = self._number(_without(mention.sentence, mention.time_text) for mention in mentions)
        tellings = self._tellings
        known = len(tellings)
        numbers = [
            tellings.setdefault(told, len(tellings)) for told in zip(clauses, titles, sentences, strict=True)
        ]
        self._table.add(list(islice(self._texts, self._table.rows.shape[0], None)))
        self._learn_columns()
        if len(tellings) > known:
            self._tell(list(islice(tellings, known, None)))
        return np.array(numbers, dtype=np.int64)

    def _number(self, texts: Iterable[str]) -> list[int]:
        known = self._texts
        return [known.setdefault(text, len(known)) for text in texts]

    def _learn_columns(self) -> None:
        terms = self._table.terms[len(self.kind) :]
        kinds = [KINDS.get(term[: term.find(":") + 1], 0) for term in terms]
        self.kind = np.append(self.kind, np.array(kinds, dtype=np.int8))
        self.order = np.append(
            self.order, np.array([crc32(term.encode()) for term in terms], dtype=np.uint32)
        )
        light = [_TOPIC_WEIGHT if term in self._light else 1.0 for term in terms]
        self._weight = np.append(self._weight, light)
        self._is_topic = np.append(self._is_topic, [float(term in self._topic) for term in terms])

    def _tell(self, told: list[tuple[int, int, int]]) -> None:
        texts = list(self._texts)
        self.marks += [
            _mark(texts[clause], texts[title], texts[sentence]) for clause, title, sentence in told
        ]
        # One number for where a term stands: the sum of 4 in the clause, 2 in the title, 1 in the sentence.
        places = np.array(told, dtype=np.int64)
        parts = sparse.csr_matrix(
            (np.tile([4.0, 2.0, 1.0], len(told)), places.ravel(), np.arange(0, 3 * len(told) + 1, 3)),
            shape=(len(told), self._table.rows.shape[0]),
        )
        rows = (parts @ self._table.rows.sign()).tocsr()
        where = rows.data
        rows.data = on_grid(np.where(where >= 4, 1.0, _CONTEXT_WEIGHT) * self._weight[rows.indices])
        clause = kept_values(rows, where >= 4)
        clause.data[:] = 1.0
        title = kept_values(rows, where >= 2)
        title.data[:] = 1.0
        self.rows = appended(self.rows, rows)
        self.clause = appended(self.clause, clause)
        self.about = np.append(self.about, self._about(title))
        self.sides = np.vstack([self.sides, self._sides(clause)])

    def _about(self, had: sparse.csr_matrix) -> np.ndarray:
        if not self._topic:
            return np.full(had.shape[0], 0.5)
        return np.asarray(np.minimum(1.0, (had @ self._is_topic) / min(2, len(self._topic))))

    def _sides(self, clause: sparse.csr_matrix) -> np.ndarray:
        column = {name: number for number, name in enumerate(opposites())}
        signs = np.zeros((len(self.kind), len(column)))
        for place in np.flatnonzero(self.kind == KINDS[SIDE]).tolist():
            term = self._table.terms[place].removeprefix(SIDE)
            signs[place, column[term[:-1]]] = 1 if term.endswith("+") else -1
        return np.asarray(clause @ signs, dtype=np.int8)


def _mark(*texts: str) -> bytes:
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=12).digest()


def only(rows: sparse.csr_matrix, columns: np.ndarray) -> sparse.csr_matrix:
    """The rows with nothing in any but those columns, ``columns`` being true for each that stays."""
    return kept_values(rows, columns[rows.indices])


def kept_values(rows: sparse.csr_matrix, kept: np.ndarray) -> sparse.csr_matrix:
    """The rows with those of their values for which ``kept`` is true."""
    before = np.concatenate([[0], np.cumsum(kept)])
    return sparse.csr_matrix((rows.data[kept], rows.indices[kept], before[rows.indptr]), shape=rows.shape)


def on_grid(values: np.ndarray, step: float = 2.0**-10) -> np.ndarray:
    """Values rounded to multiples of a power of two: their sums are exact, whatever the order of adding."""
    return np.round(values / step) * step


def _without(text: str, time: str) -> str:
    return text.replace(time, " ") if time else text
