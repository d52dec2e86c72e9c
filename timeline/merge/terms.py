"""What a mention tells, as numbers: TF-IDF of character 4-grams and of words, names and acts, side by side."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer
from sklearn.preprocessing import normalize

from timeline.events.lexicon import lexicon

# The share of the character 4-grams in a similarity; the rest is that of words. On ECB+ sentence pairs the two
# together reach AUC .781, words alone .778, and 3- to 5-grams no more than 4-grams, at three times the cost.
CHARACTER_SHARE = 0.3
# What the sentence says beside the clause tells what it is about, but less.
_CONTEXT, _CONTEXT_WEIGHT = "\n", 0.4
_NAME_WEIGHT, _ACT_WEIGHT, _TOPIC_WEIGHT = 1.6, 1.3, 0.45
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_LIGHT = frozenset(
    "said says say told mr mrs ms dr year years month months week weeks day days time times new called also former "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december".split()
)


def features(mentions: pd.DataFrame, topic_words: Sequence[str] = ()) -> sparse.csr_matrix:
    """One row a mention, scaled so that the dot product of two rows is their similarity in 0..1.

    The columns are character 4-grams within words and then words (names, acts, other words), each block
    of length one and weighed by ``CHARACTER_SHARE``. ``topic_words`` count less: all the mentions of a topic
    have them. Inverse document frequencies are taken over distinct texts, so that a copy changes nothing.
    """
    if mentions.empty:
        return sparse.csr_matrix((0, 0))
    texts = _texts(mentions)
    codes, distinct = pd.factorize(texts, sort=True)
    words = [_terms(text) for text in distinct]
    topic = frozenset().union(*(terms(word) for word in topic_words))
    by_word, by_character = _word_block(words, topic), _character_block(words)
    both = sparse.hstack(
        [by_character * np.sqrt(CHARACTER_SHARE), by_word * np.sqrt(1 - CHARACTER_SHARE)], format="csr"
    )
    return both[codes]


def stem(word: str) -> str:
    """A word without the commonest English endings: enough to bring "signed" and "signing" together."""
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def act_table(mentions: pd.DataFrame) -> sparse.csr_matrix:
    """One row a mention, one column an act, 1 where the mention's clause names it."""
    numbers = {act: number for number, act in enumerate(lexicon().acts.names)}
    named = [
        [numbers[term[4:]] for term in terms(clause) if term.startswith("act:")]
        for clause in mentions["clause"]
    ]
    ends = np.cumsum([0, *map(len, named)])
    columns = np.fromiter(chain.from_iterable(named), dtype=np.int32, count=int(ends[-1]))
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(named), len(numbers)))


def acts_of(text: str) -> frozenset[str]:
    """The acts that a text's words name: "diplomacy.sign", "street.protest" …"""
    return frozenset().union(*(lexicon().acts.of(word) for word in _WORD.findall(text.lower())))


def _texts(mentions: pd.DataFrame) -> pd.Series[str]:
    """The clause; then the title (which has the subject resolved) and the sentence; without the words of the time."""
    rows = zip(
        mentions["title"], mentions["clause"], mentions["sentence"], mentions["time_text"], strict=True
    )
    return pd.Series(
        [
            f"{_without(clause, time)}{_CONTEXT}{title} · {_without(sentence, time)}"
            for title, clause, sentence, time in rows
        ]
    )


def _without(text: str, time: str) -> str:
    return text.replace(time, " ") if time else text


def _terms(text: str) -> dict[str, float]:
    """The terms of one text and their weights before that of rarity; each counts once however often it stands."""
    told, _, context = text.partition(_CONTEXT)
    around = {term: weight * _CONTEXT_WEIGHT for term, weight in terms(context).items()}
    return around | terms(told)


@lru_cache(maxsize=1 << 16)
def terms(text: str) -> dict[str, float]:
    """The terms of a text, unweighed by rarity. Sentences come again with each of their mentions, and with each
    question that a service is asked: they are read once.
    """
    places, openings = _places()
    found: dict[str, float] = {}
    words = _WORD.findall(text)
    following = [*words[1:], ""][: len(words)]
    for number, (word, after) in enumerate(zip(words, following, strict=True)):
        low, own = _word_terms(word)
        country = places.get(low) if word != "us" else None
        if low in openings:
            country = places.get(f"{low} {after.lower()}", country)
        if country:
            found[f"name:{country}"] = _NAME_WEIGHT
        elif own:
            found |= own
            if word[0].isupper() and number:
                found[f"name:{low}"] = _NAME_WEIGHT
    return found


@lru_cache(maxsize=1 << 16)
def _word_terms(word: str) -> tuple[str, dict[str, float]]:
    """A word in lower case without its possessive, and its terms: its stem and the acts it names; none for words
    that say nothing by themselves.
    """
    low = word.lower().removesuffix("'s").removesuffix("’s")
    if low in ENGLISH_STOP_WORDS or low in _LIGHT or len(low) < 2:
        return low, {}
    return low, {stem(low): 1.0} | {f"act:{act}": _ACT_WEIGHT for act in lexicon().acts.of(low)}


def _word_block(words: list[dict[str, float]], topic: frozenset[str]) -> sparse.csr_matrix:
    vocabulary: dict[str, int] = {}
    rows, columns, values = [], [], []
    for row, own in enumerate(words):
        for term, weight in own.items():
            rows.append(row)
            columns.append(vocabulary.setdefault(term, len(vocabulary)))
            values.append(weight * (_TOPIC_WEIGHT if term in topic else 1.0))
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(words), max(1, len(vocabulary))))
    return _weighed(matrix)


def _character_block(words: list[dict[str, float]]) -> sparse.csr_matrix:
    """Character n-grams within words. They are made once a word, not once a text: most words come often."""
    plain = [[t.removeprefix("name:") for t in own if not t.startswith("act:")] for own in words]
    vocabulary = {word: n for n, word in enumerate(dict.fromkeys(w for row in plain for w in row))}
    if not vocabulary:
        return sparse.csr_matrix((len(words), 1))
    grams: dict[str, int] = {}
    spelled = [[grams.setdefault(gram, len(grams)) for gram in _grams(word)] for word in vocabulary]
    lengths = np.cumsum([0, *map(len, spelled)])
    columns = np.fromiter(chain.from_iterable(spelled), dtype=np.int32, count=int(lengths[-1]))
    spelling = sparse.csr_matrix(
        (np.ones(len(columns)), columns, lengths), shape=(len(vocabulary), len(grams))
    )
    rows = [row for row, own in enumerate(plain) for _ in own]
    places = [vocabulary[word] for own in plain for word in own]
    weights = [
        min(1.0, weight) for own in words for term, weight in own.items() if not term.startswith("act:")
    ]
    uses = sparse.csr_matrix((weights, (rows, places)), shape=(len(words), len(vocabulary)))
    return _weighed(uses @ spelling)


_ANALYZE = CountVectorizer(analyzer="char_wb", ngram_range=(4, 4)).build_analyzer()


@lru_cache(maxsize=1 << 16)
def _grams(word: str) -> tuple[str, ...]:
    return tuple(_ANALYZE(word))


def _weighed(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """TF-IDF as scikit-learn has it (smoothed), rows of length one."""
    documents = np.bincount(matrix.indices, minlength=matrix.shape[1])
    rarity = np.log((1 + matrix.shape[0]) / (1 + documents)) + 1
    weighed: sparse.csr_matrix = normalize(matrix @ sparse.diags(rarity), copy=False)
    return weighed.tocsr()


@cache
def _places() -> tuple[dict[str, str], frozenset[str]]:
    """Every word or pair of words for a country or body, to the one it is read as; and the first of each pair."""
    table: dict[str, Any] = tomllib.loads(
        (Path(__file__).parent / "words" / "places.toml").read_text("utf-8")
    )
    places = {
        word: country.replace(" ", "")
        for country, others in table["countries"].items()
        for word in (country, *others)
    }
    return places, frozenset(word.split()[0] for word in places if " " in word)
