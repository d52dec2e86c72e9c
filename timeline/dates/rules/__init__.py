"""The grammar's rules, by what they read, in the order of the stages: later ones build on earlier readings."""

from timeline.dates.grammar import Rule
from timeline.dates.rules import (
    clock,
    combined,
    durations,
    fulldates,
    habits,
    hours,
    modified,
    parts,
    postposed,
    references,
    relative,
    sets,
    slices,
    spells,
)

# A stage's rules all see the same tokens; the longest match wins, then the first rule.
STAGES: tuple[tuple[Rule, ...], ...] = (
    (
        *hours.RULES,
        *postposed.RULES,
        *habits.RULES,
        *spells.RULES,
        *slices.WEEKDAY_RULES,
        *fulldates.RULES,
        *parts.RULES,
        *clock.RULES,
        *durations.RULES,
        *relative.RULES,
        *sets.RULES,
        *references.RULES,
    ),
    (*slices.RULES, *combined.RULES, *habits.COMBINED, *postposed.COMBINED, *spells.COMBINED),
    modified.RULES,
)
