"""What a sentence dates by counting from its own day, and by the day that it only bounds."""

import pytest

from tests.events.conftest import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Soldiers entered the town of Tarn on Monday, eight days after rebels seized the bridge.",
            [
                ("2021-11-22", "Soldiers entered the town of Tarn"),
                ("2021-11-14", "Rebels seized the bridge"),
            ],
        ),
        (
            "The nurse was freed on 3 May 2021, two months after gunmen stopped her ambulance.",
            [
                ("2021-05-03", "The nurse was freed on 3 May 2021"),
                ("2021-03", "Gunmen stopped her ambulance"),
            ],
        ),
        # What was called for a day was not done on it.
        (
            "The premier sacked her cabinet on Tuesday and set a vote for 29 May 2022, two days after the Greens left.",
            [
                ("2021-11-23", "The premier sacked her cabinet on Tuesday"),
                ("2022-05-29", "The premier set a vote for 29 May 2022"),
                ("2021-11-21", "The Greens left"),
            ],
        ),
        # Less than a day says no other day.
        (
            "Tarn United dismissed its coach on Tuesday, less than 24 hours after the club lost at home.",
            [
                (
                    "2021-11-23",
                    "Tarn United dismissed its coach on Tuesday",
                )
            ],
        ),
    ],
)
def test_a_length_from_the_sentences_day_is_a_day(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert sorted((m.edtf, m.title) for m in read(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The strike is the first in the ports since 1989, when the army unloaded ships for a month.",
            [("1989", "The army unloaded ships for a month")],
        ),
        (
            "He ran the club until May 2020, when a fire destroyed the hall.",
            [("2020-05", "A fire destroyed the hall")],
        ),
    ],
)
def test_a_bound_dates_what_then_happened(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(m.edtf, m.title) for m in read(text)] == told


def test_times_in_a_pair_leave_a_title_together(read: Read) -> None:
    told = read(
        "The rail service was stopped for repairs in February and March after storm damage to six bridges."
    )
    assert {m.title for m in told} == {
        "The rail service was stopped for repairs after storm damage to six bridges"
    }
