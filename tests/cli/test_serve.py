"""``timeline serve``: the address that is printed opens."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from timeline.cli import main

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    assert main(["ingest", str(ROOT / "fixtures"), "--data", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def server(data):
    """The running server and the lines it printed until it was ready."""
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "timeline", "serve", "--port", "0", "--data", str(data)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines: list[str] = []
        for line in process.stdout:
            lines.append(line)
            if line.rstrip().endswith("/topics"):
                break
        yield process, "".join(lines)
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def test_prints_an_address_for_each_topic_and_they_open(server):
    _, printed = server
    addresses = re.findall(r"http://127\.0\.0\.1:\d+/timeline\?topic=\S+", printed)
    assert [address.rpartition("=")[2] for address in addresses] == ["morocco-israel", "webb-telescope"]
    for address in addresses:
        with urlopen(address.replace("/timeline?", "/timeline.json?"), timeout=30) as answer:
            assert json.load(answer)["events"]


def test_a_port_that_is_taken_is_one_line(data, capsys):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["serve", "--port", str(port), "--data", str(data)]) == 1
    err = capsys.readouterr().err
    assert err == f"timeline: cannot serve on 127.0.0.1:{port}: Address already in use; try --port\n"


def test_without_data_it_says_what_to_do(tmp_path, capsys):
    assert main(["serve", "--port", "0", "--data", str(tmp_path)]) == 1
    assert "timeline ingest" in capsys.readouterr().err


def test_stops_when_told(data):
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "timeline", "serve", "--port", "0", "--data", str(data)],
        cwd=ROOT,
        env={**os.environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        address = next(line for line in process.stdout if "/timeline?" in line).split()[0]
        with urlopen(address.replace("/timeline?", "/timeline.csv?"), timeout=30) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert "Traceback" not in err
