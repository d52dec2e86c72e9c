"""Who is measured, where it is installed, and how a job is given to it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent

# Text, publication date (ISO 8601) and language of one thing to read.
Item = tuple[str, str, str]


class Result(NamedTuple):
    """What a job took (``serving.py``): a core’s seconds and items done per pass, memory in MB before and at most."""

    version: str
    passes: list[tuple[float, int]]
    found: int
    before_mb: float
    peak_mb: float


@dataclass(frozen=True)
class Subject:
    """A finder: its name, the command of its process, and the one that prints its import's seconds."""

    name: str
    serve: tuple[str, ...]
    importing: tuple[str, ...]

    def run(
        self,
        items: Sequence[Item],
        *,
        warmup: Sequence[Item] = (),
        task: str = "documents",
        passes: int = 1,
        budget: float = 10.0,
        patience: float | None = None,
    ) -> Result:
        """Do a job in a fresh process. Raises TimeoutExpired where it takes longer than ``patience`` seconds."""
        job = {"task": task, "warmup": warmup, "items": items, "passes": passes, "budget": budget}
        told: dict[str, Any] = json.loads(_output(self.serve, json.dumps(job), patience).splitlines()[-1])
        return Result(
            told["version"],
            [(each["seconds"], each["done"]) for each in told["passes"]],
            told["found"],
            told["before_kb"] / 1000,
            told["peak_kb"] / 1000,
        )

    def attempt(self, items: Sequence[Item], **options: Any) -> Result | str:
        """Do a job that may take too long or break the finder: says which, then."""
        try:
            return self.run(items, **options)
        except subprocess.TimeoutExpired as error:
            return f"over {error.timeout:.0f} s"
        except subprocess.CalledProcessError:
            return "broke off"

    def import_seconds(self) -> float:
        """How long a core takes to import it in a fresh process."""
        return float(_output(self.importing, "", None).split()[-1])


def python_subject(name: str, python: Path, adapter: str, module: str) -> Subject:
    """A finder in Python: its interpreter, its adapter in this folder and the module that its users import."""
    timing = f"import time; began = time.process_time(); import {module}; print(time.process_time() - began)"
    quiet = (str(python), "-W", "ignore")
    return Subject(name, (*quiet, "-m", f"benchmarks.peers.{adapter}"), (*quiet, "-c", timing))


def node_subject(name: str, adapter: str, module: str) -> Subject:
    """A finder for node: its adapter in this folder and the module that its users require."""
    timing = (
        f"const b = process.cpuUsage(); require('{module}');"
        "const { user, system } = process.cpuUsage(b); console.log((user + system) / 1e6)"
    )
    return Subject(name, ("node", str(HERE / adapter)), ("node", "-e", timing))


def subjects(folder: Path) -> tuple[list[Subject], dict[str, str]]:
    """Ourselves first, then the peers installed in the folder; and of those that are not, why."""
    python = folder / "venv" / "bin" / "python"
    wanted = [
        python_subject("timeline.dates", Path(sys.executable), "timeline_dates", "timeline.dates"),
        node_subject("chrono-node", "chrono.js", "chrono-node"),
        node_subject("Microsoft (npm)", "microsoft.js", "@microsoft/recognizers-text-date-time"),
        python_subject("Microsoft (Python)", python, "microsoft", "recognizers_date_time"),
        python_subject("search_dates", python, "search_dates", "dateparser.search"),
    ]
    os.environ["NODE_PATH"] = str(folder / "node_modules")
    os.environ["PYTHONPATH"] = str(ROOT)
    there, skipped = [], {}
    for subject in wanted:
        try:
            subject.import_seconds()
            there.append(subject)
        except (OSError, subprocess.CalledProcessError) as error:
            lines = str(getattr(error, "stderr", None) or error).strip().splitlines()
            skipped[subject.name] = next((line for line in lines if "Error" in line), lines[-1])
    return there, skipped


def _output(command: Sequence[str], text: str, patience: float | None) -> str:
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=patience)
    return done.stdout
