"""Part a sentence into clauses, so that a time is given to what it dates and to nothing else.

One pass over the tokens with a stack: a word that opens a clause (a subordinator, a relative, a coordinator
with a verb to its right, a participle) pushes one, a comma or a verb that cannot be its own pops it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from timeline.events.lexicon import Lexicon
from timeline.events.lookahead import DASHES, NOUN_PHRASE_LIMIT, Lookahead
from timeline.events.tokens import Token
from timeline.events.verbs import group_base

ClauseKind: TypeAlias = Literal[
    "main",
    "coordinate",
    "subordinate",
    "relative",
    "participle",
    "complement",
    "apposition",
    "aside",
    "attribution",
]


@dataclass(slots=True)
class Clause:
    """One clause: indices of its tokens in the sentence (with gaps where others are embedded).

    ``verb`` is the index of its finite verb (or participle) and None where it has none. ``opener`` is the word
    that opened it ("after", "who"), ``comma`` whether a comma came before. ``shares_subject``: it has no subject
    of its own but that of ``parent`` ("recalled its envoy and closed its airspace").
    """

    kind: ClauseKind
    parent: int | None = None
    opener: str = ""
    comma: bool = False
    shares_subject: bool = False
    fronted: bool = False
    verb: int | None = None
    tokens: list[int] = field(default_factory=list)


def split_clauses(tokens: list[Token], words: Lexicon) -> list[Clause]:
    """The clauses of one sentence whose verbs are marked; every token is in exactly one, the main one first."""
    return _Splitter(tokens, words).run()


class _Splitter:
    def __init__(self, tokens: list[Token], words: Lexicon) -> None:
        self.tokens, self.words = tokens, words
        self.ahead = Lookahead(tokens, words)
        self.clauses = [Clause("main")]
        self.stack = [0]
        self.opened_until = 0

    @property
    def current(self) -> Clause:
        return self.clauses[self.stack[-1]]

    def run(self) -> list[Clause]:
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            if not token.quoted and not token.timed and index >= self.opened_until:
                self._boundary(index, token)
            self.current.tokens.append(index)
            verbal = token.role == "finite" or token.role == self.current.kind == "participle"
            if verbal and self.current.verb is None:
                self.current.verb = index
            index += 1
        return self._without_empty()

    def _without_empty(self) -> list[Clause]:
        """The clauses that got tokens, their parents renumbered; what hung on an empty one hangs on its parent."""
        numbers: dict[int | None, int | None] = {None: None}
        kept: list[Clause] = []
        for number, clause in enumerate(self.clauses):
            numbers[number] = len(kept) if clause.tokens else numbers[clause.parent]
            if clause.tokens:
                clause.parent = numbers[clause.parent]
                kept.append(clause)
        return kept

    def _boundary(self, index: int, token: Token) -> None:
        low = token.lower
        if token.text in "([":
            self._push("aside", index)
        elif token.text in ")]":
            self._pop_through("aside")
        elif token.text == ";" or (token.text == ":" and self.ahead.finite_ahead(index + 1, strict=False)):
            self._new_main(index)
        elif token.text in DASHES:
            self._dash(index)
        elif token.text == ",":
            self._comma(index)
        elif token.role == "finite" and (depth := self._awaits_verb(index)):
            del self.stack[-depth:]
        elif low in self.words.coordinators and index:
            self._coordinate(index)
        elif low == "that" and self._after_speech(index):
            self._push("complement", index)
        elif low in self.words.relatives and index and token.role == "" and self.ahead.relative_ahead(index):
            self._push("relative", index, comma=self.tokens[index - 1].text == ",")
        elif skipped := self.ahead.not_subordinating(index):
            self.opened_until = index + skipped
        elif opener := self.ahead.subordinator(index):
            self._push("subordinate", index, fronted=self.current.verb is None)
            self.current.opener = " ".join(opener)
            self.opened_until = index + len(opener)
        elif token.role == "participle" and (not index or self.tokens[index - 1].is_word):
            self._push("participle", index, fronted=not index)
        elif self.current.kind != "attribution" and self.ahead.bare_complement(self.current.verb, index):
            self._push("complement", index)
            self.current.opener = ""

    # Opening and closing

    def _push(self, kind: ClauseKind, index: int, *, comma: bool = False, fronted: bool = False) -> None:
        parent = self.stack[-1]
        clause = Clause(kind, parent, self.tokens[index].lower, comma, fronted=fronted)
        self.clauses.append(clause)
        self.stack.append(len(self.clauses) - 1)

    def _pop(self) -> None:
        if len(self.stack) > 1:
            self.stack.pop()

    def _pop_through(self, kind: ClauseKind) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.clauses[self.stack[depth]].kind == kind:
                del self.stack[depth:]
                return

    def _new_main(self, index: int, *, shares: bool = False) -> None:
        """Open a clause beside the one it is joined to, and close all inside that."""
        comma = self.tokens[index - 1].text == ","
        keep = 0
        for depth in range(len(self.stack) - 1, 0, -1):
            kind = self.clauses[self.stack[depth]].kind
            if kind == "complement" or (shares and not comma and kind in ("relative", "subordinate")):
                keep = depth
                break
        clause = Clause("coordinate", self.stack[keep], self.tokens[index].lower, shares_subject=shares)
        self.clauses.append(clause)
        self.stack[keep:] = [len(self.clauses) - 1]

    # Commas and dashes

    def _comma(self, index: int) -> None:
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        fronted = (
            self.current.kind == "subordinate" and self.current.fronted and self.current.verb is not None
        )
        listed = self.ahead.in_list(index) and not self._trailing_attribution(index)
        if following is None or (listed and not fronted):
            return
        beside = self.stack[-1]
        while len(self.stack) > 1 and self._closes(index):
            self._pop()
        low = following.lower
        if following.timed:
            return
        if following.role in ("ing", "participle"):
            self._push_after(index, "participle")
        elif following.role == "finite" and low not in self.words.auxiliaries:
            # ", said the minister" trails; ", signed …" after an apposition is the sentence's own verb.
            if following.base in self.words.speech and self.current.verb is not None:
                self._push_after(index, "attribution")
            elif self.current.verb is not None and self.ahead.has_object(index + 1):
                self._new_main(index, shares=True)
            elif self.current.verb is not None:
                self._push_after(index, "participle")
        elif low in self.words.coordinators | self.words.relatives or self.ahead.subordinator(index + 1):
            return
        elif self._trailing_attribution(index):
            self._push_after(index, "attribution")
        elif self.ahead.apposition_ahead(index + 1) and not self._after_fronted(index):
            self._push_after(index, "apposition")
            self.current.parent = beside
        elif (
            self.current.verb is not None
            and self.ahead.finite_ahead(index + 1)
            and not self.ahead.adverbial(following)
        ):
            self._new_main(index)

    def _after_fronted(self, index: int) -> bool:
        """Whether the comma ends an adverbial that opens the clause, so that its subject follows: "In May, he"."""
        own = self.current.tokens
        if self.current.verb is not None or not own or own[-1] != index - 1:
            return False
        commas = [place for place in own if self.tokens[place].text == ","]
        words = [place for place in own if self.tokens[place].is_word]
        if commas or not words:
            return False
        first = self.tokens[words[0]]
        return self.ahead.adverbial(first) or first.role in ("ing", "participle")

    def _push_after(self, index: int, kind: ClauseKind) -> None:
        self._push(kind, index + 1, comma=True)

    def _closes(self, index: int) -> bool:
        """Whether the comma at ``index`` ends the current clause."""
        clause = self.current
        if clause.kind == "coordinate":
            return len(self.stack) > 1
        if clause.kind in ("aside", "main"):
            return False
        if clause.kind == "complement":
            return self._trailing_attribution(index)
        if clause.kind == "subordinate":
            return clause.verb is not None
        if clause.kind in ("relative", "participle"):
            return clause.verb is not None or clause.kind == "participle"
        return True

    def _dash(self, index: int) -> None:
        if any(self.clauses[i].opener in DASHES for i in self.stack):
            while self.current.opener not in DASHES:
                self._pop()
            self._pop()
        elif 0 < index < len(self.tokens) - 1:
            self._push("aside", index)

    def _coordinate(self, index: int) -> None:
        """Decide whether a coordinator joins clauses, verbs or nouns."""
        inserted = self.current.kind in ("apposition", "aside", "participle")
        if self.current.verb is None and not (inserted and self.clauses[0].verb is not None):
            return
        comma = self.tokens[index - 1].text == ","
        start = index + 1
        while start < len(self.tokens) and (
            self.tokens[start].lower in self.words.adverbs or self.tokens[start].timed
        ):
            start += 1
        if start >= len(self.tokens):
            return
        first = self.tokens[start]
        if first.role == "finite" and first.lower not in self.words.pronouns:
            shares = first.lower.replace("’", "'").partition("'")[0] not in self.words.pronouns
            if self.current.verb is not None or comma:
                self._new_main(index, shares=shares)
        elif self.ahead.subject_and_verb(start):
            self._new_main(index)

    def _awaits_verb(self, index: int) -> int:
        """How many clauses the finite verb at ``index`` closes: "The deal that was signed has held" is one's."""
        if len(self.stack) > 1 and self.current.kind == "apposition":
            return 1
        for depth, number in enumerate(reversed(self.stack)):
            clause = self.clauses[number]
            if depth and clause.verb is None:
                return depth if self.tokens[index - 1].lower not in self.words.coordinators else 0
            if clause.verb is None or clause.kind not in ("relative", "participle"):
                return 0
        return 0

    def _after_speech(self, index: int) -> bool:
        before = self.tokens[index - 1]
        if before.lower in self.words.reporting_nouns or (
            before.role in ("ing", "participle", "infinitive", "plain") and before.base in self.words.speech
        ):
            return True
        verb = self.current.verb
        joined = self.tokens[index - 1].lower in self.words.coordinators
        if joined and not any(c.kind == "complement" and c.parent == self.stack[-1] for c in self.clauses):
            # "announced a launch, and that promise was kept": with nothing reported before it, it only points.
            return False
        return (
            verb is not None
            and group_base(self.tokens, verb, self.words) in self.words.speech | self.words.finding
            and index - verb < NOUN_PHRASE_LIMIT
        )

    def _trailing_attribution(self, index: int) -> bool:
        fronted = self.current.kind == "participle" and self.current.fronted
        told = self.clauses[0].verb is not None or (self.current.verb is not None and not fronted)
        return told and self.ahead.attribution_ahead(index + 1)
