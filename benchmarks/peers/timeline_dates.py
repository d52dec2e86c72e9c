"""Ours: ``timeline.dates``."""

from __future__ import annotations

from benchmarks.peers.serving import serve
from timeline.dates import resolve, tag

if __name__ == "__main__":
    serve(
        "this tree",
        documents=lambda text, day, language: len(tag(text, day, language)),
        phrases=lambda text, day, language: int(resolve(text, day, language) is not None),
    )
