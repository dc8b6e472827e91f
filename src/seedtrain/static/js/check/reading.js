// A JSON text as exact values, values as canonical text, text as a hash: what engines/selection/checker.py does with Python's own tools.
// JSON.parse would round long numbers, take one key twice and call a halved letter a text.
const LONGEST_NUMBER = 18, DEEPEST = 50;

class Malformed extends Error {
  constructor(code, params = {}) {
    super(code);
    this.reason = { code, params };
  }
}

// Texts in order of their code points, as Python has them; JavaScript compares halves of letters.
export function byPoint(one, other) {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const a = one.charCodeAt(i), b = other.charCodeAt(i);
    if (a !== b) return rank(a) - rank(b);
  }
  return one.length - other.length;
}
function rank(unit) {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

// A number with a fraction, which no certificate holds; a decision file may, outside what is proven.
class Real {
  constructor(value) {
    this.value = value;
  }
  // As Python writes it, because Python wrote the hash.
  toString() {
    const [mantissa, power] = this.value.toExponential().split("e").map((part) => part.replace("+", ""));
    if (this.value === 0) return Object.is(this.value, -0) ? "-0.0" : "0.0";
    if (power >= -4 && power < 16) return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
    return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
}

// Whole numbers become BigInt and objects Map, so that nothing is rounded and no key means something else.
export function read(text) {
  text = text.replace(/^\ufeff/, "");
  if (!/[^ \t\r\n]/.test(text)) throw new Malformed("empty");
  let at = 0;
  const refuse = () => { throw new Malformed("not_json"); };
  const blank = /[ \t\r\n]*/y, figure = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
  const skip = () => { blank.lastIndex = at; blank.test(text); at = blank.lastIndex; };
  const take = (letter) => { skip(); return text[at] === letter && ++at > 0; };
  const string = () => {
    const from = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    let found;
    try {
      found = JSON.parse(text.slice(from, ++at));
    } catch {
      refuse();
    }
    return /\p{Surrogate}/u.test(found) ? refuse() : found;
  };
  const value = (depth) => {
    if (depth > DEEPEST) throw new Malformed("too_deep");
    skip();
    if (text[at] === '"') return string();
    if (take("{")) return object(depth);
    if (take("[")) return list(depth);
    for (const [word, means] of [["true", true], ["false", false], ["null", null]])
      if (text.startsWith(word, at)) return (at += word.length), means;
    return number();
  };
  const number = () => {
    figure.lastIndex = at;
    const found = figure.exec(text) ?? refuse();
    at = figure.lastIndex;
    if (found[1] || found[2]) return Number.isFinite(Number(found[0])) ? new Real(Number(found[0])) : refuse();
    if (found[0].length > LONGEST_NUMBER) throw new Malformed("number", { came: found[0].slice(0, LONGEST_NUMBER) + "…", most: String(LONGEST_NUMBER) });
    return BigInt(found[0]);
  };
  const list = (depth) => {
    const made = [];
    if (take("]")) return made;
    do made.push(value(depth + 1)); while (take(","));
    return take("]") ? made : refuse();
  };
  const object = (depth) => {
    const made = new Map();
    if (take("}")) return made;
    do {
      skip();
      const key = text[at] === '"' ? string() : refuse();
      if (made.has(key)) throw new Malformed("key_twice", { key });
      made.set(key, take(":") ? value(depth + 1) : refuse());
    } while (take(","));
    return take("}") ? made : refuse();
  };
  const content = value(1);
  skip();
  return at === text.length ? content : refuse();
}

export function canonical(value) {
  if (value instanceof Map)
    return `{${[...value.keys()].sort(byPoint).map((key) => `${JSON.stringify(key)}:${canonical(value.get(key))}`).join()}}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

const WORDS = sines();
function sines() {
  // Fractions of roots of the first 64 primes, as FIPS 180-4 defines its constants.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const fraction = (n, root) => {
    // The whole part of root(n) x 2^32 in exact arithmetic; its lower 32 bits are the fraction.
    const wanted = BigInt(n) << BigInt(32 * root);
    let low = 0n, high = 1n << 40n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(root) <= wanted) low = middle;
      else high = middle;
    }
    return Number(low & 0xffffffffn) | 0;
  };
  return { start: primes.slice(0, 8).map((p) => fraction(p, 2)), round: primes.map((p) => fraction(p, 3)) };
}

// SHA-256 (FIPS 180-4) written out: the browser's own exists only on pages under https and answers one text at a time, later.
export function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const blocks = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(blocks.length - 4, bytes.length << 3);
  const h = Int32Array.from(WORDS.start), w = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));
  for (let from = 0; from < blocks.length; from += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(from + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, k] = h;
    for (let i = 0; i < 64; i++) {
      const one = (k + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + WORDS.round[i] + w[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      k = g, g = f, f = e, e = (d + one) | 0, d = c, c = b, b = a, a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, k].forEach((x, i) => (h[i] += x));
  }
  return Array.from(h, (x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}
