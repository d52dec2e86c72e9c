"""What a title can do without, cut from a sentence token by token: places in, fewer places out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.dates import TimeExpression
from timeline.events.analysis import ReadSentence
from timeline.events.clauses import Clause
from timeline.events.governing import Governed, can_date
from timeline.events.lookahead import Lookahead
from timeline.events.title_quality import MIN_WORDS, QUOTES

_FRONTED_TOKENS = 14
_LEAD_WORDS = 5
_ATTRIBUTION_TOKENS = 8
_ADVERBIAL = frozenset({"on", "in", "at", "by", "during", "late", "early", "starting", "beginning"})
# Words that only point at the time after them: "just last week", "back in May".
_FOCUS = frozenset({"just", "only", "even", "back", "again", "sometime", "as"})
_PARTICLES = frozenset({"up", "out", "off", "over", "along"})
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_CLOSING = frozenset(",)]–—")


class Cutter:
    """Cuts for what ``governed`` dates in one sentence. A place is the index of a token."""

    def __init__(self, sentence: ReadSentence, governed: Governed) -> None:
        """Cut from ``sentence``, one of whose times governs."""
        self.text, self.tokens, self.clauses = sentence.text, sentence.tokens, sentence.clauses
        self.times, self.words, self.governed = sentence.times, sentence.words, governed
        self.clause = self.clauses[governed.clause]
        self.ahead = Lookahead(self.tokens, self.words)

    # Clauses

    def without_relatives(self, places: list[int]) -> list[int]:
        """Leave out asides, and the relative clauses that a comma sets off."""
        dropped = self._cut_out(
            lambda clause: clause.kind == "aside" or (clause.kind == "relative" and self._is_set_off(clause))
        )
        return [i for i in places if i not in dropped]

    def without_asides(self, places: list[int]) -> list[int]:
        """Leave out participle clauses that a comma sets off, and appositions, but for names."""
        dropped = self._cut_out(
            lambda clause: (
                (clause.kind == "participle" and clause.comma)
                or (clause.kind == "apposition" and not self.is_name(clause))
            )
        )
        return [i for i in places if i not in dropped]

    def _cut_out(self, unwanted: Callable[[Clause], bool]) -> set[int]:
        """The tokens of the unwanted clauses, of all inside them, and of the mark that closes each."""
        dropped: set[int] = set()
        out: set[int] = set()
        kept = self._ancestry(self.governed.clause)
        for number, clause in enumerate(self.clauses):
            if number in kept or not (clause.parent in out or unwanted(clause)):
                continue
            out.add(number)
            dropped |= set(clause.tokens)
            before = min(clause.tokens) - 1
            if clause.kind == "relative" and before >= 0 and self.is_preposition(before):
                # "the quiet spot from which …"
                dropped.add(before)
                before -= 1
            if clause.comma and self.comma_at(before):
                dropped.add(before)
            closing = max(clause.tokens) + 1
            following = next((c for c in self.clauses if closing in c.tokens and self.is_name(c)), None)
            if following is not None and following.kind == "apposition":
                # "the head of diplomacy, Antony Blinken, said": without the first, the name needs no commas.
                dropped |= (
                    {closing, max(following.tokens) + 1}
                    if self.comma_at(max(following.tokens) + 1)
                    else set()
                )
            inside = clause.parent is not None and self.clauses[clause.parent].kind == "apposition"
            still_open = inside and clause.parent not in out
            if closing < len(self.tokens) and self.tokens[closing].text in _CLOSING and not still_open:
                dropped.add(closing)
        return dropped

    def _ancestry(self, number: int | None) -> set[int]:
        """A clause and those that it is inside of."""
        found: set[int] = set()
        while number is not None and number not in found:
            found.add(number)
            number = self.clauses[number].parent
        return found

    def _is_set_off(self, clause: Clause) -> bool:
        """Whether a comma, or a comma and words like "from", parts the relative clause from its noun."""
        before = min(clause.tokens) - 1
        led = before > 0 and self.is_preposition(before) and self.comma_at(before - 1)
        return clause.comma or led

    # Times

    def without_times(self, places: list[int]) -> list[int]:
        """Cut the governing time, and others of the same days, with the words that lead up to them.

        Where an outer clause or verb has its own time ("announced in March a launch in May"), that one goes.
        """
        own = self.governed.time
        inner = self.governed.role == "inner" or self._earlier_time(places)
        kept = self.governed.attributive or (inner and self.governed.role != "inner")
        for time in self.times:
            same = time is own or _holds(time, own)
            outer = inner and time.end <= own.start
            if (same and not kept) or outer:
                places = self._without_time(places, time)
        return places

    def _earlier_time(self, places: list[int]) -> bool:
        """Whether another date stands before the governing one in the places, which then belongs to a noun."""
        own = self.governed.time
        return any(
            can_date(time)
            and time.end <= own.start
            and not _holds(time, own)
            and any(time.start <= self.tokens[i].start < time.end for i in places)
            for time in self.times
        )

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
        if leads := self._leading_up(places, before):
            drop |= set(leads)
        elif word in _ADVERBIAL or (word in ("between", "from") and time.granularity == "interval"):
            drop.add(before)
        elif word in self.words.prepositions - _PARTICLES:
            return places
        if min(drop) - 1 in places and self.tokens[min(drop) - 1].lower in _FOCUS:
            drop.add(min(drop) - 1)
        after = timed[-1] + 1
        leading = min(drop) == places[0] or min(drop) - 1 not in places
        if (
            after in places
            and self.comma_at(after)
            and (leading or self.comma_at(min(drop) - 1) or self._goes_on(after + 1))
        ):
            drop.add(after)
        return [i for i in places if i not in drop]

    def _goes_on(self, place: int) -> bool:
        """Whether what follows needs no comma once the time before it is gone: "left [on Friday], for Rome"."""
        if place >= len(self.tokens):
            return True
        return self.is_preposition(place) or self.tokens[place].lower in self.words.adverbs

    def _leading_up(self, places: list[int], last: int) -> range:
        """The places of "as recently as", "at the end of" and the like that end at ``last``."""
        for first in range(max(0, last - _LEAD_WORDS + 1), last):
            own = range(first, last + 1)
            phrase = " ".join(self.tokens[i].lower for i in own)
            if all(i in places for i in own) and self.words.time_leads.fullmatch(phrase):
                return own
        return range(0)

    # Beginning and end

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
            if self.comma_at(place) and not self.ahead.in_list(place):
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
                last.lower in self.words.dangling and not last.quoted
            ):
                places = places[:-1]
            else:
                break
        return places

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
                return self.strip_closing(places[:end])
        return places

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

    # Small questions

    def comma_at(self, place: int) -> bool:
        """Whether a comma stands there."""
        return 0 <= place < len(self.tokens) and self.tokens[place].text == ","

    def is_preposition(self, place: int) -> bool:
        """Whether a preposition stands there."""
        return self.tokens[place].lower in self.words.prepositions

    def is_name(self, clause: Clause) -> bool:
        """Whether the clause is nothing but a name ("David Govrin")."""
        content = [self.tokens[i] for i in clause.tokens if self.tokens[i].is_word]
        return bool(content) and len(content) <= 3 and all(t.text[0].isupper() for t in content)

    def count(self, places: list[int]) -> int:
        """How many words the places hold, punctuation aside."""
        return sum(self.tokens[i].is_word for i in places)

    def render(self, places: list[int], lead: str) -> str:
        """The source's characters for the tokens, a space where something was cut out."""
        pieces = [lead + " "] if lead else []
        for position, place in enumerate(places):
            token = self.tokens[place]
            if position and places[position - 1] == place - 1:
                pieces.append(self.text[self.tokens[place - 1].end : token.start])
            elif position:
                pieces.append(" ")
            pieces.append(token.text)
        return "".join(pieces)


def _holds(time: TimeExpression, inner: TimeExpression) -> bool:
    """Whether the days of one time are or hold those of the other: "last December, on the 25th"."""
    outside, inside = time.interval, inner.interval
    return (
        outside is not None
        and inside is not None
        and outside.first <= inside.first <= inside.last <= outside.last
    )


_RANKS = frozenset({"first", "second", "third", "last", "only", "latest", "next", "most", "enough", "too"})
_RANKED_WITHIN = 8
# To end before one of these changes what is said.
_NOT_CUT = frozenset(
    {"of", "to", "without", "against", "than", "up", "out", "off", "over", "about", "because", "from"}
)
