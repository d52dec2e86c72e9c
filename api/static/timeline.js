// Draws the chart on top of a page that is complete without it, and ties marks and table rows together.
(() => {
  "use strict";
  const PHONE = 640, STEP = 20, NARROWEST = 280, WIDEST = 1216;
  const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, showTips: false, typesetMath: false };
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chart, drawn = "", asked = 0;

  const plotly = new Promise((resolve, reject) => {
    addEventListener("DOMContentLoaded", () => {
      if (window.Plotly) return resolve(window.Plotly);
      const script = document.getElementById("plotly");
      script.addEventListener("load", () => resolve(window.Plotly));
      script.addEventListener("error", reject);
    });
  });

  function figureAddress() {
    const room = Math.min(WIDEST, chart.clientWidth);
    const width = Math.max(NARROWEST, Math.min(room, room - room % STEP + (room === WIDEST ? STEP : 0)));
    const chosen = document.querySelector("[name=view]:checked");
    const view = width < PHONE ? "list" : chosen ? chosen.value : "panels";
    const address = new URL(chart.dataset.figure, location.href);
    address.searchParams.set("view", view);
    address.searchParams.set("width", width);
    address.searchParams.set("theme", dark.matches ? "dark" : "light");
    return { address: address.href, view };
  }

  async function draw() {
    const { address, view } = figureAddress();
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
      root.classList.add("scripted");
      root.classList.toggle("panels", view === "panels");
      ring();
    } catch (error) {
      drawn = "";
      root.classList.remove("scripted");
    }
    tellHeight();
  }

  function listen() {
    chart.on("plotly_click", (event) => open(event.points[0].customdata));
    chart.on("plotly_clickannotation", (event) => {
      const name = event.annotation.name || "";
      if (name.startsWith("label-")) open(name.slice("label-".length));
    });
  }

  function open(id) {
    if (!id) return;
    if (location.hash.slice(1) === id) show();
    else location.hash = id;
  }

  // The row that the address names: opened, scrolled to, its mark ringed.
  function show() {
    const row = chosenRow();
    document.querySelectorAll("tr.chosen").forEach((other) => other.classList.remove("chosen"));
    if (row) {
      const folded = row.closest(".folded-table");
      if (folded) folded.open = true;
      row.classList.add("chosen");
      row.querySelector("details").open = true;
      row.scrollIntoView({ block: row.offsetHeight > innerHeight * 0.8 ? "start" : "center" });
      row.focus({ preventScroll: true });
    }
    ring();
    tellHeight();
  }

  function chosenRow() {
    const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return found && found.tagName === "TR" ? found : null;
  }

  function ring() {
    if (!chart.dataset.drawn) return;
    const row = chosenRow();
    const colours = getComputedStyle(root);
    const edge = colours.getPropertyValue("--strong").trim(), accent = colours.getPropertyValue("--other").trim();
    chart.data.forEach((trace, index) => {
      if (trace.name !== "marks") return;
      const ids = trace.customdata;
      window.Plotly.restyle(chart, {
        "marker.line.width": [ids.map((id) => (row && id === row.id ? 4 : 1.5))],
        "marker.line.color": [ids.map((id) => (row && id === row.id ? accent : edge))],
      }, [index]);
    });
  }

  function tellHeight() {
    if (parent !== window) {
      const height = Math.ceil(root.getBoundingClientRect().height);
      parent.postMessage({ type: "timeline:height", height }, "*");
    }
  }

  function offerCopying() {
    document.querySelectorAll("[data-copies]").forEach((button) => {
      if (!navigator.clipboard) return;
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
        button.textContent = "Copied";
      });
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    chart = document.getElementById("chart");
    if (!chart) return;
    document.querySelectorAll(".needs-chart").forEach((part) => { part.hidden = false; });
    document.querySelectorAll("[name=view]").forEach((choice) => choice.addEventListener("change", draw));
    dark.addEventListener("change", draw);
    addEventListener("hashchange", show);
    addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
    new ResizeObserver(draw).observe(chart);
    new ResizeObserver(tellHeight).observe(document.body);
    offerCopying();
    draw();
    if (location.hash) show();
  });
})();
