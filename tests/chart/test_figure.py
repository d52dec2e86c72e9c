"""What a reader finds on the chart; where things stand is tested in the browser, tests/browser."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest

from tests.chart.made_timelines import event, many, morocco_israel, timeline
from timeline.chart import VIEWS, figure
from timeline.model import Event, Reading


def labels(chart) -> dict[str, str]:
    """Each event's label as text: the date, then the title."""
    found: dict[str, str] = {}
    for note in chart.layout.annotations:
        if (note.name or "").startswith("label-"):
            event_id = note.name.removeprefix("label-")
            line = unescape(note.text.replace("<br>", " "))
            found[event_id] = f"{found[event_id]} | {line}" if event_id in found else line
    return found


def marks(chart) -> dict[str, dict[str, object]]:
    """Each event's mark: number, symbol, colour, size, what it tells."""
    found = {}
    for trace in chart.data:
        if trace.name != "marks":
            continue
        columns = zip(
            *(trace.customdata, trace.text, trace.marker.symbol, trace.marker.color, trace.marker.size),
            *(trace.hovertext, trace.x),
            strict=True,
        )
        for event_id, *values in columns:
            found[event_id] = dict(
                zip(("number", "symbol", "colour", "size", "tells", "x"), values, strict=True)
            )
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_every_event_has_one_mark_and_a_label_with_its_date(view):
    chart = figure(morocco_israel(), view, 390 if view == "list" else 1216)
    ids = {e.id for e in morocco_israel().events}
    assert set(labels(chart)) == ids
    assert set(marks(chart)) - {""} == ids
    assert labels(chart)["e14"].startswith("10 Dec 2020 | The United States says")
    assert labels(chart)["e15"].startswith("Dec 2020")
    assert labels(chart)["e01"].startswith("c. 1990–1993")
    assert labels(chart)["e27"].startswith("Dec 2021, planned")


def test_the_shape_says_how_exact_the_date_is():
    shapes = {event_id: mark["symbol"] for event_id, mark in marks(figure(morocco_israel())).items()}
    assert shapes["e22"] == "circle"  # a day
    assert shapes["e15"] == "square"  # a month
    assert shapes["e07"] == "diamond"  # a year
    assert (
        len({shapes[e] for e in ("e22", "e15", "e07", "e11", "e28")}) == 5
    )  # day, month, year, season, period


def test_the_number_counts_the_sources_and_the_mark_grows_with_it():
    found = marks(figure(morocco_israel()))
    assert [found[e]["number"] for e in ("e22", "e15", "e20")] == ["9", "8", "2"]
    assert found["e22"]["size"] > found["e20"]["size"]


def test_the_fill_has_three_steps_of_confidence():
    found = marks(figure(morocco_israel()))
    high, medium, low = (found[e]["colour"] for e in ("e22", "e20", "e12"))
    assert len({high, medium, low}) == 3
    assert found["e24"]["colour"] == high


def test_an_approximate_period_fades_and_a_known_one_does_not():
    approximate = event(
        "a", "1990/1993", "About then", granularity="interval", last=date(1993, 12, 31), mod="START"
    )
    known = event("k", "1996/1999", "Just then", granularity="interval", last=date(1999, 12, 31))
    bars = {
        str(bar.x[0])[:4]: bar for bar in figure(timeline([approximate, known])).data if bar.name == "bar"
    }
    assert bars["1990"].fillgradient.colorscale is not None
    assert bars["1996"].fillgradient.colorscale is None


def test_a_bar_covers_the_last_day_of_its_period():
    known = event("k", "1996/1999", "Just then", granularity="interval", last=date(1999, 12, 31))
    other = event("o", "2005-01-01", "Later")
    ends = {tuple(bar.x[:2]) for bar in figure(timeline([known, other])).data if bar.name == "bar"}
    assert ("1996-01-01T00:00", "2000-01-01T00:00") in ends


def legend(events: list[Event]) -> set[str]:
    """The legend's words: of the texts that are no event's label, those below the last label."""
    notes = figure(timeline(events), "scale").layout.annotations
    lowest = min(n.y for n in notes if (n.name or "").startswith("label-"))
    return {n.text for n in notes if n.y < lowest}


def test_the_legend_tells_every_sign_on_the_chart_and_no_other():
    plain = [event("a", "2021-11-24", "A day"), event("b", "2021", "A year")]
    always = {"number of sources", "confidence high, medium, low"}
    assert legend(plain) == always | {"day", "year"}
    split = (Reading("1994", date(1994, 1, 1), date(1994, 12, 31), ("A",)),)
    signs = [
        (event("c", "2020-12", "A month"), "month"),
        (event("d", "2013~", "About then"), "approximate"),
        (event("e", "2022-01-02", "To come", status="planned"), "planned or possible"),
        (event("f", "2020-01-02", "Disputed", conflict=split), "sources disagree on the date"),
    ]
    for each, words in signs:
        assert legend([*plain, each]) == always | {"day", "year", words}


@pytest.mark.parametrize("view", ["panels", "scale"])
def test_dots_are_counted_and_said_to_be_in_the_table(view):
    notes = {note.text for note in figure(many(200, clustered=True), view).layout.annotations}
    assert "● 170 more, in the table" in notes


def test_what_is_planned_is_hatched():
    planned = event(
        "p", "2022/2025", "To come", granularity="interval", last=date(2025, 12, 31), status="planned"
    )
    bars = [bar for bar in figure(timeline([planned])).data if bar.name == "bar"]
    assert bars
    assert all(bar.fillpattern.shape for bar in bars)


def test_pointing_at_a_mark_tells_title_date_words_sources_and_quote():
    tells = unescape(marks(figure(morocco_israel()))["e01"]["tells"]).replace("<br>", " ")
    assert "Low-level contacts begin between the two capitals" in tells
    assert "c. 1990–1993" in tells
    assert "the early 1990s" in tells
    assert "2 sources: Atlas Courier, Gulf & Levant Wire" in tells
    assert "told the Atlas Courier on background" in tells


def test_sources_that_disagree_are_both_told():
    tells = unescape(marks(figure(morocco_israel()))["e03"]["tells"]).replace("<br>", " ")
    assert "1994-09-01 (Atlas Courier, Northern Post)" in tells
    assert "1995 (Oran Gazette)" in tells


def test_outside_text_cannot_bring_markup_or_mathematics():
    hostile = event("h", "2021", '<a href="javascript:alert(1)">x</a> &lt; $\\frac{1}{2}$')
    text = figure(timeline([hostile])).to_json()
    assert "<a href" not in text.replace("\\u003c", "<")
    assert "$" not in text
    assert labels(figure(timeline([hostile])))["h"].endswith(
        '<a href="javascript:alert(1)">x</a> &lt; $\\frac{1}{2}$'
    )


def test_of_many_events_the_most_important_are_labelled_and_all_are_there():
    plenty = many(200, clustered=True)
    chart = figure(plenty)
    assert len(labels(chart)) == 30
    least_labelled = min(e.importance for e in plenty.events if e.id in labels(chart))
    assert all(e.importance <= least_labelled for e in plenty.events if e.id not in labels(chart))
    others = {i for trace in chart.data if trace.name == "others" for i in trace.customdata}
    assert set(marks(chart)) | others >= {e.id for e in plenty.events}


def test_a_panel_with_room_tells_a_long_title_whole():
    title = "Both sides meet for another session of the talks in the old town hall of the capital"
    full = [event(f"y{year}", str(year), title) for year in range(1990, 1996)]
    short = [event(f"d{day}", f"2021-11-{day:02d}", "They meet") for day in range(1, 13, 2)]
    long = "The governments accuse one another of having killed three drivers in an attack on a convoy of lorries"
    found = labels(figure(timeline([*full, *short, event("long", "2021-11-13", long)]), width=1216))
    assert found["long"] == f"13 Nov 2021 | {long}"


def test_a_phone_can_scroll_past_it():
    chart = figure(morocco_israel(), "list", 390)
    assert chart.layout.dragmode is False
    assert all(axis.fixedrange for axis in [*chart.select_xaxes(), *chart.select_yaxes()])


def test_marks_stand_at_their_dates():
    found = marks(figure(morocco_israel()))
    assert found["e22"]["x"] == "2021-11-24T00:00"
    assert found["e07"]["x"][:7] in ("2000-06", "2000-07")  # the middle of 2000


@pytest.mark.parametrize("events", [0, 1, 2])
@pytest.mark.parametrize("view", VIEWS)
def test_few_events_make_a_chart_too(view, events):
    chart = figure(timeline(list(morocco_israel().events[:events])), view, 320)
    assert chart.layout.height < 500
    assert len(labels(chart)) == events


def test_without_events_there_are_words_and_no_axes():
    chart = figure(timeline([]))
    assert [note.text for note in chart.layout.annotations] == ["No events match."]
    axes = [*chart.select_xaxes(), *chart.select_yaxes()]
    assert axes
    assert not any(axis.showgrid or axis.zeroline or axis.showticklabels for axis in axes)


def test_the_strip_holds_the_last_day():
    """Of a single day of December the strip has all the month, as its panel has."""
    chart = figure(timeline([event("d", "2020-12-31", "The last day of a year")]))
    ground, frame = (shape.path for shape in chart.layout.shapes[:2])
    assert frame.split()[1] == ground.split()[1]  # both end at the same x


def test_several_events_of_one_day_make_a_chart():
    chart = figure(timeline([event(f"d{i}", "2021-11-24", f"Thing {i}") for i in range(7)]))
    assert len(labels(chart)) == 7


def test_the_ends_of_the_calendar_can_be_drawn():
    ages = [event("a", "0001-01-01", "The first day"), event("z", "9999-12-31", "The last day")]
    for view in VIEWS:
        assert set(labels(figure(timeline(ages), view, 600))) == {"a", "z"}


@pytest.mark.parametrize(
    ("wrong", "says"), [({"view": "pie"}, "panels"), ({"theme": "pink"}, "dark"), ({"width": 10}, "280")]
)
def test_what_there_is_not_is_refused_with_what_there_is(wrong, says):
    with pytest.raises(ValueError, match=says):
        figure(morocco_israel(), **wrong)
