// Starts the page: the chart, the event that the address names, folding, copying, printing, the frame's height.
(() => {
  "use strict";
  const root = document.documentElement;
  const page = window.timelinePage;
  const framed = parent !== window;
  const narrow = matchMedia("(max-width: 700px)");

  page.tellHeight = () => {
    if (!framed) return;
    const height = Math.ceil(Math.max(root.getBoundingClientRect().height, page.cardBottom?.() || 0));
    parent.postMessage({ type: "timeline:height", height }, "*");
  };

  // A frame may be much higher than the screen: the card stands beside its event.
  page.placeCard = (event, dialog) => {
    if (!framed) return;
    const top = event.getBoundingClientRect().top + scrollY;
    const most = Math.max(8, root.scrollHeight - dialog.offsetHeight - 8);
    dialog.style.top = `${Math.max(8, Math.min(most, top - 60))}px`;
    parent.postMessage({ type: "timeline:show", top: Math.round(top) }, "*");
  };

  function foldTable() {
    const folded = document.querySelector(".folded-table");
    if (folded) folded.open = false;
    const button = document.querySelector(".unfold");
    if (!button) return;
    const fold = document.querySelector(".fold");
    const set = (folded) => {
      fold.classList.toggle("folded", folded);
      button.textContent = folded ? button.dataset.more : button.dataset.less;
      page.tellHeight();
    };
    const adapt = () => { button.hidden = !narrow.matches; set(narrow.matches); };
    button.addEventListener("click", () => set(!fold.classList.contains("folded")));
    narrow.addEventListener("change", adapt);
    adapt();
  }

  function unfoldForPrint() {
    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll("details:not([open])")];
      closed.forEach((part) => { part.open = true; });
    });
    addEventListener("afterprint", () => closed.forEach((part) => { part.open = false; }));
  }

  function offerCopying() {
    if (!navigator.clipboard) return;
    document.querySelectorAll("[data-copies]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value);
        button.textContent = button.dataset.done;
      });
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    if (!document.getElementById("chart")) return;
    foldTable();
    unfoldForPrint();
    offerCopying();
    new ResizeObserver(page.tellHeight).observe(document.body);
    page.draw();
  });
})();
