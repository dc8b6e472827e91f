// <div data-table-tools>: search box, sort by heading and choice of columns, for tables whose rows are all in the page.
// Headings with links sort on the server and are left alone; th[data-sort] becomes a button.
function key(row, at) {
  const cell = row.cells[at];
  const text = cell?.dataset.value ?? cell?.textContent.trim() ?? "";
  const figure = Number(text.replace(/[\s,%]/g, ""));
  return text !== "" && !Number.isNaN(figure) ? figure : text;
}

function sortable(table, heading) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...heading.childNodes);
  heading.append(button);
  heading.setAttribute("aria-sort", "none");
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  button.addEventListener("click", () => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const [x, y] = [key(a, heading.cellIndex), key(b, heading.cellIndex)];
      const way = typeof x === "number" && typeof y === "number" ? x - y : order.compare(String(x), String(y));
      return up ? way : -way;
    });
    table.tBodies[0].append(...rows);
  });
}

function attachOne(frame) {
  const table = frame.querySelector("table");
  if (!table?.tBodies[0]) return;
  for (const heading of table.tHead?.querySelectorAll("th[data-sort]") ?? []) sortable(table, heading);
  const box = frame.querySelector("[data-search]");
  const count = frame.querySelector("[data-count]");
  box?.addEventListener("input", () => {
    const wanted = box.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
      shown += row.hidden ? 0 : 1;
    }
    if (count) count.textContent = count.dataset.count.replace("{shown}", shown).replace("{all}", table.tBodies[0].rows.length);
  });
  for (const choice of frame.querySelectorAll("[data-column]")) {
    const show = () => {
      for (const row of table.rows) if (row.cells[choice.dataset.column]) row.cells[choice.dataset.column].hidden = !choice.checked;
    };
    choice.addEventListener("change", show);
    show();
  }
}

export function attach(root) {
  root.querySelectorAll("[data-table-tools]").forEach(attachOne);
}
