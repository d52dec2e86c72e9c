"""Each rule has examples, which it reads itself, on the frozen day; and its name tells it from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.dates.corpus import PUBLISHED
from timeline.dates import tag
from timeline.dates.grammar import Rule
from timeline.dates.reading import Part
from timeline.dates.rules import STAGES
from timeline.dates.scan import plain
from timeline.dates.tagger import tagger

RULES = [rule for stage in STAGES for rule in stage]
EXAMPLES = [
    pytest.param(rule, phrase, value, id=f"{rule.name}: {phrase}")
    for rule in RULES
    for phrase, value in rule.examples
]


def rules_of(part: Part) -> Iterator[str]:
    """The rules that read a part, and those that read what it was built from."""
    yield part.rule
    for each in part.within:
        yield from rules_of(each)


@pytest.mark.parametrize(("rule", "phrase", "value"), EXAMPLES)
def test_an_example_reads_as_written(rule: Rule, phrase: str, value: str) -> None:
    assert value in [expression.value for expression in tag(phrase, PUBLISHED, rule.language)]


@pytest.mark.parametrize(("rule", "phrase", "value"), EXAMPLES)
def test_an_example_is_read_by_its_rule(rule: Rule, phrase: str, value: str) -> None:
    found = tagger(rule.language).find(phrase, plain(phrase))
    assert rule.name in [name for _, part in found for name in rules_of(part)]


def test_every_rule_has_an_example() -> None:
    assert [rule.name for rule in RULES if not rule.examples] == []


def test_no_rule_name_stands_twice() -> None:
    names = Counter(rule.name for rule in RULES)
    assert [name for name, times in names.items() if times > 1] == []
