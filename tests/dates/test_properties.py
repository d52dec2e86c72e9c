"""What holds for every text, whatever it says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.dates import resolve, tag
from timeline.dates.vocabulary import LANGUAGES, vocabulary

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

WORDS = sorted({word for language in LANGUAGES for word in vocabulary(language).classes})
SIGNS = [
    " ",
    " ",
    " ",
    "-",
    "–",
    ", ",
    "/",
    ". ",
    ".",
    "'s ",
    "’",
    "(",
    ")",
    "\n",
    "\n\n",
    "\u00a0",
    ":",
    "İ",
    "ß",
]
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS).map(str.title),
    st.sampled_from(SIGNS),
    st.integers(0, 3000).map(str),
    st.dates(date(1000, 1, 1), date(2199, 12, 31)).map(str),
    st.text(max_size=6),
)
TEXTS = st.lists(PIECES, max_size=40).map(lambda pieces: " ".join(pieces)) | st.lists(
    PIECES, max_size=40
).map("".join)
DAYS = st.dates(date(1850, 1, 1), date(2150, 12, 31))
WEEKS = st.integers(-500, 500).map(lambda weeks: timedelta(7 * weeks))


@given(TEXTS, st.dates(), st.sampled_from(LANGUAGES))
@example("Christmas 98 BC was cold.", date(2021, 11, 24), "en")
@settings(max_examples=400, deadline=timedelta(seconds=2))
def test_any_text_gives_sound_expressions(text: str, published: date, language: str) -> None:
    end = 0
    for expression in tag(text, published, language):
        assert end <= expression.start < expression.end <= len(text)
        assert expression.text == text[expression.start : expression.end]
        assert expression.text == expression.text.strip()
        assert 0 <= expression.confidence <= 1
        assert expression.value
        assert expression.explain()
        if expression.interval is None:
            assert expression.edtf is None
        else:
            assert expression.type in ("DATE", "TIME")
            assert expression.interval.first <= expression.interval.last
            assert expression.granularity is not None
            assert expression.edtf
        if expression.range is not None:
            assert expression.interval is not None
            first, last = expression.range
            assert first <= last
            assert first == expression.interval.first or last == expression.interval.last
        end = expression.end


@given(TEXTS, DAYS)
@settings(max_examples=100, deadline=None)
def test_a_text_reads_the_same_twice(text: str, published: date) -> None:
    assert tag(text, published) == tag(text, published)


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), DAYS)
@example(date(2000, 9, 30), date(2021, 11, 24))  # "30 s…" once was a decade
@settings(max_examples=200, deadline=None)
def test_a_full_date_reads_back_as_itself(day: date, published: date) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    short = month if month == "May" else f"{month[:3]}."
    for written in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday[:3]}., {short} {day.day}, {day.year}",
        f"{day.day:02d}-{month[:3]}-{day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
    ):
        for text in (written, f"It was signed on {written}, in Rabat."):
            expression = resolve(text, published)
            assert expression is not None, text
            assert (expression.text, expression.value, expression.edtf) == (written, str(day), str(day)), text


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), DAYS)
@settings(max_examples=100, deadline=None)
def test_a_year_and_a_month_read_back_as_themselves(day: date, published: date) -> None:
    for written, value in (
        (f"{day.year}", f"{day.year}"),
        (f"{MONTHS[day.month - 1]} {day.year}", f"{day:%Y-%m}"),
    ):
        expression = resolve(written, published)
        assert expression is not None, written
        assert (expression.text, expression.value, expression.edtf) == (written, value, value)


RELATIVE = st.sampled_from(
    [
        "They met on {weekday}.",
        "They will meet on {weekday}.",
        "They met last {weekday}.",
        "They will meet next {weekday}.",
        "They met on {weekday} morning.",
        "They met yesterday and will meet tomorrow.",
        "They met last week.",
        "They will meet next week, or at the weekend.",
        "They met {weekday} of last week.",
        "They met {count} days ago.",
        "They met {count} weeks ago.",
        "They will meet {count} days from now.",
        "They met this morning, after last night's fire.",
        "They met the day before yesterday.",
        "They met earlier this week.",
        "The fair will run from {weekday} to {weekday}.",
    ]
)


@given(RELATIVE, st.sampled_from(WEEKDAYS), st.integers(2, 200), DAYS, WEEKS)
@settings(max_examples=300, deadline=None)
def test_relative_dates_move_with_the_publication_date(
    sentence: str, weekday: str, count: int, published: date, weeks: timedelta
) -> None:
    text = sentence.format(weekday=weekday, count=count)
    here, there = tag(text, published), tag(text, published + weeks)
    assert here
    assert [each.text for each in here] == [each.text for each in there]
    for one, other in zip(here, there, strict=True):
        assert one.interval is not None
        assert other.interval is not None
        assert other.interval.first - one.interval.first == weeks, text
        assert other.interval.last - one.interval.last == weeks, text


STORY = """The pact was signed on {day}. The next day the envoy flew home. Two days later it was void. \
The following week he was dead. His son had left the previous day. Three weeks later the war began."""


@given(st.dates(date(1200, 1, 1), date(1800, 12, 31)), st.dates(date(1980, 1, 1), date(2030, 1, 1)), WEEKS)
@settings(max_examples=150, deadline=None)
def test_a_story_moves_with_its_date(day: date, published: date, weeks: timedelta) -> None:
    def intervals(start: date, read: date) -> list[tuple[date, date]]:
        written = f"{start.day} {MONTHS[start.month - 1]} {start.year}"
        found = [each.interval for each in tag(STORY.format(day=written), read)]
        assert len(found) == 6
        return [(each.first, each.last) for each in found if each]

    here, there = intervals(day, published), intervals(day + weeks, published + weeks)
    assert [(first + weeks, last + weeks) for first, last in here] == there
    assert here[0] == (day, day)
    assert here[1] == (day + timedelta(1), day + timedelta(1))
