// <div data-timeline="topic"></div> becomes the timeline's frame; its other data attributes are parameters.
(() => {
  "use strict";
  const server = new URL(document.currentScript.src).origin;
  const frames = new Map();

  function fill(place) {
    if (place.querySelector("iframe")) return;
    const { timeline, ...others } = place.dataset;
    const address = new URL("/embed", server);
    address.searchParams.set("topic", timeline);
    for (const [name, value] of Object.entries(others)) address.searchParams.set(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value);
    const frame = document.createElement("iframe");
    frame.title = place.title || timeline;
    frame.loading = "lazy";
    frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    Object.assign(frame.style, { width: "100%", height: "760px", border: "0", display: "block" });
    frame.src = address.href;
    place.replaceChildren(frame);
    frames.set(frame.contentWindow, frame);
  }

  addEventListener("message", ({ source, data }) => {
    const frame = frames.get(source);
    const height = Number(data?.height);
    if (frame && data.type === "timeline:height" && height > 0 && height < 100_000) frame.style.height = `${height}px`;
  });

  const start = () => document.querySelectorAll("[data-timeline]").forEach(fill);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
