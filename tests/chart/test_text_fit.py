"""Lines are as long as they may be, and nothing is lost without an ellipsis."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.chart.text_fit import shorten, text_width, wrap

TITLE = "Morocco breaks off ties with Israel as the second intifada begins"


@given(st.text(max_size=200), st.integers(60, 400), st.integers(1, 4))
def test_no_line_is_too_wide_and_none_too_many(text, limit, most):
    lines = wrap(text, 13, limit, most)
    assert len(lines) <= most
    assert all(text_width(line, 13) <= limit for line in lines)


def test_all_words_are_kept_where_there_is_room():
    assert " ".join(wrap(TITLE, 13, 200, 5)) == TITLE


def test_what_does_not_fit_ends_in_an_ellipsis_after_a_whole_word():
    *_, last = wrap(TITLE, 13, 120, 2)
    assert last.endswith("…")
    assert last.removesuffix("…").split()[-1] in TITLE.split()


def test_lines_are_balanced():
    lines = wrap("The first direct commercial flights land in", 13, 280, 3)
    widths = [text_width(line, 13) for line in lines]
    assert min(widths) > 0.6 * max(widths)


def test_a_script_without_spaces_is_broken():
    assert len(wrap("摩洛哥与以色列签署国防合作谅解备忘录" * 2, 13, 150, 9)) > 2


def test_a_text_that_fits_is_left_alone():
    assert shorten(TITLE, 13, 2000) == TITLE
