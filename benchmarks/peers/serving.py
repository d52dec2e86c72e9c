"""The protocol of a measured process, for finders written in Python (serving.js is the same for node).

The process reads one job, a JSON line, from its input, does it and prints one JSON line:

- in: ``{"task": "documents" | "phrases", "warmup": [[text, day, language], ...], "items": [the same],
  "passes": n, "budget": seconds}``. The warm-up is done first, unmeasured.
- out: ``{"version": ..., "passes": [{"seconds": s, "done": items}, ...], "found": expressions in the first pass,
  "before_kb": peak memory before the warm-up, "peak_kb": at the end}``. A pass ends after its last item, or after
  the item at which the budget is spent; no further pass is begun once it is spent.

The time is taken in here: starting the process and passing texts to it costs a finder nothing. It is the time
that the process was on a core, all its threads together: what it would take with one core to itself, whatever
else the machine does meanwhile.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

# Text, publication date and language in, number of expressions found out.
Finder = Callable[[str, date, str], int]


def serve(version: str, documents: Finder, phrases: Finder) -> None:
    """Do the job that the standard input holds and print what it took."""
    job = json.loads(sys.stdin.readline())
    find = documents if job["task"] == "documents" else phrases
    budget = job["budget"]
    warmup, items = (
        [(text, date.fromisoformat(day), language) for text, day, language in job[key]]
        for key in ("warmup", "items")
    )
    before = peak_kb()
    timed(find, warmup, budget)
    passes = [timed(find, items, budget)]
    while len(passes) < job["passes"] and sum(seconds for seconds, _, _ in passes) < budget:
        passes.append(timed(find, items, budget))
    print(
        json.dumps(
            {
                "version": version,
                "passes": [{"seconds": seconds, "done": done} for seconds, done, _ in passes],
                "found": passes[0][2],
                "before_kb": before,
                "peak_kb": peak_kb(),
            }
        )
    )


def timed(find: Finder, items: list[tuple[str, date, str]], budget: float) -> tuple[float, int, int]:
    """Seconds of a core that the finder took, items done before the budget was spent, expressions found."""
    done = found = 0
    began, until = time.process_time(), time.monotonic() + budget
    for text, day, language in items:
        found += find(text, day, language)
        done += 1
        if time.monotonic() > until:
            break
    return time.process_time() - began, done, found


def peak_kb() -> int:
    """The most memory that this process has held, in kB; 0 where the system does not say (not Linux).

    From /proc, since getrusage's figure starts at that of the parent process.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s*(\d+)", status)
    return int(found[1]) if found else 0
