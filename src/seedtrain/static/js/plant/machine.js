// One model's machine in this browser: the released WebAssembly module, or where there is no WebAssembly the same machine as JavaScript.
// Interface, version 1: docs/reference/plant-module.md. Used by worker.js only.
const SECTION = "seedtrain.model";
const TICK = 0;
const FAULT = 1;
const MARKS = 4;
const SEAL_LOW = 6;
const SEAL_HIGH = 7;

const hexadecimal = (low, high) => [high, low].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");

// Read by hand: a browser without WebAssembly must be able to read it too.
function describe(bytes) {
  let at = 8;
  const number = () => {
    let found = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      found |= (byte & 127) << shift;
      if (byte < 128) return found;
    }
  };
  const text = (length) => new TextDecoder().decode(bytes.subarray(at, at + length));
  while (at < bytes.length) {
    const kind = bytes[at++];
    const length = number();
    const end = at + length;
    if (kind === 0) {
      const size = number();
      const name = text(size);
      at += size;
      if (name === SECTION) return JSON.parse(text(end - at));
    }
    at = end;
  }
  throw new Error(`the section ${SECTION} is missing`);
}

class Machine {
  constructor(exports, about) {
    this.exports = exports;
    this.about = about;
    const names = [...about.inputs, ...about.parameters, ...about.states].map(([name]) => name);
    this.tags = new Map(names.map((name, tag) => [name, tag]));
  }
  ints(name, length = this.about.at[name][1]) {
    return new Int32Array(this.exports.memory.buffer, this.about.at[name][0], length);
  }
  floats(name) {
    const [address, length] = this.about.at[name] ?? [0, 0];
    return new Float64Array(this.exports.memory.buffer, address, length);
  }
  get tick() {
    return this.ints("clock")[TICK];
  }
  get fault() {
    return this.ints("clock")[FAULT];
  }
  reset(seed) {
    this.exports.reset(seed | 0);
  }
  set(name, value) {
    return this.exports.set_value(this.tags.get(name) ?? -1, value);
  }
  run(ticks) {
    return this.exports.run(ticks);
  }
  replay(log, until) {
    this.floats("log").set(log.flatMap(([tick, name, value]) => [tick, this.tags.get(name) ?? name, value]));
    return this.exports.replay(log.length, until);
  }
  seal() {
    this.exports.seal();
    const clock = this.ints("clock");
    return hexadecimal(clock[SEAL_LOW], clock[SEAL_HIGH]);
  }
  marks() {
    const words = this.ints("marks", 2 * this.ints("clock")[MARKS]);
    return Array.from({ length: words.length / 2 }, (_, i) => hexadecimal(words[2 * i], words[2 * i + 1]));
  }
  snapshot() {
    const [begin, end] = this.about.snapshot;
    return new Uint8Array(this.exports.memory.buffer).slice(begin, end);
  }
  restore(bytes) {
    new Uint8Array(this.exports.memory.buffer).set(bytes, this.about.snapshot[0]);
  }
}

async function asWebAssembly(bytes, about) {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return new Machine(instance.exports, about);
}

async function asJavaScript(address, about) {
  const module = await import(address);
  return new Machine(await (module.instantiate ?? module.default)(), about);
}

function passes(machine, { seed, log, until, hash }) {
  machine.reset(seed);
  machine.replay(log, until);
  return machine.seal() === hash;
}

// The machine, how it runs, and whether it gave the hash that the release promises. Throws with a short word: fetch, other, selftest.
export async function load({ module, fallback, sha256, vector }) {
  const answer = await fetch(module).catch(() => null);
  if (!answer?.ok) throw new Error("fetch");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Only pages from https or this machine may compute a digest; elsewhere the self-test must do.
  if (self.crypto?.subtle && sha256) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    if (Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") !== sha256) throw new Error("other");
  }
  const about = describe(bytes);
  const ways = [["wasm", () => asWebAssembly(bytes, about)]];
  if (fallback) ways.push(["script", () => asJavaScript(fallback, about)]);
  for (const [how, make] of ways) {
    try {
      const machine = await make();
      if (!vector || passes(machine, vector)) return { machine, how };
    } catch {
      // No WebAssembly here, or it is switched off: the next way.
    }
  }
  throw new Error("selftest");
}
