import pytest

from tests.events.conftest import Read


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The two ministers signed a memorandum on Tuesday.", "happened"),
        ("The deal was signed on Tuesday.", "happened"),
        ("They will meet on Wednesday.", "planned"),
        ("Mr. Gantz is due to meet the minister on Wednesday.", "planned"),
        ("The summit is scheduled for December 3.", "planned"),
        ("Parties called for a sit-in Wednesday afternoon in front of the parliament.", "planned"),
        ("Unions called on Monday for a strike.", "happened"),
        ("Unions called for a strike on Friday.", "planned"),
        ("The council called for new elections in June 2022.", "hypothetical"),
        ("The envoy urged both sides to agree on a ceasefire by December 10.", "hypothetical"),
        ("The council called for calm on Wednesday.", "happened"),
        ("Chileans vote on December 19.", "planned"),
        ("There is a call for a November 29 demonstration against ties with Israel.", "planned"),
        ("The minister said that the office would open in January 2022.", "planned"),
        ("Morocco did not sign the treaty in 2019.", "denied"),
        ("Rabat denied on Monday that it had bought the software.", "denied"),
        ("He not only visited Rabat in 2019 but stayed.", "happened"),
        ("The rocket could leave on December 26.", "hypothetical"),
        ("If the deal is signed on Friday, all will be well.", "hypothetical"),
        ("The government fell in 2019 after it had planned to resign.", "happened"),
    ],
)
def test_modality(read: Read, text: str, modality: str) -> None:
    assert [m.modality for m in read(text)] == [modality]


def test_what_lies_after_the_publication_has_not_happened(read: Read) -> None:
    (mention,) = read("Joe Biden takes office on January 20, 2025.")
    assert mention.modality == "planned"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "The council called for new elections in June 2022.",
            "Told as hypothetical: it is called for, not decided: “called for”.",
        ),
        (
            "Joe Biden takes office on January 20, 2025.",
            "Told as planned: it lies after the publication date.",
        ),
        ("Morocco did not sign the treaty in 2019.", "Told as denied: the words deny it."),
    ],
)
def test_why_it_is_not_told_as_happened_is_explained(read: Read, text: str, reason: str) -> None:
    (mention,) = read(text)
    assert mention.explanation.endswith(reason)


def test_what_happened_needs_no_reason(read: Read) -> None:
    (mention,) = read("The two ministers signed a memorandum on Tuesday.")
    assert "Told as" not in mention.explanation
