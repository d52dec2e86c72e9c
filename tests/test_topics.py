"""Slugs, and what a topics.toml may say."""

from __future__ import annotations

import pytest

from timeline.topics import Topic, TopicFileError, read_topics, searched_topic, slug_of


class TestSlugs:
    @pytest.mark.parametrize(
        ("text", "slug"),
        [
            ("morocco-israel", "morocco-israel"),
            (" Morocco  Israel! ", "morocco-israel"),
            ("morocco_israel", "morocco-israel"),
            ("São Tomé", "são-tomé"),
            ("../../etc/passwd", "etc-passwd"),
            ("<script>alert('1')</script>", "script-alert-1-script"),
            ("---", ""),
            ("", ""),
        ],
    )
    def test_the_words_of_any_text(self, text, slug):
        assert slug_of(text) == slug

    def test_as_long_as_a_topic_can_be(self):
        assert slug_of("a " * 1000).count("a") == 12

    def test_any_slug_is_a_search_of_its_words(self):
        assert searched_topic("ferry-pier") == Topic(
            "ferry-pier", "Ferry Pier", (("ferry",), ("pier",)), defined=False
        )


class TestFile:
    def read(self, tmp_path, text: str) -> list[Topic]:
        path = tmp_path / "topics.toml"
        path.write_text(text)
        return read_topics(path)

    def test_everything_that_may_be_said(self, tmp_path):
        text = (
            '[topics.ferries]\ntitle = "Ferries of the bay"\nwords = ["pier", ["ferry", "steam boat"]]\n'
            'aliases = ["Boats", "bay ferries"]\n[topics."Night trains"]\n'
        )
        assert self.read(tmp_path, text) == [
            Topic(
                "ferries",
                "Ferries of the bay",
                (("pier",), ("ferry", "steam boat")),
                ("boats", "bay-ferries"),
            ),
            Topic("night-trains", "Night Trains", (("night",), ("trains",))),
        ]

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            ("[topics", "topics.toml"),
            ("topics = 7", "must be tables"),
            ("[topics]\na = 7", r"\[topics\.a\] must be a table"),
            ('[topics."---"]', "no letter or digit"),
            ("[topics.a]\nwords = 7", "words must be a list"),
            ("[topics.a]\nwords = []", "at least one word"),
            ("[topics.a]\nwords = [[]]", "at least one word"),
            ('[topics.a]\nwords = ["-"]', "words must hold words"),
            ("[topics.a]\ntitle = 7", "title must be text"),
            ("[topics.a]\nword = ['x']", "unknown key 'word'"),
            ("[topics.a]\naliases = ['b']\n[topics.b]", "both a and b are called 'b'"),
        ],
    )
    def test_what_cannot_be_used_is_named(self, tmp_path, text, complaint):
        with pytest.raises(TopicFileError, match=complaint):
            self.read(tmp_path, text)
