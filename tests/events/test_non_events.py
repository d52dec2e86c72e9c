"""Dated sentences that a reporter would strike from a timeline, and their neighbours that stay."""

import pytest

from tests.events.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        # The writer, and whom the writer speaks to.
        "I crossed the river on Monday with two friends.",
        "We have been told since Tuesday that the water is safe, and on Wednesday we drank it.",
        "I think that the army chose the people on Friday.",
        # Questions, orders, wishes.
        "Who signed the treaty on Monday?",
        "Expect long queues at the ferry by next weekend.",
        # Habits.
        "The rainy season typically begins in May.",
        "The river usually floods the lower town in a season that ends in March.",
        "The annual rains come in May and wash the roads away.",
        "Floods in the valley are common in April.",
        "On Sundays in June the ferry sails twice.",
        "Pilgrims used to climb the mountain in August.",
        # What only says when, or how a day was.
        "That was nearly two years ago.",
        "It was only in 2019.",
        "Today is a sad day for the harbour.",
        "Yesterday was a day of mourning.",
        # Since when, until when.
        "The virus has killed 261 people since 2003.",
        "The school will stay shut until Friday.",
        "As of 26 April, the ministry had counted eighteen cases.",
        "The dollar lost its place after 1945.",
        # Measures.
        "Sales rose to four million, compared with two million a year ago.",
        # A speaker, and nothing said.
        "The minister said on Monday.",
        # Quotation and frame alone.
        "“We are deeply concerned about the violence against those who march,” she said on Friday.",
        "``The boy today is the symbol of our unity,'' Castro said.",
        # Hours of a day that is told by what happened on it.
        "The captain took a tablet on the morning of the fire.",
        "The captain took a tablet at 1.30 am on the morning of the fire.",
        "Two sailors were ashore the night the ferry sank.",
        "Two sailors were ashore on the night she died.",
        "The captain was ashore on the night in question.",
        # Names and ages.
        "A survey by the Today programme found nothing.",
        "The suspect, a man in his late thirties, was freed.",
        # Captions.
        "A broker sits in front of the display board in Frankfurt on Wednesday, Oct. 13, 2021.",
        "A rower drags a boat ashore in Bergen, Norland, on Wednesday.",
        "President Ruth Okoro, left, greets the harbour master in Bergen on Tuesday.",
        # What a broken layout left of a sentence.
        "the other was on Tuesday) in the demonstrators' schedule of marches.",
        # What a page says of itself.
        "A version of this article appeared in print on November 23, 2021.",
        "This article incorrectly said that the bridge fell in 2019.",
        "This article was amended on Friday 19 November 2021.",
        "Regarding the Nov. 17 front-page article on the harbour: a ferry needs no captain.",
        # What it says to its readers.
        "Harbour master Ruth Okoro was online Monday, Nov. 22, at 1 p.m. to discuss the ferry.",
        "Get the Morning Tide delivered to your inbox and follow the ferry on Monday.",
        "Donations can be made at any bank until Friday, when the ferry sails.",
        "The concert on Friday is repeated on Radio 5 at 2.45 pm.",
        "As it happened: live coverage of the ferry's rescue on Monday.",
        # When something was sent.
        "The harbour master, in a film which aired on Monday, blamed the captain.",
    ],
)
def test_these_are_no_events(read: Read, text: str) -> None:
    assert read(f"The harbour is old.\n\n{text}") == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The annual meeting of the rowers opens on December 3, 2021.", "2021-12-03"),
        ("The council met every Monday in 2019.", "2019"),
        ("The ferry sank shortly after 9 p.m. on Monday.", "2021-11-22"),
        ("It was called the Old Bridge until 1998, when floods carried it away.", "1998"),
        ("There was a strong earthquake in the north on Monday.", "2021-11-22"),
        ("The minister said on Monday that the bridge was closed.", "2021-11-22"),
        ("The mayor opened the bridge on Monday and said: “We have rebuilt it.”", "2021-11-22"),
        ("On Oct. 13, 2021, a broker sits down in Frankfurt and sells it all.", "2021-10-13"),
        ("The northern road has been closed since 2016.", "2016"),
        ("The rowers meet the harbour master in Bergen on Wednesday.", "2021-11-24"),
        ("Voters elect a parliament on December 3, 2021.", "2021-12-03"),
        ("The club was founded in the thirties by two sisters.", "193X"),
        ("The harbour's archive was online again on Monday.", "2021-11-22"),
        ("The captain took a tablet on the morning of Monday 15 November.", "2021-11-15"),
        ("The captain spoke to the court in the afternoon.", "2021-11-24"),
        ("Sailors donated blood on Monday and called on others to do so.", "2021-11-22"),
        ("The station broadcast the trial of the captain on Monday.", "2021-11-22"),
    ],
)
def test_and_these_are(read: Read, text: str, edtf: str) -> None:
    assert edtf in [m.edtf.partition("T")[0] for m in read(f"The harbour is old.\n\n{text}")]


@pytest.mark.parametrize(
    "text",
    [
        "This article quoted the harbour master as having seen the ferry sink.",
        "The harbour master has asked for the Morning Tide delivered to your inbox.",
    ],
)
def test_what_a_page_says_of_itself_is_no_news_of_its_day(read: Read, text: str) -> None:
    assert read(text) == []


def test_two_times_side_by_side_are_one(read: Read) -> None:
    text = "The rocket was moved on 27 January. The next day, Jan. 28, it exploded on its pad in the desert."
    assert [m.edtf for m in read(text)] == ["2021-01-27", "2021-01-28"]


def test_the_clock_of_a_live_page_is_no_year(read: Read) -> None:
    text = (
        "2144 Officials say that flights have resumed.\n\n1943 The airport is shut, the army says.\n\n"
        "1826 A minister writes of horror in the streets.\n\n0915 The ground shook again on Monday, witnesses say."
    )
    assert [m.edtf for m in read(text)] == ["2021-11-22"]


def test_the_years_of_a_chronology_are_years(read: Read) -> None:
    text = (
        "1925 The harbour is built by two thousand men.\n\n1943 Bombs destroy the harbour and the town.\n\n"
        "1951 The king opens the new harbour."
    )
    assert [m.edtf for m in read(text)] == ["1925", "1943", "1951"]


class TestReportedSpeech:
    def test_what_a_noun_reports(self, read: Read) -> None:
        text = "The court heard allegations that the mayor sold the bridge to a cousin in 2018."
        (sold,) = read(text)
        assert sold.title == "The mayor sold the bridge to a cousin"

    def test_what_a_present_tense_reports(self, read: Read) -> None:
        (closed,) = read(
            "A statement by the port says the governor closed the northern ferry terminal on Monday."
        )
        assert closed.edtf == "2021-11-22"
        assert closed.title == "The governor closed the northern ferry terminal"

    def test_plans_that_were_announced_then(self, read: Read) -> None:
        (told,) = read("In October the rebels announced plans to free five of their hostages.")
        assert told.modality == "happened"


def test_the_digits_of_a_number_stay_together(read: Read) -> None:
    (mention,) = read("The ministry counted 11,034 cases of the illness in 41 provinces on Monday.")
    assert mention.title == "The ministry counted 11,034 cases of the illness in 41 provinces"
