// The plant's clock, off the page's thread: runs the machine at the wanted speed, keeps the log, goes back in time, seals runs.
// In:  {do: one of the deeds below, ...}
// Out: {say: "ready" | "failed" | "frame" | "refused" | "sealed", ...}
const FRAME = 50; // ms between two looks at the clock
const BUSY = 40; // ms that one look may compute
const MOST_ROWS = 2400; // points of a trend over the planned duration
const MOST_SNAPSHOTS = 64;
const MAX_LOG = 4096;
const MAX_MARKS = 2048;
const REFUSED_FULL = 5; // the machine itself answers 1 to 4: docs/reference/plant-module.md

let machine;
let plan; // durationTicks, backTicks, sha256
let run; // seed, log, schedule
let speed = 1000;
let isGoing = false;
let owed = 0;
let looked = 0;
let timer = 0;
let rows = [];
let nextRow = 0;
let chunk = 64;
let snapshots = new Map();
let reached = 0;
let hasReportedEnd = false;
let isLogNew = false;

const most = () => machine.about.checkpoint_ticks * MAX_MARKS;
const every = () => Math.max(1, Math.ceil(plan.durationTicks / MOST_ROWS));

function row() {
  return [machine.tick, ...machine.floats("y"), ...machine.floats("u"), ...machine.floats("r")];
}

function keepRow() {
  rows.push(row());
  nextRow = machine.tick + every();
}

function apply(entry, isFault = false) {
  const [, name, value] = entry;
  if (run.log.length >= MAX_LOG) return REFUSED_FULL;
  const refused = machine.set(name, value);
  if (refused === 0) run.log.push([machine.tick, name, value]);
  if (isFault) run.done.add(entry);
  isLogNew = true;
  return refused;
}

function due() {
  for (const entry of run.schedule) if (entry[0] <= machine.tick && !run.done.has(entry)) apply(entry, true);
}

// Runs up to n ticks, stopping where a point of the trend, a snapshot or a scheduled act stands. Returns ticks done.
function advance(n) {
  const end = Math.min(machine.tick + n, most());
  const begin = machine.tick;
  while (machine.tick < end && machine.fault === 0) {
    const act = Math.min(...run.schedule.filter((entry) => !run.done.has(entry)).map(([tick]) => tick), end);
    const shot = (Math.floor(machine.tick / plan.backTicks) + 1) * plan.backTicks;
    const stop = Math.min(end, nextRow, shot, Math.max(act, machine.tick + 1));
    if (machine.run(stop - machine.tick) === 0) break;
    if (machine.tick === shot && machine.fault === 0) {
      snapshots.set(shot, machine.snapshot());
      if (snapshots.size > MOST_SNAPSHOTS) snapshots.delete(snapshots.keys().next().value);
    }
    due();
    if (machine.tick >= nextRow || machine.fault) keepRow();
  }
  return machine.tick - begin;
}

function frame(extra = {}) {
  const fresh = rows;
  rows = [];
  if (isLogNew) Object.assign(extra, { log: run.log, schedule: run.schedule, seed: run.seed });
  isLogNew = false;
  postMessage({
    say: "frame",
    tick: machine.tick,
    fault: machine.fault,
    isGoing,
    reached,
    isFull: machine.tick >= most(),
    now: row(),
    constants: Array.from(machine.floats("p")),
    rows: fresh,
    ahead: run.schedule.filter((entry) => !run.done.has(entry)),
    ...extra,
  });
}

function look() {
  timer = 0;
  if (!isGoing) return;
  const now = performance.now();
  const passed = Math.min(now - looked, 500);
  looked = now;
  owed += (passed / 1000) * (speed / machine.about.tick_s);
  const before = machine.tick;
  let want = Math.floor(owed);
  if (!hasReportedEnd) want = Math.min(want, Math.max(0, plan.durationTicks - machine.tick));
  while (want > 0) {
    const began = performance.now();
    const done = advance(Math.min(want, chunk));
    const took = performance.now() - began;
    if (took < 4) chunk *= 2;
    else if (took > 12 && chunk > 1) chunk = Math.ceil(chunk / 2);
    want -= done;
    owed -= done;
    if (done === 0 || performance.now() - now > BUSY) break;
  }
  // What this device cannot reach in time is not owed for ever.
  owed = Math.min(owed, speed / machine.about.tick_s / 4 + 1);
  reached = passed ? ((machine.tick - before) * machine.about.tick_s * 1000) / passed : 0;
  const isOver = !hasReportedEnd && machine.tick >= plan.durationTicks;
  if (isOver) hasReportedEnd = true;
  if (isOver || machine.fault || machine.tick >= most()) isGoing = false;
  frame({ isOver });
  if (isGoing) timer = setTimeout(look, Math.max(0, FRAME - (performance.now() - now)));
}

// The machine stands at `until` of this run, by playing its log again.
function play({ seed, log, schedule = [], until = 0 }) {
  machine.reset(seed);
  snapshots = new Map();
  run = { seed, log: [], schedule: [], done: new Set() };
  rows = [];
  nextRow = 0;
  hasReportedEnd = until >= plan.durationTicks;
  isLogNew = true;
  // What was set before the start changes the first point of the trends.
  const first = log.filter(([tick]) => tick === 0);
  for (const entry of first) apply(entry);
  keepRow();
  for (const entry of log.slice(first.length)) {
    advance(entry[0] - machine.tick);
    apply(entry);
  }
  advance(until - machine.tick);
  run.schedule = schedule.map((entry) => [...entry]);
  for (const entry of run.schedule) if (entry[0] <= machine.tick) run.done.add(entry);
}

function back(ticks) {
  const target = Math.max(0, Math.ceil((machine.tick - ticks) / plan.backTicks) * plan.backTicks);
  const kept = run.log.filter(([tick]) => tick < target || tick === 0);
  const schedule = run.schedule.filter(([, , , since]) => since < target);
  const from = Math.max(...[...snapshots.keys()].filter((tick) => tick <= target), -1);
  if (from !== target) play({ seed: run.seed, log: kept, until: target });
  else {
    machine.restore(snapshots.get(from));
    for (const tick of snapshots.keys()) if (tick > target) snapshots.delete(tick);
    run.log = kept;
    rows = [];
    keepRow();
  }
  isLogNew = true;
  run.schedule = schedule;
  run.done = new Set(schedule.filter(([tick]) => tick < target));
  due();
  hasReportedEnd = machine.tick >= plan.durationTicks;
  frame({ cut: from === target ? target : 0 });
}

function seal() {
  return {
    format: "seedtrain-run/1",
    model: machine.about.id,
    module: plan.sha256,
    seed: run.seed,
    log: run.log,
    until: machine.tick,
    marks: machine.marks(),
    hash: machine.seal(),
  };
}

const deeds = {
  async open({ files, ...wanted }) {
    const { load } = await import(files.machine);
    const loaded = await load(wanted);
    machine = loaded.machine;
    plan = { durationTicks: wanted.durationTicks, backTicks: wanted.backTicks, sha256: wanted.sha256 };
    play(wanted.run);
    const names = (rows) => rows.map(([name]) => name);
    const { states, inputs, readings, parameters } = machine.about;
    postMessage({
      say: "ready",
      how: loaded.how,
      order: [...names(states), ...names(inputs), ...names(readings)],
      parameters: parameters.map(([name, , start]) => [name, start]),
    });
    frame({ cut: 0 });
  },
  go() {
    if (isGoing || machine.fault || machine.tick >= most()) return;
    isGoing = true;
    owed = 0;
    looked = performance.now();
    look();
  },
  pause() {
    isGoing = false;
    clearTimeout(timer);
    frame();
  },
  step({ ticks }) {
    isGoing = false;
    advance(ticks);
    frame();
  },
  speed({ value }) {
    speed = value;
    owed = 0;
  },
  set({ name, value }) {
    const refused = apply([machine.tick, name, value]);
    if (refused) postMessage({ say: "refused", name, value, code: refused });
    else if (machine.tick === 0) {
      rows = [];
      keepRow();
    }
    frame(machine.tick === 0 ? { cut: 0 } : {});
  },
  fault({ acts }) {
    const now = machine.tick;
    run.schedule.push(...acts.map(([name, value, after]) => [now + after, name, value, now]));
    isLogNew = true;
    due();
    frame();
  },
  // The rest of a fault is called off, and what it had changed is as it was before.
  repair({ sets }) {
    const names = sets.map(([name]) => name);
    run.schedule = run.schedule.filter((entry) => run.done.has(entry) || !names.includes(entry[1]));
    for (const [name, value] of sets) apply([machine.tick, name, value]);
    frame();
  },
  back({ ticks }) {
    back(ticks);
  },
  new({ seed }) {
    isGoing = false;
    clearTimeout(timer);
    play({ seed, log: [] });
    frame({ cut: 0 });
  },
  seal({ id }) {
    postMessage({ say: "sealed", id, run: seal() });
  },
};

onmessage = async ({ data }) => {
  try {
    if (data.do !== "open" && !machine) return;
    await deeds[data.do](data);
  } catch (error) {
    postMessage({ say: "failed", why: error.message });
  }
};
