"""What the store keeps, finds and tells."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import timeline.store.migrations
from timeline.events import extract, mention_frame
from timeline.merge import article_frame
from timeline.model import Article
from timeline.store import Store, StoreError
from timeline.store.schema import REVISION, metadata
from timeline.topics import Topic, TopicFileError

FERRY = Article(
    id="ferry",
    title="Ferry reopens",
    text="The ferry sailed from Łódź café pier on 2 March 2021. It had been laid up since December 2019.",
    published=date(2021, 3, 4),
    published_origin="header",
    source="Gazette",
    url="https://harbour.example/ferry",
)
TRAIN = Article(
    id="train",
    title="Train derailed",
    text="A train derailed on Monday. The ferries were full.",
    published=datetime(2021, 3, 9, 8, 15, tzinfo=UTC),
    published_origin="header",
    source="Courier",
)


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "timeline.db") as opened:
        yield opened


def put(store: Store, *articles: Article) -> None:
    for article in articles:
        store.put(article, extract(article), "rules 1")


class TestArticles:
    def test_what_was_put_comes_back_whole(self, store):
        put(store, FERRY, TRAIN)
        assert store.article("ferry") == FERRY
        assert store.article("train") == TRAIN
        assert store.article("plane") is None
        assert store.count() == 2

    def test_frames_are_those_of_the_stages_in_the_order_asked(self, store):
        put(store, FERRY, TRAIN)
        ids = ["train", "ferry", "plane"]
        assert store.articles(ids).equals(article_frame([TRAIN, FERRY], arrived=[2, 1]))
        assert store.mentions(ids).equals(mention_frame([*extract(TRAIN), *extract(FERRY)]))

    def test_no_ids_give_empty_frames_with_all_columns(self, store):
        assert store.articles([]).equals(article_frame([]))
        assert store.mentions([]).equals(mention_frame([]))

    def test_more_ids_than_sqlite_takes_at_once(self, store):
        put(store, FERRY)
        ids = [f"none{number}" for number in range(40_000)]
        assert len(store.articles([*ids, "ferry"])) == 1
        assert store.mentions([*ids, "ferry"]).equals(store.mentions(["ferry"]))

    def test_standing(self, store):
        assert store.standing(FERRY, "rules 1") == "new"
        put(store, FERRY)
        assert store.standing(FERRY, "rules 1") == "unchanged"
        assert store.standing(FERRY, "rules 2") == "changed"
        assert store.standing(replace(FERRY, text="Other words."), "rules 1") == "changed"
        assert store.standing(replace(FERRY, published=date(2021, 3, 5)), "rules 1") == "changed"

    def test_a_replaced_article_leaves_no_mention_and_no_word_behind(self, store):
        put(store, FERRY)
        assert "2019-12" in store.mentions(["ferry"])["edtf"].tolist()
        put(store, replace(FERRY, text="The bridge opened on 5 March 2021."))
        days = store.mentions(["ferry"])["edtf"].tolist()
        assert "2021-03-05" in days
        assert "2019-12" not in days
        assert store.search([["laid up"]]) == []
        assert store.search([["bridge"]]) == ["ferry"]
        assert store.count() == 1

    def test_a_failed_write_changes_nothing(self, store):
        put(store, FERRY)
        before = store.revision()
        doubled = extract(TRAIN) * 2
        with pytest.raises(StoreError):
            store.put(replace(FERRY, text="Other words."), doubled, "rules 1")
        assert store.article("ferry") == FERRY
        assert store.revision() == before


class TestSearch:
    @pytest.fixture(autouse=True)
    def _articles(self, store):
        put(store, FERRY, TRAIN)

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ([["ferry"]], ["ferry", "train"]),
            ([["FERRIES"]], ["ferry", "train"]),
            ([["ferry"], ["train"]], ["train"]),
            ([["bus", "train"]], ["train"]),
            ([["laid up"]], ["ferry"]),
            ([["up laid"]], []),
            ([["cafe"]], ["ferry"]),
            ([["plane"]], []),
            ([], []),
        ],
    )
    def test_every_word_must_stand_in_title_or_text(self, store, words, found):
        assert store.search(words) == found

    @pytest.mark.parametrize(
        "hostile",
        ['" OR 1=1 --', "ferry*", "NEAR(", "title:train", "'; DROP TABLE articles", "\0", "-", "()", '"'],
    )
    def test_operators_are_only_words(self, store, hostile):
        store.search([[hostile]])
        assert store.count() == 2

    def test_any_word_best_first(self, store):
        assert store.search_any(["derailed", "ferry"], 1) == ["train"]


class TestRevision:
    def test_changes_with_the_content_and_only_then(self, store, tmp_path):
        empty = store.revision()
        put(store, FERRY)
        filled = store.revision()
        store.search([["ferry"]])
        with Store(tmp_path / "timeline.db") as again:
            assert again.revision() == filled != empty

    def test_another_database_in_the_same_place_has_another(self, tmp_path):
        revisions = set()
        for name in ("a.db", "b.db"):
            with Store(tmp_path / name) as store:
                put(store, FERRY)
                revisions.add(store.revision())
        assert len(revisions) == 2


class TestTopics:
    FERRIES = Topic("ferries", "Ferries", (("ferry", "boat"), ("pier",)), ("boats",))

    def test_defining_again_changes_nothing(self, store):
        assert store.put_topics([self.FERRIES]) == [self.FERRIES]
        before = store.revision()
        assert store.put_topics([self.FERRIES]) == []
        assert (store.topics(), store.revision()) == ([self.FERRIES], before)

    def test_the_file_in_the_data_folder_goes_first(self, store, tmp_path):
        store.put_topics([self.FERRIES])
        (tmp_path / "topics.toml").write_text('[topics.ferries]\ntitle = "Boats"\n[topics.trains]\n')
        assert [topic.title for topic in store.topics()] == ["Boats", "Trains"]

    def test_a_file_that_cannot_be_used_is_named(self, store, tmp_path):
        (tmp_path / "topics.toml").write_text("[topics")
        with pytest.raises(TopicFileError, match=r"topics\.toml"):
            store.topics()


class TestOpening:
    def test_migrations_make_the_tables_of_the_schema(self, tmp_path):
        Store(tmp_path / "timeline.db").close()
        engine = create_engine(f"sqlite:///{tmp_path / 'timeline.db'}")
        with engine.connect() as connection:
            differences = compare_metadata(MigrationContext.configure(connection), metadata)
        engine.dispose()
        tables = {change[1].name for change in differences if change[0] == "remove_table"}
        assert all(name.startswith("article_search") for name in tables)
        assert all(change[0] == "remove_table" for change in differences)

    def test_the_schema_names_the_newest_migration(self):
        (folder,) = timeline.store.migrations.__path__
        assert ScriptDirectory(folder).get_current_head() == REVISION

    def test_reopening_keeps_everything(self, tmp_path):
        with Store(tmp_path / "timeline.db") as store:
            put(store, FERRY)
        with Store(f"sqlite:///{tmp_path / 'timeline.db'}") as store:
            assert store.article("ferry") == FERRY

    def test_a_database_from_before_titles_readings_were_kept_gives_the_same_mentions(self, tmp_path):
        path = tmp_path / "timeline.db"
        with Store(path) as store:
            put(store, FERRY)
        connection = sqlite3.connect(path)
        for column in ("title_reading", "title_whole"):
            connection.execute(f"ALTER TABLE mentions DROP COLUMN {column}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
        connection.close()
        told = mention_frame(extract(FERRY))
        with Store(path) as store:
            assert store.mentions(["ferry"]).equals(told)
            put(store, TRAIN)
            assert store.mentions(["ferry", "train"]).equals(
                mention_frame([*extract(FERRY), *extract(TRAIN)])
            )
            put(store, FERRY)
            assert store.mentions(["ferry"]).equals(told)

    def test_makes_the_folder(self, tmp_path):
        with Store(tmp_path / "new" / "folder" / "timeline.db") as store:
            assert store.count() == 0

    def test_a_file_that_is_no_database(self, tmp_path):
        (tmp_path / "timeline.db").write_text("hello " * 1000)
        with pytest.raises(StoreError, match="not a database"):
            Store(tmp_path / "timeline.db")

    def test_a_database_of_something_else_is_left_alone(self, tmp_path):
        path = tmp_path / "timeline.db"
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE recipes (name)")
        connection.close()
        with pytest.raises(StoreError, match="something else"):
            Store(path)

    def test_a_database_of_a_newer_program(self, tmp_path):
        path = tmp_path / "timeline.db"
        Store(path).close()
        connection = sqlite3.connect(path)
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.close()
        with pytest.raises(StoreError, match="newer version"):
            Store(path)

    def test_a_folder_that_cannot_be_made(self, tmp_path):
        (tmp_path / "file").write_text("")
        with pytest.raises(StoreError, match="cannot make the data folder"):
            Store(tmp_path / "file" / "timeline.db")

    @pytest.mark.parametrize("address", ["postgresql://localhost/x", "://"])
    def test_an_address_of_another_kind(self, address):
        with pytest.raises(StoreError):
            Store(address)

    def test_existing_does_not_make_one(self, tmp_path):
        with pytest.raises(StoreError, match="timeline ingest"):
            Store.existing(tmp_path / "timeline.db")
        assert not list(tmp_path.iterdir())


class TestAtOnce:
    def test_threads_and_stores_write_and_read_one_file_together(self, tmp_path: Path):
        path = tmp_path / "timeline.db"

        def work(number: int) -> int:
            with Store(path) as own:
                put(own, replace(FERRY, id=f"ferry{number}", url=f"https://harbour.example/{number}"))
                return len(own.search([["ferry"]]))

        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(work, range(16)))
        with Store(path) as store:
            assert store.count() == 16
            assert store.revision().endswith("-16")
            with ThreadPoolExecutor(8) as pool:
                found = pool.map(lambda _: len(store.mentions(store.search([["ferry"]]))), range(32))
            assert set(found) == {16 * len(extract(FERRY))}
