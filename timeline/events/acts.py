"""Which acts a word names: "signing" is of diplomacy.sign, "march" of street.protest."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_SHORTEST_STEM = 2


class ActTable:
    """The acts of a language's words. ``names`` are all acts, each as "scene.act"."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Read the scenes of an ``acts.toml``: a word that ends in "*" is a stem."""
        self.names: list[str] = []
        words: dict[str, set[str]] = {}
        stems: dict[str, set[str]] = {}
        for scene, group in table.items():
            for act, own in group.items() if isinstance(group, dict) else ():
                name = f"{scene}.{act}"
                self.names.append(name)
                for word in own:
                    (stems if word.endswith("*") else words).setdefault(word.rstrip("*"), set()).add(name)
        self._words, self._stems = words, stems
        self.of = lru_cache(maxsize=1 << 16)(self._of)

    def _of(self, word: str) -> frozenset[str]:
        """The acts that the lower-case ``word`` names, mostly none."""
        found = set(self._words.get(word, ()))
        for end in range(_SHORTEST_STEM, len(word) + 1):
            found |= self._stems.get(word[:end], set())
        return frozenset(found)
