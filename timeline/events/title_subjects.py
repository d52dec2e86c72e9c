"""Who did it, where the clause itself does not say: the subject it shares, what it explains, whom a pronoun means."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.antecedents import names_a_body
from timeline.events.clauses import Clause
from timeline.events.title_ends import EndCutter
from timeline.events.title_quality import QUOTES

_SUBJECT_WORDS = 10
_ANTECEDENT_WORDS = 8
# A name after one of these says where: "a judge in Lyon who".
_PLACED = frozenset({"in", "at", "near", "from"})
_REFERRING = frozenset({"he", "she", "they", "it"})


class Leaning(NamedTuple):
    """What a sentence may lean on: whom its pronoun means, and which pair is "the two"; "" where that is not plain."""

    subject: str = ""
    pair: str = ""


class SubjectFinder(EndCutter):
    """Finds the words to put before a title that does not say who."""

    def led(self, places: list[int], leaning: Leaning) -> tuple[str, list[int]]:
        """The words that say who, where the clause itself does not, and the places that go on from them."""
        lead = self._subject(places, leaning)
        if lead:
            first = self.tokens[places[0]].lower
            if first == "whose":
                return _possessive(lead), places[1:]
            if (
                self.clause.kind == "participle"
                and (self.clause.comma or self.clause.fronted)
                and self.tokens[places[0]].role == "participle"
            ):
                # "The dam, built in 1961": without its verb it stays the phrase that it is.
                lead += ","
            object_of_clause = first in self.words.relatives and self._has_own_subject(self.clause)
            if first in self.words.title_pronouns | self.words.relatives and not object_of_clause:
                places = places[1:]
            return lead, places
        if leaning.pair:
            opening = " ".join(self.tokens[i].lower for i in places[:3])
            if match := self.words.pair.match(opening):
                return leaning.pair, places[len(match.group().split()) :]
        return "", places

    def _subject(self, places: list[int], leaning: Leaning) -> str:
        clause = self.clause
        first = self.tokens[places[0]]
        if clause.parent is not None and clause.shares_subject:
            return self.subject_of(clause.parent, leaning.subject)
        if clause.parent is not None and clause.kind in ("relative", "participle"):
            if self.tokens[places[0]].lower in _REFERRING:
                return self.subject_of(clause.parent, leaning.subject)
            if clause.fronted and self.clauses[clause.parent].verb in places:
                return ""
            if clause.fronted:
                return self.subject_of(clause.parent, leaning.subject)
            inside = places[0] >= clause.tokens[0]
            complete = clause.opener == "where" and self._has_own_subject(clause)
            return self.antecedent(clause) if inside and not complete else ""
        if first.lower in _REFERRING:
            own = self.subject_of(clause.parent, leaning.subject) if clause.parent is not None else ""
            if first.lower in ("he", "she") and names_a_body(own):
                own = ""
            return own or leaning.subject
        return ""

    def _has_own_subject(self, clause: Clause) -> bool:
        """Whether somebody else acts in a relative clause: "the film that he released", not "the film that won"."""
        return any(
            self.tokens[i].is_word
            and not self.tokens[i].timed
            and self.tokens[i].lower not in self.words.adverbs
            for i in clause.tokens[1:]
            if clause.verb is not None and i < clause.verb
        )

    def subject_of(self, number: int, subject: str) -> str:
        """The words before the verb of clause ``number`` that say who; ``subject`` where these are a pronoun."""
        clause = self.clauses[number]
        if clause.shares_subject and clause.parent is not None:
            return self.subject_of(clause.parent, subject)
        if clause.kind == "relative":
            return self.antecedent(clause)
        if clause.verb is None:
            return ""
        own = [i for i in clause.tokens if i < clause.verb]
        if clause.kind == "subordinate":
            own = own[len(clause.opener.split()) :]
        places = self.strip_opening(own)
        places = [i for i in places if not self.tokens[i].timed]
        if places and self.tokens[places[0]].lower in self.words.title_pronouns:
            return subject or self.render(places[:1], "")
        while places and (
            self.tokens[places[-1]].lower in self.words.adverbs or not self.tokens[places[-1]].is_word
        ):
            places = places[:-1]
        return self.render(places, "").strip(" ,") if 0 < self.count(places) <= _SUBJECT_WORDS else ""

    def _placed(self, clause: Clause, phrase: list[int]) -> bool:
        """Whether the phrase so far only says where the antecedent is: "the uprising in Tunisia that ousted …"."""
        names = [self.tokens[i] for i in phrase]
        restricts = clause.opener in ("that", "which", "who") and not clause.comma
        return restricts and bool(names) and all(t.is_word and t.text[0].isupper() for t in names)

    def _partitive(self, place: int) -> bool:
        """Whether the "of" at ``place`` takes a part of what follows: "the last of the layers", "a group of men"."""
        return (
            place > 0
            and self.tokens[place].lower == "of"
            and self.tokens[place - 1].lower in self.words.partitives
        )

    def _acted(self, clause: Clause, place: int) -> bool:
        """Whether "of" follows an act that a clause set off explains: "a trial of a drug, which began"."""
        return (
            clause.comma
            and place > 0
            and self.tokens[place].lower == "of"
            and bool(self.words.acts.of(self.tokens[place - 1].lower))
        )

    def antecedent(self, clause: Clause) -> str:
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
            return self.antecedent(outer)
        first = clause.tokens[0]
        place = first - 1
        if place >= 0 and self.tokens[place].text == ",":
            place -= 1
        if place > 1 and self.tokens[place].text.isdigit() and self.tokens[place - 1].text == ",":
            # "Ada Quist, 22, who": the age is no name.
            place -= 2
        if clause.opener in ("who", "whom", "whose") and place >= 0 and self.tokens[place].text[0].isupper():
            name = place
            while name > 0 and self.tokens[name - 1].text[0].isupper() and self.tokens[name - 1].is_word:
                name -= 1
            if clause.comma or not name or self.tokens[name - 1].lower not in _PLACED:
                return self.render(list(range(name, place + 1)), "")
        phrase: list[int] = []
        while place >= 0 and len(phrase) < _ANTECEDENT_WORDS:
            token = self.tokens[place]
            mark = token.text not in QUOTES and not token.is_word and token.text != "-"
            if mark or token.role == "finite" or token.timed:
                break
            if token.lower == "of" and any(self.tokens[i].text in QUOTES for i in phrase):
                break
            if token.lower in self.words.coordinators - {"and"}:
                break
            if token.lower in self.words.prepositions - {"of"} and not self._placed(clause, phrase):
                break
            phrase.append(place)
            place -= 1
            if (
                token.lower in self.words.determiners
                and not self._partitive(place)
                and not self._acted(clause, place)
            ):
                break
        return self.render(phrase[::-1], "")


def _possessive(name: str) -> str:
    return name + ("’" if "’" in name else "'") + ("" if name.endswith("s") else "s")
