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
        "1 May 2009 Last updated at 15:49 GMT Help",
        "Page last updated at 15:49 GMT, Friday, 1 May 2009 16:49 UK",
        "Published: May 1, 2009 3:49 pm",
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


def test_a_stamp_with_words_is_no_part_of_the_story_that_follows_it(read: Read) -> None:
    (found,) = read(
        "23 November 2021 Last updated at 07:12 GMT Help The ferry's captain has been found guilty."
    )
    assert found.title == "The ferry's captain has been found guilty"
    (found,) = read(
        "Page last updated at 07:12 GMT, Tuesday, 23 November 2021 The captain was jailed on Monday."
    )
    assert (found.edtf, found.sentence) == ("2021-11-22", "The captain was jailed on Monday.")


def test_where_a_report_was_filed_may_follow_its_stamp(read: Read) -> None:
    stamp = "Ferry sinks Tue Nov 23, 2021 2:06 pm EST BERGEN/OSLO (Reuters) -"
    (found,) = read(f"{stamp} Divers reached the wreck on Monday.")
    assert found.sentence == "Divers reached the wreck on Monday."


def test_the_clock_of_a_live_page_is_no_year_where_entries_run_together(read: Read) -> None:
    text = (
        "1905 The mayor leaves the town hall.\n\n1850 Divers reach the wreck 1841 Rescuers on the quay say that the "
        "ferry sank off the cape.\n\n1832 The pumps are at work.\n\n1815 A crane is under way."
    )
    assert [m.edtf for m in read(text) if m.first.year < 2021] == []


def test_the_end_of_an_entrys_label_is_no_part_of_it(read: Read) -> None:
    (found,) = read("Oslo, 7:04 a.m. CET) Divers reached the wreck on Tuesday.")
    assert found.sentence == "Divers reached the wreck on Tuesday."


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
