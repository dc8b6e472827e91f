// <table data-heat>: each figure leads to its line in the list of its role. The heads of the columns are links without this; a link
// written out in each of some hundred cells would weigh a quarter of the page.
for (const table of document.querySelectorAll("[data-heat]")) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.querySelector("a"));
  for (const row of table.tBodies[0].rows) {
    for (const cell of row.querySelectorAll("td")) {
      if (!cell.firstChild) continue;
      const link = document.createElement("a");
      link.className = "plain-button"; // The ink of the table: the colour of links is too pale on the darker shades.
      link.href = `${heads[cell.cellIndex].search}&at=${row.dataset.line}#${row.dataset.line}`;
      link.append(...cell.childNodes);
      cell.append(link);
    }
  }
}
