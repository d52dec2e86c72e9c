"""The grammar's rules, by what they read, in the order of the stages: later ones build on earlier readings."""

from timeline.dates.grammar import Rule
from timeline.dates.rules import (
    clock,
    combined,
    distances,
    durations,
    fulldates,
    habits,
    hours,
    modified,
    numericdates,
    parts,
    postposed,
    references,
    relative,
    sets,
    slices,
    spells,
    timeonday,
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
        *numericdates.RULES,
        *parts.RULES,
        *clock.RULES,
        *relative.RULES,
        *durations.RULES,
        *sets.RULES,
        *references.RULES,
    ),
    (
        *slices.RULES,
        *timeonday.RULES,
        *combined.RULES,
        *distances.RULES,
        *habits.COMBINED,
        *spells.COMBINED,
    ),
    modified.RULES,
)
