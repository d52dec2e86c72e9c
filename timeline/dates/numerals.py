"""Numbers in digits, from years and clock times to ordinals: their forms, and the word classes of each."""

from __future__ import annotations

import re

from timeline.dates.plausibility import is_bare_year

Value = int | float | str

# Numbers as text has them. Every form has a group of its own.
NUMERALS = r"""
    (?P<iso>\d{4}-\d\d-\d\d)(?:[Tt\ ](?P<isotime>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?
  | (?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)) | (?P<dotteddate>\d{1,2}\.\d{1,2}\.\d{4})
  | (?P<yearfirst>\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d)) | (?P<dashed>\d{1,2}-\d{1,2}-\d{4}(?!\d))
  | (?P<clock>\d{1,2}:\d\d)(?::\d\d)? | (?P<dotclock>\d{1,2}\.\d\d)(?=\ ?[ap]\.?m\b)
  | (?P<halfcode>h[12](?!\w)|[12]h(?=\ \d{4}))
  | (?P<hourclock>\d{1,2}\ ?h(?:\ ?\d\d)?(?!\w))
  | (?P<fiscalcode>fy\ ?\d{4}(?!\w))
  | (?P<quartercode>q[1-4](?!\w))
  | (?P<decade>(?:\d{2,3}0s|(?:(?<=the\ )|(?<=early\ )|(?<=late\ )|(?<=mid[\ -]))\d{2,3}0's
      |'?[2-9]0'?s|'[01]0'?s)(?!\w))
  | (?P<shortyear>'\d\d)
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th|ième|ème|eme|ère|re|er|e))
  | (?P<fraction>\d{1,3}[\ -]\d/\d(?!\d)|\d/\d(?!\d))
  | (?P<digits>%(digits)s)(?=[ap]\.?m\b|(?!\w))
"""
# Numbers in digits by the sign before their decimals: with thousands grouped, with decimals, plain.
DIGITS = {
    ".": r"\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{1,12}",
    ",": r"(?<!\d)\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+,\d+|\d{1,12}",
}
# Digits with a decimal comma, grouped by points or spaces, in the notation with a decimal point.
TO_DECIMAL_POINT = str.maketrans(",. ", ".,,")

# A numeral of each form, and of digits one for each combination of word classes that they can have.
SAMPLES = (
    *(("digits", text) for text in ("0", "5", "05", "24", "29", "45", "0530", "1990", "2500", "1,200", "12345")),
    ("iso", "1990-05-03"), ("slash", "5/3/1990"), ("dayfirst", "3/5/1990"), ("dotteddate", "3.5.1990"),
    ("yearfirst", "1990/05/03"), ("dashed", "3-5-1990"), ("clock", "10:30"), ("dotclock", "10.30"),
    ("hourclock", "10 h 30"), ("halfcode", "h1"), ("fiscalcode", "fy1990"), ("quartercode", "q3"),
    ("decade", "1990s"), ("shortyear", "'99"), ("ordinal", "5th"), ("ordinal", "45th"), ("fraction", "1/2"),
)  # fmt: skip


def numeral_classes(form: str, text: str) -> dict[str, Value]:
    """The word classes of a numeral of the given form (a group's name in NUMERALS), with their values."""
    match form:
        case "digits":
            return _digits_classes(text)
        case "fraction":
            whole, _, rest = text.replace("-", " ").rpartition(" ")
            above, below = rest.split("/")
            return {"NUM": int(whole or 0) + int(above) / int(below)} if int(below) else {}
        case "ordinal":
            number = int(re.sub(r"\D", "", text))
            return {"ORDINAL": number, **({"ORDINALDAY": number} if 1 <= number <= 31 else {})}
        case "decade":
            return {"DECADE": re.sub(r"\D", "", text)}
        case "quartercode":
            return {"QUARTERCODE": int(text[1])}
        case "halfcode":
            return {"HALFCODE": int(text.strip("h"))}
        case "fiscalcode":
            return {"FISCALCODE": int(text[-4:])}
        case "shortyear":
            return {"SHORTYEAR": int(text[1:])}
        case "iso":
            return {"ISO": text.upper()}
    return {form.upper(): text}


def _digits_classes(text: str) -> dict[str, Value]:
    plain = text.replace(",", "")
    if "." in plain:
        return {"NUM": float(plain)}
    number = int(plain)
    values: dict[str, Value] = {"NUM": number}
    if "," in text:
        return values
    if 1 <= number <= 31 and len(text) <= 2:
        values["DAY"] = number
    if 0 <= number <= 24 and len(text) <= 2:
        values["HOUR"] = number
    if len(text) == 2:
        values["TWODIGITS"] = number
    if len(text) == 4 and is_bare_year(number):
        values["YEAR"] = number
    elif len(text) == 4 and number <= 2400 and number % 100 < 60:
        values["MILITARY"] = text
    if len(text) <= 4 and number:
        values["ANYYEAR"] = number
    return values
