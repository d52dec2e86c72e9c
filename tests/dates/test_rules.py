"""Each rule reads its own examples, on the frozen day, and can be told from the others by its name."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.dates.corpus import PUBLISHED
from timeline.dates import tag
from timeline.dates.grammar import Rule
from timeline.dates.rules import STAGES

RULES = [rule for stage in STAGES for rule in stage]
EXAMPLES = [
    pytest.param(rule, phrase, value, id=f"{rule.name}: {phrase}")
    for rule in RULES
    for phrase, value in rule.examples
]


@pytest.mark.parametrize(("rule", "phrase", "value"), EXAMPLES)
def test_an_example_reads_as_written(rule: Rule, phrase: str, value: str) -> None:
    assert value in [expression.value for expression in tag(phrase, PUBLISHED, rule.language)]


def test_no_rule_name_stands_twice() -> None:
    names = Counter(rule.name for rule in RULES)
    assert [name for name, times in names.items() if times > 1] == []


def test_rules_without_example_do_not_grow_in_number() -> None:
    # Some rules need a sentence, or another stage, to show what they do: the corpus has those.
    assert sum(not rule.examples for rule in RULES) <= len(RULES) // 3
