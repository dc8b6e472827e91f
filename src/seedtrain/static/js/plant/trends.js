// Trends: one small chart for each unit (pure numbers by what they are), on one time scale and one cursor; the same points as a table and as a file.
const COLOURS = 6;
const DASHES = [[], [8, 4], [2, 4], [12, 3, 2, 3], [5, 5], [1, 3]];
const MOST_CHARTS = 5;
const MORE_CHARTS = 3;
const RANK = { instrument: 0, state: 1, truth: 2, input: 3 };
const TRUTH = ["state", "truth"];
const MOST_LINES = 6;
const NARROW = 0.04; // a scale is at least this share of its values high
const TABLE_ROWS = 24;
const STAGES = [1 / 12, 1 / 6, 1 / 3, 2 / 3, 1];

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function swatch(number) {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ width: 26, height: 10, viewBox: "0 0 26 10", "aria-hidden": "true" })) picture.setAttribute(key, value);
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", "M0 5h26");
  line.setAttribute("class", `line d${number}`);
  picture.append(line);
  return picture;
}

export class Trends {
  constructor({ uPlot, charts, choices, table, quantities, wanted, order, figures, words, plan }) {
    Object.assign(this, { uPlot, charts, choices, table, figures, words, plan });
    this.place = new Map(["time", ...order].map((name, i) => [name, i]));
    this.quantities = quantities.filter(({ name }) => this.place.has(name)).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
    this.wanted = wanted.filter((name) => this.place.has(name));
    this.columns = Array.from({ length: order.length + 1 }, () => []);
    this.panels = [];
    this.isRtl = document.documentElement.dir === "rtl";
    this.chosen = this.first();
    this.ask();
    this.build();
    new ResizeObserver(() => this.resize()).observe(charts);
    const repaint = () => this.panels.forEach(({ plot }) => plot.redraw(false));
    new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
    table.addEventListener("toggle", () => this.tabulate());
  }
  // What the model says; else instruments first, then the truth where there are few instruments, then what is set, as far as there is room.
  first() {
    if (this.wanted.length) return new Set(this.wanted);
    const isTruth = this.quantities.filter(({ kind }) => kind === "instrument").length < 2;
    const chosen = new Set();
    this.choose(chosen, (one) => one.kind === "instrument" || (isTruth && TRUTH.includes(one.kind)), MOST_CHARTS);
    // A pure number that is set, such as a switch, says little as a line.
    this.choose(chosen, (one) => one.kind === "input" && one.unit, MOST_CHARTS);
    return chosen;
  }
  choose(chosen, isWanted, most) {
    const panels = new Map();
    const count = (panel) => panels.set(panel, (panels.get(panel) ?? 0) + 1);
    for (const name of chosen) count(this.of(name).panel);
    for (const one of this.quantities) {
      if (!isWanted(one) || chosen.has(one.name)) continue;
      if ((!panels.has(one.panel) && panels.size >= most) || panels.get(one.panel) >= MOST_LINES) continue;
      count(one.panel);
      chosen.add(one.name);
    }
  }
  showTruth(isShown) {
    if (isShown) this.choose(this.chosen, ({ kind }) => TRUTH.includes(kind), MOST_CHARTS + MORE_CHARTS);
    else for (const { name, kind } of this.quantities) if (TRUTH.includes(kind)) this.chosen.delete(name);
    this.ask();
    this.build();
  }
  of(name) {
    return this.quantities.find((one) => one.name === name);
  }
  ask() {
    const groups = new Map();
    for (const one of this.quantities) groups.set(one.unit, [...(groups.get(one.unit) ?? []), one]);
    this.choices.replaceChildren();
    for (const [unit, ones] of groups) {
      const set = document.createElement("fieldset");
      const legend = document.createElement("legend");
      legend.textContent = unit || this.words.noUnit;
      legend.dir = unit ? "ltr" : "";
      set.append(legend);
      for (const one of ones) {
        const label = document.createElement("label");
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = this.chosen.has(one.name);
        box.addEventListener("change", () => {
          if (box.checked) this.chosen.add(one.name);
          else this.chosen.delete(one.name);
          this.build();
        });
        const kind = document.createElement("span");
        kind.className = "soft";
        kind.textContent = ` ${TRUTH.includes(one.kind) ? this.words.truth : this.words[one.kind]}`;
        label.append(box, ` ${one.label}`, kind);
        set.append(label);
      }
      this.choices.append(set);
    }
  }
  build() {
    this.panels.forEach(({ plot }) => plot.destroy());
    this.charts.replaceChildren();
    this.panels = [];
    const panels = new Map();
    for (const one of [...this.chosen].map((name) => this.of(name))) panels.set(one.panel, [...(panels.get(one.panel) ?? []), one]);
    for (const ones of panels.values()) this.panels.push(this.panel(ones[0].unit, ones.slice(0, MOST_LINES), this.panels.length === panels.size - 1));
    this.draw();
    this.tabulate();
  }
  panel(unit, ones, isLast) {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    const list = document.createElement("ul");
    list.className = "legend";
    const shown = ones.map((one, i) => {
      const item = document.createElement("li");
      const value = document.createElement("bdi");
      value.className = "num";
      value.dir = "ltr";
      const kind = document.createElement("span");
      kind.className = "soft";
      kind.textContent = TRUTH.includes(one.kind) ? this.words.truth : "";
      const name = document.createElement("span");
      name.append(`${one.label} `, kind);
      item.append(swatch(i + 1), name, value);
      list.append(item);
      return value;
    });
    const where = document.createElement("span");
    where.className = "soft small num";
    const name = document.createElement("bdi");
    name.dir = "ltr";
    // A pure number has no unit to stand above it: the legend says what it is.
    name.textContent = unit;
    caption.append(name, where);
    const canvas = document.createElement("div");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", this.words.chart.replace("{labels}", ones.map(({ label }) => label).join(", ")));
    canvas.dir = "ltr";
    if (!unit) figure.className = "plant-pure";
    figure.append(caption, list, canvas);
    this.charts.append(figure);
    const plot = new this.uPlot(this.options(ones, isLast), this.data(ones), canvas);
    return { plot, ones, shown, where };
  }
  options(ones, isLast) {
    const axis = { stroke: () => colour("--ink-soft"), font: "12px system-ui, sans-serif", ticks: { show: false }, grid: { stroke: () => colour("--line"), width: 1 } };
    const write = (plot, values) => values.map((value) => this.figures.number(value));
    const stepped = this.uPlot.paths.stepped({ align: 1 });
    return {
      width: this.width(),
      height: isLast ? 190 : 142,
      legend: { show: false },
      padding: [8, 8, isLast ? 0 : 8, 8],
      cursor: { sync: { key: "plant" }, y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        x: { time: false, dir: this.isRtl ? -1 : 1, range: () => [0, this.span()] },
        y: { range: (plot, low, high) => this.range(low, high) },
      },
      axes: [
        { ...axis, show: isLast, size: 28, values: write, space: 60, label: `${this.words.time} · ${this.plan.timeUnit}`, labelSize: 20, labelFont: axis.font },
        { ...axis, side: this.isRtl ? 1 : 3, size: 58, values: write, space: 28 },
      ],
      series: [
        {},
        ...ones.map((one, i) => ({
          stroke: () => colour(`--data-${(i % COLOURS) + 1}`),
          width: TRUTH.includes(one.kind) ? 1.5 : 2,
          dash: DASHES[i % COLOURS],
          points: { show: false },
          ...(one.kind === "input" ? { paths: stepped } : {}),
        })),
      ],
      hooks: { setCursor: [(plot) => this.point(plot)] },
    };
  }
  width() {
    return Math.max(240, Math.floor(this.charts.clientWidth));
  }
  // The scale grows in stages, so that lines do not creep.
  span() {
    const now = this.columns[0].at(-1) ?? 0;
    const whole = this.plan.duration;
    return (STAGES.find((share) => share * whole >= now) ?? Math.ceil((2 * now) / whole) / 2) * whole;
  }
  // Zero is on the scale unless everything is far from it; noise of a steady line does not fill the height.
  range(low, high) {
    if (low == null) return [0, 1];
    const isFar = low > 0.6 * high || high < 0.6 * low;
    let [bottom, top] = isFar ? [low, high] : [Math.min(0, low), Math.max(0, high)];
    const room = Math.max(0, NARROW * Math.max(Math.abs(low), Math.abs(high)) - (top - bottom)) / 2;
    const pad = 0.08 * (top - bottom) + room || 0.5;
    if (bottom !== 0) bottom -= pad;
    if (top !== 0 || bottom === 0) top += pad;
    return [bottom, top];
  }
  data(ones) {
    return [this.columns[0], ...ones.map(({ name }) => this.columns[this.place.get(name)])];
  }
  cut(tick) {
    const time = tick * this.plan.tickTime;
    let keep = this.columns[0].length;
    while (keep && this.columns[0][keep - 1] >= time - 1e-9) keep -= 1;
    for (const column of this.columns) column.length = keep;
  }
  add(rows) {
    for (const row of rows) {
      this.columns[0].push(row[0] * this.plan.tickTime);
      for (let i = 1; i < row.length; i++) this.columns[i].push(row[i]);
    }
  }
  draw() {
    for (const { plot, ones } of this.panels) plot.setData(this.data(ones));
    for (const { plot } of this.panels) this.point(plot);
  }
  // The figures beside the names are those under the cursor, else the newest.
  point(plot) {
    const panel = this.panels.find((one) => one.plot === plot);
    if (!panel) return;
    const at = plot.cursor.idx;
    const isPointed = at != null && plot.cursor.left >= 0;
    const i = isPointed ? at : this.columns[0].length - 1;
    panel.where.textContent = isPointed ? this.words.clock(this.columns[0][i]) : "";
    panel.ones.forEach(({ name, kind }, n) => {
      const value = this.columns[this.place.get(name)][i];
      panel.shown[n].textContent = value === undefined ? "" : isPointed || kind === "input" ? this.figures.number(value) : this.figures.steady(name, value);
    });
  }
  resize() {
    for (const { plot } of this.panels) if (plot.width !== this.width()) plot.setSize({ width: this.width(), height: plot.height });
  }
  // Called when the run rests: a table that changes under a reader is no table.
  tabulate() {
    if (!this.table.open) return;
    const shown = this.quantities.filter(({ name }) => this.chosen.has(name));
    const all = this.columns[0].length;
    const step = Math.max(1, Math.ceil(all / TABLE_ROWS));
    const rows = Array.from({ length: all }, (_, i) => i).filter((i) => i % step === 0 || i === all - 1);
    const table = document.createElement("table");
    const caption = table.createCaption();
    caption.textContent = this.words.more.replace("{shown}", this.figures.whole(rows.length)).replace("{all}", this.figures.whole(all));
    const head = table.createTHead().insertRow();
    const heading = (text, isNumber) => {
      const cell = document.createElement("th");
      cell.scope = "col";
      if (isNumber) cell.className = "num";
      cell.textContent = text;
      head.append(cell);
    };
    heading(this.words.time, false);
    for (const { label, unit } of shown) heading(unit ? `${label}, ${unit}` : label, true);
    const body = table.createTBody();
    for (const i of rows) {
      const row = body.insertRow();
      const first = document.createElement("th");
      first.scope = "row";
      first.textContent = this.words.clock(this.columns[0][i]);
      row.append(first);
      for (const { name } of shown) {
        const cell = row.insertCell();
        cell.className = "num";
        cell.textContent = this.figures.number(this.columns[this.place.get(name)][i]);
      }
    }
    this.table.querySelector(".table-frame").replaceChildren(table);
  }
  csv() {
    const quote = (text) => `"${text.replaceAll('"', '""')}"`;
    const head = [`${this.words.time} [${this.plan.timeUnit}]`, ...this.quantities.map(({ name, unit }) => `${name} [${unit || "1"}]`)];
    const columns = [this.columns[0], ...this.quantities.map(({ name }) => this.columns[this.place.get(name)])];
    const lines = this.columns[0].map((_, i) => columns.map((column) => column[i]).join(","));
    return [head.map(quote).join(","), ...lines].join("\r\n") + "\r\n";
  }
}
