"""The language of an article: as given, else as its letters say."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from timeline.articles.draft import Unreadable

# A text of a few words tells too little: it is taken for English unless the classifier is this sure.
_SURE = 0.95
# Enough to tell; the classifier's time grows with the length.
_SAMPLE = 4000
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][\w-]{1,30})?", re.ASCII)


def language_of(given: str, text: str) -> str:
    """The ISO 639-1 code of a given tag ("en-US" is "en"); without one, what py3langid says of the text.

    Raises Unreadable for a tag that is none.
    """
    if given:
        match = _TAG.fullmatch(given.strip())
        if match is None:
            raise Unreadable(f"language: {given[:40]!r} is no language tag; write it as en or en-GB")
        return match[1].lower()
    language, probability = _classifier().classify(text[:_SAMPLE])
    return str(language) if probability >= _SURE else "en"


@cache
def _classifier() -> Any:
    # Most of a second to load: only who needs it waits for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
