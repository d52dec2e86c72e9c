"""Labels never overlap one another or a mark: boxes are measured in the rendered figure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.chart.made_timelines import event, many, morocco_israel, timeline
from timeline.chart import figure, language

PLOTLY = Path(__file__).resolve().parents[2] / "api" / "static" / "vendor" / "plotly-basic-4.1.1.min.js"
TOLERANCE = 1.5  # pixels: a text's box is higher than its letters

TITLES = (
    "A_word_without_any_place_to_break_it_that_is_as_long_as_an_address_in_a_footnote_of_a_report",
    "المغرب وإسرائيل يوقعان مذكرة تفاهم دفاعية في الرباط بحضور وزير الدفاع",
    "摩洛哥与以色列在拉巴特签署国防合作谅解备忘录并宣布互设大使馆",
    "Wm. MMMWWW ŒÆ ½ — “quoted” 🕊️ & <so> on, with WIDE LETTERS ONLY, AND MORE OF THEM",
    "No",
)
FOREIGN = timeline(
    [
        replace(
            event(f"f{i}", f"2021-{1 + i // 3:02}-{1 + i:02}", TITLES[i % 5], 1 + i * 9, status="planned"),
            overdue=i % 2 == 0,  # which is said beside the date
        )
        for i in range(25)
    ]
)
TIMELINES = {
    "28 events": morocco_israel(),
    "long, wide and foreign titles": FOREIGN,
    **{
        f"{count} {'clustered' if clustered else 'spread'}": many(count, clustered)
        for count in (1, 2, 7, 31, 100, 200)
        for clustered in (False, True)
    },
}
SIZES = {
    "list": (280, 320, 360, 390, 600, 768),
    "panels": (280, 320, 390, 640, 720, 768, 1024, 1216, 1280, 1600),
    "scale": (320, 390, 640, 768, 1216, 1280, 1600),
}
EVERY_SIZE = [(view, width) for view, widths in SIZES.items() for width in widths]
# Every timeline at the sizes that the page asks for; the hardest at every size, and from right to left.
USUAL = [("list", 280), ("list", 360), ("panels", 720), ("panels", 1216), ("scale", 1216)]
HARDEST = ("28 events", "long, wide and foreign titles", "200 spread", "200 clustered")
CASES = [
    *((name, *size, "en") for name in TIMELINES for size in (EVERY_SIZE if name in HARDEST else USUAL)),
    *((name, *size, "ar") for name in HARDEST for size in USUAL),
]

# A text is known by its annotation's name; the date and the title of one event are one label.
BOXES = """
() => {
  const chart = document.getElementById('chart'), boxes = [];
  const add = (kind, id, element) => {
    const box = element.getBoundingClientRect();
    boxes.push({ kind, id, left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  };
  document.querySelectorAll('.annotation').forEach((note) => {
    const i = Number(note.dataset.index), name = chart.layout.annotations[i].name || 'text-' + i;
    add('label', name, note.querySelector('text'));
  });
  const traces = chart.querySelectorAll('.scatterlayer .trace');
  traces.forEach((trace) => {
    const data = trace.__data__[0].trace;
    if (data.name !== 'marks' && data.name !== 'others') return;
    trace.querySelectorAll('path.point').forEach((point, i) => {
      const strip = data.marker.symbol === 'line-ns';
      if (!strip) add('mark', data.customdata[i] || 'legend', point);
    });
  });
  return boxes;
}
"""


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page(viewport={"width": 1640, "height": 1000})
    page.set_content("<!doctype html><body style='margin:0'><div id='chart'></div>")
    page.add_script_tag(path=str(PLOTLY))
    yield page
    page.close()


def overlaps(boxes: list[dict]) -> list[tuple[str, str]]:
    found = []
    for i, one in enumerate(boxes):
        for other in boxes[i + 1 :]:
            if one["kind"] == other["kind"] == "mark" or one["id"] == other["id"]:
                continue
            wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
            high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            if wide > TOLERANCE and high > TOLERANCE:
                found.append((f"{one['kind']} {one['id']}", f"{other['kind']} {other['id']}"))
    return found


@pytest.mark.parametrize(("name", "view", "width", "code"), CASES)
def test_no_label_overlaps_anything(page, name, view, width, code):
    chart = figure(TIMELINES[name], view, width, language=language(code))
    page.evaluate("figure => Plotly.newPlot('chart', figure.data, figure.layout)", chart.to_plotly_json())
    boxes = page.evaluate(BOXES)
    labelled = {box["id"] for box in boxes if box["id"].startswith("label-")}
    assert len(labelled) == min(30, len(TIMELINES[name].events))
    assert overlaps(boxes) == []
    sticking_out = [b for b in boxes if b["kind"] == "label" and (b["left"] < -1 or b["right"] > width + 1)]
    assert sticking_out == []


@pytest.mark.parametrize(
    "visit",
    [{"viewport": {"width": width, "height": 900}} for width in (320, 390, 768, 1280, 1600)],
    indirect=True,
    ids=lambda options: str(options["viewport"]["width"]),
)
@pytest.mark.parametrize("path", ["/timeline.html?topic=morocco-israel", "/embed?topic=webb"])
def test_nor_on_the_page_itself(visit, path):
    page = visit.open_chart(path)
    boxes = page.evaluate(BOXES)
    assert len({box["id"] for box in boxes if box["id"].startswith("label-")}) == 30
    assert overlaps(boxes) == []


def test_the_measure_finds_an_overlap(page):
    """The test of the test: one label moved onto another is found."""
    chart = figure(morocco_israel())
    first, *_, last = (n for n in chart.layout.annotations if (n.name or "").startswith("label-"))
    last.x, last.y, last.xanchor = first.x, first.y, first.xanchor
    page.evaluate("figure => Plotly.newPlot('chart', figure.data, figure.layout)", chart.to_plotly_json())
    assert overlaps(page.evaluate(BOXES)) != []
