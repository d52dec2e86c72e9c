"""A language's word tables, read from ``words/<language>/*.toml`` and made ready for look-up."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline.events.acts import ActTable

_WORDS = Path(__file__).parent / "words"
_BEGINS = r"(?<!\w)"
# What begins with one of these may stand at the end of a word: "isn't".
_ENDINGS = ("'", "’", "n't", "n’t")
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, as the stage's modules ask for them. All in lower case but the abbreviations.

    ``past`` are forms that only a past tense has or may have, ``participles`` those that follow an auxiliary,
    ``present`` third person and plain forms, ``ing`` the -ing forms. ``base`` maps any known form to its verb.
    ``joiners`` are all words that join one clause to another. ``subordinators`` are under their first words, the
    longest first.
    """

    language: str
    before_name: frozenset[str]
    abbreviations: frozenset[str]
    starters: frozenset[str]
    line_prefixes: tuple[str, ...]
    whole_lines: frozenset[str]
    agencies: frozenset[str]
    furniture_cues: re.Pattern[str]
    page_talk: re.Pattern[str]
    base: dict[str, str]
    past: frozenset[str]
    participles: frozenset[str]
    present: frozenset[str]
    ing: frozenset[str]
    auxiliaries: frozenset[str]
    stative: frozenset[str]
    light: frozenset[str]
    airing: frozenset[str]
    not_verbs: frozenset[str]
    subordinators: dict[str, list[tuple[str, ...]]]
    not_subordinating: re.Pattern[str]
    not_subordinating_first: frozenset[str]
    offices: frozenset[str]
    conditional: frozenset[str]
    coordinators: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    pronouns: frozenset[str]
    adverbs: frozenset[str]
    joiners: frozenset[str]
    comparisons: re.Pattern[str]
    noun_time: re.Pattern[str]
    bounds: frozenset[str]
    habitual: re.Pattern[str]
    yearly: frozenset[str]
    temporal: re.Pattern[str]
    openers: re.Pattern[str]
    asking: frozenset[str]
    planned: re.Pattern[str]
    plan_acts: re.Pattern[str]
    plan_nouns: re.Pattern[str]
    calls: re.Pattern[str]
    hypothetical: re.Pattern[str]
    possible: frozenset[str]
    future: frozenset[str]
    denied: re.Pattern[str]
    denied_exceptions: re.Pattern[str]
    speech: frozenset[str]
    plain_speech: frozenset[str]
    finding: frozenset[str]
    trailing: frozenset[str]
    reporting_nouns: frozenset[str]
    attributions: re.Pattern[str]
    dangling: frozenset[str]
    joining: frozenset[str]
    title_pronouns: frozenset[str]
    possessives: frozenset[str]
    leaning: re.Pattern[str]
    pair: re.Pattern[str]
    time_leads: re.Pattern[str]
    time_nouns: frozenset[str]
    measured_from: frozenset[str]
    quantifiers: frozenset[str]
    day_nouns: frozenset[str]
    controlling: frozenset[str]
    expletive: frozenset[str]
    persons: frozenset[str]
    partitives: frozenset[str]
    time_heads: frozenset[str]
    background: re.Pattern[str]
    acts: ActTable


@cache
def lexicon(language: str = FALLBACK) -> Lexicon:
    """The tables of ``language`` (ISO 639-1); those of English where there are none for it."""
    folder = _WORDS / language
    if not folder.is_dir():
        return lexicon(FALLBACK)
    return _build(
        language, {path.stem: tomllib.loads(path.read_text("utf-8")) for path in folder.glob("*.toml")}
    )


def _build(language: str, tables: dict[str, dict[str, Any]]) -> Lexicon:
    sentences, clauses, modality = tables["sentences"], tables["clauses"], tables["modality"]
    titles = tables["titles"]
    kinds = tables["verbs"]["kinds"]
    base, past, participles, present, ing = _conjugate(tables["verbs"])
    be = "(?:am|is|are|was|were|be|been|being|'s|’s|'re|’re|get|gets|got)"
    return Lexicon(
        language=language,
        before_name=frozenset(sentences["before_name"]),
        abbreviations=frozenset(sentences["anywhere"]),
        starters=frozenset(sentences["starters"]),
        line_prefixes=tuple(sentences["line_prefixes"]),
        whole_lines=frozenset(sentences["whole_lines"]),
        agencies=frozenset(sentences["agencies"]),
        furniture_cues=re.compile(
            "|".join(map(re.escape, sentences["caption_cues"] + sentences["boilerplate_cues"]))
        ),
        page_talk=re.compile("|".join(map(_loose, sentences["page_talk"])), re.IGNORECASE),
        base=base,
        past=past,
        participles=participles,
        present=present,
        ing=ing,
        auxiliaries=frozenset(kinds["auxiliaries"]),
        light=frozenset(kinds["light"]),
        airing=frozenset(kinds["airing"]),
        stative=frozenset(kinds["stative"]),
        not_verbs=frozenset(kinds["not_verbs"]),
        subordinators=_by_first_word(clauses["subordinators"]),
        not_subordinating=_phrases(clauses["not_subordinating"]),
        not_subordinating_first=frozenset(phrase.split()[0] for phrase in clauses["not_subordinating"]),
        offices=frozenset(clauses["offices"]),
        conditional=frozenset(clauses["conditional"]),
        coordinators=frozenset(clauses["coordinators"]),
        relatives=frozenset(clauses["relatives"]),
        determiners=frozenset(clauses["determiners"]),
        prepositions=frozenset(clauses["prepositions"]),
        pronouns=frozenset(clauses["pronouns"]),
        adverbs=frozenset(clauses["adverbs"]),
        joiners=frozenset(clauses["coordinators"] + clauses["relatives"]).union(
            word for phrase in clauses["subordinators"] for word in phrase.split()
        ),
        comparisons=_phrases(clauses["comparison_before"]),
        noun_time=_phrases(clauses["noun_time_prepositions"]),
        bounds=frozenset(clauses["bounds"]),
        habitual=_phrases(clauses["habitual"]),
        yearly=frozenset(clauses["yearly"]),
        temporal=_phrases(clauses["temporal_phrases"]),
        asking=frozenset(clauses["asking"]),
        openers=_phrases(clauses["openers"]),
        planned=_phrases(modality["planned"]["phrases"], be),
        plan_acts=_phrases(modality["planned"]["acts"], be),
        calls=_phrases(modality["planned"]["calls"]),
        plan_nouns=_phrases(modality["planned"]["nouns"], be),
        hypothetical=_phrases(modality["hypothetical"]["phrases"], be),
        possible=frozenset(modality["hypothetical"]["auxiliaries"]),
        future=frozenset(modality["planned"]["auxiliaries"]),
        denied=_phrases(modality["denied"]["auxiliaries"] + modality["denied"]["phrases"], be),
        denied_exceptions=_phrases(modality["denied"]["exceptions"], be),
        speech=frozenset(modality["speech"]["verbs"]),
        plain_speech=frozenset(modality["speech"]["plain"]),
        finding=frozenset(modality["speech"]["finding"]),
        trailing=frozenset(modality["speech"]["trailing"]),
        reporting_nouns=frozenset(modality["speech"]["nouns"]),
        attributions=_phrases(modality["speech"]["attributions"]),
        dangling=frozenset(titles["dangling"]),
        joining=frozenset(titles["joining"]),
        title_pronouns=frozenset(titles["pronouns"]),
        possessives=frozenset(titles["possessives"]),
        leaning=_phrases(titles["leaning"]),
        pair=_phrases(titles["pair"]),
        time_leads=_phrases(titles["time_leads"]),
        time_nouns=frozenset(titles["time_nouns"]),
        measured_from=frozenset(titles["measured_from"]),
        quantifiers=frozenset(titles["quantifiers"]),
        day_nouns=frozenset(titles["day_nouns"]),
        controlling=frozenset(titles["controlling"]),
        expletive=frozenset(titles["expletive"]),
        persons=frozenset(titles["persons"]),
        partitives=frozenset(titles["partitives"]),
        time_heads=frozenset(titles["time_heads"]),
        background=_phrases(titles["background"]),
        acts=ActTable(tables["acts"]),
    )


def _by_first_word(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """The phrases as words, longest first, under the word that each begins with."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _phrases(phrases: list[str], be: str = "be") -> re.Pattern[str]:
    """Any of the phrases as whole words, longest first; the word "be" in one stands for every form of it.

    Phrases that begin with one word share it in the pattern, and all that begin a word look once whether one begins:
    both make the search several times faster.
    """
    groups: dict[str, list[str]] = {}
    whole = not any(phrase.startswith(_ENDINGS) for phrase in phrases)
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *rest = (be if word == "be" else re.escape(word) for word in phrase.split())
        before = "" if whole or phrase.startswith(_ENDINGS) else _BEGINS
        groups.setdefault(before + first, []).append("".join(rf"\s+{word}" for word in rest))
    options = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())
    return re.compile(f"{_BEGINS if whole else ''}(?:{options})(?!\\w)", re.IGNORECASE)


def _loose(cue: str) -> str:
    """A pattern of a cue as pages print it: any apostrophe, blanks around a hyphen, some words for "…"."""
    return (
        rf"\b{re.escape(cue)}".replace(r"\-", r"\s?-\s?")
        .replace("'", r"\s?['’]\s?")
        .replace(re.escape(" … "), r"\s.{0,90}?\b")
    )


def _conjugate(
    verbs: dict[str, Any],
) -> tuple[dict[str, str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Every form of every verb: to its base, and by what it can be."""
    base: dict[str, str] = {}
    past: set[str] = set()
    participles: set[str] = set()
    present: set[str] = set()
    ing: set[str] = set()
    for verb in [*verbs["irregular"], *verbs["regular"]["verbs"]]:
        if verb in verbs["irregular"]:
            forms = verbs["irregular"][verb].split()
            preterite, participle = forms[0], forms[-1]
        else:
            preterite = participle = _ed(verb)
        plain = {verb, _third(verb)}
        past.add(preterite)
        participles.add(participle)
        present |= plain
        ing.add(_ing(verb))
        base |= dict.fromkeys((preterite, participle, _ing(verb), *plain), verb)
    base |= dict.fromkeys(("is", "are", "was", "were", "am", "been", "being", "be"), "be")
    base |= {"has": "have", "does": "do"}
    return base, frozenset(past), frozenset(participles), frozenset(present), frozenset(ing)


# Verbs whose last consonant is doubled: those of one closed syllable, and these longer ones.
_DOUBLED = re.compile(
    r"(?:[^aeiou]*[aeiou][bdgklmnprt]|admit|commit|permit|submit|expel|cancel|travel|transfer|refer|"
    r"control|compel|repel|begin|equip|kidnap|signal|label|slip|stop|drop|plan|step|strip|grab|stab|ship|skip|swap|wrap|"
    r"trap|trim|tap|scrap|snap|spot|scan|stem|plot|grip|drag|propel|dip|net)\Z"
)


def _third(verb: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|o)\Z", verb):
        return verb + "es"
    return verb[:-1] + "ies" if re.search(r"[^aeiou]y\Z", verb) else verb + "s"


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y\Z", verb):
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if _DOUBLED.match(verb) else verb + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + verb[-1] + "ing" if _DOUBLED.match(verb) else verb + "ing"
