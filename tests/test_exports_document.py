"""docs/exports.md says what is true: each format it names exists, and each that exists is named, with its type."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from api import create_app
from api.formats import FORMATS, MEDIA_TYPES, PARAMETERS
from api.parameters import Format
from timeline.cli.export import Format as CommandLineFormat

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
TABLE = {
    name: (media_type, command_line == "yes")
    for name, media_type, command_line in re.findall(
        r"^\| `(\w+)` \| `([^`]+)` \| (yes|) ?\|", TEXT, re.MULTILINE
    )
}


def test_the_table_names_every_format_and_no_other():
    assert list(TABLE) == list(dict.fromkeys(TABLE))
    assert set(TABLE) == set(FORMATS) == set(get_args(Format))


@pytest.mark.parametrize("name", FORMATS)
def test_the_media_type_is_the_one_that_is_sent(name):
    assert TABLE[name][0] == MEDIA_TYPES[name] + PARAMETERS.get(name, "")


def test_the_command_line_has_those_marked():
    assert {name for name, (_, marked) in TABLE.items() if marked} == {
        each.value for each in CommandLineFormat
    }


def test_every_format_has_a_path_of_its_own():
    paths = create_app("sqlite://").test_client().get("/openapi.json").get_json()["paths"]
    assert {f"/timeline.{name}" for name in TABLE} <= set(paths)


def test_every_path_it_names_is_there():
    paths = create_app("sqlite://").test_client().get("/openapi.json").get_json()["paths"]
    named = set(re.findall(r"`(/[a-z]+(?:\.[a-z.]+)?)(?:\?[^`]*)?`", TEXT))
    assert named <= set(paths)
    assert {"/timeline.metadata.json", "/oembed", "/card.png"} <= named


def test_the_readme_leads_there():
    assert "](docs/exports.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
