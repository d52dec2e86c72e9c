"""From an article to its mentions: one for each clause and the time that governs it."""

from __future__ import annotations

import hashlib

from timeline.events.analysis import ReadSentence, read_body, read_headline
from timeline.events.antecedents import leans_on, pair_before, subject_for_pronoun
from timeline.events.governing import Governed
from timeline.events.inherit import inherit, publication_time
from timeline.events.lexicon import Lexicon, lexicon
from timeline.events.modality import modality
from timeline.events.non_events import is_event
from timeline.events.title_quality import ends_whole, reading
from timeline.events.title_subjects import Leaning
from timeline.events.titles import tidy, title_of
from timeline.model import Article, Mention, Modality

# How far each way of being told is to be trusted to say when; chosen so that a plain dated clause stays first.
_ROLE_TRUST = {"clause": 1.0, "inner": 0.9, "statement": 0.85, "noun": 0.75}
_MODALITY_TRUST: dict[Modality, float] = {
    "happened": 1.0,
    "planned": 0.95,
    "denied": 0.9,
    "hypothetical": 0.6,
}


def extract(article: Article) -> list[Mention]:
    """The mentions of an article: the headline's first, then those of the body in text order.

    Quotations, captions, bylines, links and headings give none, nor do durations, sets and vague times.
    """
    words = lexicon(article.language)
    body = read_body(article.text, article.day, article.language, words)
    headline = read_headline(article.title, article.day, article.language, words)
    opening = [sentence for sentence in body if sentence.position == "lead"]
    mentions: list[Mention] = []
    if headline is not None:
        mentions += _dated(article, headline, Leaning())
        mentions += _inherited(article, headline, opening)
    for number, sentence in enumerate(body):
        if sentence.governed:
            leaning = _leaning(article, body, number)
            told = _dated(article, sentence, leaning)
            before = body[number - 1] if number else None
            if before is not None and leans_on(sentence, before, words):
                title = _main_title(article, body, number - 1)
                told = [_titled(mention, title, words) for mention in told]
            mentions += told
        if number == 0:
            mentions += _inherited(article, sentence, opening)
    return mentions


def _leaning(article: Article, body: list[ReadSentence], number: int) -> Leaning:
    """What sentence ``number`` may lean on."""
    words = body[number].words
    return Leaning(
        subject_for_pronoun(body, number, words),
        pair_before(article.title, article.text, body[number].start) if _names_two(body[number]) else "",
    )


def _names_two(sentence: ReadSentence) -> bool:
    return sentence.words.pair.search(sentence.text, sentence.start, sentence.end) is not None


def _main_title(article: Article, body: list[ReadSentence], number: int) -> str:
    """The title of all that a sentence of the body tells."""
    sentence = body[number]
    places = tuple(range(len(sentence.tokens)))
    told = Governed(publication_time(article.day, sentence.end), 0, places, "clause")
    return title_of(sentence, told, _leaning(article, body, number))


def _dated(article: Article, sentence: ReadSentence, leaning: Leaning) -> list[Mention]:
    mentions = []
    for governed in sentence.governed:
        if is_event(sentence, governed, article.day):
            status, reason = modality(
                sentence.text, sentence.tokens, sentence.clauses, governed, article.day, sentence.words
            )
            explanation = governed.time.explain() + (f" Told as {status}: {reason}." if reason else "")
            title = title_of(sentence, governed, leaning)
            mentions.append(_mention(article, sentence, governed, status, title, explanation))
    return mentions


def _inherited(article: Article, sentence: ReadSentence, opening: list[ReadSentence]) -> list[Mention]:
    taken = None if sentence.governed else inherit(sentence, opening, article.day, sentence.words)
    if taken is None:
        return []
    governed = taken.governed
    if sentence.position == "headline":
        title = tidy(sentence.text[sentence.start : sentence.end])
    else:
        title = title_of(sentence, governed, Leaning())
    return [_mention(article, sentence, governed, "happened", title, taken.explanation)]


def _mention(
    article: Article,
    sentence: ReadSentence,
    governed: Governed,
    status: Modality,
    title: str,
    explanation: str,
) -> Mention:
    time = governed.time
    if time.interval is None or time.granularity is None or time.edtf is None:
        raise ValueError(f"“{time.text}” cannot date an event")
    text = sentence.text
    start = sentence.tokens[min(governed.tokens)].start
    end = sentence.tokens[max(governed.tokens)].end
    key = f"{article.id}|{sentence.position == 'headline'}|{start}|{time.start}|{time.value}|{governed.role}"
    trust = time.confidence * _ROLE_TRUST[governed.role] * _MODALITY_TRUST[status]
    return Mention(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        article_id=article.id,
        sentence=text[sentence.start : sentence.end],
        sentence_start=sentence.start,
        clause=text[start:end],
        clause_start=start,
        title=title,
        position=sentence.position,
        modality=status,
        time_text=time.text,
        time_start=time.start,
        timex_type=time.type,
        timex_value=time.value,
        timex_mod=time.mod,
        first=time.interval.first,
        last=time.interval.last,
        granularity=time.granularity,
        edtf=time.edtf,
        rule=time.rule,
        anchor=time.anchor.kind,
        anchor_day=time.anchor.day,
        explanation=explanation,
        confidence=round(trust, 3),
        title_reading=reading(title, sentence.words),
        title_whole=ends_whole(title, text[sentence.start : sentence.end], time.text),
    )


def _titled(mention: Mention, title: str, words: Lexicon) -> Mention:
    return mention._replace(
        title=title,
        title_reading=reading(title, words),
        title_whole=ends_whole(title, mention.sentence, mention.time_text),
    )
