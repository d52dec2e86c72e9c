import re

import pytest

from tests.events.conftest import Read
from timeline.events.titles import tidy


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Last month, Israel's Ratio Petroleum announced a deal with Rabat on exploration off Dakhla.",
            "Israel's Ratio Petroleum announced a deal with Rabat on exploration off Dakhla",
        ),
        (
            "Meanwhile, Algeria broke off diplomatic relations with Morocco on Aug. 24.",
            "Algeria broke off diplomatic relations with Morocco",
        ),
        (
            "Three people were killed in a raid on the town on Monday, police said.",
            "Three people were killed in a raid on the town",
        ),
        (
            "The Polisario Front, which seeks independence, declared its ceasefire with Morocco over on November 13.",
            "The Polisario Front declared its ceasefire with Morocco over",
        ),
        (
            "Benny Gantz is a general. He visited the Moroccan capital for two days in 2019.",
            "Benny Gantz visited the Moroccan capital for two days",
        ),
        (
            "The WHO raised its alert level in a meeting on Monday.",
            "The WHO raised its alert level in a meeting",
        ),
        (
            "The harbour master said on local radio that she will resign on Friday.",
            "The harbour master will resign on Friday",
        ),
        (
            "The harbour master said on local radio on Monday that the ferry sank near the northern cape.",
            "The harbour master said on local radio that the ferry sank near the northern cape",
        ),
    ],
)
def test_titles_are_cut_to_what_happened(read: Read, text: str, title: str) -> None:
    assert [m.title for m in read(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # The time at the head goes, with all that leads up to it.
        (
            "On 3 March the harbour authority closed the northern ferry terminal.",
            "The harbour authority closed the northern ferry terminal",
        ),
        (
            "As recently as August, the mayor told her party that no bridge would be built.",
            "The mayor told her party that no bridge would be built",
        ),
        (
            "At the end of 2019, engineers found a crack in the main span of the bridge.",
            "Engineers found a crack in the main span of the bridge",
        ),
        (
            "During this three-day trip, Mr. Okoro met the Kenyan trade minister on Tuesday.",
            "Mr. Okoro met the Kenyan trade minister",
        ),
        # The outer verb's time is not that of what it tells of.
        (
            "Norland accused Sudland on Tuesday of having shot down two of its drones on November 9 near the border.",
            "Norland accused Sudland of having shot down two of its drones near the border",
        ),
        # A comma that the time needed goes with it; one that parts verbs stays.
        (
            "The ship left Genoa on 4 May 2019, with three hundred passengers on board.",
            "The ship left Genoa with three hundred passengers on board",
        ),
        # A larger time around the day goes too.
        (
            "The probe took off from Woomera last December, on the 14th.",
            "The probe took off from Woomera",
        ),
        # Too short alone: with the clause that shares its subject.
        (
            "On November 9 a cable snapped and damaged the observatory in the valley.",
            "A cable snapped and damaged the observatory in the valley",
        ),
        # The subject that a comma parts from a fronted phrase is no apposition.
        (
            "By meeting the rebels in Oslo on Monday, the head of the mission, Ana Ruiz, reopened the talks.",
            "By meeting the rebels in Oslo, the head of the mission, Ana Ruiz, reopened the talks",
        ),
        # A relative clause in an apposition goes, the comma that closes it stays.
        (
            "Ito, a retired judge who led the inquiry into the fire of 1999, resigned on Tuesday night.",
            "Ito, a retired judge, resigned on Tuesday night",
        ),
    ],
)
def test_titles_neither_lead_nor_trail_with_times(read: Read, text: str, title: str) -> None:
    assert title in [m.title for m in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The council passed the budget on Monday, after a debate that had lasted through the night and in which the "
        "opposition, which holds a third of the seats, had tabled more than four hundred amendments.",
        "A court in Lyon on Tuesday sentenced the former head of the bank, whose fall shook the country, to four "
        "years in prison for fraud that, according to the judges, had cost savers more than two billion euros.",
        "The union has called for marches on November 30, which the United Nations keeps as a day of mourning, in "
        "front of the ministries of labour, of finance and of the interior and at the gates of hundreds of schools.",
    ],
)
def test_a_long_sentence_is_never_cut_in_the_middle_of_a_phrase(read: Read, text: str) -> None:
    for mention in read(text):
        words = mention.title.split()
        assert 6 <= len(words) <= 20
        assert words[-1].lower() not in {
            "the",
            "a",
            "of",
            "in",
            "and",
            "which",
            "that",
            "for",
            "to",
            "had",
            "was",
        }
        assert not mention.title.endswith((",", "–"))


class TestWhoDidIt:
    def test_a_pronoun_is_the_subject_before_it_in_its_paragraph(self, read: Read) -> None:
        (filed,) = read(
            "The kingdom says that it never bought the program. On Monday it filed suit in Paris."
        )
        assert filed.title == "The kingdom filed suit in Paris"

    def test_a_pronoun_is_followed_back_over_another(self, read: Read) -> None:
        text = (
            "Ana Ruiz is a judge. She studied in Lima. In 2019 she became head of the constitutional court."
        )
        assert read(text)[-1].title == "Ana Ruiz became head of the constitutional court"

    def test_who_did_both_of_what_a_relative_clause_tells(self, read: Read) -> None:
        text = "The minister deplored the blasts which killed forty people and injured a thousand others on Monday."
        assert "The blasts injured a thousand others" in {m.title for m in read(text)}

    def test_who_did_what_follows_a_relative_clause_is_before_it(self, read: Read) -> None:
        told = read(
            "The dam, which was finished in 1965, burst on April 16. The army, founded in 1920, retook the town."
        )
        assert "The dam burst on April 16" in [mention.title for mention in told]

    def test_not_the_place_but_what_happened_there(self, read: Read) -> None:
        text = "Marches followed the uprising in Estia that toppled its old ruler on January 14."
        assert [m.title for m in read(text)] == ["The uprising in Estia toppled its old ruler"]

    def test_it_is_raining_names_nobody(self, read: Read) -> None:
        (rain,) = read("The mayor spoke. It was raining on Monday when the bridge gave way.")
        assert "The mayor" not in rain.title

    def test_the_two_countries_are_the_one_pair_that_is_named(self, read: Read) -> None:
        text = "Norland and Sudland share a river. The two countries agreed to share its water on Monday."
        assert [m.title for m in read(text)] == ["Norland and Sudland agreed to share its water"]

    def test_with_two_pairs_nobody_is_named(self, read: Read) -> None:
        text = "Norland and Sudland share a river, Estia and Westia a lake. The two countries met on Monday in Rome."
        assert [m.title for m in read(text)] == ["The two countries met in Rome"]


def test_a_short_title_keeps_its_time(read: Read) -> None:
    (mention,) = read("Rabat closed the mission in 2000.")
    assert mention.title == "Rabat closed the mission in 2000"


def test_no_title_has_a_word_that_the_text_has_not(read: Read) -> None:
    text = (
        "Gantz, a former head of the Israeli army, was received early on Tuesday by the minister delegate in charge "
        "of the administration of Moroccan national defence, Abdellatif Loudiyi, who signed a memorandum in 2019 "
        "that “in all its aspects” launches cooperation, according to the Israeli side."
    )
    mentions = read(text)
    assert mentions
    for mention in mentions:
        assert {w.lower() for w in re.findall(r"\w+", mention.title)} <= {
            w.lower() for w in re.findall(r"\w+", text)
        }
        assert len(mention.title.split()) <= 20


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        (" , and so  it ended ,", "And so it ended"),
        ("he called it “unprecedented", "He called it unprecedented"),
        ("they left ( ) early .", "They left early"),
    ],
)
def test_tidy(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # Since when, until when: not a length that is counted from what is gone.
        (
            "The poet Ana Ruiz was freed on Monday in Lima, more than a week after soldiers had seized her "
            "at the old port.",
            "The poet Ana Ruiz was freed in Lima",
        ),
        # Not in the middle of "with … saying".
        (
            "The harbour master also spoke up for the rowers of Bergen on Monday, with Okoro saying, "
            "“We want to make sure that nobody keeps the rowers from rowing where they always have rowed.”",
            "The harbour master also spoke up for the rowers of Bergen",
        ),
        # Not between a verb and what it is done to.
        (
            "President Ruth Okoro opened the door on Sunday to talks with rival parties while calling out those who, "
            "she claimed, used the harbour to spread fear among the rowers of Bergen and of all of Norland.",
            "President Ruth Okoro opened the door to talks",
        ),
    ],
)
def test_a_title_ends_where_nothing_is_missing(read: Read, text: str, title: str) -> None:
    assert [m.title for m in read(text)] == [title]


def test_what_stands_around_since_is_of_another_time(read: Read) -> None:
    """The count goes on until today; what the date is of is the beginning."""
    (mention,) = read(
        "Doctors have counted three hundred deaths since the flood of the lower town began on Tuesday."
    )
    assert mention.title == "The flood of the lower town began"
