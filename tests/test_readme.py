"""The README says what is true: its commands run, and print what it shows.

In a block marked ``console`` a line with ``$`` is a command, the lines under it are its output; ``…`` stands for
lines left out. ``serve`` and ``curl`` are not started: the address goes to the application instead. Benchmarks and
trainings take minutes: that they start, and know the options they are shown with, is enough.
"""

from __future__ import annotations

import importlib
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api import create_app

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ["README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md")))]
TEXTS = {document: (ROOT / document).read_text(encoding="utf-8") for document in DOCUMENTS}
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
MEASURED = re.compile(r"python -m ((?:benchmarks|training)\.\w+)([^`\n]*)")
ADDRESS = "http://127.0.0.1:8000"


def commands(document: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a document with the output shown."""
    for block in BLOCK.findall(TEXTS[document]):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *output = part.splitlines()
            yield command, output


def shown_in(output: list[str], actual: list[str]) -> bool:
    """Whether the output shown is the actual one, lines left out at each ``…``."""
    pattern = "\n".join("(?:.*\n)*?.*" if line == "…" else re.escape(line.rstrip()) for line in output)
    return re.fullmatch(pattern, "\n".join(line.rstrip() for line in actual)) is not None


def run(command: str, folder: Path, data: Path) -> list[str]:
    words = shlex.split(command)
    if words[0] == "curl":
        response = create_app(data / "timeline.db").test_client().get(words[-1].removeprefix(ADDRESS))
        return response.get_data(as_text=True).splitlines()
    assert words[0] == "python", command
    environment = os.environ | {"TIMELINE_DATA": str(data), "PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    done = subprocess.run(
        [sys.executable, *words[1:]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return (done.stderr + done.stdout).splitlines()


@pytest.mark.parametrize("document", [each for each in DOCUMENTS if list(commands(each))])
def test_commands_print_what_is_shown(document: str, tmp_path: Path) -> None:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    for command, output in commands(document):
        if command.startswith("python -m timeline serve"):
            continue
        actual = run(command, tmp_path, tmp_path / "data")
        assert shown_in(output, actual), f"{document}: $ {command}\n" + "\n".join(actual)


def test_what_figures_were_measured_with_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {match.groups() for text in TEXTS.values() for match in MEASURED.finditer(text)}
    assert found
    for module, arguments in sorted(found):
        monkeypatch.setattr(sys, "argv", [module, "--help"])
        with pytest.raises(SystemExit) as ended:
            importlib.import_module(module).main()
        assert ended.value.code == 0
        told = capsys.readouterr().out
        assert [option for option in re.findall(r"--[\w-]+", arguments) if option not in told] == [], module


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXTS[document])
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []


def test_every_parameter_of_the_api_is_told() -> None:
    text = TEXTS["README.md"]
    paths = create_app("sqlite://").test_client().get("/openapi.json").get_json()["paths"]
    names = {parameter["name"] for parameter in paths["/timeline"]["get"]["parameters"]}
    assert [name for name in sorted(names) if f"`{name}`" not in text and f"`{name}=" not in text] == []
    assert [path for path in paths if path.replace("{id}", "<id>") not in text] == []
