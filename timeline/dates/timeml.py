"""A tagged text as a TimeML document: TIMEX3 elements in the text (TimeML 1.2.1, Saurí et al. 2006)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from timeline.dates.expression import TimeExpression

# Characters that XML 1.0 cannot hold, not even as references.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_timeml(text: str, published: date, expressions: Sequence[TimeExpression], name: str = "") -> str:
    """The document: ``name`` as DOCID, ``published`` as t0 (the creation time), the text with t1, t2 … inline.

    What counts from the publication date names t0 as its ``anchorTimeID``, what counts from an earlier
    expression that one, where it is among ``expressions``. Characters that XML cannot hold become U+FFFD.
    """
    identifiers: dict[str, str] = {}
    body, at = [], 0
    for number, expression in enumerate(expressions, 1):
        identifier = f"t{number}"
        body.append(_text(text[at : expression.start]))
        body.append(_timex(expression, identifier, identifiers))
        identifiers[expression.text] = identifier
        at = expression.end
    body.append(_text(text[at:]))
    creation = (
        f'<TIMEX3 tid="t0" type="DATE" value="{published}" temporalFunction="false" '
        f'functionInDocument="CREATION_TIME">{published}</TIMEX3>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_text(name)}</DOCID>\n<DCT>{creation}</DCT>\n<TEXT>{''.join(body)}</TEXT>\n</TimeML>\n"
    )


def _timex(expression: TimeExpression, identifier: str, identifiers: dict[str, str]) -> str:
    attributes = {"tid": identifier, "type": expression.type, "value": expression.value}
    if expression.mod:
        attributes["mod"] = expression.mod
    attributes["temporalFunction"] = "false" if expression.anchor.kind == "none" else "true"
    if expression.anchor.kind == "publication":
        attributes["anchorTimeID"] = "t0"
    elif expression.anchor.text in identifiers:
        attributes["anchorTimeID"] = identifiers[expression.anchor.text]
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<TIMEX3 {written}>{_text(expression.text)}</TIMEX3>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
