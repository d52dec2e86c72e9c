"""What becomes of files that are put in, and put in again."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from timeline.ingest import ingest
from timeline.store import Store

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "data" / "timeline.db") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "articles"
    path.mkdir()
    return path


def article(folder: Path, name: str, text: str, **fields: str) -> Path:
    header = {
        "title": "Ferry reopens",
        "source": "Gazette",
        "published": "2021-03-04",
        "language": "en",
        **fields,
    }
    path = folder / name
    path.write_text("".join(f"{key}: {value}\n" for key, value in header.items()) + "\n" + text)
    return path


class TestAgain:
    def test_the_second_time_changes_nothing(self, store):
        first = ingest(store, [FIXTURES])
        revision = store.revision()
        again = ingest(store, [FIXTURES])
        assert (first.new, first.unchanged, first.replaced, first.refused) == (15, 0, 0, [])
        assert (again.new, again.unchanged, again.replaced, again.refused) == (0, 15, 0, [])
        assert store.revision() == revision

    def test_a_changed_article_takes_its_mentions_with_it(self, store, folder):
        article(folder, "a.txt", "The ferry sailed on 2 March 2021.", url="https://harbour.example/ferry")
        ingest(store, [folder])
        article(folder, "a.txt", "The ferry sank on 3 March 2021.", url="https://harbour.example/ferry")
        report = ingest(store, [folder])
        assert (report.new, report.replaced) == (0, 1)
        ids = store.search([["ferry"]])
        assert store.mentions(ids)["first"].dt.date.tolist().count(date(2021, 3, 2)) == 0
        assert store.search([["sank"]]) == ids

    def test_two_versions_of_one_address_in_one_run_do_not_take_turns(self, store, folder):
        for number in (1, 2):
            text = f"The ferry sailed on {number} March 2021."
            article(folder, f"{number}.txt", text, url="https://harbour.example/ferry")
        first = ingest(store, [folder])
        again = ingest(store, [folder])
        assert (first.new, again.unchanged, again.replaced) == (1, 1, 0)
        assert first.refused == again.refused
        assert first.refused[0].path == "https://harbour.example/ferry"


class TestRefused:
    def test_a_bad_file_or_record_stops_no_other(self, store, folder):
        (folder / "0.txt").write_bytes(b"\x00")
        article(folder, "1.txt", "The ferry sailed on 2 March 2021.")
        record = {
            "title": "Train",
            "published": "2021-03-04",
            "language": "en",
            "text": "It ran on 3 March 2021.",
        }
        (folder / "2.jsonl").write_text(
            f"{json.dumps(record)}\n{{broken\n{json.dumps({**record, 'text': 'Gone.'})}\n"
        )
        report = ingest(store, [folder, folder / "nowhere"])
        assert report.new == 3
        assert [Path(refusal.path).name for refusal in report.refused] == ["0.txt", "2.jsonl#2", "nowhere"]

    def test_a_language_without_rules_comes_in_and_gives_no_events(self, store, folder):
        article(folder, "a.txt", "Lauttaliikenne jatkui 5. maaliskuuta 2021.", language="fi")
        report = ingest(store, [folder])
        assert report.refused == []
        assert store.count() == 1
        assert store.mentions(["lauttaliikenne"]).empty


class TestTopics:
    def test_a_folder_defines_them(self, store):
        report = ingest(store, [FIXTURES])
        slugs = ["morocco-israel", "webb-telescope"]
        assert [topic.slug for topic in report.topics] == [topic.slug for topic in store.topics()] == slugs

    def test_a_file_that_cannot_be_used_stops_no_article(self, store, folder):
        (folder / "topics.toml").write_text("[topics")
        article(folder, "a.txt", "The ferry sailed on 2 March 2021.")
        report = ingest(store, [folder])
        assert report.new == 1
        assert Path(report.refused[0].path).name == "topics.toml"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
class TestSeeds:
    def test_the_dates_they_do_not_state_are_worked_out(self, store):
        report = ingest(store, [SEEDS])
        dated = {found.title.split()[0]: found.day for found in report.inferred}
        assert not report.refused
        assert dated["Morocco,"] == date(2021, 11, 24)
        assert (dated["Israel"].year, dated["Israel"].month) == (2021, 11)

    def test_doing_it_again_changes_nothing(self, store):
        ingest(store, [SEEDS])
        assert ingest(store, [SEEDS]).unchanged == 2

    def test_the_second_alone_takes_the_date_that_is_given(self, store, folder):
        (second,) = SEEDS.glob("002_*.txt")
        shutil.copy(second, folder)
        assert "--published" in ingest(store, [folder]).refused[0].reason
        assert ingest(store, [folder], date(2021, 11, 23)).new == 1
        (known,) = store.search([["Morocco"]])
        found = store.article(known)
        assert found is not None
        assert (found.day, found.published_origin) == (date(2021, 11, 23), "given")
