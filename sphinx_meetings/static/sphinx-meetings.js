/* sphinx_meetings: small helps for readers with JavaScript. Every page is complete without this file. */
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const language = document.documentElement.lang || undefined;

  // 1. The reader's local time: <span data-meetings-local="START/END"> in a row that is hidden until filled.
  // The page's language, the reader's own 12 or 24 hour clock.
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions();
  for (const node of all("[data-meetings-local]")) {
    const [start, end] = node.dataset.meetingsLocal.split("/").map((text) => new Date(text));
    const style = { weekday: "short", hour: "numeric", minute: "2-digit", timeZoneName: "short", hourCycle };
    const format = new Intl.DateTimeFormat(language, style);
    node.textContent = end ? format.formatRange(start, end) : format.format(start);
    node.closest("[data-meetings-local-row]").hidden = false;
  }

  // 2. Today in the year.
  const now = new Date();
  const pad = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  for (const cell of all(`.meetings-month td[data-date="${today}"]`)) cell.setAttribute("aria-current", "date");

  // 3. A filter over the rows of the table or the lists that it controls; the page carries it hidden.
  for (const input of all(".meetings-find")) {
    const table = document.getElementById(input.getAttribute("aria-controls"));
    const line = input.closest("[hidden]");
    const status = line.querySelector("[role=status]");
    // a row is found by the words of its group as well
    const groups = all("tbody, .meetings-group", table);
    const rows = groups.flatMap((group) => {
      const head = group.querySelector("[scope=rowgroup], .meetings-h")?.textContent ?? "";
      return all("[data-find]", group).map((row) => [row, `${head} ${row.textContent}`.toLowerCase()]);
    });
    line.hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/);
      let shown = 0;
      for (const [row, text] of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        shown += !row.hidden;
      }
      for (const group of groups) group.hidden = !group.querySelector("[data-find]:not([hidden])");
      status.textContent = input.value ? status.dataset.text.replace("{n}", shown) : "";
    });
  }

  // 4. A link into a fold opens it.
  const reveal = () => {
    let target;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return; // a hash that is no encoded text names nothing
    }
    let closed = false;
    for (let fold = target?.closest(".meetings details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
      fold.open = true;
      closed = true;
    }
    if (closed) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // 5. Folds are printed open.
  addEventListener("beforeprint", () => {
    for (const fold of all(".meetings details:not([open])")) {
      fold.open = true;
      fold.dataset.print = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of all(".meetings details[data-print]")) {
      fold.open = false;
      delete fold.dataset.print;
    }
  });
})();
