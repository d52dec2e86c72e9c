"""Where a title begins and where it ends: what leads up to the news goes, and so does what needs more to follow."""

from __future__ import annotations

from timeline.events.lookahead import Lookahead
from timeline.events.title_cuts import PARTICLES, Cutter
from timeline.events.title_quality import MIN_WORDS, QUOTES

_FRONTED_TOKENS = 14
_ATTRIBUTION_TOKENS = 8
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_RANKS = frozenset({"first", "second", "third", "last", "only", "latest", "next", "most", "enough", "too"})
_RANKED_WITHIN = 8
# To end before one of these changes what is said.
_NOT_CUT = frozenset(
    {"of", "to", "without", "against", "than", "up", "out", "off", "over", "about", "because", "from"}
)


class EndCutter(Cutter):
    """Cuts at the beginning and the end of a title."""

    def strip_opening(self, places: list[int]) -> list[int]:
        """Cut conjunctions, "Meanwhile,", times and what only led up to the clause."""
        while places:
            token = self.tokens[places[0]]
            phrase = " ".join(self.tokens[i].lower for i in places[:5])
            opener = self.words.openers.match(phrase)
            if not token.is_word and token.text not in QUOTES:
                places = places[1:]
            elif opener and self._parted(places, len(opener.group().split())):
                places = places[len(opener.group().split()) :]
            elif token.lower == self.clause.opener.split(" ")[0] and self._is_joiner(places[0]):
                if self._with_outer(places):
                    break
                places = places[len(self.clause.opener.split()) :]
            elif self.governed.role == "noun" and token.lower in self.words.prepositions:
                places = places[1:]
            elif count := self._fronted_phrase(places):
                places = places[count:]
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
        """How many tokens stand before the clause proper: "Allies in a tense region, they …", "During this trip, …"."""
        says_when = False
        for count, place in enumerate(places[:_FRONTED_TOKENS]):
            token = self.tokens[place]
            if token.role in ("finite", "infinitive") or token.lower in _SUBJECTS:
                return 0
            says_when = says_when or token.timed or token.lower in self.words.time_nouns
            if token.text == ",":
                rest = places[count + 1 :]
                after = self.tokens[rest[0]].lower if rest else ""
                adverb = count == 1 and self._lone_adverb(places[0])
                when = says_when and self.is_preposition(places[0]) and self.count(rest) >= MIN_WORDS - 1
                return count + 1 if after in _SUBJECTS or adverb or when else 0
        return 0

    def after_fronted(self, places: list[int]) -> list[int]:
        """What follows a phrase at the head ("By meeting the rebels in Oslo, the envoy …"); [] without one."""
        first = self.tokens[places[0]]
        if not (self.is_preposition(places[0]) or first.role == "ing"):
            return []
        for position, place in enumerate(places):
            if self.tokens[place].role == "finite":
                return []
            if self.comma_at(place) and not Lookahead(self.tokens, self.words).in_list(place):
                return places[position + 1 :]
        return []

    def _lone_adverb(self, place: int) -> bool:
        low = self.tokens[place].lower
        return low in self.words.adverbs or low.endswith("ly")

    def _is_joiner(self, place: int) -> bool:
        if self.clause.kind == "relative":
            return self.clause.opener == "where"
        kinds = ("coordinate", "subordinate", "complement")
        return self.clause.kind in kinds and bool(self.clause.tokens) and place == self.clause.tokens[0]

    def _with_outer(self, places: list[int]) -> bool:
        """Whether the places hold words of the clause around it, so that its joining word is needed."""
        outer = self.clauses[self.clause.parent].tokens if self.clause.parent is not None else []
        return self.clause.kind == "subordinate" and any(place in places for place in outer)

    def _time_leads(self, places: list[int]) -> bool:
        """Whether the title can begin after its first time: that is the event's own, or set off by a comma."""
        time, first = self.governed.time, self.tokens[places[0]]
        rest = self._after_times(places)
        own = time.start < first.end and first.start < time.end and not self.governed.attributive
        parted = bool(rest) and self.tokens[rest[0] - 1].text in (",", ":")
        return (own or parted) and len(rest) >= MIN_WORDS - 1

    def _after_times(self, places: list[int]) -> list[int]:
        count = 0
        while count < len(places) and (
            self.tokens[places[count]].timed or self.tokens[places[count]].text in (",", ":")
        ):
            count += 1
        return places[count:]

    def strip_closing(self, places: list[int]) -> list[int]:
        """Cut what needs more to follow it, and ", officials said"."""
        while places:
            last = self.tokens[places[-1]]
            if measure := self._measure(places):
                places = places[:-measure]
                continue
            if last.role in ("finite", "plain") and last.base in self.words.speech:
                comma = (
                    next((n for n in range(2, _ATTRIBUTION_TOKENS) if self.comma_at(places[-n])), 0)
                    if len(places) > _ATTRIBUTION_TOKENS
                    else 0
                )
                if not comma:
                    break
                places = places[:-comma]
            elif (not last.is_word and last.text not in QUOTES + ")%?!") or (
                last.lower in self.words.dangling and not last.quoted and not self._complete(places[-1])
            ):
                places = places[:-1]
            else:
                break
        return places

    def _complete(self, place: int) -> bool:
        """Whether a word that mostly wants more has all: "to confirm her, …", "the roof fell in on Sunday"."""
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        if following is None or place == 0:
            return False
        low = self.tokens[place].lower
        if low == "her":
            return not following.is_word
        verb = self.tokens[place - 1].role in ("finite", "participle")
        return low == "in" and verb and self.is_preposition(place + 1)

    def _measure(self, places: list[int]) -> int:
        """How many tokens at the end only say how long before or after something that is not there it was.

        "released, more than a week [after his arrest]"
        """
        following = self.tokens[places[-1] + 1].lower if places[-1] + 1 < len(self.tokens) else ""
        if (
            self.tokens[places[-1]].lower not in self.words.time_nouns
            or following not in self.words.measured_from
        ):
            return 0
        count = 1
        while count < len(places) - 1 and self._quantifies(places[-count - 1]):
            count += 1
        return count

    def _quantifies(self, place: int) -> bool:
        low = self.tokens[place].lower
        return low in self.words.determiners or low in self.words.quantifiers or low.isdigit()

    def breaks(self, places: list[int]) -> list[tuple[int, bool]]:
        """Where a long title may end: positions in ``places``, and whether a clause ends there (else a phrase)."""
        found: list[tuple[int, bool]] = []
        verb = self.clause.verb
        since_verb = 0
        for position, place in enumerate(places):
            token = self.tokens[place]
            if token.quoted or token.timed:
                since_verb += 1
                continue
            if since_verb > 1 or verb is None:
                opens = self._opens_optional(place)
                if opens or (token.text in ";:–—" and not token.is_word):
                    found.append((position, True))
                elif self._opens_phrase(place) and since_verb > 2:
                    found.append((position, False))
            since_verb += verb is not None and place > verb and token.is_word
        return found

    def _opens_phrase(self, place: int) -> bool:
        """Whether a phrase begins here that the rest makes sense without: "in the capital", "to prevent another"."""
        infinitive = place + 1 < len(self.tokens) and self.tokens[place + 1].role == "infinitive"
        low = self.tokens[place].lower
        if place and self.tokens[place - 1].lower in self.words.coordinators:
            return False
        if low == "to":
            # "the first to visit it": what it was the first of must stay.
            ranked = any(t.lower in _RANKS for t in self.tokens[max(0, place - _RANKED_WITHIN) : place])
            return infinitive and self.tokens[place - 1].role == "" and not ranked
        return self.is_preposition(place) and low not in _NOT_CUT

    def hard_end(self, places: list[int], room: int) -> list[int]:
        """The last beginning of a phrase that leaves ``room`` words at most, even in a quotation; else none."""
        count, end = 0, 0
        for position, place in enumerate(places):
            token = self.tokens[place]
            joins = token.lower in self.words.joiners or self._opens_phrase(place)
            if count >= MIN_WORDS and (joins or not token.is_word):
                end = position
            count += token.is_word
            if count > room:
                return self._before_purpose(self.strip_closing(places[:end]))
        return places

    def _before_purpose(self, places: list[int]) -> list[int]:
        """Without a "to map out" at the end, whose object is lost."""
        words = [self.tokens[i].lower for i in places[-3:]]
        lost = len(words) == 3 and words[0] == "to" and words[2] in PARTICLES
        return self.strip_closing(places[:-3]) if lost else places

    def _opens_optional(self, place: int) -> bool:
        """Whether a clause begins here that the rest stands without."""
        number = next((n for n, clause in enumerate(self.clauses) if clause.tokens[0] == place), None)
        if number is None or number == 0:
            return False
        clause = self.clauses[number]
        if clause.opener in self.words.conditional or (
            clause.opener == "when" and clause.kind == "subordinate"
        ):
            # What comes after "when" is often the news: "They had left when the roof fell in".
            return False
        if clause.kind == "coordinate":
            return clause.verb is not None
        explained = clause.parent is not None and self.clauses[clause.parent].kind == "apposition"
        return clause.kind in ("subordinate", "attribution", "relative") or (clause.comma and not explained)
