"""Another article on the same story: its date bounds that of an article which does not say its own."""

from __future__ import annotations

import re
from datetime import date

from sklearn.feature_extraction.text import TfidfVectorizer

from timeline.model import Article
from timeline.store import Store

# Of the best matches of the text's words, so many are compared; below this cosine they are other stories.
_CANDIDATES = 10
_LEAST_ALIKE = 0.2
_WORDS_SEARCHED = 200
_WORD = re.compile(r"[^\W\d_]{4,}")


def date_of_same_story(store: Store, text: str) -> date | None:
    """The publication day of the stored article most like the text (cosine of TF-IDF); None if none is.

    Articles whose own date is a guess are no witnesses.
    """
    words = dict.fromkeys(word.lower() for word in _WORD.findall(text))
    ids = store.search_any(list(words)[:_WORDS_SEARCHED], _CANDIDATES)
    found = filter(None, map(store.article, ids))
    others = [other for other in found if not _is_guess(other)]
    if not others:
        return None
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(
        [text, *(f"{other.title}\n{other.text}" for other in others)]
    )
    alike = (vectors[1:] @ vectors[0].T).toarray().ravel()
    best = int(alike.argmax())
    return others[best].day if alike[best] >= _LEAST_ALIKE else None


def _is_guess(article: Article) -> bool:
    return article.published_origin.endswith("(not exact)")
