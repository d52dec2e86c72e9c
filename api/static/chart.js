// Draws the chart on top of a page that is complete without it, and knows which of its parts are which event.
(() => {
  "use strict";
  const PHONE = 640, STEP = 20, NARROWEST = 280, WIDEST = 1216, PRINTED = 690;
  const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false, typesetMath: false };
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const page = (window.timelinePage = { open() {}, filters: {}, hidden: new Set(), chosen: "" });
  let chart, drawn = "", asked = 0, opened = false, parts = new Map();

  // The page has it loading already; the figure is asked for meanwhile.
  const plotly = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => resolve(window.Plotly));
    script.addEventListener("error", reject);
    script.src = document.getElementById("plotly").href;
    document.head.append(script);
  });

  function figureAddress() {
    const room = Math.min(WIDEST, chart.clientWidth);
    const width = Math.max(NARROWEST, Math.min(room, room - room % STEP + (room === WIDEST ? STEP : 0)));
    const chosen = document.querySelector("[name=view]:checked");
    const view = width < PHONE ? "list" : chosen ? chosen.value : chart.dataset.view;
    const address = new URL(chart.dataset.figure, location.href);
    // A list leaves out what a filter hides; the other views dim it, so that the rest stays where it was.
    if (view === "list") for (const [name, value] of Object.entries(page.filters)) address.searchParams.set(name, value);
    address.searchParams.set("view", view);
    address.searchParams.set("width", width);
    address.searchParams.set("theme", dark.matches ? "dark" : "light");
    address.searchParams.set("lang", root.lang);
    return { address: address.href, view, width };
  }

  async function draw() {
    const { address, view, width } = figureAddress();
    if (address === drawn) return;
    drawn = address;
    const turn = ++asked;
    try {
      const [Plotly, answer] = await Promise.all([plotly, fetch(address)]);
      if (!answer.ok) throw new Error(`the chart's figure came with status ${answer.status}`);
      const figure = await answer.json();
      if (turn !== asked) return;
      await Plotly.react(chart, figure.data, figure.layout, CONFIG);
      if (!chart.dataset.drawn) listen();
      chart.dataset.drawn = view;
      chart.style.setProperty("--print-zoom", Math.min(1, PRINTED / width));
      root.classList.add("scripted");
      root.classList.toggle("panels", view === "panels");
      chart.classList.toggle("drawn-dark", dark.matches);
      parts = findParts();
      show();
      page.placeSpots?.();
    } catch (error) {
      drawn = "";
      root.classList.remove("scripted");
    }
    if (!opened) page.openNamed();
    opened = true;
    page.tellHeight?.();
  }

  // Event id -> what is drawn of it: { marks, point, all }; `point` is where Plotly's hover finds it.
  function findParts() {
    const found = new Map();
    const of = (id) => found.get(id) || found.set(id, { marks: [], all: [], point: null }).get(id);
    chart.querySelectorAll(".scatterlayer .trace").forEach((node) => {
      const trace = node.__data__?.[0]?.trace;
      if (!trace) return;
      if (trace.name === "bar" && trace.meta) of(trace.meta).all.push(node);
      if (trace.name !== "marks" && trace.name !== "others") return;
      const strip = trace.marker.symbol === "line-ns";
      const numbers = node.querySelectorAll(".textpoint");
      node.querySelectorAll("path.point").forEach((point, index) => {
        const id = trace.customdata[index];
        if (!id) return;
        const part = of(id);
        part.all.push(point);
        if (numbers[index]) part.all.push(numbers[index]);
        part.marks.push(point);
        if (!part.mark || part.strip) Object.assign(part, { mark: point, strip, point: { curveNumber: trace.index, pointNumber: index }, plot: trace.xaxis + trace.yaxis });
      });
    });
    chart.querySelectorAll("path[data-index]").forEach((shape) => {
      const name = chart.layout.shapes[shape.dataset.index]?.name;
      if (name) of(name).all.push(shape);
    });
    // Bars are filled areas: Plotly draws them in layers of their own, in the order of the traces.
    chart.querySelectorAll(".fills path.js-fill, .annotation").forEach((node) => {
      const bar = node.closest(".trace")?.__data__?.[0]?.trace;
      if (bar?.meta) of(bar.meta).all.push(node);
      const name = chart.layout.annotations[node.dataset.index]?.name || "";
      if (name.startsWith("label-")) of(name.slice("label-".length)).all.push(node);
    });
    return found;
  }

  // Dims what the filters hide and rings what is chosen.
  function show() {
    for (const [id, part] of parts) {
      for (const node of part.all) node.classList.toggle("dim", page.hidden.has(id));
      for (const mark of part.marks) mark.classList.toggle("ringed", id === page.chosen);
    }
  }

  function listen() {
    chart.on("plotly_click", (event) => page.open(event.points[0].customdata));
    chart.on("plotly_clickannotation", (event) => {
      const name = event.annotation.name || "";
      if (name.startsWith("label-")) page.open(name.slice("label-".length));
    });
  }

  Object.assign(page, { draw, show, partOf: (id) => parts.get(id), ids: () => [...parts.keys()] });

  document.addEventListener("DOMContentLoaded", () => {
    chart = document.getElementById("chart");
    if (!chart) return;
    document.querySelectorAll(".needs-chart").forEach((part) => { part.hidden = false; });
    dark.addEventListener("change", draw);
    new ResizeObserver(draw).observe(chart);
  });
})();
