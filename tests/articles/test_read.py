"""What comes out of files and folders, as the person who gives them would check it."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from timeline.articles import Refusal, Skip, read
from timeline.model import Article

FULL = """title: Ferry line reopens
source: Harbour Gazette
published: 2021-03-04
url: https://harbour.example/ferry
language: en

The ferry sailed again on Tuesday.

It had been laid up since 2019.
"""


def read_one(path: Path, published: date | None = None) -> Article | Refusal | Skip:
    (only,) = read([path], published)
    return only


def article_in(path: Path, published: date | None = None) -> Article:
    found = read_one(path, published)
    assert isinstance(found, Article), found
    return found


def refusal_in(path: Path) -> str:
    found = read_one(path)
    assert isinstance(found, Refusal), found
    return found.reason


@pytest.fixture
def write(tmp_path: Path):
    def written(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


class TestPlainText:
    def test_header_block_gives_the_fields_and_leaves_the_text(self, write):
        article = article_in(write("a.txt", FULL))
        assert article.title == "Ferry line reopens"
        assert article.source == "Harbour Gazette"
        assert article.published == date(2021, 3, 4)
        assert article.published_origin == "header"
        assert article.url == "https://harbour.example/ferry"
        assert article.text == "The ferry sailed again on Tuesday.\n\nIt had been laid up since 2019."

    def test_first_line_before_a_blank_one_is_the_title(self, write):
        article = article_in(write("a.txt", "Ferry reopens\n\nIt sailed."), date(2021, 3, 4))
        assert (article.title, article.text) == ("Ferry reopens", "It sailed.")
        assert (article.published, article.published_origin) == (date(2021, 3, 4), "given")

    def test_without_such_a_line_the_first_sentence_stands_in_and_no_word_is_lost(self, write):
        text = "The ferry sailed again. It had been laid up.\nNobody knew why."
        article = article_in(write("a.txt", text), date(2021, 3, 4))
        assert article.title == "The ferry sailed again."
        assert article.text == text

    def test_a_dateline_is_no_header(self, write):
        article = article_in(write("a.txt", "LISBON: The ferry sailed.\n\nIt was late."), date(2021, 3, 4))
        assert article.title == "LISBON: The ferry sailed."

    def test_windows_line_ends_and_byte_order_mark_leave_no_trace(self, write):
        article = article_in(write("a.txt", b"\xef\xbb\xbf" + FULL.replace("\n", "\r\n").encode()))
        assert article == article_in(write("b.txt", FULL))

    def test_windows_1252_is_read_where_it_is_no_utf8(self, write):
        article = article_in(write("a.txt", FULL.replace("Ferry", "“Café” ferry").encode("cp1252")))
        assert article.title == "“Café” ferry line reopens"

    def test_utf16_is_read_by_its_mark(self, write):
        assert article_in(write("a.txt", FULL.encode("utf-16"))).source == "Harbour Gazette"

    def test_terminal_commands_in_a_text_do_not_come_in(self, write):
        article = article_in(write("a.txt", FULL.replace("reopens", "\x1b[2J reopens")))
        assert "\x1b" not in article.title

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "empty"),
            (b" \n \n", "empty"),
            (b"\x89PNG\r\n\x00\x00", "not text"),
            (FULL.split("\n\n")[0].encode(), "no text"),
            (FULL.replace("2021-03-04", "2021-13-40").encode(), "'2021-13-40' is no date"),
            (FULL.replace("2021-03-04", "03/04/2021").encode(), "'03/04/2021' is no date"),
            (FULL.replace("2021-03-04", "2999-01-01").encode(), "future"),
            (FULL.replace("2021-03-04", "1021-01-01").encode(), "before there were newspapers"),
            (FULL.replace("https://harbour.example/ferry", "javascript:alert(1)").encode(), "no web address"),
            (FULL.replace("language: en", "language: the tongue of angels").encode(), "no language tag"),
            (b"Ferry reopens\n\nIt sailed.", "--published"),
        ],
    )
    def test_what_cannot_come_in_says_why(self, write, content, reason):
        assert reason in refusal_in(write("a.txt", content))

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("spaces.txt", FULL + "x" + " " * 900_000 + "y"),
            ("lines.txt", FULL + "x" + " \n" * 400_000 + "y"),
            ("keys.txt", "title: x\n" * 100_000),
            ("brackets.md", "[" * 50_000),
            ("stars.md", "*a " * 50_000),
            ("tags.html", "<div>" * 200_000),
            ("attributes.html", "<p " + 'a="b" ' * 200_000 + ">x</p>"),
        ],
    )
    def test_hostile_text_takes_no_long_time(self, write, name, content):
        path = write(name, content)
        start = time.process_time()
        read_one(path)
        assert time.process_time() - start < 5

    def test_a_book_is_no_article(self, write):
        assert "longer than" in refusal_in(write("a.txt", FULL + "word " * 300_000))


class TestPublished:
    @pytest.mark.parametrize(
        ("written", "day"),
        [
            ("2021-11-24", date(2021, 11, 24)),
            ("24 November 2021", date(2021, 11, 24)),
            ("November 24, 2021", date(2021, 11, 24)),
            (
                "2021-11-24T23:30:00+01:00",
                datetime(2021, 11, 24, 23, 30, tzinfo=timezone(timedelta(hours=1))),
            ),
            ("2021-11-24T18:00:00Z", datetime(2021, 11, 24, 18, 0, tzinfo=UTC)),
            ("Wed, 24 Nov 2021 18:00:00 GMT", datetime(2021, 11, 24, 18, 0, tzinfo=UTC)),
            # Without a zone the hour says nothing.
            ("2021-11-24 18:00", date(2021, 11, 24)),
        ],
    )
    def test_usual_ways_of_writing_it(self, write, written, day):
        article = article_in(write("a.txt", FULL.replace("2021-03-04", written)))
        assert article.published == day
        assert article.day == date(2021, 11, 24)

    @pytest.mark.parametrize("written", ["yesterday", "November 2021", "24 November", "20211", "soon"])
    def test_nothing_is_guessed_from_less_than_a_day(self, write, written):
        assert "is no date" in refusal_in(write("a.txt", FULL.replace("2021-03-04", written)))

    def test_the_files_own_date_goes_before_the_given_one(self, write):
        assert article_in(write("a.txt", FULL), date(2000, 1, 1)).published == date(2021, 3, 4)

    def test_a_weekday_beside_a_day_fixes_the_year(self, write):
        text = "Ferry reopens\n\nThe ferry sailed on Wednesday, November 24. It had stopped in December 2020."
        article = article_in(write("a.txt", text))
        assert article.published == date(2021, 11, 24)
        assert article.published_origin.startswith("inferred: ")
        assert "Wednesday, November 24" in article.published_origin

    def test_another_article_on_the_story_helps_and_the_undated_come_last(self, write):
        undated = "Ferry to sail\n\nThe ferry will sail on November 29, its owners said."
        paths = [write("a.txt", undated), write("b.txt", FULL)]
        first, last = read(paths, near=lambda text: date(2021, 11, 24) if "owners" in text else None)
        assert isinstance(first, Article)
        assert first.title == "Ferry line reopens"
        assert isinstance(last, Article)
        assert last.published == date(2021, 11, 24)
        assert last.published_origin.endswith("(not exact)")


class TestMarkdown:
    def test_front_matter_and_marks_leave_words(self, write):
        text = (
            '---\ntitle: "Ferry: it\'s back"\nsource: Gazette\npublished: 2021-03-04\ntags:\n  - sea\n---\n\n'
            "# Ferry: it's back\n\nThe **ferry** [sailed](https://x.example) on *Tuesday*.\n\n"
            "## Before\n\n> “At last,” he said.\n\n- one\n- two\n\n<script>alert(1)</script>\n"
        )
        article = article_in(write("a.md", text))
        assert article.title == "Ferry: it's back"
        assert article.text.split("\n\n")[:5] == [
            "The ferry sailed on Tuesday.",
            "Before",
            "“At last,” he said.",
            "one",
            "two",
        ]
        assert "<script>" not in article.text

    def test_the_top_heading_is_the_title_where_no_header_gives_one(self, write):
        article = article_in(write("a.md", "# Ferry reopens\n\nIt sailed."), date(2021, 3, 4))
        assert (article.title, article.text) == ("Ferry reopens", "It sailed.")

    def test_a_heading_that_is_not_the_title_stays_in_the_text(self, write):
        text = "---\ntitle: Ferry reopens\npublished: 2021-03-04\n---\n# The sea\n\nIt sailed."
        assert article_in(write("a.md", text)).text == "The sea\n\nIt sailed."


RECORD = {
    "title": "Ferry line reopens",
    "source": "Harbour Gazette",
    "published": "2021-03-04",
    "url": "https://harbour.example/ferry",
    "language": "en",
    "text": "The ferry sailed again on Tuesday.\n\nIt had been laid up since 2019.",
}


class TestJson:
    def test_an_object_is_the_same_article_as_the_text_file(self, write):
        assert article_in(write("a.json", json.dumps(RECORD))) == article_in(write("a.txt", FULL))

    def test_a_list_is_several_and_a_bad_one_stops_none(self, write):
        path = write("a.json", json.dumps([RECORD, "what?", {**RECORD, "text": 7}, {**RECORD, "url": ""}]))
        first, second, third, fourth = read([path])
        assert isinstance(first, Article)
        assert second == Refusal(
            f"{path}#2", "a record must be an object with title, text, published, source, url, language"
        )
        assert third == Refusal(f"{path}#3", "text must be text, not 7")
        assert isinstance(fourth, Article)

    def test_a_line_that_is_no_json_stops_no_other(self, write):
        lines = [
            json.dumps(RECORD),
            "{broken",
            "",
            json.dumps({**RECORD, "url": "https://harbour.example/2"}),
        ]
        path = write("a.jsonl", "\n".join(lines))
        first, second, third = read([path])
        assert isinstance(first, Article)
        assert isinstance(second, Refusal)
        assert (second.path, second.reason[:13]) == (f"{path}#2", "it is no JSON")
        assert isinstance(third, Article)

    @pytest.mark.parametrize("content", ["{", "[" * 100_000, '{"text": "\x00"', "\x00"])
    def test_broken_or_hostile_json_is_refused(self, write, content):
        assert refusal_in(write("a.json", content))

    def test_half_a_surrogate_pair_does_not_break_the_text(self, write):
        article = article_in(write("a.json", json.dumps(RECORD).replace("Tuesday", "\\ud83dTuesday")))
        assert article.text.encode() == RECORD["text"].encode()

    def test_json_that_is_no_article_is_refused_when_named_and_passed_over_in_a_folder(self, write):
        path = write("timeline.json", '{"events": []}')
        assert "no article" in refusal_in(path)
        assert isinstance(read_one(path.parent), Skip)


PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}"><title>Ferry | Gazette</title>
<meta property="og:site_name" content="Harbour Gazette"><meta property="og:title" content="Café ferry reopens">
<link rel="canonical" href="{url}">
<meta property="article:published_time" content="2021-03-04T09:00:00+00:00"></head><body>
<nav><a href="/">Home</a><a href="/w">Weather: storm on Saturday</a></nav><article><h1>Café ferry reopens</h1>
<p>The ferry between the two towns sailed again on Tuesday, full of people who had waited for it for a long time.</p>
<p>It had been laid up since 2019, when the company that owned it could no longer pay for the repair of its engine.</p>
<p>The mayor, who was on board, said that the town had missed it more than anybody had thought it ever would.</p>
</article><footer>© 2024 Gazette</footer></body></html>"""


class TestHtml:
    def test_text_title_publisher_language_and_date_with_its_origin(self, write):
        page = PAGE.format(charset="utf-8", url="https://harbour.example/ferry")
        article = article_in(write("a.html", page), date(2000, 1, 1))
        assert article.title == "Café ferry reopens"
        assert article.source == "Harbour Gazette"
        assert article.language == "en"
        assert article.url == "https://harbour.example/ferry"
        assert (article.published, article.published_origin) == (date(2021, 3, 4), "html")
        first, *_, last = article.text.split("\n\n")
        assert first.startswith("The ferry between")
        assert last.endswith("ever would.")
        assert "Weather" not in article.text

    def test_the_charset_that_the_page_declares(self, write):
        page = PAGE.format(charset="iso-8859-2", url="https://harbour.example/ferry")
        page = page.replace("The mayor", "Mayor Wałęsa").replace("©", "(c)")
        article = article_in(write("a.html", page.encode("iso-8859-2")))
        assert "Mayor Wałęsa" in article.text

    def test_an_address_that_is_a_script_is_dropped(self, write):
        assert (
            article_in(write("a.html", PAGE.format(charset="utf-8", url="javascript:alert(1)"))).url is None
        )

    @pytest.mark.parametrize("content", ["<html></html>", "nothing", "<p>", "<" * 10_000])
    def test_a_page_without_an_article_is_refused(self, write, content):
        assert "no article text" in refusal_in(write("a.html", content))


class TestFolders:
    def test_everything_that_is_an_article_in_order_of_names(self, write, tmp_path):
        write("b/2.txt", FULL.replace("ferry\n", "2\n"))
        write("a.json", json.dumps({**RECORD, "url": "https://harbour.example/1"}))
        for name in ("README.md", "expected.toml", "picture.png", ".hidden.txt", ".git/a.txt", "topics.toml"):
            write(name, FULL)
        found = list(read([tmp_path]))
        assert [item.url for item in found if isinstance(item, Article)] == [
            "https://harbour.example/1",
            "https://harbour.example/2",
        ]
        assert [Path(item.path).name for item in found if isinstance(item, Skip)] == [
            "README.md",
            "expected.toml",
            "picture.png",
        ]
        assert not [item for item in found if isinstance(item, Refusal)]

    def test_a_name_that_is_no_text_or_a_terminal_command_can_be_told(self, tmp_path):
        for name in (b"\xff.txt", b"\x1b[2J.txt"):
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"")
        for refusal in read([tmp_path]):
            assert refusal.path.encode().isascii()
            assert "\x1b" not in refusal.path

    def test_a_path_that_is_not_there(self, tmp_path):
        assert "no such file" in refusal_in(tmp_path / "nowhere")

    def test_a_named_file_of_another_kind(self, write):
        assert ".pdf" in refusal_in(write("a.pdf", "%PDF"))

    def test_a_bad_file_stops_no_other(self, write, tmp_path):
        write("1.txt", b"\x00\x01")
        write("2.txt", FULL)
        bad, good = read([tmp_path])
        assert isinstance(bad, Refusal)
        assert isinstance(good, Article)


class TestIdentity:
    @pytest.mark.parametrize(
        "url",
        [
            "HTTPS://Harbour.example/ferry",
            "http://harbour.example/ferry",
            "https://harbour.example/ferry/",
            "https://harbour.example/ferry#comments",
            "https://harbour.example/ferry?utm_source=mail&utm_medium=x",
        ],
    )
    def test_one_address_written_differently_is_one_article(self, write, url):
        changed = FULL.replace("https://harbour.example/ferry", url).replace("Tuesday", "Monday")
        assert article_in(write("a.txt", changed)).id == article_in(write("b.txt", FULL)).id

    def test_a_parameter_that_chooses_the_page_counts(self, write):
        pages = [FULL.replace("/ferry", f"/page?id={number}") for number in (1, 2)]
        first, second = (article_in(write(f"{n}.txt", page)) for n, page in enumerate(pages))
        assert first.id != second.id

    def test_without_an_address_the_words_decide(self, write):
        plain = FULL.replace("url: https://harbour.example/ferry\n", "")
        same = article_in(write("a.txt", plain.replace("2021-03-04", "2021-03-05")))
        other = article_in(write("b.txt", plain.replace("Tuesday", "Monday")))
        assert article_in(write("c.txt", plain)).id == same.id != other.id

    def test_the_host_stands_in_for_a_publisher_that_is_not_named(self, write):
        nameless = FULL.replace("source: Harbour Gazette\n", "").replace("harbour", "www.harbour")
        assert article_in(write("a.txt", nameless)).source == "harbour.example"


class TestLanguage:
    def test_worked_out_where_it_is_not_given(self, write):
        german = (
            "Fähre fährt wieder\n\nDie Fähre ist am Dienstag wieder ausgelaufen. Sie hatte seit dem "
            "vergangenen Jahr im Hafen gelegen, weil niemand die Reparatur bezahlen wollte."
        )
        assert article_in(write("a.txt", german), date(2021, 3, 4)).language == "de"

    def test_a_tag_with_a_region_is_its_language(self, write):
        article = article_in(write("a.txt", FULL.replace("language: en", "language: en-US")))
        assert article.language == "en"
