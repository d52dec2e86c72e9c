"""What is one event and what is not, and what the event then says."""

from datetime import date

import pandas as pd
import pytest

from tests.merge.made import article, events
from timeline.events import mention_frame
from timeline.merge import ARTICLE_DTYPES, article_frame, merge
from timeline.model import Article, Event


class TestOneEvent:
    def test_the_narrowest_date_that_all_agree_on(self) -> None:
        (ties,) = events(
            [
                article("a", "Morocco and Israel established diplomatic relations in the early 1990s."),
                article("b", "Morocco and Israel set up ties in 1993."),
            ]
        )
        assert (ties.edtf, ties.granularity, ties.text) == ("1993", "year", "1993")
        assert {s.article_id for s in ties.sources} == {"a", "b"}
        assert ties.conflict == ()

    def test_overlapping_times_give_their_intersection(self) -> None:
        (closed,) = events(
            [
                article("a", "Rabat closed the Israeli mission between September and November 2000."),
                article("b", "Morocco closed the Israeli mission between October and December 2000."),
            ]
        )
        assert (closed.first, closed.last) == (date(2000, 10, 1), date(2000, 11, 30))
        assert closed.edtf == "2000-10-01/2000-11-30"

    def test_capital_and_country_are_one_actor(self) -> None:
        (cut,) = events(
            [
                article("a", "Algiers broke off diplomatic relations with Rabat in August."),
                article("b", "Algeria severed diplomatic ties with Morocco in August."),
            ]
        )
        assert len(cut.sources) == 2

    def test_what_was_planned_has_happened(self) -> None:
        (signed,) = events(
            [
                article(
                    "a",
                    "Gantz and Loudiyi will sign a defence memorandum in Rabat on Wednesday.",
                    date(2021, 11, 23),
                ),
                article(
                    "b",
                    "Gantz and Loudiyi signed a defence memorandum in Rabat on Wednesday.",
                    date(2021, 11, 25),
                ),
            ]
        )
        assert (signed.status, signed.edtf) == ("happened", "2021-11-24")

    def test_headline_and_lead_are_one_story(self) -> None:
        text = "Israel and Morocco took a historic step on Tuesday. General Gantz was received by Minister Loudiyi."
        (step,) = events([article("a", text, date(2021, 11, 24), title="Morocco and Israel sign accord")])
        assert step.edtf == "2021-11-23"


class TestSeveralEvents:
    def test_one_day_two_things(self) -> None:
        found = events(
            [
                article("a", "Parliament approved the new budget on December 1."),
                article("b", "A ferry sank off the coast of Crete on December 1."),
            ]
        )
        assert len(found) == 2

    def test_that_both_began_makes_them_no_one_event(self) -> None:
        found = events(
            [
                article("a", "The governor stepped down at last; the unrest began on December 1."),
                article("b", "An airline began flights from the capital to Lagos on December 1."),
            ]
        )
        assert sorted(event.edtf for event in found if event.first == date(2021, 12, 1)) == ["2021-12-01"] * 2

    def test_the_same_thing_again_in_another_year(self) -> None:
        found = events(
            [
                article("a", "The Security Council renewed the mandate of the mission in October 2019."),
                article("b", "The Security Council renewed the mandate of the mission in October 2021."),
            ]
        )
        assert [e.edtf for e in found] == ["2019-10", "2021-10"]
        assert all(not e.conflict for e in found)

    def test_a_writer_who_keeps_apart_what_happened_and_what_will(self) -> None:
        text = (
            "Gantz met the defence minister in Rabat on Wednesday morning.\n\n"
            "Gantz is also due to meet the foreign minister in Rabat on Wednesday."
        )
        found = events([article("a", text, date(2021, 11, 24))])
        assert sorted(e.status for e in found) == ["happened", "planned"]

    def test_two_times_in_one_sentence_are_two_events(self) -> None:
        text = (
            "A committee advised building the telescope in the mid-1990s, and NASA began building it in 1996."
        )
        assert len(events([article("a", text)])) == 2


class TestConflict:
    READINGS = (
        ("a", "Morocco opened a liaison office in Tel Aviv in March 1995."),
        ("b", "Morocco opened a liaison office in Tel Aviv in 1996."),
        ("c", "Morocco opened a liaison office in Tel Aviv in March 1995, diplomats recall."),
    )

    def test_both_dates_are_shown_with_their_publishers_and_the_better_supported_leads(self) -> None:
        (opened,) = events([article(name, text) for name, text in self.READINGS])
        assert opened.edtf == "1995-03"
        assert [(r.edtf, r.publishers) for r in opened.conflict] == [
            ("1995-03", ("Paper a", "Paper c")),
            ("1996", ("Paper b",)),
        ]

    def test_a_plan_that_moved_is_no_conflict(self) -> None:
        found = events(
            [
                article("a", "The launch of the telescope is planned for October 2022."),
                article("b", "The launch of the telescope is planned for November 2022."),
            ]
        )
        assert [e.conflict for e in found] == [(), ()]


class TestWhatAnEventSays:
    def test_every_source_is_quoted_with_its_own_sentence(self) -> None:
        texts = {
            "a": "On Friday the ferry Aurora sank off Crete with forty people aboard.",
            "b": "The ferry Aurora sank off Crete on Friday.",
        }
        (sank,) = events([article(name, text) for name, text in texts.items()])
        assert {s.article_id: s.quote for s in sank.sources} == texts
        assert [s.url for s in sank.sources] == ["https://a.example/", "https://b.example/"]

    def test_a_plan_does_not_tell_what_happened(self) -> None:
        plan = (
            "President Ilena Torv of Sarovia called a general election in all three provinces for August 29."
        )
        done = "Sarovia voted in a general election on Sunday. Ilena Torv of Sarovia lost."
        (voted,) = [
            event
            for event in events(
                [article("a", plan, date(2021, 6, 16)), article("b", done, date(2021, 8, 30))]
            )
            if event.edtf == "2021-08-29"
        ]
        assert voted.title == "Sarovia voted in a general election"

    def test_the_title_that_stands_alone_is_shown(self) -> None:
        (sank,) = events(
            [
                article("a", "It sank off Crete on December 3."),
                article("b", "The ferry Aurora sank off Crete with forty people aboard on December 3."),
            ]
        )
        assert sank.title == "The ferry Aurora sank off Crete with forty people aboard"

    def test_who_dates_it_exactly_tells_it(self) -> None:
        told = [
            article("a", "A ceasefire between the army and the rebels took effect on 6 September 1991."),
            article("b", "The rebels gave up the ceasefire with the army that took effect in 1991."),
        ]
        event = next(each for each in events(told) if each.edtf == "1991-09-06")
        assert event.title.startswith("A ceasefire between the army and the rebels took effect")

    def test_who_is_not_cut_short_tells_it(self) -> None:
        """The first sentence is too long for a title, and every end of a part of it is too far."""
        told = [
            article(
                "a",
                "The harbour authority of the old town of Bergen closed the northern ferry terminal of the company of "
                "the brothers Olsen for the first time since the great flood of the lower town on 6 September 2021.",
            ),
            article(
                "b", "The harbour authority of Bergen closed the northern ferry terminal on 6 September 2021."
            ),
        ]
        (event,) = events(told)
        assert event.title == "The harbour authority of Bergen closed the northern ferry terminal"

    def test_more_voices_weigh_more_and_are_surer_but_copies_are_one_voice(self) -> None:
        agency = (
            "The ferry Aurora sank off Crete on Friday.\n\nDivers found the wreck on Sunday.\n\n"
            "The owner had bought it in 2003.\n\nIts captain was arrested on Monday."
        )
        others = "The ferry Aurora sank off Crete on Friday."
        alone = events([article("a", agency)])
        copied = events([article("a", agency), article("b", agency)])
        told = events([article("a", agency), article("b", others)])
        sinking = [next(e for e in found if "sank" in e.title) for found in (alone, copied, told)]
        assert sinking[1].importance == sinking[0].importance < sinking[2].importance
        assert sinking[1].confidence == sinking[0].confidence < sinking[2].confidence
        assert len(sinking[1].sources) == 2


class TestFrames:
    def test_no_mentions_no_events(self) -> None:
        assert merge(mention_frame([]), article_frame([])) == []

    def test_article_frame_has_the_documented_types(self) -> None:
        frame = article_frame([article("a", "Text.")])
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == ARTICLE_DTYPES

    def test_a_missing_column_is_named(self) -> None:
        with pytest.raises(ValueError, match="edtf"):
            merge(mention_frame([]).drop(columns="edtf"), article_frame([]))

    def test_an_unknown_article_is_named(self) -> None:
        row = {name: pd.Series(["x"]) for name in mention_frame([]).columns}
        with pytest.raises(ValueError, match="no article has the id 'x'"):
            merge(pd.DataFrame(row), article_frame([]))


class TestPlans:
    PLAN = "The ferry Aurora will sail to Crete on 3 March 2021."

    def plan(self, *articles: Article) -> Event:
        return next(e for e in events(articles) if e.edtf == "2021-03-03" and "Aurora" in e.title)

    def test_a_plan_that_no_later_article_reports_is_overdue(self) -> None:
        announced = article("a", self.PLAN, date(2021, 3, 1))
        other = article("b", "The yard launched the tanker Borealis on 9 March 2021.", date(2021, 3, 10))
        plan = self.plan(announced, other)
        assert (plan.status, plan.overdue) == ("planned", True)

    def test_it_is_not_before_its_time_is_over(self) -> None:
        announced = article("a", self.PLAN, date(2021, 3, 1))
        other = article("b", "The yard launched the tanker Borealis on 2 March 2021.", date(2021, 3, 3))
        assert not self.plan(announced, other).overdue

    def test_nor_when_it_is_reported(self) -> None:
        announced = article("a", self.PLAN, date(2021, 3, 1))
        reported = article("b", "The ferry Aurora sailed to Crete on 3 March 2021.", date(2021, 3, 10))
        plan = self.plan(announced, reported)
        assert (plan.status, plan.overdue) == ("happened", False)


class TestNotOneEvent:
    def test_signed_and_cancelled(self) -> None:
        found = events(
            [
                article("a", "Gantz signed the defence memorandum with Loudiyi in Rabat on December 3."),
                article("b", "Gantz cancelled the defence memorandum with Loudiyi in Rabat on December 3."),
            ]
        )
        assert len(found) == 2

    def test_it_fell_and_it_rose(self) -> None:
        found = events(
            [
                article("a", "The price of Brent crude rose by four dollars in London on December 3."),
                article("b", "The price of Brent crude fell by four dollars in London on December 3."),
            ]
        )
        assert len(found) == 2


class TestAnUpdate:
    def test_a_toll_that_grows_is_one_disaster(self) -> None:
        (quake,) = events(
            [
                article("a", "An earthquake killed 40 people in Crete on December 3.", date(2021, 12, 4)),
                article("b", "An earthquake killed 120 people in Crete on December 3.", date(2021, 12, 6)),
                article("c", "An earthquake killed 300 people in Crete on December 3.", date(2021, 12, 9)),
            ]
        )
        assert len(quake.sources) == 3
        assert quake.conflict == ()


class TestWhatIsCorroborated:
    def test_a_day_that_one_gives_and_two_give_the_month_of(self) -> None:
        (opened,) = events(
            [
                article("a", "Morocco opened a liaison office in Tel Aviv on 14 March 1995."),
                article("b", "Morocco opened a liaison office in Tel Aviv in March 1995."),
                article("c", "Morocco opened a liaison office in Tel Aviv in March 1995, diplomats recall."),
            ]
        )
        assert (opened.edtf, opened.granularity, opened.corroborated) == ("1995-03-14", "day", "1995-03")

    def test_a_day_that_two_give(self) -> None:
        (opened,) = events(
            [
                article("a", "Morocco opened a liaison office in Tel Aviv on 14 March 1995."),
                article(
                    "b", "Morocco opened a liaison office in Tel Aviv on 14 March 1995, diplomats recall."
                ),
                article("c", "Morocco opened a liaison office in Tel Aviv in March 1995."),
            ]
        )
        assert (opened.edtf, opened.corroborated) == ("1995-03-14", "1995-03-14")

    def test_nothing_of_what_one_voice_says(self) -> None:
        text = (
            "The ferry Aurora sank off Crete on 3 December 2021.\n\nDivers found the wreck on 5 December 2021.\n\n"
            "The owner had bought it in 2003.\n\nIts captain was arrested on 6 December 2021."
        )
        sank = next(e for e in events([article("a", text), article("b", text)]) if "sank" in e.title)
        assert (len(sank.sources), sank.voices, sank.corroborated) == (2, 1, None)
