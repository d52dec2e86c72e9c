"""An event's title: cut from the source's own words, readable alone, 6 to 20 words where the source allows.

Nothing is added but a capital letter; only what a reader of one line can do without is cut away: what leans on
the sentence before, the time (the timeline shows it), who said so, and asides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates import TimeExpression
from timeline.events.clauses import Clause
from timeline.events.governing import Governed
from timeline.events.lexicon import Lexicon
from timeline.events.title_cuts import MAX_WORDS, MIN_WORDS, QUOTES, Cutter
from timeline.events.tokens import Token


def title_of(
    text: str,
    tokens: list[Token],
    clauses: list[Clause],
    times: Sequence[TimeExpression],
    governed: Governed,
    subject: str,
    words: Lexicon,
) -> str:
    """The title for what ``governed`` dates, of the sentence whose ``times`` are these.

    ``subject`` stands for a pronoun that opens it ("" leaves it).
    """
    return _Title(text, tokens, clauses, times, governed, words).title(subject)


def tidy(title: str) -> str:
    """One line without stray punctuation, its quotation marks in pairs, its first letter a capital."""
    title = re.sub(r"\s+", " ", re.sub(r"\(\s*\)", "", title))
    title = re.sub(r"\s+([,.;:!?)])", r"\1", title)
    title = re.sub(r"([,;:])(?:\s*[,;:.])+", r"\1", title)
    title = title.strip(" ,;:.–—-")
    if sum(title.count(mark) for mark in QUOTES) % 2 or title.count("(") != title.count(")"):
        title = re.sub(rf"[{QUOTES}()]", "", title).strip(" ,;:.–—-")
    return title[:1].upper() + title[1:]


class _Title(Cutter):
    """Puts together what is left: who, and what they did."""

    def title(self, subject: str) -> str:
        if self.governed.role == "noun":
            return self._noun_title()
        places = self.without_sub_clauses(list(self.governed.tokens))
        if self.governed.role == "inner":
            places = [*(i for i in self.clause.tokens if i < places[0]), *places]
        whole = self.strip_opening(places)
        places = self.strip_opening(self.without_times(places))
        lead = self._subject(places, subject)
        if len(lead.split()) + self.count(places) < MIN_WORDS:
            places = whole
        if lead and places and self.tokens[places[0]].lower in self.words.pronouns:
            places = places[1:]
        if len(lead.split()) + self.count(places) < MIN_WORDS - 1:
            lead, places = "", list(range(len(self.tokens)))
        room = MAX_WORDS - len(lead.split())
        if self.count(places) > room:
            places = self.without_asides(places)
        if self.count(places) > room:
            places = self.shorten(places, room)
        return tidy(self.render(places, lead))

    def _noun_title(self) -> str:
        """The noun phrase; an apposition with the noun it explains, just as they stand together."""
        places = self.strip_opening(list(self.governed.tokens))
        lead = ""
        if self.clause.kind == "apposition" and places:
            lead = self._antecedent(self.clause)
        title = f"{lead}, {self.render(places, '')}" if lead else self.render(places, "")
        return tidy(title)

    def _subject(self, places: list[int], subject: str) -> str:
        """The words that say who, where the clause itself does not."""
        if self.clause.shares_subject and self.clause.parent is not None:
            return self._subject_of(self.clause.parent, subject)
        if self.clause.kind in ("relative", "participle") and self.clause.parent is not None:
            return self._antecedent(self.clause)
        if places and self.tokens[places[0]].lower in {"he", "she", "they", "it"}:
            outer = self.clause.parent
            own = self._subject_of(outer, subject) if outer is not None else ""
            return own or subject
        return ""

    def _subject_of(self, number: int, subject: str) -> str:
        clause = self.clauses[number]
        if clause.shares_subject and clause.parent is not None:
            return self._subject_of(clause.parent, subject)
        if clause.verb is None:
            return ""
        places = self.strip_opening([i for i in clause.tokens if i < clause.verb])
        places = [i for i in places if not self.tokens[i].timed]
        if places and self.tokens[places[0]].lower in self.words.pronouns:
            return subject
        while places and (
            self.tokens[places[-1]].lower in self.words.adverbs or not self.tokens[places[-1]].is_word
        ):
            places = places[:-1]
        return self.render(places, "").strip(" ,") if self.count(places) <= 10 else ""

    def _antecedent(self, clause: Clause) -> str:
        """The noun phrase that a relative or participle clause hangs on: back to the nearest break.

        Where that explains a name ("Gantz, a retired general who led …") it is the name.
        """
        outer = self.clauses[clause.parent] if clause.parent is not None else None
        if (
            outer is not None
            and outer.kind == "apposition"
            and clause.kind != "apposition"
            and not clause.comma
        ):
            return self._antecedent(outer)
        first = clause.tokens[0]
        place = first - 1
        if place >= 0 and self.tokens[place].text == ",":
            place -= 1
        if clause.opener in ("who", "whom") and place >= 0 and self.tokens[place].text[0].isupper():
            name = place
            while name > 0 and self.tokens[name - 1].text[0].isupper() and self.tokens[name - 1].is_word:
                name -= 1
            return self.render(list(range(name, place + 1)), "")
        phrase: list[int] = []
        while place >= 0 and len(phrase) < 8:
            token = self.tokens[place]
            if token.text not in QUOTES and (not token.is_word or token.role == "finite" or token.timed):
                break
            if token.lower == "of" and any(self.tokens[i].text in QUOTES for i in phrase):
                break
            if token.lower in self.words.prepositions - {"of"} or token.lower in self.words.coordinators - {
                "and"
            }:
                break
            phrase.append(place)
            place -= 1
            if token.lower in self.words.determiners and not (
                place >= 0 and self.tokens[place].lower == "of"
            ):
                break
        return self.render(phrase[::-1], "")
