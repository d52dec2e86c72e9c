"""What follows in a sentence, as far as parting it into clauses must know before it gets there."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token

DASHES = frozenset({"–", "—", "--"})
_BREAKS = frozenset({",", ";", ":", "(", ")", *DASHES})
NOUN_PHRASE_LIMIT = 12
# "chief financial officer"
_OFFICE_WORDS = 4
# Between a subject and its verb: ", the transport minister, ".
_INSERTED = 6
# Add to a noun phrase without being part of its number: an aside.
_ADDITIONS = ("as well as", "along with", "together with", "including", "such as", "like ")


class Lookahead:
    """Questions about the tokens of one sentence from a place on; it changes nothing."""

    def __init__(self, tokens: list[Token], words: Lexicon) -> None:
        """Look at ``tokens``, whose verbs are marked, with the tables of their language."""
        self.tokens, self.words = tokens, words

    def has_object(self, verb: int) -> bool:
        """Whether a noun phrase follows the verb, as it follows no participle: ", shut its airspace"."""
        following = self.tokens[verb + 1] if verb + 1 < len(self.tokens) else None
        return (
            following is not None
            and following.is_word
            and not following.timed
            and following.lower not in self.words.prepositions
        )

    def in_list(self, index: int) -> bool:
        """Whether the comma parts the items of a list ("Egypt, Jordan and Sudan")."""
        for offset, token in enumerate(self.tokens[index + 1 : index + 5]):
            if token.text == "," or token.role in ("finite", "participle", "ing") or token.timed:
                return False
            if token.lower in ("and", "or") and offset > 0:
                after = self.tokens[index + 2 + offset : index + 4 + offset]
                return all(t.role != "finite" for t in after[:1])
        return False

    def segment(self, index: int) -> list[Token]:
        """The tokens from ``index`` to the next comma, semicolon, bracket or dash outside times and quotations."""
        segment: list[Token] = []
        for token in self.tokens[index:]:
            breaks = not token.timed and not token.quoted and token.text in _BREAKS
            if breaks and (token.text != "," or not self.in_list(index + len(segment))):
                break
            segment.append(token)
        return segment

    def finite_ahead(self, index: int, *, strict: bool = True) -> bool:
        """Whether a finite verb follows before the clause can end; ``strict`` stops at anything that opens one."""
        for offset, token in enumerate(self.segment(index)):
            if token.role == "finite":
                return True
            if strict and offset and token.lower in self.words.relatives and token.lower != "that":
                return False
            if offset > 2 * NOUN_PHRASE_LIMIT:
                return False
        return False

    def relative_ahead(self, index: int) -> bool:
        """Whether the relative pronoun at ``index`` opens a clause with a verb of its own."""
        low = self.tokens[index].lower
        if low == "that":
            following = self.tokens[index + 1 : index + 8]
            return self.tokens[index - 1].is_word and any(t.role == "finite" for t in following)
        return self.finite_ahead(index + 1, strict=False)

    def subordinator(self, index: int) -> tuple[str, ...] | None:
        """The words of the subordinator that opens a clause at ``index``, if one does."""
        if index >= len(self.tokens) or self.tokens[index].timed:
            return None
        phrases = self.words.subordinators.get(self.tokens[index].lower, ())
        if not phrases or self.not_subordinating(index):
            return None
        lowers = tuple(t.lower for t in self.tokens[index : index + 4])
        for words in phrases:
            if lowers[: len(words)] == words:
                start = index + len(words)
                if start >= len(self.tokens) or self.is_gerund(start):
                    return None
                return words if self.verb_before_next_opener(start) else None
        return None

    def not_subordinating(self, index: int) -> int:
        """How many words at ``index`` only look like a subordinator ("as well as"); 0 where they do not."""
        if self.tokens[index].lower not in self.words.not_subordinating_first:
            return 0
        if self.tokens[index].lower == "as" and (office := self._office(index + 1)):
            return 1 + office
        phrase = self.words.not_subordinating.match(" ".join(t.lower for t in self.tokens[index : index + 4]))
        return len(phrase.group().split()) if phrase else 0

    def _office(self, start: int) -> int:
        """How many words from ``start`` on name an office without an article: "health minister", "leader"."""
        closed = self.words.determiners | self.words.pronouns | self.words.prepositions
        for count, token in enumerate(self.tokens[start : start + _OFFICE_WORDS], 1):
            if not token.is_word or token.lower in closed or token.role in ("finite", "ing"):
                return 0
            following = self.tokens[start + count].lower if start + count < len(self.tokens) else ""
            if token.lower in self.words.offices and following not in self.words.offices:
                return count if self.tokens[start].text[0].islower() else 0
        return 0

    def is_gerund(self, place: int) -> bool:
        """Whether an -ing form stands for a clause ("after meeting them"), not as a subject ("planning began")."""
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        return self.tokens[place].role == "ing" and (following is None or following.role != "finite")

    def verb_before_next_opener(self, start: int) -> bool:
        """Whether the words from ``start`` on have a finite verb of their own, before another clause opens."""
        segment = self.segment(start)
        for offset, token in enumerate(segment):
            if token.role == "finite":
                # "Since 2000 ties have frozen": the time right after it is all that it governs; "before a judge
                # on Monday and were freed": the verb is that of the words before.
                return not self.tokens[start].timed and not self._coordinated(start, start + offset)
            if offset and token.lower in self.words.relatives:
                # "when a convoy that had left was hit": one verb is the relative clause's.
                return sum(later.role == "finite" for later in segment[offset:]) > 1
            if offset and token.lower in self.words.coordinators - {"and", "or"}:
                return False
            if offset > NOUN_PHRASE_LIMIT:
                return False
        return bool(segment) and self._resumes_after(start + len(segment))

    def _coordinated(self, start: int, verb: int) -> bool:
        """Whether the words from ``start`` to the verb are a noun phrase and "and", so that it has no subject there."""
        place = verb - 1
        while place > start and self.tokens[place].lower in self.words.adverbs:
            place -= 1
        return place > start and self.tokens[place].lower in ("and", "but", "or")

    def _resumes_after(self, comma: int) -> bool:
        """Whether a name or the like stands between the comma and another, and then a verb: "…, Ann Lee, met"."""
        inserted = self.segment(comma + 1) if self._is_comma(comma) else []
        verb = comma + len(inserted) + 2
        return (
            0 < len(inserted) <= _INSERTED
            and self._is_comma(verb - 1)
            and verb < len(self.tokens)
            and self.tokens[verb].role == "finite"
            and self.apposition_ahead(comma + 1)
        )

    def _is_comma(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].text == "," and not self.tokens[place].timed

    def subject_and_verb(self, start: int) -> bool:
        """Whether a noun phrase and then a finite verb stand from ``start`` on."""
        for offset, token in enumerate(self.segment(start)):
            if token.role == "finite":
                return offset > 0
            if token.role in ("participle", "infinitive") or offset > NOUN_PHRASE_LIMIT:
                return False
            # "no holder of that office had": after a preposition it points and does not join.
            pointing = (
                token.lower == "that" and self.tokens[start + offset - 1].lower in self.words.prepositions
            )
            if (
                offset
                and not pointing
                and token.lower in (self.words.relatives | self.words.coordinators) - {"and"}
            ):
                return False
        return False

    def apposition_ahead(self, index: int) -> bool:
        """Whether a verbless noun phrase stands between the commas: ", chief of staff during the war,"."""
        segment = self.segment(index)
        if " ".join(t.lower for t in segment[:3]).startswith(_ADDITIONS):
            return True
        if not segment or self.adverbial(segment[0]) or (not segment[0].is_word and not segment[0].quoted):
            return False
        return all(token.role not in ("finite",) for token in segment)

    def adverbial(self, token: Token) -> bool:
        """Whether a phrase that begins with ``token`` is an adverbial, not a noun phrase."""
        return (
            token.lower in self.words.prepositions
            or token.lower in self.words.adverbs
            or token.lower in self.words.coordinators
            or token.lower.endswith("ly")
            or token.timed
        )

    def bare_complement(self, verb: int | None, index: int) -> bool:
        """Whether a clause without "that" begins: "said last week | the movement has decided".

        ``verb`` is the finite verb before it.
        """
        if verb is None or self.tokens[verb].base not in self.words.speech - {"tell"}:
            return False
        token = self.tokens[index]
        if not token.is_word or token.lower in self.words.prepositions | self.words.adverbs:
            return False
        following = self.tokens[index : index + 4]
        for noun, that in pairwise(following):
            # "denied a report | that …"
            if that.lower == "that" and noun.lower in self.words.reporting_nouns:
                return False
        between = self.tokens[verb + 1 : index]
        if between and not between[-1].timed and between[-1].lower in self.words.prepositions:
            return False  # "said on | the radio"
        if any(not t.timed and t.lower not in self.words.prepositions | self.words.adverbs for t in between):
            return False
        segment = self.segment(index)
        for offset, later in enumerate(segment):
            if later.role == "finite" or offset > NOUN_PHRASE_LIMIT:
                return later.role == "finite" and (offset > 0 or later.lower not in self.words.auxiliaries)
            if later.lower in self.words.coordinators - {"and"}:
                return False
            if later.lower == "and" and self.tokens[index + offset + 1].role == "finite":
                return False
        # "said the painting, stolen in 1998, would be shown"
        return bool(segment) and self._resumes_after(index + len(segment))

    def attribution_ahead(self, index: int) -> bool:
        """Whether ", the ministry said" or ", according to …" follows to the end or the next comma."""
        segment = self.segment(index)
        if not segment:
            return False
        opening = " ".join(t.lower for t in segment[:4])
        if self.words.attributions.match(opening):
            return True
        finite = [t for t in segment if t.role == "finite"]
        return (
            bool(finite)
            and finite[0].base in self.words.speech | self.words.trailing
            and len(segment) <= NOUN_PHRASE_LIMIT
            and (finite[0] is segment[-1] or all(t.lower not in ("that",) for t in segment[-2:]))
            and segment.index(finite[0]) >= len([t for t in segment if not t.timed]) - 4
        )
