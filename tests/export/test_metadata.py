"""The metadata are a contract: what the columns are, how many there are of what, how dates were resolved."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

from api.answers import MetadataAnswer
from tests.chart.made_timelines import event, mention, morocco_israel, timeline
from timeline import __version__
from timeline.export import to_csv, to_metadata


def loaded(made):
    return json.loads(to_metadata(made))


def test_the_columns_are_those_of_the_csv_in_its_order():
    header = next(csv.reader(io.StringIO(to_csv(morocco_israel(), bom=False))))
    columns = loaded(morocco_israel())["columns"]
    assert [column["name"] for column in columns] == header
    assert all(column["unit"] and column["meaning"] for column in columns)


def test_counts_and_period():
    metadata = loaded(morocco_israel())
    assert metadata["period"] == {"start": "1990-01-01", "end": "2022-03-31"}
    counts = metadata["counts"]
    assert (counts["articles"], counts["publishers"], counts["total"], counts["events"]) == (23, 9, 28, 28)
    assert counts["conflicts"] == 1
    assert counts["status"] == {"happened": 26, "planned": 2}
    assert sum(counts["granularity"].values()) == 28


def test_how_dates_were_resolved():
    day = date(2021, 11, 24)
    weekday = mention("a", day, day, rule="weekday", anchor="publication", anchor_day=day)
    stated = mention("b", day, day)
    made = replace(event("e", "2021-11-24", "They sign"), mentions=(weekday, stated, stated))
    dates = loaded(timeline([made]))["dates"]
    assert dates["anchors"] == {"none": 2, "publication": 1}
    assert dates["rules"] == {"day-month-year": 2, "weekday": 1}
    assert dates["types"] == {"DATE": 3}
    assert "EDTF" in dates["method"]


def test_whose_words_they_are_and_which_version():
    metadata = loaded(timeline([event("e", "2021", "They sign", sources=2)]))
    assert metadata["sources"] == [
        {"publisher": "Atlas Courier", "articles": 1},
        {"publisher": "Gulf & Levant Wire", "articles": 1},
    ]
    assert "belong to their publishers" in metadata["licence"]
    assert metadata["version"] == __version__


def test_without_events_there_is_no_period():
    assert loaded(timeline([]))["period"] is None


def test_it_is_what_openapi_documents():
    MetadataAnswer.model_validate_json(to_metadata(morocco_israel()))
