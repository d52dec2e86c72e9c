"""The commands as a person types them: what is printed where, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """A data folder with the fixtures in it."""
    folder = tmp_path_factory.mktemp("data")
    assert main(["ingest", str(FIXTURES), "--data", str(folder)]) == 0
    return folder


@pytest.fixture
def run(capsys, monkeypatch, data):
    """Run a command on that data folder; gives exit code, standard output and standard error."""
    monkeypatch.setenv("TIMELINE_DATA", str(data))

    def running(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return running


def in_a_process(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "timeline", *arguments],
        cwd=ROOT,
        env={**os.environ, "TIMELINE_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


class TestIngest:
    def test_says_how_many_came_in_and_the_second_time_that_nothing_changed(self, run, tmp_path):
        first = run("ingest", FIXTURES, "--data", tmp_path)
        again = run("ingest", FIXTURES, "--data", tmp_path)
        assert first[0] == again[0] == 0
        assert "15 came in, 0 unchanged, 0 replaced, 0 refused" in first[1]
        assert "topics defined: morocco-israel, webb-telescope" in first[1]
        assert "0 came in, 15 unchanged, 0 replaced, 0 refused" in again[1]
        assert first[2] == again[2] == ""

    def test_refusals_are_told_with_reasons_and_by_the_exit_code(self, run, tmp_path):
        (tmp_path / "bad.txt").write_text("Ferry reopens\n\nIt sailed.")
        (tmp_path / "good.txt").write_text("title: Ferry\npublished: 2021-03-04\n\nIt sailed on Tuesday.")
        code, out, err = run("ingest", tmp_path, tmp_path / "nowhere", "--data", tmp_path / "data")
        assert code == 1
        assert "1 came in, 0 unchanged, 0 replaced, 2 refused" in out
        assert f"refused {tmp_path / 'bad.txt'}: no publication date" in err
        assert "--published" in err
        assert "nowhere: there is no such file or folder" in err

    def test_published_dates_what_does_not_say(self, run, tmp_path):
        (tmp_path / "a.txt").write_text("Ferry reopens\n\nIt sailed.")
        arguments = ("ingest", tmp_path / "a.txt", "--data", tmp_path / "data", "--published")
        assert run(*arguments, "2021-03-04")[0] == 0
        code, _, err = run(*arguments, "4 March")
        assert (code, err.count("\n")) == (2, 1)
        assert "YYYY-MM-DD" in err

    def test_a_date_that_was_worked_out_is_told_with_its_reason(self, run, tmp_path):
        (tmp_path / "a.txt").write_text("Ferry reopens\n\nIt sailed on Wednesday, November 24, 2021.")
        _, out, _ = run("ingest", tmp_path / "a.txt", "--data", tmp_path / "data")
        assert "dated Ferry reopens: 2021-11-24, because " in out


class TestShow:
    def test_plain_lines_where_there_is_no_terminal(self, run):
        code, out, err = run("show", "morocco-israel")
        title, summary, *events = out.splitlines()
        assert (code, err) == (0, "")
        assert title == "Morocco and Israel"
        assert summary.endswith("from 9 articles by 7 publishers")
        assert any(line.startswith("2020-12-10 ") and "Morocco and Israel" in line for line in events)
        assert "\x1b" not in out

    def test_filters_reach_the_query(self, run):
        _, out, _ = run("show", "morocco-israel", "--from", "2021-11", "--to", "2021-11-30", "--limit", 3)
        _, summary, *events = out.splitlines()
        assert len(events) == 3
        assert summary.startswith("the 3 most important of ")
        assert all(line.startswith("2021-11") for line in events)

    def test_folded_a_line_tells_of_a_chapter(self, run):
        _, out, _ = run("show", "morocco-israel", "--detail", "years", "--from", "2020")
        _, summary, *lines = out.splitlines()
        _, ndjson, _ = run("export", "morocco-israel", "--format", "ndjson", "--from", "2020")
        assert f" events in {len(lines)} chapters, " in summary
        assert sum(int(line.rsplit("(", 1)[1].split()[0]) for line in lines) == len(ndjson.splitlines())
        assert any(line.startswith("2021 ") for line in lines)

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["nowhere"], "no article tells of 'nowhere'; the nearest topics are"),
            (["morocco-israel", "--from", "soon"], "from: 'soon' is no date"),
            (["morocco-israel", "--limit", "0"], "limit: it is a number from 1 up"),
            (["morocco-israel", "--detail", "weeks"], "detail: it is one of days, months, years"),
            (["---x"], "No such option"),
            (["..."], "topic: it needs at least one word"),
            ([], "Missing argument"),
        ],
    )
    def test_errors_are_one_line_and_a_code(self, run, arguments, complaint):
        code, out, err = run("show", *arguments)
        assert code != 0
        assert out == ""
        assert err.startswith("timeline: ")
        assert complaint in err
        assert err.count("\n") == 1

    def test_an_empty_data_folder_says_what_to_do(self, run, tmp_path):
        code, _, err = run("show", "ferry", "--data", tmp_path)
        assert code == 1
        assert "timeline ingest" in err

    def test_a_terminal_gets_years_and_marks(self, data):
        pty = pytest.importorskip("pty", reason="no pseudo-terminals on this system")
        here, there = pty.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "timeline", "show", "webb-telescope"],
            cwd=ROOT,
            env={**os.environ, "TIMELINE_DATA": str(data), "TERM": "xterm-256color", "COLUMNS": "100"},
            stdout=there,
        ) as process:
            os.close(there)
            out = b""
            try:
                while part := os.read(here, 65536):
                    out += part
            except OSError:
                pass  # how Linux tells the end of a pseudo-terminal
        os.close(here)
        shown = out.decode()
        assert process.returncode == 0
        assert "\x1b[" in shown
        assert "●" in shown
        assert "25 Dec 2021" in shown


class TestExport:
    def test_json_on_standard_output(self, capfdbinary, data):
        assert main(["export", "webb-telescope", "--data", str(data)]) == 0
        parsed = json.loads(capfdbinary.readouterr().out)
        assert parsed["topic"] == "webb-telescope"
        assert parsed["articles"] == 6

    def test_csv_into_a_file(self, run, tmp_path):
        path = tmp_path / "ties.csv"
        code, out, err = run("export", "morocco-israel", "--format", "csv", "-o", path, "--limit", 4)
        assert (code, out) == (0, "")
        assert "4 events" in err
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert len(list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))) == 4
        assert [entry.name for entry in tmp_path.iterdir()] == ["ties.csv"]

    def test_without_the_mark(self, run, tmp_path):
        path = tmp_path / "ties.csv"
        run("export", "morocco-israel", "--format", "csv", "--no-bom", "-o", path)
        assert not path.read_bytes().startswith(b"\xef\xbb\xbf")

    @pytest.mark.parametrize(
        ("name", "start"),
        [
            ("json", b"{\n"),
            ("ndjson", b'{"id": "'),
            ("csv", b"\xef\xbb\xbfid,title,"),
            ("md", b"# Morocco and Israel\n"),
            ("ics", b"BEGIN:VCALENDAR\r\n"),
            ("atom", b"<?xml version"),
            ("timelinejs", b'{\n "title"'),
            ("plotly", b'{"data":'),
        ],
    )
    def test_every_text_format(self, run, tmp_path, name, start):
        path = tmp_path / f"ties.{name}"
        code, out, _ = run("export", "morocco-israel", "--format", name, "-o", path)
        assert (code, out) == (0, "")
        content = path.read_bytes()
        assert content.startswith(start)
        assert content.endswith(b"\n")

    def test_a_place_that_cannot_be_written(self, run, tmp_path):
        path = tmp_path / "nowhere" / "ties.csv"
        code, _, err = run("export", "morocco-israel", "-o", path)
        assert code == 1
        assert err == f"timeline: {path}: No such file or directory\n"

    def test_a_format_there_is_not(self, run):
        code, _, err = run("export", "morocco-israel", "--format", "docx")
        assert code == 2
        assert "'docx'" in err
        assert err.count("\n") == 1


class TestExplain:
    def test_value_edtf_interval_rule_anchor_and_why(self, run):
        code, out, _ = run("explain", "early 1990s", "--published", "2021-11-24")
        told = dict(line.split(maxsplit=1) for line in out.splitlines())
        assert code == 0
        assert told["value"] == "199"
        assert told["modifier"] == "START"
        assert told["EDTF"] == "1990/1993"
        assert told["interval"] == "1990-01-01 to 1993-12-31"
        assert told["anchor"].startswith("none")
        assert {"rule", "why"} <= set(told)

    def test_what_it_was_counted_from(self, run):
        _, out, _ = run("explain", "last Monday", "--published", "2021-11-24")
        assert "the publication date, 2021-11-24" in out
        assert "2021-11-22" in out

    def test_each_of_several(self, run):
        _, out, _ = run("explain", "from 1993 until last December", "--published", "2021-11-24")
        assert "1993" in out

    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            (["the ferry"], "no time expression"),
            (["Monday", "--language", "xx"], "'xx'"),
            (["Monday", "--published", "2021-02-30"], "'2021-02-30' is no date"),
        ],
    )
    def test_errors_are_one_line(self, run, arguments, complaint):
        code, _, err = run("explain", *arguments)
        assert code != 0
        assert complaint in err
        assert err.count("\n") == 1


class TestProcess:
    def test_runs_without_a_warning(self, data):
        done = in_a_process("show", "webb-telescope", "--limit", "1", data=data)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("James Webb Space Telescope\n")

    def test_an_unknown_command_is_one_line(self, data):
        done = in_a_process("shwo", data=data)
        assert done.returncode == 2
        assert done.stderr.count("\n") == 1

    def test_a_reader_that_has_enough_hears_no_complaint(self, data):
        command = f"{sys.executable} -m timeline export morocco-israel | head -c 1"
        done = subprocess.run(
            command,
            shell=True,
            cwd=ROOT,
            env={**os.environ, "TIMELINE_DATA": str(data)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.stderr == ""

    def test_help_names_every_command(self, data):
        done = in_a_process("--help", data=data)
        assert done.returncode == 0
        for command in ("ingest", "show", "export", "explain", "serve"):
            assert command in done.stdout


class TestExplainEvent:
    def test_says_why_one_event_why_its_date_and_why_its_importance(self, run):
        events = json.loads(run("export", "morocco-israel", "--format", "json")[1])["events"]
        airspace = next(event for event in events if "airspace" in event["title"])
        code, out, err = run("explain-event", airspace["id"])
        assert (code, err) == (0, "")
        assert out.startswith(airspace["title"])
        for heading in (
            "why one event",
            "why this date",
            f"why this importance: {airspace['importance']:.3f}",
        ):
            assert heading in out
        for source in airspace["sources"]:
            assert source["publisher"] in out

    def test_an_unknown_one_is_one_line_and_a_code(self, run):
        code, out, err = run("explain-event", "0123456789ab", "--topic", "webb-telescope")
        assert (code, out) == (1, "")
        assert err == "timeline: there is no event '0123456789ab' in this topic\n"


class TestSummary:
    def test_tells_so_many_days_in_sentences_of_the_articles(self, run):
        code, out, _ = run("summary", "webb-telescope", "--dates", 3, "--from", "2021-12", "--to", "2022-07")
        assert code == 0
        days = [line[:10] for line in out.splitlines()]
        assert len(days) == 3
        assert days == sorted(days)
        assert "2021-12-25" in days

    def test_more_sentences_stand_below_the_first(self, run):
        _, out, _ = run("summary", "webb-telescope", "--dates", 1, "--sentences", 2)
        first, second = out.splitlines()
        assert first[:2] == "20"
        assert second.startswith(" " * 12)

    def test_a_window_without_a_day_is_told_in_one_line(self, run):
        code, out, err = run("summary", "webb-telescope", "--from", "2031")
        assert (code, out) == (1, "")
        assert err == "timeline: no article tells of a day of webb-telescope from 2031-01-01 to 2023-07-12\n"

    def test_an_unknown_topic_names_the_nearest(self, run):
        code, _, err = run("summary", "web-telescope")
        assert code == 1
        assert "webb-telescope" in err
