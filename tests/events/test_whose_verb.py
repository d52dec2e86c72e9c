"""Which verb is whose: what stands between a subject and its verb, and what only looks like a clause of its own."""

import pytest

from tests.events.conftest import Read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A past form between commas describes; the sentence's own verb follows.
        (
            "A second match, planned for 20 August 2021, was cancelled on Friday because of the heat.",
            ("2021-11-19", "A second match was cancelled because of the heat"),
        ),
        (
            "The pier, built in 1961, collapsed on Monday after two days of heavy rain.",
            ("2021-11-22", "The pier collapsed after two days of heavy rain"),
        ),
        # What a relative clause tells ends where a second verb follows that nothing joins.
        (
            "A painting lent to Utrecht that was stolen last September has been found in a barn, police said Tuesday.",
            ("2021-11-23", "A painting lent to Utrecht has been found in a barn"),
        ),
        (
            "A second walkout that was to start on October 3 has been called off.",
            ("2021-10-03", "A second walkout that was to start has been called off"),
        ),
        (
            "Ada Quist, who led the march, retired in January.",
            ("2021-01", "Ada Quist, who led the march, retired"),
        ),
        # A noun with a number before it is no verb.
        (
            "The first televised debate between Quist and Marlow is scheduled for December 12.",
            (
                "2021-12-12",
                "The first televised debate between Quist and Marlow is scheduled for December 12",
            ),
        ),
        # An office that somebody holds opens no clause.
        (
            "The party's deputy, Ole Dahl, took over as leader on Tuesday and promised change.",
            ("2021-11-23", "The party's deputy, Ole Dahl, took over as leader"),
        ),
        (
            "Ada Quist resigned as health minister on August 11 after an auditor found that money was missing.",
            ("2021-08-11", "Ada Quist resigned as health minister"),
        ),
        # Nor does "before" with a noun, where the verb after "and" is that of the words before.
        (
            "The two brothers appeared before a judge on Tuesday and were remanded in custody.",
            ("2021-11-23", "The two brothers appeared before a judge"),
        ),
        (
            "The ministry was first warned of sick cattle in January, according to a letter.",
            ("2021-01", "The ministry was first warned of sick cattle"),
        ),
        (
            "The talks opened on June 7 and nearly broke down last Thursday, when a shell hit the hotel.",
            ("2021-11-18", "The talks nearly broke down, when a shell hit the hotel"),
        ),
        # A name between its subject and its verb does not end a clause.
        (
            "The breakthrough came on Tuesday night, when the port minister, Colm Daly, met both sides.",
            ("2021-11-23", "The breakthrough came, when the port minister, Colm Daly, met both sides"),
        ),
        # A perfect is no caption.
        (
            "Engineers have lost contact with the Skua probe, the agency said on Tuesday.",
            ("2021-11-23", "Engineers have lost contact with the Skua probe"),
        ),
    ],
)
def test_a_clause_keeps_its_own_subject_and_verb(read: Read, text: str, told: tuple[str, str]) -> None:
    assert told in [(m.edtf, m.title) for m in read(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "An audit by the state found in December that reports of repairs had been falsified.",
            [("2020-12", "An audit by the state found that reports of repairs had been falsified")],
        ),
        (
            "The jury heard that a ransom of $600,000 had been handed over on November 7, 2017.",
            [("2017-11-07", "A ransom of $600,000 had been handed over")],
        ),
        (
            "The makers knew that the valve had failed a test, a public inquiry heard on Wednesday.",
            [("2021-11-24", "The makers knew that the valve had failed a test")],
        ),
    ],
)
def test_what_was_found_stays_with_the_finding(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(m.edtf, m.title) for m in read(text)] == told


def test_a_report_that_is_denied_is_denied(read: Read) -> None:
    told = read("A spokeswoman denied a report that the bank had hired advisers in September.")
    assert [(m.edtf, m.modality) for m in told] == [("2021-09", "denied")]


def test_to_plead_not_guilty_is_done(read: Read) -> None:
    assert [m.modality for m in read("Quist pleaded not guilty at a hearing on Tuesday.")] == ["happened"]


def test_retired_before_an_office_and_a_name_only_describes(read: Read) -> None:
    told = read("Retired general Ada Quist landed in Oslo on Tuesday for talks.")
    assert [m.title for m in told] == ["Retired general Ada Quist landed in Oslo for talks"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What a dated participle or relative clause describes is named; what else happened to it is not told.
        ("The pier, built in 1961, collapsed on Monday.", ("1961", "The pier, built in 1961")),
        ("Built in 1961, the Salten pier collapsed on Monday.", ("1961", "The Salten pier, built in 1961")),
        (
            "Tern Airways, which was founded in 1987, shut its last office three years ago.",
            ("1987", "Tern Airways was founded in 1987"),
        ),
        (
            "Premier Ole Dahl, whose party lost a vote on Tuesday by 76 to 71, will stay on.",
            ("2021-11-23", "Premier Ole Dahl's party lost a vote by 76 to 71"),
        ),
        (
            "A trial of a new vaccine, which began in July with 2,000 volunteers, is to end in March.",
            ("2021-07", "A trial of a new vaccine began with 2,000 volunteers"),
        ),
    ],
)
def test_a_describing_clause_is_told_of_what_it_describes(
    read: Read, text: str, told: tuple[str, str]
) -> None:
    assert told in [(m.edtf, m.title) for m in read(text)]


def test_what_says_more_of_a_date_goes_with_it(read: Read) -> None:
    told = read(
        "Relatives said they would hold a silent vigil at the pier on March 4, the anniversary of the disaster."
    )
    assert [m.title for m in told] == ["Relatives would hold a silent vigil at the pier"]


def test_a_plural_at_the_head_of_a_sentence_is_nobodys_name(read: Read) -> None:
    told = read("Doctors said that the patient was well. She is to leave for London on Friday.")
    assert [m.title for m in told] == ["She is to leave for London"]


def test_who_gave_a_deadline_is_no_part_of_it(read: Read) -> None:
    told = read("It had set a deadline of July 20 for the firms to answer.")
    assert [m.title for m in told] == ["A deadline of July 20"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # "rose" is no participle: the sentence's own verb, after a relative clause that ends without a comma.
        (
            "The number of dead in the valley that was hit by the flood rose to 14 on Friday.",
            ("2021-11-19", "The number of dead in the valley that was hit by the flood rose to 14"),
        ),
        # What is said after an auxiliary and a time is still said.
        (
            "The minister had insisted as late as Tuesday that nobody would be moved.",
            ("2021-11-23", "The minister had insisted that nobody would be moved"),
        ),
        # Two who say so are no items of a list.
        (
            "Soldiers entered Tarn on Monday after rebels left the bridge, residents and an army spokesman said.",
            ("2021-11-22", "Soldiers entered Tarn after rebels left the bridge"),
        ),
        # The time of a description is not that of what is said of the thing described.
        (
            "The pact, reached in Bonn last month, was rejected by 52 to 49.",
            ("2021-10", "The pact, reached in Bonn last month"),
        ),
        # What will be done in Saturday's match is planned; the match alone is no news.
        (
            "Her deputy, Pia Holm, will lead the team in Saturday's match against Tarn.",
            ("2021-11-27", "Her deputy, Pia Holm, will lead the team in Saturday's match against Tarn"),
        ),
        # Who is not known stays a pronoun; a verb alone is no title.
        (
            "Nobody was hurt. She moved to Canada in 2015 and gave evidence by video on 12 May 2021.",
            ("2021-05-12", "She gave evidence by video on 12 May 2021"),
        ),
        # A plural that is nobody's name is passed over.
        (
            "Nora Bright walked home. Doctors said that she was well. She is to leave for London on Friday.",
            ("2021-11-26", "Nora Bright is to leave for London"),
        ),
    ],
)
def test_the_title_is_of_the_clause_that_the_time_dates(read: Read, text: str, told: tuple[str, str]) -> None:
    assert told in [(m.edtf, m.title) for m in read(text)]


def test_a_name_keeps_both_its_commas(read: Read) -> None:
    told = read("Her rival, Lena Quist, who had hoped to lead the party, left on Sunday for a post in Oslo.")
    assert [m.title for m in told] == ["Her rival, Lena Quist, left for a post in Oslo"]


def test_what_went_on_through_the_night_has_no_hour(read: Read) -> None:
    told = read("Rescuers drilled through the night and reached the last tunnel of the mine on Tuesday.")
    assert [(m.edtf, m.title) for m in told] == [
        ("2021-11-23", "Rescuers reached the last tunnel of the mine")
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The envoy, who was to fly to the capital on Thursday, has postponed her visit.",
            ("2021-11-25", "planned", "The envoy, who was to fly to the capital, has postponed her visit"),
        ),
        (
            "A street parade, planned for December 20, was called off because of the storm.",
            (
                "2021-12-20",
                "planned",
                "A street parade, planned for December 20, was called off because of the storm",
            ),
        ),
    ],
)
def test_a_plan_is_told_with_what_came_of_it(read: Read, text: str, told: tuple[str, str, str]) -> None:
    assert [(m.edtf, m.modality, m.title) for m in read(text)] == [told]


def test_all_that_was_said_together_is_told(read: Read) -> None:
    told = read(
        "Nine people died and 23 were missing after the dike gave way on Monday, officials said on Tuesday."
    )
    assert ("2021-11-23", "Nine people died and 23 were missing after the dike gave way") in [
        (m.edtf, m.title) for m in told
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What is said goes on after words between commas.
        (
            "The museum said the painting, stolen in 1998, would be shown from March 3.",
            ("2022-03-03", "The painting would be shown from March 3"),
        ),
        # An age between a name and what is told of it is not whom it is told of.
        (
            "Both men deny harming Ada Quist, 22, who vanished on May 4, 2019.",
            ("2019-05-04", "Ada Quist vanished on May 4, 2019"),
        ),
        # Two times that leave a title together take no comma of the rest along.
        (
            "The airline cut its forecast for the second time this year on Monday, blaming strikes.",
            ("2021-11-22", "The airline cut its forecast for the second time, blaming strikes"),
        ),
    ],
)
def test_what_stands_between_commas_is_passed_over(read: Read, text: str, told: tuple[str, str]) -> None:
    assert told in [(m.edtf, m.title) for m in read(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A judge in Lyon who heard the case in May said on Monday that he would retire.",
            [
                ("2021-05", "A judge in Lyon heard the case"),
                ("2021-11-22", "A judge in Lyon said that he would retire"),
            ],
        ),
        (
            "Fighting broke out on Saturday when a convoy that had left the port was ambushed.",
            [("2021-11-20", "Fighting broke out when a convoy that had left the port was ambushed")],
        ),
        (
            "The volcano, dormant since 1902, erupted on Monday, forcing 2,000 people from their homes.",
            [("2021-11-22", "The volcano erupted, forcing 2,000 people from their homes")],
        ),
        (
            "Nobody was injured when the roof of the arena fell in on Sunday.",
            [("2021-11-21", "The roof of the arena fell in")],
        ),
    ],
)
def test_a_clause_ends_where_its_verb_is_told(read: Read, text: str, told: list[tuple[str, str]]) -> None:
    assert [(m.edtf, m.title) for m in read(text)] == told


def test_a_body_is_nobody_that_she_may_mean(read: Read) -> None:
    told = read("The Senate voted 61 to 38 on Tuesday to confirm her, and she will be sworn in on Friday.")
    assert not any(m.title.startswith("The Senate will") for m in told)


def test_who_does_not_comment_denies_nothing(read: Read) -> None:
    told = read("The bank did not comment on Sunday on a report that it would cut 900 jobs.")
    assert [m.modality for m in told] == ["happened"]
