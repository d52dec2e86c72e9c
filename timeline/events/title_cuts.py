"""What a title can do without, cut from a sentence token by token: places in, fewer places out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.dates import TimeExpression
from timeline.events.clauses import Clause
from timeline.events.governing import Governed
from timeline.events.lexicon import Lexicon
from timeline.events.tokens import Token

MIN_WORDS, MAX_WORDS = 6, 20
QUOTES = '“”"«»„‟'


class Cutter:
    """Cuts for what ``governed`` dates in one sentence. A place is the index of a token."""

    def __init__(
        self,
        text: str,
        tokens: list[Token],
        clauses: list[Clause],
        times: Sequence[TimeExpression],
        governed: Governed,
        words: Lexicon,
    ) -> None:
        """Cut from the sentence of these tokens and clauses, whose time expressions are ``times``."""
        self.text, self.tokens, self.clauses, self.words = text, tokens, clauses, words
        self.times, self.governed = times, governed
        self.clause = clauses[governed.clause]

    def without_sub_clauses(self, places: list[int]) -> list[int]:
        """Leave out asides, and the relative clauses that a comma sets off."""
        dropped = self._cut_out(
            lambda clause: clause.kind == "aside" or (clause.kind == "relative" and self._is_set_off(clause))
        )
        return [i for i in places if i not in dropped]

    def without_asides(self, places: list[int]) -> list[int]:
        """Leave out participle clauses and appositions, but for names."""
        dropped = self._cut_out(
            lambda clause: (
                clause.kind == "participle" or (clause.kind == "apposition" and not self._is_name(clause))
            )
        )
        return [i for i in places if i not in dropped]

    def _cut_out(self, unwanted: Callable[[Clause], bool]) -> set[int]:
        """The tokens of the unwanted clauses, of all inside them, and of the mark that closes each."""
        dropped: set[int] = set()
        out: set[int] = set()
        for number, clause in enumerate(self.clauses):
            if number == self.governed.clause or not (clause.parent in out or unwanted(clause)):
                continue
            out.add(number)
            dropped |= set(clause.tokens)
            before = min(clause.tokens) - 1
            if (
                clause.kind == "relative"
                and before >= 0
                and self.tokens[before].lower in self.words.prepositions
            ):
                # "the quiet spot from which …"
                dropped.add(before)
                before -= 1
            if clause.comma and self.comma_at(before):
                dropped.add(before)
            closing = max(clause.tokens) + 1
            following = next((c for c in self.clauses if closing in c.tokens and self._is_name(c)), None)
            if following is not None and following.kind == "apposition":
                # "the head of diplomacy, Antony Blinken, said": without the first, the name needs no commas.
                dropped |= (
                    {closing, max(following.tokens) + 1}
                    if self.comma_at(max(following.tokens) + 1)
                    else set()
                )
            if closing < len(self.tokens) and self.tokens[closing].text in _CLOSING:
                dropped.add(closing)
        return dropped

    def _is_set_off(self, clause: Clause) -> bool:
        """Whether a comma, or a comma and words like "from", parts the relative clause from its noun."""
        before = min(clause.tokens) - 1
        return clause.comma or (before >= 0 and self.tokens[before].lower in self.words.prepositions)

    def comma_at(self, place: int) -> bool:
        """Whether a comma stands there."""
        return place < len(self.tokens) and self.tokens[place].text == ","

    def _is_name(self, clause: Clause) -> bool:
        content = [self.tokens[i] for i in clause.tokens if self.tokens[i].is_word]
        return bool(content) and len(content) <= 3 and all(t.text[0].isupper() for t in content)

    def without_times(self, places: list[int]) -> list[int]:
        """Cut the governing time, and others of the same days, with the prepositions before them."""
        for time in self.times:
            same = time is self.governed.time or (
                self.governed.time.interval is not None and time.interval == self.governed.time.interval
            )
            if same and not self.governed.attributive:
                places = self._without_time(places, time)
        return places

    def _without_time(self, places: list[int], time: TimeExpression) -> list[int]:
        timed = [i for i in places if time.start < self.tokens[i].end and self.tokens[i].start < time.end]
        if not timed:
            return places
        drop = set(timed)
        before = timed[0] - 1
        if before in places and self.tokens[before].lower in self.words.determiners:
            drop.add(before)
            before -= 1
        word = self.tokens[before].lower if before in places else ""
        if word in _ADVERBIAL or (word in ("between", "from") and time.granularity == "interval"):
            drop.add(before)
        elif word in self.words.prepositions - _PARTICLES:
            return places
        after = timed[-1] + 1
        leading = min(drop) == places[0] or min(drop) - 1 not in places
        if after in places and self.tokens[after].text == "," and leading:
            drop.add(after)
        return [i for i in places if i not in drop]

    def strip_opening(self, places: list[int]) -> list[int]:
        """Cut conjunctions, "Meanwhile,", times and a preposition that only led up to the clause."""
        while places:
            token = self.tokens[places[0]]
            phrase = " ".join(self.tokens[i].lower for i in places[:5])
            opener = self.words.openers.match(phrase)
            if not token.is_word and token.text not in QUOTES:
                places = places[1:]
            elif opener and self._parted(places, len(opener.group().split())):
                places = places[len(opener.group().split()) :]
            elif token.lower == self.clause.opener.split(" ")[0] and self._is_joiner(places[0]):
                places = places[len(self.clause.opener.split()) :]
            elif self.governed.role == "noun" and token.lower in self.words.prepositions:
                places = places[1:]
            elif self._fronted_phrase(places):
                places = places[self._fronted_phrase(places) :]
            elif token.timed and self._time_leads(places):
                places = self._after_times(places)
            else:
                break
        return places

    def _parted(self, places: list[int], count: int) -> bool:
        """Whether the opener is set off ("Meanwhile, …") or is a mere conjunction."""
        following = self.tokens[places[count]] if count < len(places) else None
        first = self.tokens[places[0]].lower
        return (following is not None and following.text == ",") or first in self.words.coordinators | {
            "meanwhile",
            "also",
        }

    def _fronted_phrase(self, places: list[int]) -> int:
        """How many tokens stand before the comma and pronoun in "Allies in a tense region, they resumed …"."""
        for count, place in enumerate(places[:14]):
            token = self.tokens[place]
            if token.role in ("finite", "infinitive") or token.lower in self.words.pronouns:
                return 0
            if token.text == ",":
                after = self.tokens[places[count + 1]].lower if count + 1 < len(places) else ""
                adverb = count == 1 and self._lone_adverb(places[0])
                return count + 1 if after in {"he", "she", "it", "they"} or adverb else 0
        return 0

    def _lone_adverb(self, place: int) -> bool:
        low = self.tokens[place].lower
        return low in self.words.adverbs or low.endswith("ly")

    def _is_joiner(self, place: int) -> bool:
        kinds = ("coordinate", "subordinate", "complement", "relative")
        return self.clause.kind in kinds and bool(self.clause.tokens) and place == self.clause.tokens[0]

    def _time_leads(self, places: list[int]) -> bool:
        """Whether the title can begin after its first time: that is the event's own, or set off by a comma."""
        time, first = self.governed.time, self.tokens[places[0]]
        rest = self._after_times(places)
        own = time.start < first.end and first.start < time.end and not self.governed.attributive
        comma = bool(rest) and self.tokens[rest[0] - 1].text == ","
        return (own or comma) and len(rest) >= MIN_WORDS

    def _after_times(self, places: list[int]) -> list[int]:
        count = 0
        while count < len(places) and (
            self.tokens[places[count]].timed or self.tokens[places[count]].text == ","
        ):
            count += 1
        return places[count:]

    def count(self, places: list[int]) -> int:
        """How many words the places hold, punctuation aside."""
        return sum(self.tokens[i].is_word for i in places)

    def shorten(self, places: list[int], room: int) -> list[int]:
        """End at the last good break that leaves no more than ``room`` words."""
        count, best, fallback, after_verb = 0, 0, 0, 0
        verb_seen = self.clause.verb is None
        for position, place in enumerate(places):
            token = self.tokens[place]
            if count >= MIN_WORDS and verb_seen and not token.quoted:
                listed = token.text == "," and any(
                    self.tokens[i].lower == "and" for i in places[position + 1 : position + 4]
                )
                if (token.text in ",;:–—" and not listed) or token.lower in _GOOD_BREAKS:
                    best = position
                elif token.lower in self.words.prepositions - {"of", "to"} and after_verb > 2:
                    fallback = position
            verb_seen = verb_seen or (self.clause.verb is not None and place > self.clause.verb)
            after_verb += verb_seen and token.is_word
            count += token.is_word
            if count > room:
                clear = self.count(places[:best]) >= (_CLEAR_BREAK if fallback > best else MIN_WORDS)
                return places[: best if best and clear else fallback or position]
        return places

    def render(self, places: list[int], lead: str) -> str:
        """The source's characters for the tokens, a space where something was cut out; no comma after a cut."""
        places = [
            place
            for position, place in enumerate(places)
            if not (self.comma_at(place) and position and places[position - 1] != place - 1)
        ]
        pieces = [lead + " "] if lead else []
        for position, place in enumerate(places):
            token = self.tokens[place]
            if position and places[position - 1] == place - 1:
                pieces.append(self.text[self.tokens[place - 1].end : token.start])
            elif position:
                pieces.append(" ")
            pieces.append(token.text)
        return "".join(pieces)


# A clean break is taken before a later, rougher one when it leaves this many words.
_CLEAR_BREAK = 10
_ADVERBIAL = frozenset({"on", "in", "at", "by", "during", "late", "early"})
_PARTICLES = frozenset({"up", "out", "off", "over", "along"})
_CLOSING = frozenset(",)]–—")
_GOOD_BREAKS = frozenset(
    {
        "because",
        "while",
        "after",
        "before",
        "amid",
        "citing",
        "following",
        "during",
        "despite",
        "as",
        "which",
        "where",
        "when",
        "since",
        "until",
        "although",
        "though",
    }
)
