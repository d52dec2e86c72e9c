"""The words of many texts as one table of terms: each form of a word is looked at once, the rest is matrices."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import count, islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from timeline.events.lexicon import lexicon

NAME, ACT, NUMBER, SIDE = "name:", "act:", "number:", "side:"
_END = "\0"
# So many are read at once: their words take ten times as much memory as the texts.
_TEXTS = 1 << 16
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
# Words that any event is told with: of what was said, when it was, that it began or happened.
_LIGHT = frozenset(
    "said says say told mr mrs ms dr year years month months week weeks day days time times new called also former "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december began begin begins beginning begun start started starts starting "
    "came come comes coming took take takes taken taking happen happens happened occur occurs occurred".split()
)


class TermTable:
    """Texts as rows of terms; both grow, and what a text's row holds never changes.

    ``rows[i, j]`` is how often text ``i`` has ``terms[j]``. A term is a word's stem ("sign"), a name or country
    ("name:morocco"), an act ("act:diplomacy.sign"), a number ("number:40") or a side of two opposites
    ("side:open+", "side:open-"); a word may give several.
    """

    def __init__(self) -> None:
        """Without texts."""
        self.rows = sparse.csr_matrix((0, 0))
        self.terms: list[str] = []
        self._columns: dict[str, int] = {}

    def add(self, texts: Sequence[str]) -> None:
        """Put the texts' rows after those there are."""
        for start in range(0, len(texts), _TEXTS):
            self._add(texts[start : start + _TEXTS])

    def _add(self, texts: Sequence[str]) -> None:
        forms, form, ends = _forms(texts)
        words = [tuple(_WORD.findall(each)) for each in forms]
        # A capital says nothing of a text's first word, which is therefore another form.
        form += np.where(_begins(form, ends, words), np.int32(len(words)), np.int32(0))
        spelled: list[tuple[str, ...]] = [()] * (2 * len(words))
        for place in np.unique(form).tolist():
            spelled[place] = _spelled(words[place % len(words)], place >= len(words))
        _join_places(form, ends, words, spelled)
        columns = self._columns
        places = [columns.setdefault(term, len(columns)) for terms in spelled for term in terms]
        self.terms.extend(islice(columns, len(self.terms), None))
        table = sparse.csr_matrix(
            (np.ones(len(places)), places, np.cumsum([0, *map(len, spelled)])),
            shape=(len(spelled), len(columns)),
        )
        uses = sparse.csr_matrix((np.ones(len(form)), form, ends), shape=(len(texts), len(spelled)))
        self.rows = appended(self.rows, (uses @ table).tocsr())


def appended(above: sparse.csr_matrix, below: sparse.csr_matrix) -> sparse.csr_matrix:
    """The rows of both, one after the other, with the columns of the one that has more."""
    indptr = np.concatenate([above.indptr, below.indptr[1:] + above.indptr[-1]])
    indices = np.concatenate([above.indices, below.indices])
    shape = (above.shape[0] + below.shape[0], max(above.shape[1], below.shape[1]))
    return sparse.csr_matrix((np.concatenate([above.data, below.data]), indices, indptr), shape=shape)


def terms_in(texts: Sequence[str]) -> list[str]:
    """The distinct terms of some texts."""
    table = TermTable()
    table.add(texts)
    return table.terms


def _forms(texts: Sequence[str]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """What stands between two blanks, each form once; the number of each one's form, of all texts one after the
    other; and where each text ends, the first being 0.
    """
    # One list for all texts: a list for each would keep the garbage collector busy for longer than the splitting.
    stream = f" {_END} ".join([text.replace(_END, " ") for text in texts] + [""]).split()
    number: defaultdict[str, int] = defaultdict(count(1).__next__, {_END: 0})
    form = np.fromiter(map(number.__getitem__, stream), dtype=np.int32, count=len(stream))
    end = np.flatnonzero(form == 0)
    return list(number)[1:], np.delete(form, end) - 1, np.concatenate([[0], end - np.arange(len(end))])


def _begins(form: np.ndarray, ends: np.ndarray, words: Sequence[tuple[str, ...]]) -> np.ndarray:
    """Whether each place of the stream is the first of its text that has a word."""
    spoken = np.flatnonzero(np.array([bool(own) for own in words], dtype=bool)[form])
    text = np.searchsorted(ends, spoken, "right")
    begins = np.zeros(len(form), dtype=bool)
    begins[spoken[np.unique(text, return_index=True)[1]]] = True
    return begins


@lru_cache(maxsize=1 << 16)
def _spelled(words: tuple[str, ...], begins: bool) -> tuple[str, ...]:
    """The terms of one form; ``begins`` where it begins a text."""
    terms: list[str] = []
    for place, word in enumerate(words):
        country = _country(word, words[place + 1]) if place + 1 < len(words) else None
        terms += [NAME + country] if country else terms_of(word, begins and not place)
    return tuple(terms)


def _join_places(
    form: np.ndarray, ends: np.ndarray, words: list[tuple[str, ...]], spelled: list[tuple[str, ...]]
) -> None:
    """Read the first of two words that are one country's ("United", "Kingdom") as that country, in place."""
    openings = _places()[1]
    opening = np.array([bool(own) and _low(own[-1]) in openings for own in words] * 2, dtype=bool)
    follows = np.ones(len(form) + 1, dtype=bool)
    follows[ends] = False
    added: dict[tuple[int, str], int] = {}
    for place in np.flatnonzero(opening[form] & follows[1:]).tolist():
        own = int(form[place])
        one, other = words[own % len(words)], words[form[place + 1] % len(words)]
        country = _country(one[-1], other[0]) if other else None
        if country:
            if (own, country) not in added:
                added[own, country] = len(spelled)
                spelled.append((*_spelled(one[:-1], own >= len(words)), NAME + country))
            form[place] = added[own, country]


def _country(one: str, other: str) -> str | None:
    return _places()[0].get(f"{_low(one)} {_low(other)}")


def terms_of(word: str, begins: bool = False) -> tuple[str, ...]:
    """The terms of one word, none where it says nothing by itself; ``begins`` where it begins a text."""
    terms = _terms_of(word)
    return terms[:-1] if begins and len(terms) > 1 and terms[-1].startswith(NAME) else terms


@lru_cache(maxsize=1 << 16)
def _terms_of(word: str) -> tuple[str, ...]:
    low = _low(word)
    country = _places()[0].get(low) if word != "us" else None
    if country:
        return (NAME + country,)
    if low in ENGLISH_STOP_WORDS or low in _LIGHT or len(low) < 2:
        return ()
    terms = [stem(low), *sorted(ACT + act for act in lexicon().acts.of(low)), *_sides().get(low, ())]
    if low[0].isdigit():
        terms.append(NUMBER + low)
    elif word[0].isupper():
        terms.append(NAME + low)
    return tuple(terms)


def spellings(text: str) -> dict[str, str]:
    """Each term of a text's words to the first words that give it, as they stand there: two of "United States"."""
    words = _WORD.findall(text)
    spelled = {term: word for word in reversed(words) for term in terms_of(word)}
    for one, other in reversed(list(pairwise(words))):
        if country := _country(one, other):
            spelled[NAME + country] = f"{one} {other}"
    return spelled


def _low(word: str) -> str:
    """In lower case, without the possessive."""
    return word.lower().removesuffix("'s").removesuffix("’s")


def stem(word: str) -> str:
    """A word without the commonest English endings: enough to bring "signed" and "signing" together."""
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def named_in(text: str) -> frozenset[str]:
    """What a text names: the stems and names of its words, not those of countries that are two words."""
    words: list[str] = _WORD.findall(text)
    return frozenset().union(
        *(_named_of(word, begins=True) for word in words[:1]), *map(_named_of, words[1:])
    )


@lru_cache(maxsize=1 << 16)
def _named_of(word: str, begins: bool = False) -> tuple[str, ...]:
    return tuple(term for term in terms_of(word, begins) if not term.startswith((ACT, NUMBER, SIDE)))


def acts_of(text: str) -> frozenset[str]:
    """The acts that a text's words name: "diplomacy.sign", "street.protest" …"""
    return frozenset().union(*(lexicon().acts.of(word) for word in _WORD.findall(text.lower())))


@cache
def opposites() -> tuple[str, ...]:
    """The names of the pairs of opposites."""
    return tuple(_words_of("opposites.toml")["opposites"])


@cache
def _sides() -> dict[str, tuple[str, ...]]:
    """Every word of an opposite to its sides."""
    sides: dict[str, list[str]] = {}
    for name, pair in _words_of("opposites.toml")["opposites"].items():
        for sign, words in zip("+-", pair, strict=True):
            for word in words:
                sides.setdefault(word, []).append(f"{SIDE}{name}{sign}")
    return {word: tuple(own) for word, own in sides.items()}


@cache
def _places() -> tuple[dict[str, str], frozenset[str]]:
    """Every word or pair of words for a country or body, to the one it is read as; and the first of each pair."""
    places = {
        word: country.replace(" ", "")
        for country, others in _words_of("places.toml")["countries"].items()
        for word in (country, *others)
    }
    return places, frozenset(word.split()[0] for word in places if " " in word)


def _words_of(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "words" / name).read_text("utf-8"))
