/* sphinx_meetings: small helps for readers with JavaScript. Every page is complete without this file. */
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const language = document.documentElement.lang || undefined;
  const pad = (number) => String(number).padStart(2, "0");
  const dayOf = (date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => values[name]);

  // What a reader chooses stands in the address, for a bookmark or somebody else: ?find.meeting-people=nora
  const chosen = new URLSearchParams(location.search);
  const keep = (name, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  // 1. The reader's local time, in the language of the page, with the reader's own 12 or 24 hour clock.
  const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: "numeric" }).resolvedOptions();
  const clock = { hour: "numeric", minute: "2-digit", hourCycle };
  const formatOf = (style) => new Intl.DateTimeFormat(language, style);

  // <span data-meetings-local="START/END" hidden>, or in a row that is hidden until filled.
  const wide = formatOf({ weekday: "short", timeZoneName: "short", ...clock });
  for (const node of all("[data-meetings-local]")) {
    const [start, end] = node.dataset.meetingsLocal.split("/").map((text) => new Date(text));
    const time = end ? wide.formatRange(start, end) : wide.format(start);
    node.textContent = put(node.dataset.text ?? "{time}", { time });
    (node.closest("[data-meetings-local-row]") ?? node).hidden = false;
  }

  // In lists in brackets, <div data-meetings-here="({time})">, unless the clock there shows the same.
  const [short, other] = [formatOf(clock), formatOf({ weekday: "short", ...clock })];
  const here = (moment, day) => (dayOf(moment) === day ? short : other).format(moment);
  for (const node of all("[data-meetings-here] .meetings-small time[datetime$=Z]")) {
    const moment = new Date(node.dateTime);
    const day = node.closest("td")?.dataset.date ?? node.closest("li").querySelector("time").dateTime;
    if (dayOf(moment) === day && `${pad(moment.getHours())}:${pad(moment.getMinutes())}` === node.textContent) continue;
    const text = node.closest("[data-meetings-here]").dataset.meetingsHere;
    const local = document.createElement("span");
    local.className = "meetings-here";
    local.textContent = ` ${put(text, { time: here(moment, day) })}`;
    node.parentNode.append(local);
    for (const note of all("[data-meetings-yours]", node.closest("details, .meetings-log > div"))) note.hidden = false;
  }

  // 2. Today in the tables; its month stands open.
  const today = dayOf(new Date());
  for (const cell of all(`.meetings-month td[data-date="${today}"]`)) cell.setAttribute("aria-current", "date");
  const month = all(`.meetings details[data-month="${today.slice(0, 7)}"]`);
  if (month.length) for (const fold of all(".meetings details[data-month]")) fold.open = month.includes(fold);

  // 3. The next meeting: of all that are planned the first that are not over, whenever the page was built.
  const show = () => {
    const now = new Date();
    for (const list of all(".meetings-coming")) {
      let left = Number(list.dataset.limit);
      for (const row of list.children) {
        const [start, end] = [row.dataset.start, row.dataset.end].map((text) => new Date(text));
        row.hidden = left === 0 || end <= now || row.hasAttribute("data-off");
        if (row.hidden || row.dataset.state === "cancelled") continue;
        left -= 1;
        row.querySelector(".meetings-now").hidden = now < start;
      }
      list.nextElementSibling.hidden = all(":scope > :not([hidden])", list).length > 0;
    }
  };
  show();
  if (document.querySelector(".meetings-coming")) setInterval(show, 20_000);

  // 4. A choice of one series; the page carries it hidden.
  for (const choice of all(".meetings-choice")) {
    const [root, line] = [choice.closest(".meetings"), choice.closest("[hidden]")];
    const status = line.querySelector("[role=status]");
    line.hidden = false;
    const choose = () => {
      const rows = all("[data-series]", root);
      for (const row of rows) {
        row.toggleAttribute("data-off", choice.value !== "" && !row.dataset.series.split(" ").includes(choice.value));
      }
      root.toggleAttribute("data-chosen", choice.value !== "");
      const shown = all(".meetings-log li:not([data-off]), .meetings-sheet li:not([data-off])", root).length;
      status.textContent = choice.value && put(status.dataset.text, { n: shown });
      show();
      keep(choice.id, choice.value);
    };
    choice.addEventListener("change", choose);
    const wish = chosen.get(choice.id);
    if ([...choice.options].some((option) => option.value === wish)) {
      choice.value = wish;
      choose();
    }
  }

  // 5. What is said of a day in the reader's time as well; Escape takes it away.
  for (const link of all("[data-tip][data-start]")) {
    const moment = new Date(link.dataset.start);
    const text = link.closest("[data-meetings-tip]").dataset.meetingsTip;
    link.dataset.tip += `\n${put(text, { time: wide.format(moment) })}`;
  }
  addEventListener("keydown", (event) => {
    for (const link of event.key === "Escape" ? all("[data-tip]:is(:hover, :focus)") : []) {
      link.toggleAttribute("data-quiet", true);
      link.addEventListener("mouseleave", () => link.removeAttribute("data-quiet"), { once: true });
      link.addEventListener("blur", () => link.removeAttribute("data-quiet"), { once: true });
    }
  });

  // 6. A filter over the rows of the table or the lists that it controls; the page carries it hidden.
  // A pasted address is looked for as the reference that it is: a row has that, whole, as the title of a link.
  const forge = /^https?:\/\/[^/]+\/(.+?)\/(?:-\/)?(issues|pulls?|merge_requests|discussions|commits?)\/(\w+)/;
  const wanted = (word) => {
    if (!/^https?:/.test(word)) return word;
    const [, where, kind, number] = word.match(forge) ?? [];
    if (!where) return word.replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, "");
    if (kind.startsWith("commit")) return `${where}@${number.slice(0, 7)} `;
    return `${where}${kind === "merge_requests" ? "!" : "#"}${number} `;
  };
  for (const input of all(".meetings-find")) {
    const table = document.getElementById(input.getAttribute("aria-controls"));
    const line = input.closest("[hidden]");
    const status = line.querySelector("[role=status]");
    // a row is found by the words of its group as well
    const groups = all("tbody, .meetings-group", table);
    const rows = groups.flatMap((group) => {
      const head = group.querySelector("[scope=rowgroup], .meetings-h")?.textContent ?? "";
      return all("[data-find]", group).map((row) => {
        const titles = all("[title]", row).map((node) => node.title);
        return [row, `${[head, row.textContent, ...titles].join(" ")} `.toLowerCase()];
      });
    });
    line.hidden = false;
    const name = `find.${table.id.replace("-rows", "")}`;
    const find = () => {
      const words = input.value.trim().toLowerCase().split(/\s+/).map(wanted);
      let shown = 0;
      for (const [row, text] of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        shown += !row.hidden;
      }
      for (const group of groups) {
        if (!group.matches("tbody")) group.hidden = !group.querySelector("[data-find]:not([hidden])");
      }
      status.textContent = input.value && (shown ? put(status.dataset.text, { n: shown }) : status.dataset.none);
      keep(name, input.value.trim());
    };
    input.addEventListener("input", find);
    input.value = chosen.get(name) ?? input.value;
    if (input.value) find();
  }

  // 7. A table is sorted by a column: as one wants that first, then the other way round, then as it was.
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = (cell) => {
    const unknown = cell.querySelector(":scope > :is(.meetings-vh, .meetings-small):only-child");
    return unknown ? "" : cell.querySelector("time")?.dateTime || cell.textContent.trim();
  };
  for (const table of all(".meetings-table:has(thead)")) {
    const rows = all("[data-find]", table);
    if (rows.length < 3) continue;
    const homes = rows.map((row) => row.parentNode);
    // rows that leave their group say what it was
    const grouped = table.tBodies.length > 1;
    const together = grouped ? table.appendChild(document.createElement("tbody")) : table.tBodies[0];
    const order = table.querySelector(".meetings-order");
    const before = order?.textContent;
    const headings = [...table.tHead.rows[0].cells];
    const name = `sort.${table.id.replace("-rows", "")}`;
    const sort = (column, way) => {
      for (const heading of headings) heading.removeAttribute("aria-sort");
      for (const note of all(".meetings-from", table)) note.remove();
      if (way) {
        headings[column].setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        const keyed = rows.map((row) => [keyOf(row.cells[column]), row]);
        keyed.sort(([a], [b]) => !a - !b || way * compare(a, b));
        together.append(...keyed.map(([, row]) => row));
        for (const [index, row] of grouped ? rows.entries() : []) {
          const note = document.createElement("div");
          note.className = "meetings-small meetings-from";
          note.textContent = homes[index].querySelector("[scope=rowgroup]").textContent;
          row.cells[0].append(note);
        }
      } else for (const [index, row] of rows.entries()) homes[index].append(row);
      const title = headings[column].textContent;
      if (order) order.textContent = way ? put(order.dataset.text, { column: title }) : before;
      keep(name, way ? `${way < 0 ? "-" : ""}${title}` : "");
    };
    const wish = chosen.get(name) ?? "";
    for (const [column, heading] of headings.entries()) {
      const cells = rows.map((row) => row.cells[column]);
      if (cells.some((cell) => cell.querySelector("svg"))) continue;
      const first = heading.matches(".meetings-num") || cells.some((cell) => cell.querySelector("time")) ? -1 : 1;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "meetings-sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const now = { ascending: 1, descending: -1 }[heading.ariaSort] ?? 0;
        sort(column, now === 0 ? first : now === first ? -first : 0);
      });
      if (wish.replace(/^-/, "") === heading.textContent) sort(column, wish[0] === "-" ? -1 : 1);
    }
  }

  // 8. A link into a fold opens it, and one to what a filter hides takes that away.
  const reveal = () => {
    let target;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return; // a hash that is no encoded text names nothing
    }
    let closed = false;
    for (const input of target?.closest("[data-find][hidden], .meetings-group[hidden]") ? all(".meetings-find") : []) {
      if (!document.getElementById(input.getAttribute("aria-controls")).contains(target)) continue;
      input.value = "";
      input.dispatchEvent(new Event("input"));
      closed = true;
    }
    // what is folded stands behind the heading
    const next = target?.matches(".meetings-bar") && target.nextElementSibling;
    if (next && next.matches("details")) next.open = true;
    for (let fold = target?.closest(".meetings details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
      fold.open = true;
      closed = true;
    }
    if (closed) target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // 9. Folds are printed open.
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
