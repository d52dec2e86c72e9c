"""Which clauses become mentions, and which time each is given."""

from datetime import date

import pytest

from tests.events.conftest import Read


def dates(read: Read, text: str, **more: object) -> list[str]:
    return [mention.edtf for mention in read(text, **more)]


class TestOneMentionPerClauseAndTime:
    def test_two_clauses_two_mentions(self, read: Read) -> None:
        established, broke = read("Morocco established ties in 1993, however Rabat broke them off in 2000.")
        assert (established.edtf, broke.edtf) == ("1993", "2000")
        assert "broke" not in established.clause
        assert "established" not in broke.clause

    def test_verbs_in_a_row_share_their_subject(self, read: Read) -> None:
        cut, shut, end = read(
            "Algeria cut ties with Morocco on August 24, shut its airspace on September 22 and "
            "closed the pipeline on October 31."
        )
        assert [m.edtf for m in (cut, shut, end)] == ["2021-08-24", "2021-09-22", "2021-10-31"]
        assert all(m.title.startswith("Algeria ") for m in (cut, shut, end))

    def test_a_relative_clause_has_its_own_time(self, read: Read) -> None:
        text = "The two sides opened liaison offices in 1995, which were closed in 2000."
        assert dates(read, text) == ["1995", "2000"]

    def test_a_participle_keeps_the_time_beside_it(self, read: Read) -> None:
        signed, collapsed = read("The deal signed in 1994 collapsed in 2000.")
        assert signed.edtf == "1994"
        assert "collapsed" not in signed.clause
        assert collapsed.edtf == "2000"

    def test_what_was_told_and_when_it_had_happened(self, read: Read) -> None:
        accused, killed = read("Algeria accused Morocco on Tuesday of having killed three men on November 1.")
        assert accused.edtf == "2021-11-23"
        assert killed.edtf == "2021-11-01"
        assert killed.clause.startswith("having killed")

    def test_a_range_is_one_time(self, read: Read) -> None:
        (left,) = read("Between 1961 and 1964 tens of thousands of people left the country.")
        assert (left.edtf, left.first, left.last) == ("1961/1964", date(1961, 1, 1), date(1964, 12, 31))
        assert left.time_text == "1961 and 1964"

    def test_offsets_point_into_the_text(self, read: Read) -> None:
        text = "Mr. Gantz came.\n\nHe met the king in 2019, and Rabat signed a treaty on Tuesday."
        for mention in read(text):
            assert text[mention.sentence_start :].startswith(mention.sentence)
            assert text[mention.clause_start :].startswith(mention.clause)
            assert text[mention.time_start :].startswith(mention.time_text)


class TestWhatATimeGoverns:
    def test_background_in_an_apposition_is_not_the_main_event(self, read: Read) -> None:
        text = "The ministers met Gantz, chief of staff during the 2014 summer war in Gaza."
        (war,) = read(text)
        assert war.edtf == "2014-22"
        assert "met" not in war.clause.split()

    def test_an_apposition_that_explains_a_time_dates_the_clause(self, read: Read) -> None:
        text = "Rabat closed the office at the start of the second Intifada, the uprising of the early 2000s."
        (closed,) = read(text)
        assert "closed the office" in closed.clause

    def test_the_saying_has_no_date_of_its_own_beside_what_is_said(self, read: Read) -> None:
        text = "Gantz said on Monday that he would visit Rabat in December."
        (visit,) = read(text)
        assert visit.edtf == "2021-12"

    def test_a_statement_is_dated_by_its_saying(self, read: Read) -> None:
        (stated,) = read(
            "Polisario head Brahim Ghali stated last week the movement has decided to step up operations."
        )
        assert stated.edtf == "2021-11-15/2021-11-21"
        assert "step up operations" in stated.clause

    @pytest.mark.parametrize(
        "text",
        [
            "The trip lasted two days.",
            "The council meets every Monday.",
            "The two are now allies.",
            "It was the first visit of its kind since 2010.",
            "“We signed it in 1994, and nobody noticed,” the minister said.",
            "Cairo, 4:33 a.m.",
        ],
    )
    def test_these_date_nothing(self, read: Read, text: str) -> None:
        assert read(text) == []

    def test_furniture_gives_nothing(self, read: Read) -> None:
        text = (
            "By Ann Reporter\n\nRead also: The winter of 1956\n\n© 2016 The Paper\n\n"
            "RABAT, Nov 24 (Wire) - The king met Gantz in 2019.\n\nThe World with AFP"
        )
        assert dates(read, text) == ["2019"]


class TestInheritedTime:
    def test_a_headline_takes_the_time_of_the_lead_that_tells_the_same(self, read: Read) -> None:
        headline, lead = read(
            "Israel and Morocco signed a pact on Tuesday.", title="Israel, Morocco sign pact"
        )
        assert headline.position == "headline"
        assert headline.edtf == lead.edtf == "2021-11-23"
        assert headline.time_text == ""
        assert headline.confidence < lead.confidence

    def test_an_undated_lead_is_news_of_the_day(self, read: Read) -> None:
        (lead,) = read("Israel has recognised Morocco's sovereignty over Western Sahara, the palace said.")
        assert (lead.edtf, lead.anchor, lead.modality) == ("2021-11-24", "publication", "happened")
        assert lead.confidence <= 0.5

    @pytest.mark.parametrize(
        ("title", "text"),
        [
            ("Why Morocco matters", "Morocco is a kingdom."),
            ("Israel to formalise ties with Morocco", "Benny Gantz is headed to Morocco."),
            ("The long road to Rabat", "Relations remain cold, and nobody wants war."),
            ("Will Algeria respond?", "Algeria may respond."),
            ("What we know", "Officials would not comment."),
        ],
    )
    def test_plans_states_and_questions_are_no_news_of_the_day(
        self, read: Read, title: str, text: str
    ) -> None:
        assert read(text, title=title) == []

    def test_the_day_after_is_not_the_day(self, read: Read) -> None:
        """The lead is of yesterday: nothing must be dated by the publication."""
        text = "Police arrested forty people on Tuesday.\n\nThe mayor of the town thanked them."
        assert set(dates(read, text, title="Forty held after riot")) == {"2021-11-23"}


def test_extracting_twice_gives_the_same(read: Read) -> None:
    text = "Morocco established ties in 1993, however Rabat broke them off in 2000."
    assert read(text) == read(text)
    assert len({m.id for m in read(text)}) == 2


def test_what_is_said_is_dated_by_the_saying_though_a_clause_in_it_has_a_time(read: Read) -> None:
    text = "The mayor said on Monday that she will not run in the election, which is scheduled for May 2022."
    assert [m.edtf for m in read(text)] == ["2021-11-22", "2022-05"]


def test_a_headline_that_runs_into_the_first_sentence_is_no_part_of_it(read: Read) -> None:
    (found,) = read("Ferry sinks off cape Two hundred people were brought ashore by fishing boats on Monday.")
    assert found.title == "Two hundred people were brought ashore by fishing boats"


@pytest.mark.parametrize(
    "hour",
    [
        "at 1653 local time (2153 GMT) on",
        "at 1653 (2153 GMT) on",
        "at 4:53 p.m. (11:53 a.m. ET)",
        "at 4.53 pm on",
    ],
)
def test_an_hour_is_that_of_the_day_beside_it(read: Read, hour: str) -> None:
    assert [
        edtf[:10] for edtf in dates(read, f"The first tremor hit the town {hour} Monday, a survey said.")
    ] == ["2021-11-22"]
