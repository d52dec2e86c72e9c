// The keyboard's way through the chart: a button on each mark, one of which Tab reaches; arrows go on from it.
(() => {
  "use strict";
  const page = window.timelinePage;
  const LEAST = 24;
  let box, chart, spots = [];

  page.placeSpots = () => {
    const current = document.activeElement?.closest?.(".spots") ? document.activeElement.dataset.event : "";
    const origin = chart.getBoundingClientRect();
    spots = [...document.querySelectorAll("tr[id]")].map((row) => ({ row, part: page.partOf(row.id) }))
      .filter(({ part }) => part?.mark)
      .map(({ row, part }) => spot(row, part, origin));
    box.replaceChildren(...spots);
    box.hidden = spots.length === 0;
    rove(spots.find((each) => each.dataset.event === current) || spots[0]);
    if (current) document.querySelector(".spots [tabindex='0']")?.focus({ preventScroll: true });
  };

  function spot(row, part, origin) {
    const mark = part.mark.getBoundingClientRect();
    const size = Math.max(LEAST, mark.width, mark.height);
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.dataset.event = row.id;
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-label", [".date time, .date data", ".title", ".tag.conflict"]
      .map((selector) => row.querySelector(selector)?.textContent.trim()).filter(Boolean).join(", "));
    Object.assign(button.style, {
      left: `${mark.left - origin.left + (mark.width - size) / 2}px`,
      top: `${mark.top - origin.top + (mark.height - size) / 2}px`,
      width: `${size}px`,
      height: `${size}px`,
    });
    return button;
  }

  function rove(to) {
    spots.forEach((each) => { each.tabIndex = each === to ? 0 : -1; });
  }

  function onKey(event) {
    const open = spots.filter((each) => !page.hidden.has(each.dataset.event));
    const at = open.indexOf(event.target);
    const onward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = { [onward]: at + 1, ArrowDown: at + 1, [back]: at - 1, ArrowUp: at - 1, Home: 0, End: open.length - 1 }[event.key];
    if (event.key === "Escape") return hover(null);
    if (to === undefined || !open.length) return;
    event.preventDefault();
    const next = open[Math.max(0, Math.min(open.length - 1, to))];
    rove(next);
    next.focus();
  }

  function hover(id) {
    const part = id && page.partOf(id);
    if (part?.point) window.Plotly.Fx.hover(chart, [part.point], part.plot);
    else window.Plotly.Fx.unhover(chart);
  }

  document.addEventListener("DOMContentLoaded", () => {
    box = document.querySelector(".spots");
    chart = document.getElementById("chart");
    if (!box) return;
    box.addEventListener("keydown", onKey);
    box.addEventListener("click", (event) => page.open(event.target.dataset.event));
    box.addEventListener("focusin", (event) => { rove(event.target); hover(event.target.dataset.event); });
    box.addEventListener("focusout", () => hover(null));
  });
})();
