"""The Markdown is a contract: a heading, a blank line, a GFM table with a row an event.

Columns: Date (words), Event, Status, Sources (publishers, linked to their articles), EDTF, Id. With the address of
the page, the heading and the events link to it. Outside text is on one line and shows as it is.
"""

from __future__ import annotations

import pytest

from tests.chart.made_timelines import event, morocco_israel, timeline
from tests.export.hostile import hostile
from timeline.export import to_markdown
from timeline.export.as_markdown import escaped


def test_a_heading_and_a_table():
    lines = to_markdown(morocco_israel()).split("\n")
    assert lines[:4] == [
        "# Morocco and Israel",
        "",
        "| Date | Event | Status | Sources | EDTF | Id |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    assert lines[4:-1][3] == (
        "| Nov 1994 | Israel opens its office in Rabat | happened | [Atlas Courier](<https://example.org/0>), "
        "[Gulf \\& Levant Wire](<https://example.org/1>) | `1994-11` | `e04` |"
    )
    assert len(lines) == 4 + 28 + 1


def test_the_page_is_linked():
    text = to_markdown(morocco_israel(), "https://news.example/t?topic=a&q=<b>")
    assert text.startswith("# [Morocco and Israel](<https://news.example/t?topic=a&q=%3Cb%3E>)\n")
    assert "[Israel opens its office in Rabat](<https://news.example/t?topic=a&q=%3Cb%3E#e04>)" in text


def test_every_row_has_six_cells_and_stands_on_one_line():
    lines = to_markdown(hostile()).split("\n")
    assert len(lines) == 4 + len(hostile().events) + 1
    for line in lines[4:-1]:
        assert line.replace("\\|", "").count("|") == 7


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("http://a.example www.b.example c@d.example", r"http\://a.example www\.b.example c\@d.example"),
        ("a\\b | c", r"a\\b \| c"),
        ("$m$ and ~~no~~ #1", r"\$m\$ and \~\~no\~\~ \#1"),
        ("one\n  two", "one two"),
    ],
)
def test_what_could_be_markup_is_escaped(text: str, written: str):
    assert escaped(text) == written


def test_an_empty_title_makes_no_empty_link():
    assert "[](" not in to_markdown(timeline([event("e", "2021", " ")]), "https://news.example/")
