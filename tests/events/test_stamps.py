"""What software sets on a page is not told by its author."""

import pytest

from tests.events.conftest import Read
from timeline.events.stamps import stamps


@pytest.mark.parametrize(
    "text",
    [
        "Friday 1 May 2009 15.49 BST",
        "1 May 2009, 15:49",
        "May 1, 2009 at 3:49 pm | Reply",
        "May 1, 2009; 10:18 AM",
        "15:49 1st May 2009",
        "3:49 P.M. on May 1, 2009",
        "2009-05-01 15:49",
    ],
)
def test_a_date_with_a_clock_is_a_stamp(text: str) -> None:
    assert len(stamps(f"The river rose. {text} Nobody was hurt.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The train left on 1 May 2009 at 15:49 and never arrived.",
        "It was signed on May 1, 2009.",
        "Doors open at 15:49.",
        "The score was 3:49.",
    ],
)
def test_a_time_that_is_told_is_no_stamp(text: str) -> None:
    assert stamps(text) == []


def test_the_stamp_of_a_page_dates_nothing_and_parts_heading_from_story(read: Read) -> None:
    text = "Doubts over new tests Wednesday 17 November 2021 19.29 GMT The ministry withdrew the tests on Tuesday."
    (withdrew,) = read(text)
    assert withdrew.edtf == "2021-11-16" or withdrew.edtf == "2021-11-23"
    assert withdrew.sentence == "The ministry withdrew the tests on Tuesday."


def test_readers_comments_are_no_part_of_the_report(read: Read) -> None:
    text = (
        "The ministry withdrew the tests on Tuesday.\n\nDoctors had complained.\n\nThe tests cost a million.\n\n"
        "November 23, 2021 at 12:44 pm | Reply They lied to us in 2019.\n\n"
        "Shame on them, they did it in 2020 too.\n\n"
        "November 23, 2021 at 12:59 pm | Reply The minister resigned in 2018."
    )
    assert [m.edtf for m in read(text)] == ["2021-11-23"]


def test_comments_introduced_by_their_writers(read: Read) -> None:
    text = (
        "The ministry withdrew the tests on Tuesday.\n\nDoctors had complained.\n\nThe tests cost a million.\n\n"
        "At 13:18 23rd Nov 2021, jim213 wrote: They closed the school in 2019.\n\n"
        "At 15:02 23rd Nov 2021, rosa wrote: The minister resigned in 2018."
    )
    assert [m.edtf for m in read(text)] == ["2021-11-23"]


def test_the_turns_of_a_transcript_are_speech(read: Read) -> None:
    text = (
        "The ministry withdrew the tests on Tuesday.\n\n"
        "CARLA AZULAY, ANCHOR: Police arrested two men yesterday.\n\nJOHN DOE: They were freed on Monday.\n\n"
        "AZULAY: The court met in 2019.\n\nDOE: It was closed in 2020.\n\nAZULAY: Thank you."
    )
    assert [m.edtf for m in read(text)] == ["2021-11-23"]
