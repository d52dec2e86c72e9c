// Filters applied at once: to the table, the chart and the address. They mean what the server's mean.
(() => {
  "use strict";
  const page = window.timelinePage;
  const NAMES = ["q", "source", "status", "min_sources", "from", "to"];
  const LONG = 3 * 366, DAY = 86_400_000;
  let form, rows, told, months, first;

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function readRow(row) {
    const quotes = [...row.querySelectorAll(".title, .allowed q, .mentions blockquote")];
    return {
      row,
      first: row.dataset.first,
      last: row.dataset.last,
      status: row.dataset.status,
      publishers: new Set([...row.querySelectorAll(".mentions .cite b")].map((name) => folded(name.textContent.trim()))),
      text: folded(quotes.map((part) => part.textContent).join(" ")),
    };
  }

  // A year or month begins with its first day and ends with its last.
  function bound(text, end) {
    if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return "";
    if (text.length === 4) return text + (end ? "-12-31" : "-01-01");
    return text.length === 7 ? text + (end ? "-31" : "-01") : text;
  }

  function wanted() {
    const values = {};
    for (const name of NAMES) {
      const value = form.elements[name].value.trim();
      if (value && !(name === "min_sources" && Number(value) <= 1)) values[name] = value;
    }
    return values;
  }

  function passes(event, values) {
    const from = bound(values.from || ""), to = bound(values.to || "", true);
    if (from && event.last < from) return false;
    if (to && event.first > to) return false;
    if (values.source && !event.publishers.has(folded(values.source))) return false;
    if (values.min_sources && event.publishers.size < Number(values.min_sources)) return false;
    if (values.status && event.status !== values.status) return false;
    return folded(values.q || "").split(/\s+/).every((word) => event.text.includes(word));
  }

  function apply(announce = true) {
    const values = wanted();
    page.filters = values;
    page.hidden = new Set();
    for (const event of rows) {
      const hide = !passes(event, values);
      event.row.hidden = hide;
      if (hide) page.hidden.add(event.row.id);
    }
    const some = Object.keys(values).length > 0, shown = rows.length - page.hidden.size;
    if (announce || some) told.textContent = form.dataset.told.replace("{shown}", shown).replace("{total}", rows.length);
    if (!some && !announce) told.textContent = "";
    form.querySelector(".all").hidden = !some;
    document.querySelector(".none").hidden = shown > 0;
    document.querySelector("table.events").classList.toggle("filtered", some);
    page.show();
    page.draw();
    page.tellHeight?.();
    setSlider();
  }

  // The address of this state; the view is part of it.
  function address() {
    const search = new URLSearchParams(location.search);
    const chosen = document.querySelector("[name=view]:checked")?.value || "panels";
    for (const [name, value] of Object.entries({ ...Object.fromEntries(NAMES.map((each) => [each, ""])), ...wanted(), detail: form.elements.detail.value, view: chosen === "panels" ? "" : chosen })) {
      if (value) search.set(name, value);
      else search.delete(name);
    }
    return `${location.pathname}?${search}${location.hash}`;
  }

  function keep(push) {
    const to = address();
    if (to !== location.pathname + location.search + location.hash) history[push ? "pushState" : "replaceState"](null, "", to);
    const filters = wanted();
    document.querySelectorAll("a[data-filtered]").forEach((link) => {
      const target = new URL(link.href);
      for (const name of NAMES) target.searchParams.delete(name);
      for (const [name, value] of Object.entries(filters)) target.searchParams.set(name, value);
      link.href = target.href;
    });
  }

  function restore() {
    const search = new URLSearchParams(location.search);
    for (const name of NAMES) form.elements[name].value = search.get(name) || (name === "min_sources" ? "1" : "");
    const view = document.querySelector(`[name=view][value="${CSS.escape(search.get("view") || "panels")}"]`);
    if (view) view.checked = true;
    apply(false);
  }

  // The slider counts months, or days where the whole is short.
  const at = (text) => {
    const [year, month = 1, day = 1] = text.split("-").map(Number);
    return months ? year * 12 + month - 1 : Math.round(Date.UTC(year, month - 1, day) / DAY);
  };
  const written = (count) => months
    ? `${String(Math.floor(count / 12)).padStart(4, "0")}-${String(count % 12 + 1).padStart(2, "0")}`
    : new Date(count * DAY).toISOString().slice(0, 10);
  const spoken = (count) => new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, {
    year: "numeric", month: "long", ...(months ? {} : { day: "numeric" }), timeZone: "UTC",
  }).format(new Date(`${written(count)}${months ? "-01" : ""}T00:00Z`));

  function setSlider() {
    form.querySelectorAll("[data-end]").forEach((range) => {
      const end = range.dataset.end === "to";
      const value = bound(form.elements[range.dataset.end].value, end);
      range.value = value ? at(value) : end ? range.max : range.min;
      const share = (range.value - range.min) / (range.max - range.min) * 100;
      range.parentElement.style.setProperty(end ? "--high" : "--low", `${end ? 100 - share : share}%`);
      range.setAttribute("aria-valuetext", spoken(Number(range.value)));
    });
  }

  function startSlider() {
    const period = form.querySelector(".period");
    if (!period) return;
    const { first: from, last: to } = form.dataset;
    months = (Date.parse(to) - Date.parse(from)) / DAY > LONG;
    first = at(from);
    const ranges = [...period.querySelectorAll("[data-end]")];
    for (const range of ranges) Object.assign(range, { min: first, max: Math.max(first + 1, at(to)), step: 1 });
    period.hidden = false;
    period.addEventListener("input", (event) => {
      const [low, high] = ranges, range = event.target;
      if (Number(low.value) > Number(high.value)) range.value = range === low ? high.value : low.value;
      for (const each of ranges) {
        const edge = each === low ? each.min : each.max;
        form.elements[each.dataset.end].value = each.value === edge ? "" : written(Number(each.value));
      }
    });
    setSlider();
  }

  document.addEventListener("DOMContentLoaded", () => {
    form = document.querySelector(".filters form");
    const views = document.querySelectorAll("[name=view]");
    if (!form) return;
    views.forEach((choice) => choice.addEventListener("change", () => { page.draw(); keep(true); }));
    if (!("live" in form.dataset)) return;
    rows = [...document.querySelectorAll("tr[id]")].map(readRow);
    told = document.querySelector(".matches");
    form.classList.add("live");
    startSlider();
    // Typing rewrites the address; a choice is a step that "back" undoes.
    form.addEventListener("input", (event) => {
      apply();
      if (!event.target.matches("select, [type=range]")) keep(false);
    });
    form.addEventListener("change", (event) => {
      if (event.target.name === "detail") location.assign(address());
      else keep(true);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); apply(); keep(true); });
    form.querySelector(".all").addEventListener("click", (event) => {
      event.preventDefault();
      for (const name of NAMES) form.elements[name].value = name === "min_sources" ? "1" : "";
      apply();
      keep(true);
      form.elements.q.focus();
    });
    addEventListener("popstate", restore);
    apply(false);
  });
})();
