// The console of one operation: buttons, inputs, readings and faults on one side, the plant's clock (worker.js) on the other.
const page = document.querySelector("[data-plant-console]");
const config = JSON.parse(page.dataset.plantConsole);
const words = JSON.parse(page.dataset.words);
const runWords = JSON.parse(page.dataset.runWords);
const find = (name) => page.querySelector(`[data-plant-${name}]`);
const all = (name) => [...page.querySelectorAll(`[data-plant-${name}]`)];
const SAVE_EVERY = 2000;
const SAY_EVERY = 15000;
const SHOW_EVERY = 120;
const LONG_RUN = 2 * 86400;
const SETTLE = 250;
const RARE = 2; // seconds between two steps from which on the console says so
const REFUSED = { 1: "late", 2: "range", 3: "late", 4: "stopped", 5: "logFull" };

const scripts = config.files;
const [{ makeFigures, fill }, { Trends }, runsModule, { keepOffline }, { default: uPlot }] = await Promise.all(
  ["figures", "trends", "runs", "offline", "uplot"].map((name) => import(scripts[name])),
);
const figures = makeFigures(runWords);
const isLong = config.durationTicks * config.tickSeconds >= LONG_RUN;
const clock = (tick) => figures.time(tick * config.tickSeconds, isLong);
const quantities = new Map(config.quantities.map((one) => [one.name, one]));
const worker = new Worker(scripts.worker, { type: "module" });
const tell = (what, more = {}) => worker.postMessage({ do: what, ...more });

const state = { id: "", log: [], schedule: [], seed: 1, frame: null, isGoing: false, isStored: true, savedTick: 0, order: [], constants: [] };
let trends = null;
let runs = null;
let sealing = new Map();
let shownAt = 0;
let saidAt = 0;
let isFrameWaiting = false;

const boxOf = (name) => [...all("input"), ...all("start")].find(({ dataset }) => (dataset.plantInput ?? dataset.plantStart) === name);
const label = (name) => quantities.get(name)?.label ?? boxOf(name)?.querySelector("label, span").textContent ?? name;
// In a sentence from right to left a figure keeps its own order.
const isolated = (text) => (document.documentElement.dir === "rtl" ? `\u2068${text}\u2069` : text);
const withUnit = (name, value) => isolated(`${figures.number(value)} ${boxOf(name)?.querySelector(".unit")?.textContent ?? ""}`.trim());
const freshId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

function say(text, isAloud = false) {
  find("state").textContent = text;
  if (isAloud) saidAt = performance.now();
}

// What a screen reader hears while the plant runs: the time and three readings, four times a minute.
function speak() {
  if (performance.now() - saidAt < SAY_EVERY) return;
  saidAt = performance.now();
  const first = [...page.querySelectorAll(".plant-readings [data-plant-value]")].filter((one) => one.offsetParent).slice(0, 3);
  const heard = first.map((one) => `${label(one.dataset.plantValue)} ${one.textContent} ${quantities.get(one.dataset.plantValue)?.unit ?? ""}`);
  find("says").textContent = [clock(state.frame.tick), ...heard].join(". ");
}

function valueOf(name) {
  const i = state.order.indexOf(name);
  return i < 0 ? state.frame.constants[state.constants.findIndex(([one]) => one === name)] : state.frame.now[i + 1];
}

// A choice is its word, what was set stands as it was set; a measured figure keeps its decimals while its size stays, so that it does not jump.
function written(name) {
  const value = valueOf(name);
  const chosen = boxOf(name)?.querySelector("select")?.options[value];
  if (chosen) return chosen.text;
  return quantities.get(name)?.kind === "input" ? figures.number(value) : figures.steady(name, value);
}

function showLevel(shape) {
  shape.dataset.height ??= shape.getAttribute("height");
  const { plantLevel, full, height, hanging } = shape.dataset;
  const share = Math.min(1, Math.max(0, valueOf(plantLevel) / full)) || 0;
  shape.dataset.y ??= shape.getAttribute("y");
  shape.setAttribute("height", (height * share).toFixed(1));
  if (hanging === undefined) shape.setAttribute("y", (Number(shape.dataset.y) + height * (1 - share)).toFixed(1));
}

function showControls({ tick, isFull, fault }) {
  find("go").textContent = state.isGoing ? words.pause : tick ? words.goOn : words.start;
  find("go").disabled = isFull || fault !== 0;
  for (const name of ["forward", "step"]) find(name).disabled = isFull || fault !== 0;
  find("back").disabled = tick === 0;
  if (find("recipe")) find("recipe").disabled = tick > 0 || state.frame.ahead.length > 0;
  for (const field of all("start-live")) field.disabled = tick !== 0;
}

function show() {
  isFrameWaiting = false;
  const { frame } = state;
  shownAt = performance.now();
  find("time").textContent = clock(frame.tick);
  find("progress").value = frame.tick / config.durationTicks;
  const reached = figures.whole(frame.reached || 0);
  const isSlow = state.isGoing && frame.reached && frame.reached < 0.8 * Number(find("speed").value) && config.tickSeconds * 20 < frame.reached;
  const speed = Number(find("speed").value);
  const seconds = config.tickSeconds / speed;
  const running = isSlow
    ? fill(words.slow, { speed: reached })
    : fill(seconds > RARE ? words.rare : words.running, { speed: figures.whole(speed), seconds: figures.number(seconds) });
  find("pace").textContent = state.isGoing ? running : frame.tick ? words.paused : "";
  for (const one of all("value")) one.textContent = written(one.dataset.plantValue);
  for (const one of all("level")) showLevel(one);
  showControls(frame);
  showInputs();
  showFaults();
  trends.draw();
  if (state.isGoing) speak();
  else trends.tabulate();
}

function showInputs() {
  for (const box of all("input")) {
    const value = valueOf(box.dataset.plantInput);
    for (const field of box.querySelectorAll("input, select")) {
      if (field === document.activeElement || field.dataset.waits) continue;
      if (Number(field.value) !== value) field.value = Number(value.toPrecision(12));
    }
  }
  if (state.frame.tick !== 0) return;
  for (const box of all("start")) {
    const field = box.querySelector("input");
    if (field !== document.activeElement) field.value = valueOf(box.dataset.plantStart);
  }
}

function showFaults() {
  for (const box of all("fault")) {
    const { acts } = config.faults.find(({ id }) => id === box.dataset.plantFault);
    const ahead = state.frame.ahead.filter(([, name, value]) => acts.some((act) => act[0] === name && act[1] === value));
    const isOn = ahead.length > 0 || acts.some(([name, value]) => valueOf(name) === value && value !== startOf(name));
    const button = box.querySelector("button");
    box.classList.toggle("plant-fault-on", isOn);
    button.textContent = isOn ? words.repair : words.inject;
    box.querySelector("[data-plant-ahead]").textContent = ahead.length ? fill(words.ahead, { time: clock(ahead[0][0]) }) : "";
  }
}

const startOf = (name) => quantities.get(name)?.start ?? state.constants.find(([one]) => one === name)?.[1];

// What a fault's quantity was before the fault: what was set last to something else.
function before(name, acts) {
  const values = acts.filter((act) => act[0] === name).map((act) => act[1]);
  const set = state.log.filter((entry) => entry[1] === name && !values.includes(entry[2]));
  return set.at(-1)?.[2] ?? startOf(name);
}

function receive(frame) {
  if (frame.cut !== undefined) trends.cut(frame.cut);
  if (frame.log) Object.assign(state, { log: frame.log, schedule: frame.schedule, seed: frame.seed });
  trends.add(frame.rows);
  Object.assign(state, { frame, isGoing: frame.isGoing });
  if (frame.fault) say(words.stopped);
  else if (frame.isFull) say(words.full);
  else if (frame.isOver) say(words.over);
  if (frame.log || (!frame.isGoing && frame.tick !== state.savedTick)) save();
  if (isFrameWaiting) return;
  isFrameWaiting = true;
  const wait = frame.isGoing ? Math.max(0, SHOW_EVERY - (performance.now() - shownAt)) : 0;
  setTimeout(() => requestAnimationFrame(show), wait);
}

function seal() {
  const id = crypto.randomUUID?.() ?? String(Math.random());
  return new Promise((done) => {
    sealing.set(id, done);
    tell("seal", { id });
  });
}

async function record() {
  const file = await seal();
  return { id: state.id, title: config.title, seconds: file.until * config.tickSeconds, isLong, file, schedule: state.schedule, at: Date.now() };
}

async function save() {
  if (!state.frame || (state.frame.tick === 0 && state.log.length === 0)) return;
  const made = await record();
  state.savedTick = made.file.until;
  state.isStored = await runs.keep(made);
  const line = find("saved");
  line.dataset.state = state.isStored ? "device" : "none";
  line.textContent = state.isStored ? fill(runWords.device, { time: figures.hour(made.at) }) : runWords.unsaved;
}

async function check() {
  find("check").disabled = true;
  const place = find("verdict");
  place.textContent = runWords.checking;
  if (state.isGoing) tell("pause");
  await save();
  const made = await record();
  runsModule.showVerdict(place, made.file, await runs.check(made), runWords);
  find("check").disabled = false;
}

async function listRuns() {
  const options = { address: page.dataset.operation, only: config.id, except: state.id, modules: { [config.id]: config.sha256 } };
  find("mine").hidden = (await runs.list(find("runs"), options)) === 0;
}

async function begin(seed) {
  if (state.isGoing) tell("pause");
  await save();
  state.id = freshId();
  claim(state.id);
  history.replaceState(null, "", location.pathname + location.search);
  find("verdict").replaceChildren();
  state.savedTick = 0;
  find("saved").dataset.state = "none";
  find("saved").textContent = find("saved").dataset.nothing;
  tell("new", { seed });
  say(fill(words.fresh, { seed: figures.whole(seed) }));
  listRuns();
}

// An input acts when a hand rests: a slider that is dragged is one act, not a hundred.
function attachInput(box) {
  const name = box.dataset.plantInput ?? box.dataset.plantStart;
  const fields = [...box.querySelectorAll("input, select")];
  let timer;
  const send = (field) => {
    delete field.dataset.waits;
    const value = field.matches("select") ? Number(field.value) : field.valueAsNumber;
    if (!Number.isFinite(value)) return refuse(name, field.value);
    if (value !== valueOf(name)) {
      tell("set", { name, value });
      say(fill(words.done, { label: label(name), value: withUnit(name, value) }));
    }
    box.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
  };
  for (const field of fields) {
    field.addEventListener("input", () => {
      if (field.type !== "range") return;
      field.dataset.waits = "1";
      for (const other of fields) if (other !== field) other.value = field.value;
      clearTimeout(timer);
      timer = setTimeout(send, SETTLE, field);
    });
    field.addEventListener("change", () => {
      clearTimeout(timer);
      send(field);
    });
    // What was refused does not stay in the field as if it held.
    field.addEventListener("blur", () => {
      if (!field.hasAttribute("aria-invalid")) return;
      field.removeAttribute("aria-invalid");
      field.value = Number(valueOf(name).toPrecision(12));
    });
  }
}

function refuse(name, value, code = 2) {
  const field = boxOf(name)?.querySelector("input[type=number]");
  if (field && field === document.activeElement) field.setAttribute("aria-invalid", "true");
  else if (field) field.value = Number(valueOf(name).toPrecision(12));
  const bound = (side) => (field?.[side] ? figures.number(Number(field[side])) : "–");
  say(fill(words[REFUSED[code]], { label: label(name), low: isolated(bound("min")), high: isolated(bound("max")), value: isolated(value || "–") }));
}

function attachFault(box) {
  const fault = config.faults.find(({ id }) => id === box.dataset.plantFault);
  box.querySelector("button").addEventListener("click", () => {
    const isOn = box.classList.contains("plant-fault-on");
    if (isOn) tell("repair", { sets: [...new Set(fault.acts.map(([name]) => name))].map((name) => [name, before(name, fault.acts)]) });
    else tell("fault", { acts: fault.acts });
    say(fill(isOn ? words.repaired : words.injected, { label: fault.title }));
  });
}

function attach() {
  find("go").addEventListener("click", () => {
    say("");
    tell(state.isGoing ? "pause" : "go");
  });
  find("step").addEventListener("click", () => tell("step", { ticks: 1 }));
  find("recipe")?.addEventListener("click", () => {
    tell("fault", { acts: config.recipe });
    say(words.recipe);
  });
  find("forward").addEventListener("click", () => tell("step", { ticks: config.backTicks }));
  find("back").addEventListener("click", () => {
    tell("pause");
    tell("back", { ticks: config.backTicks });
    say(fill(words.wentBack, { time: clock(Math.max(0, Math.ceil((state.frame.tick - config.backTicks) / config.backTicks) * config.backTicks)) }));
  });
  find("speed").addEventListener("change", () => tell("speed", { value: Number(find("speed").value) }));
  find("truth").addEventListener("change", () => {
    find("truths").hidden = !find("truth").checked;
    trends.showTruth(find("truth").checked);
  });
  find("check").addEventListener("click", check);
  find("file").addEventListener("click", async () => runsModule.saveFile(await record()));
  find("csv").addEventListener("click", () => runsModule.download(`seedtrain-${config.id}.csv`, trends.csv(), "text/csv"));
  find("new").addEventListener("click", () => {
    begin(Math.max(0, Math.trunc(find("seed").valueAsNumber || 0)));
    const pop = find("new").closest("details");
    pop.open = false;
    pop.querySelector("summary").focus();
  });
  all("input").concat(all("start")).forEach(attachInput);
  all("fault").forEach(attachFault);
  // A link to another run of this operation changes the fragment only.
  window.addEventListener("hashchange", () => location.hash.startsWith("#run=") && location.reload());
  document.addEventListener("visibilitychange", () => document.hidden && save());
  setInterval(() => state.isGoing && state.frame.tick !== state.savedTick && save(), SAVE_EVERY);
}

const heard = {
  ready({ how, order, parameters }) {
    Object.assign(state, { order, constants: parameters });
    const plan = { duration: config.durationTicks * config.tickTime, tickTime: config.tickTime, timeUnit: config.timeUnit };
    const chartWords = { ...words, clock: (time) => clock(Math.round(time / config.tickTime)) };
    trends = new Trends({ uPlot, charts: find("charts"), choices: find("choices"), table: find("table"), quantities: config.quantities, wanted: config.trends, order, figures, words: chartWords, plan });
    tell("speed", { value: Number(find("speed").value) });
    for (const field of all("live")) field.disabled = false;
    say(state.resumed ? fill(words.resumed, { time: clock(state.resumed) }) : how === "wasm" ? words.ready : words.readyScript);
  },
  failed({ why }) {
    const known = { fetch: words.noFetch, other: words.noOther, selftest: words.noTest };
    say(known[why] ?? fill(words.broken, { why }));
    find("state").classList.add("plant-failed");
    for (const field of all("live")) field.disabled = true;
  },
  frame: receive,
  refused: ({ name, value, code }) => refuse(name, figures.number(value), code),
  sealed({ id, run }) {
    sealing.get(id)?.(run);
    sealing.delete(id);
  },
};
worker.addEventListener("message", ({ data }) => heard[data.say](data));
worker.addEventListener("error", (event) => heard.failed({ why: event.message ?? "worker" }));

// One run is open in one window only; the second window begins a new one.
async function claim(id) {
  if (!navigator.locks) return true;
  return new Promise((done) => {
    navigator.locks.request(`plant ${id}`, { ifAvailable: true }, (lock) => {
      done(Boolean(lock));
      return lock ? new Promise(() => {}) : undefined;
    });
  });
}

async function lastRun() {
  const wanted = new URLSearchParams(location.hash.slice(1)).get("run");
  const found = (await runs.all()).filter(({ file }) => file.model === config.id && file.module === config.sha256);
  const one = wanted ? found.find(({ id }) => id === wanted) : found[0];
  return one && (await claim(one.id)) ? one : null;
}

find("saved").dataset.nothing = find("saved").textContent;
find("says").textContent = "";
attach();
runs = await new runsModule.Runs({
  address: page.dataset.check,
  words: runWords,
  figures,
  changed: (kept) => {
    if (kept.id === state.id) runsModule.showVerdict(find("verdict"), kept.file, kept.check, runWords);
    listRuns();
  },
}).open();
const left = await lastRun();
state.id = left?.id ?? freshId();
if (left) {
  state.resumed = left.file.until;
  find("seed").value = left.file.seed;
  say(words.replaying);
} else claim(state.id);
const { module, fallback, sha256, vector, durationTicks, backTicks } = config;
const run = left ? { ...left.file, schedule: left.schedule } : { seed: 1, log: [] };
tell("open", { files: scripts, module, fallback, sha256, vector, durationTicks, backTicks, run });
if (left?.check) runsModule.showVerdict(find("verdict"), left.file, left.check, runWords);
listRuns();
keepOffline({ worker: page.dataset.worker, pages: [location.pathname], words: runWords, say: (text) => (find("kept").textContent = text) });
