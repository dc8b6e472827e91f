// Runs of released models on this JavaScript engine, by the very machine that the plant's pages use (static/js/plant/machine.js).
// Used by plant_runs.mjs in Node, by the probe page of tests/browser/test_plant_engines.py, and by bench/bench_plant.py.

// One machine that played these runs: {how, ends: [{answer, tick, fault, hash, marks}]}; `how` is "wasm" or "script".
// job: {module, fallback, sha256, vector, runs: [{seed, log: [[tick, name, value], ...], until}]}, module and fallback being addresses.
export async function play(load, job) {
  const { machine, how } = await load(job);
  const ends = job.runs.map(({ seed, log, until }) => {
    machine.reset(seed);
    const answer = machine.replay(log, until);
    const { tick, fault } = machine;
    return { answer, tick, fault, hash: machine.seal(), marks: machine.marks() };
  });
  return { how, ends };
}

// How long one run took on a machine that was loaded before, in ms, as often as asked; the first is the cold one.
export async function clock(load, { times, ...job }) {
  const { machine } = await load(job);
  const [{ seed, log, until }] = job.runs;
  return Array.from({ length: times }, () => {
    const began = performance.now();
    machine.reset(seed);
    machine.replay(log, until);
    machine.seal();
    return performance.now() - began;
  });
}

// From here on this engine has no WebAssembly, as in a browser that forbids it.
export function forgetWebAssembly() {
  delete globalThis.WebAssembly;
}

// What was asked, done: {jobs, isScript, isTimed} gives a list with an answer, or the reason of a refusal, for each job.
export async function answer(load, { jobs, isScript, isTimed }) {
  if (isScript) forgetWebAssembly();
  const found = [];
  for (const job of jobs) {
    try {
      found.push(await (isTimed ? clock : play)(load, job));
    } catch (error) {
      found.push({ refused: error.message });
    }
  }
  return found;
}
