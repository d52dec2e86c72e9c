// An event's card: what its row of the table holds, in a dialog. The address names the event that is open.
(() => {
  "use strict";
  const page = window.timelinePage;
  let dialog;

  page.open = (id) => {
    if (!id) return;
    // Not by location.hash, which would move the focus into the table.
    if (hash() !== id) history.pushState(null, "", `#${encodeURIComponent(id)}`);
    open(id);
  };

  const hash = () => {
    try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
  };
  const rowOf = (id) => {
    const found = id && document.getElementById(id);
    return found && found.tagName === "TR" ? found : null;
  };
  const rows = () => [...document.querySelectorAll("tr[id]")].filter((row) => !row.hidden);

  // Opens, rings and scrolls to one event.
  function open(id) {
    const row = rowOf(id);
    if (!row) return choose("");
    choose(id);
    dialog.querySelector(".sheet-date").replaceChildren(...copies(row.querySelector("td.date")));
    dialog.querySelector("h2").textContent = row.querySelector(".title").textContent;
    const tags = [...row.querySelectorAll(".tag")].map((tag) => tag.cloneNode(true));
    const body = row.querySelector(".card").cloneNode(true);
    const confidence = document.createElement("p");
    confidence.className = "sheet-tags";
    confidence.append(...tags, ...copies(row.querySelector("td.confidence")));
    dialog.querySelector(".sheet-body").replaceChildren(confidence, body);
    const ordered = rows(), at = ordered.indexOf(row);
    dialog.querySelectorAll("[data-go]").forEach((button) => {
      const other = ordered[at + Number(button.dataset.go)];
      button.disabled = at < 0 || !other;
      button.dataset.event = other ? other.id : "";
    });
    const mark = page.partOf?.(id)?.mark;
    (mark || row).scrollIntoView({ block: "center" });
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    page.placeCard?.(mark || row, dialog);
    dialog.querySelector("h2").focus({ preventScroll: true });
  }

  function copies(cell) {
    return [...cell.cloneNode(true).childNodes];
  }

  // The reasons come when they are asked for: as a section in the place of the link to their page.
  async function unfold(link) {
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(`the reasons came with status ${answer.status}`);
      const section = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("why");
      section.tabIndex = -1;
      link.parentElement.replaceWith(section);
      section.focus({ preventScroll: true });
      page.tellHeight?.();
    } catch {
      location.assign(link.href);
    }
  }

  function choose(id) {
    page.chosen = id;
    document.querySelectorAll("tr.chosen").forEach((row) => row.classList.remove("chosen"));
    rowOf(id)?.classList.add("chosen");
    page.show();
  }

  function onHash() {
    const id = hash();
    if (rowOf(id)) open(id);
    else if (!follow(id) && dialog.open) dialog.close();
  }

  // A link may be older than its event's last change: the server knows which event the id leads to now.
  function follow(id) {
    const address = new URL(location.href);
    if (!/^[0-9a-f]{12}$/.test(id) || address.searchParams.get("event") === id) return false;
    address.searchParams.set("event", id);
    address.hash = "";
    location.replace(address);
    return true;
  }

  // A chart that is drawn anew while the card is open: its ring and place are found again.
  page.openNamed = () => {
    const named = hash() || document.getElementById("chart").dataset.event || "";
    if (rowOf(named)) open(named);
    else follow(named);
  };

  document.addEventListener("DOMContentLoaded", () => {
    dialog = document.getElementById("card");
    if (!dialog) return;
    addEventListener("hashchange", onHash);
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (event.target === dialog || button?.matches("[data-close]")) dialog.close();
      else if (button?.dataset.event) page.open(button.dataset.event);
    });
    dialog.addEventListener("close", () => {
      const id = page.chosen;
      if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
      const spot = [...document.querySelectorAll(".spots button")].find((each) => each.dataset.event === id);
      if (!document.activeElement || document.activeElement === document.body) spot?.focus({ preventScroll: true });
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a.title, a.why-event");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (link.matches(".title")) page.open(link.closest("tr").id);
      else unfold(link);
    });
  });
})();
