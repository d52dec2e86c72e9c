"""Why a mention has its date, in the reader's language.

The tagger's own sentence, `Mention.explanation`, is English and tells most. For readers of other languages
the same is said of what the mention keeps: its words, TIMEX3 modifier, anchor and rule.
"""

from __future__ import annotations

from timeline.chart import Language, day_words, span_words
from timeline.chart.language import later
from timeline.model import Mention

MODIFIERS = {
    "START": later("The first part of that time is meant."),
    "MID": later("The middle of that time is meant."),
    "END": later("The last part of that time is meant."),
    "APPROX": later("The date is approximate."),
    "LESS_THAN": later("It is a limit, not an exact date."),
    "MORE_THAN": later("It is a limit, not an exact date."),
    "EQUAL_OR_LESS": later("It is a limit, not an exact date."),
    "EQUAL_OR_MORE": later("It is a limit, not an exact date."),
}


def reason(mention: Mention, language: Language) -> str:
    """A few sentences: the words and what they mean, what they were counted from, the rule."""
    if language.code == "en":
        return mention.explanation
    date = span_words(mention.first, mention.last, language)
    if not mention.time_text:
        if mention.rule == "publication date":
            return language.say(
                "No time is given; told as news, so dated by the publication: %(date)s.", date=date
            )
        return language.say(
            "No time is given; the opening of the article tells the same: %(date)s.", date=date
        )
    words = " ".join(mention.time_text.split())
    sentences = [language.say("“%(words)s” means: %(date)s.", words=in_isolation(words), date=date)]
    if mention.timex_mod in MODIFIERS:
        sentences.append(language.say(MODIFIERS[mention.timex_mod]))
    sentences.append(_anchoring(mention, language))
    sentences.append(language.say("Read by the rule “%(rule)s”.", rule=in_isolation(mention.rule)))
    return " ".join(sentences)


def in_isolation(text: str) -> str:
    """Text of another language, kept from mixing with the sentence around it (Unicode's FSI and PDI)."""
    return f"\u2068{text}\u2069"


def _anchoring(mention: Mention, language: Language) -> str:
    if mention.anchor == "none":
        return language.say("The words say it all.")
    counted = {
        "publication": language.say("Counted from the publication date"),
        "expression": language.say("Counted from a date before it in the text"),
    }[mention.anchor]
    if mention.anchor_day is None:
        return f"{counted}."
    return language.say("%(counted)s, %(day)s.", counted=counted, day=day_words(mention.anchor_day, language))
