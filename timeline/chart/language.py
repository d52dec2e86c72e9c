"""The language a chart speaks: its words from a gettext catalogue, its dates as Unicode's CLDR has them.

English is what stands in the code; the other catalogues are ``translations/<language>.po``, one file each,
read as they are. A page adds words of its own with `Language.knowing`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from babel import Locale
from babel.dates import format_interval, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

LanguageCode: TypeAlias = Literal["en", "fr", "es", "ar"]
LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)

CATALOGUES = Path(__file__).with_name("translations")
# Day before month, as most of the world writes it, is English of no country: en_001.
LOCALES: dict[LanguageCode, str] = {"en": "en_001", "fr": "fr", "es": "es", "ar": "ar"}
FIRST_STRONG = {"L": False, "R": True, "AL": True}
ISOLATE, END_ISOLATE = {False: "\u2066", True: "\u2067"}, "\u2069"


def later(message: str) -> str:
    """Mark a message of a table for the catalogues; it is translated where it is said."""
    return message


@dataclass(frozen=True, slots=True)
class Language:
    """A language of readers: ``code`` is ISO 639-1, ``catalogue`` holds its messages."""

    code: LanguageCode
    catalogue: NullTranslations

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from the right, so that time runs from the right too."""
        return Locale.parse(LOCALES[self.code]).text_direction == "rtl"

    def say(self, message: str, **values: object) -> str:
        """The message in this language, ``%(name)s`` filled in."""
        told = self.catalogue.gettext(message)
        return told % values if values else told

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The message for this number, ``%(number)s`` and others filled in."""
        return self.catalogue.ngettext(one, many, number) % ({"number": number} | values)

    def knowing(self, catalogue: NullTranslations) -> Language:
        """The same language with the messages of ``catalogue`` before its own."""
        catalogue.add_fallback(self.catalogue)
        return replace(self, catalogue=catalogue)

    def day(self, day: date) -> str:
        """``24 Nov 2021``."""
        return _formatted(self.code, "yMMMd", day)

    def day_of_month(self, day: date) -> str:
        """``24 Nov``."""
        return _formatted(self.code, "MMMd", day)

    def month(self, day: date) -> str:
        """``Nov 2021``."""
        return _formatted(self.code, "yMMM", day)

    def month_name(self, day: date) -> str:
        """``Nov``."""
        return _formatted(self.code, "MMM", day)

    def quarter(self, day: date) -> str:
        """``Q4 2021``."""
        return _formatted(self.code, "yQQQ", day)

    def days(self, first: date, last: date) -> str:
        """``2–5 May 2021``."""
        return _interval(self.code, "yMMMd", first, last)

    def months(self, first: date, last: date) -> str:
        """``Mar – Jun 2014``."""
        return _interval(self.code, "yMMM", first, last)


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is of a script that is written from the right."""
    kinds = (FIRST_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next((kind for kind in kinds if kind is not None), False)


def isolated(lines: list[str], whole: str) -> list[str]:
    """Lines of one text kept in its own direction, whatever stands around them.

    SVG gives each line the direction of its surroundings, so that a full stop would change sides.
    """
    if whole.isascii() or not any(unicodedata.bidirectional(char) in ("R", "AL") for char in whole):
        return lines
    start = ISOLATE[reads_right_to_left(whole)]
    return [f"{start}{line}{END_ISOLATE}" for line in lines]


@cache
def language(code: LanguageCode = "en") -> Language:
    """The chart's language of this code. Raises ValueError for one there is not."""
    if code not in LANGUAGES:
        raise ValueError(f"no language {code!r}: there are {', '.join(LANGUAGES)}")
    return Language(code, catalogue_in(CATALOGUES, code))


def catalogue_in(folder: Path, code: LanguageCode) -> NullTranslations:
    """The messages of ``folder``'s ``<code>.po``; for English, those that stand in the code."""
    if code == "en":
        return NullTranslations()
    with (folder / f"{code}.po").open("rb") as file:
        messages = read_po(file, locale=code)
    packed = BytesIO()
    write_mo(packed, messages)
    packed.seek(0)
    return Translations(packed)


@lru_cache(maxsize=4096)
def _formatted(code: LanguageCode, skeleton: str, day: date) -> str:
    return _narrower(code, format_skeleton(skeleton, day, locale=LOCALES[code]))


@lru_cache(maxsize=4096)
def _interval(code: LanguageCode, skeleton: str, first: date, last: date) -> str:
    return _narrower(code, format_interval(first, last, skeleton, locale=LOCALES[code]))


def _narrower(code: LanguageCode, words: str) -> str:
    """Plain spaces for thin ones, which many fonts lack; and no month of four letters for English."""
    words = words.replace("\u2009", " ")
    return words.replace("Sept", "Sep") if code == "en" else words


ENGLISH = language("en")
