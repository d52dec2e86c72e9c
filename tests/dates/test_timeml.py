"""The TimeML document: readable XML, the text unchanged, TIMEX3 elements where the expressions stand."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from timeline.dates import tag, to_timeml

PUBLISHED = date(2021, 11, 24)
TEXT = 'Ties <cut> & mended: talks began "in the early 1990s".\n\nHe left on Tuesday; two days later he was back.'


def document(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(to_timeml(text, PUBLISHED, tag(text, PUBLISHED), "a & b.txt"))


def test_the_text_is_unchanged() -> None:
    body = document(TEXT).find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == TEXT


def test_the_creation_time_is_t0() -> None:
    creation = document(TEXT).find("DCT/TIMEX3")
    assert creation is not None
    assert (creation.get("tid"), creation.get("value"), creation.get("functionInDocument")) == (
        "t0",
        "2021-11-24",
        "CREATION_TIME",
    )


def test_expressions_are_timex3_elements_anchored_to_one_another() -> None:
    found = [
        (each.text, each.get("type"), each.get("value"), each.get("mod"), each.get("anchorTimeID"))
        for each in document(TEXT).iterfind("TEXT/TIMEX3")
    ]
    assert found == [
        ("the early 1990s", "DATE", "199", "START", None),
        ("Tuesday", "DATE", "2021-11-23", None, "t0"),
        ("two days later", "DATE", "2021-11-25", None, "t2"),
    ]


def test_the_name_is_escaped() -> None:
    name = document(TEXT).find("DOCID")
    assert name is not None
    assert name.text == "a & b.txt"


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    body = document("A bell\x07 rang\x00 in 1993.").find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == "A bell\ufffd rang\ufffd in 1993."
