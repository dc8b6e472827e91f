// Checks a certificate or a decision file with whole numbers alone: engines/selection/checker.py and decision.py once more, name by name.
// No page, no network; texts become values, and values hashes, in reading.js. The proof is in `demands`, `boundOf` and `judged`; the format in docs/reference/certificate.md.
const CERTIFICATE = "seedtrain.certificate/1", DECISION = "seedtrain.decision/1", PROBLEM = "seedtrain.selection.problem/2";
const NO_LIST = "seedtrain.selection.infeasible/1";
const MICRO = 1000000n, MOST_REASONS = 12;
const SAYS = {
  proves: "The list keeps every rule and the floors in force. No list that keeps them has more merit than the bound.",
  leaves_open: "Whether applicants, traits and scores are true. Whether a better list lies within the gap. " +
    "Whether floors had to give way as far as they did. Which of several lists of equal merit the tie-break takes.",
};

let read, canonical, sha256, byPoint;
// The functions of reading.js; addresses of files come from the page.
export function use(reading) {
  ({ read, canonical, sha256, byPoint } = reading);
}

function no(code, params = {}) {
  return { code, params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])) };
}

// --- The proof ---

export function demands(problem, floors) {
  const having = new Map();
  const at = (map, key, made) => map.get(key) ?? map.set(key, made()).get(key);
  const everybody = new Set();
  for (const one of problem.get("applicants")) {
    everybody.add(one.get("id"));
    for (const [trait, values] of one.get("traits"))
      for (const value of typeof values === "string" ? [values] : values)
        at(at(having, trait, () => new Map()), value, () => new Set()).add(one.get("id"));
  }
  const asked = [{ rule: "seats", value: "", members: everybody, lo: 0n, hi: problem.get("seats"), promised: 0n }];
  for (const rule of problem.get("rules")) {
    let members = everybody;
    for (const [trait, values] of rule.get("where")) {
      const group = new Set();
      for (const value of values) for (const id of having.get(trait)?.get(value) ?? []) if (members.has(id)) group.add(id);
      members = group;
    }
    const name = rule.get("name");
    asked.push({ rule: name, value: "", members, lo: floors.get(name) ?? 0n, hi: rule.get("cap"), promised: rule.get("floor") ?? 0n });
  }
  for (const each of problem.get("each")) {
    const groups = [...(having.get(each.get("trait")) ?? [])].sort((a, b) => byPoint(a[0], b[0]));
    for (const [value, members] of groups)
      asked.push({ rule: "each " + each.get("trait"), value, members, lo: 0n, hi: each.get("cap"), promised: 0n });
  }
  for (const one of asked) one.name = one.value ? `${one.rule} = ${one.value}` : one.rule;
  return asked;
}

export function boundOf(asked, prices, scores, fixed) {
  const left = new Map();
  for (const [id, score] of scores) left.set(id, MICRO * score);
  let total = 0n;
  for (const one of asked) {
    const price = prices.get(pair(one.rule, one.value)) ?? 0n;
    if (!price) continue;
    total += price * (price > 0n ? one.hi ?? BigInt(one.members.size) : one.lo);
    for (const id of one.members) left.set(id, left.get(id) - price);
  }
  for (const [id, rest] of left) {
    if (fixed.has(id)) total += fixed.get(id) ? rest : 0n;
    else if (rest > 0n) total += rest;
  }
  return { total, left };
}

function judged(c) {
  const contradictions = question(c.problem, c.floors);
  if (contradictions.length) return verdict(contradictions.slice(0, MOST_REASONS));
  const scores = new Map(c.problem.get("applicants").map((one) => [one.get("id"), one.get("score")]));
  const fixed = new Map(c.problem.get("fixed").map((one) => [one.get("id"), one.get("is_in")]));
  const floors = new Map(c.floors.map((one) => [one.get("rule"), one.get("in_force")]));
  const keys = new Map([...scores.keys()].map((id) => [id, sha256(`${c.problem.get("seed")}|${id}`)]));
  const asked = demands(c.problem, floors);
  const prices = new Map(c.prices.map((one) => [pair(one.get("rule"), one.get("value")), one.get("micro")]));
  const known = new Set(asked.map((one) => pair(one.rule, one.value)));
  const priced = c.prices.map((one) => pair(one.get("rule"), one.get("value")));
  const wrong = [...repeated(c.selected), ...c.selected.filter((id) => !scores.has(id))].map((id) => no("listed", { id }));
  for (const one of [...repeated(priced), ...priced.filter((one) => !known.has(one))])
    wrong.push(no("price", { name: JSON.parse(one).filter((part) => part).join(" = ") }));
  if (wrong.length) return verdict(wrong.slice(0, MOST_REASONS));
  const chosen = new Set(c.selected);
  for (const one of asked) {
    let count = 0n;
    for (const id of c.selected) if (one.members.has(id)) count++;
    one.found = count;
    if (count < one.lo) wrong.push(no("too_few", { name: one.name, asked: one.lo, found: count }));
    if (one.hi !== null && count > one.hi) wrong.push(no("too_many", { name: one.name, asked: one.hi, found: count }));
    if (one.lo !== one.promised && (c.problem.get("floors") !== "by_priority" || count !== one.lo || one.lo > one.promised))
      wrong.push(no("gave_way", { name: one.name, in_force: one.lo, promised: one.promised }));
  }
  for (const [id, isIn] of fixed) if (chosen.has(id) !== isIn) wrong.push(no("fixed", { id }));
  const merit = c.selected.reduce((sum, id) => sum + scores.get(id), 0n);
  const { total, left } = boundOf(asked, prices, scores, fixed);
  const bound = floorDivided(total, MICRO);
  for (const [code, found] of [["merit", merit], ["bound", bound], ["gap", bound - merit]])
    if (c[code] !== found) wrong.push(no(code, { came: points(c[code]), found: points(found) }));
  const byKey = (a, b) => byPoint(keys.get(a), keys.get(b));
  const ranked = [...c.selected].sort((a, b) => (scores.get(a) === scores.get(b) ? byKey(a, b) : scores.get(a) > scores.get(b) ? -1 : 1));
  if (ranked.some((id, i) => id !== c.selected[i])) wrong.push(no("rank"));
  wrong.push(...wrongTies(asked, scores, [...scores.keys()].filter((id) => !fixed.has(id)).sort(byKey), chosen));
  const slack = total - MICRO * merit;
  const atCut = [...left].filter(([id, rest]) => !fixed.has(id) && (rest < 0n ? -rest : rest) <= slack).map(([id]) => id);
  const figures = { merit, bound, gap: bound - merit, found: asked };
  return verdict(wrong.slice(0, MOST_REASONS), { ...figures, atCut: atCut.length, chosenAtCut: atCut.filter((id) => chosen.has(id)).length });
}

function verdict(reasons, figures = {}) {
  return { reasons, merit: 0n, bound: 0n, gap: 0n, found: [], atCut: 0, chosenAtCut: 0, ...figures };
}

// People of one score and the same groups are interchangeable, so among them the smaller keys are in; `free` is in order of key.
function wrongTies(asked, scores, free, chosen) {
  const kinds = new Map([...scores].map(([id, score]) => [id, [String(score)]]));
  asked.forEach((one, i) => one.members.forEach((id) => kinds.get(id).push(i)));
  const refused = new Map();
  const wrong = [];
  for (const id of free) {
    const kind = kinds.get(id).join();
    if (!chosen.has(id)) refused.has(kind) || refused.set(kind, id);
    else if (refused.has(kind)) wrong.push(no("tie", { first: refused.get(kind), second: id }));
  }
  return wrong;
}

function floorDivided(a, b) {
  return a / b - (a % b < 0n ? 1n : 0n);
}
function pair(rule, value) {
  return JSON.stringify([rule, value]);
}
function repeated(values) {
  const seen = new Map();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([value]) => value);
}
export function points(hundredths) {
  const size = hundredths < 0n ? -hundredths : hundredths;
  return `${hundredths < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

// --- One file, one meaning ---

const isWord = (v) => typeof v === "string" && /[^ \t\r\n]/.test(v);
const isWords = (v) => Array.isArray(v) && v.length > 0 && v.every(isWord) && v.every((one, i) => !i || byPoint(v[i - 1], one) < 0);
const isWhole = (v) => typeof v === "bigint";
const KINDS = {
  text: (v) => typeof v === "string",
  word: isWord,
  words: isWords,
  values: (v) => (Array.isArray(v) && !v.length) || isWord(v) || isWords(v),
  whole: isWhole,
  count: (v) => isWhole(v) && v >= 0n,
  one: (v) => isWhole(v) && v >= 1n,
  limit: (v) => v === null || (isWhole(v) && v >= 0n),
  score: (v) => isWhole(v) && v >= 0n && v <= 1000000n,
  flag: (v) => typeof v === "boolean",
  hash: (v) => typeof v === "string" && /^[0-9a-f]{64}$/.test(v),
  floors: (v) => v === "all" || v === "by_priority",
  problem: (v) => v === PROBLEM,
  list: Array.isArray,
  object: (v) => v instanceof Map,
};
const PRICES = [{ rule: "word", value: "text", micro: "whole" }];
const PROBLEM_SHAPE = {
  schema: "problem", seats: "one", waitlist: "count", seed: "text", floors: "floors",
  applicants: [{ id: "word", score: "score", se: "count", traits: { "*": "values" } }],
  rules: [{ name: "word", where: { "*": "words" }, floor: "limit", target: "limit", cap: "limit", priority: "one", why: "text" }],
  each: [{ trait: "word", cap: "count", priority: "one", why: "text" }],
  fixed: [{ id: "word", is_in: "flag", why: "word" }],
};
const SHAPE = {
  schema: "word", problem: PROBLEM_SHAPE, problem_sha256: "hash", sha256: "hash",
  selected: ["word"], floors: [{ rule: "word", promised: "count", in_force: "count" }],
  merit: "count", bound: "count", gap: "count", prices: PRICES, says: { proves: "text", leaves_open: "text" },
};
const PLACES = [{ id: "word", score: "score", rank: "one" }];
const RESULT_SHAPE = {
  selected: PLACES, waitlist: PLACES, replacements: "list", digest: "hash", problem_digest: "hash",
  merit_total: "count", merit_only_total: "count", bound: "count", prices: PRICES,
  shortfalls: [{ rule: "word", field: "text", by: "one", value: "text" }],
};
const SIGNATURE = { name: "text", content_sha256: "hash" };
const DECISION_SHAPE = {
  problem: PROBLEM_SHAPE, result: RESULT_SHAPE, sha256: "hash", seed_commitment: "text",
  signatures: [SIGNATURE], changes: "list", changes_why: "text", scoring: { "*": "text" },
};

function fits(value, shape, where, wrong = []) {
  const kind = typeof shape === "string" ? shape : Array.isArray(shape) ? "list" : "object";
  if (!KINDS[kind](value)) wrong.push(no("shape", { where, came: short(value), kind }));
  else if (Array.isArray(shape)) value.forEach((one, i) => fits(one, shape[0], `${where}[${i}]`, wrong));
  else if (kind === "object" && value instanceof Map) {
    const named = (key) => key !== "*" && Object.hasOwn(shape, key);
    for (const key of Object.keys(shape).sort(byPoint)) if (key !== "*" && !value.has(key)) wrong.push(no("missing", { where: `${where}.${key}` }));
    for (const key of [...value.keys()].sort(byPoint)) {
      if (named(key)) fits(value.get(key), shape[key], `${where}.${key}`, wrong);
      else if ("*" in shape && isWord(key)) fits(value.get(key), shape["*"], `${where}.${key}`, wrong);
      else wrong.push(no("unexpected", { where: `${where}.${key}` }));
    }
  }
  return wrong;
}

function short(value) {
  const letters = [...canonical(value)];
  return letters.length <= 40 ? letters.join("") : letters.slice(0, 40).join("") + "…";
}

function question(problem, floors) {
  const ids = problem.get("applicants").map((one) => one.get("id"));
  const wrong = ids.filter((id, i) => i && byPoint(ids[i - 1], id) >= 0).map((id) => no("order", { id }));
  for (const [part, key] of [["rules", "name"], ["each", "trait"], ["fixed", "id"]])
    for (const name of repeated(problem.get(part).map((one) => one.get(key)))) wrong.push(no("name_twice", { where: part, name }));
  for (const rule of problem.get("rules")) {
    const name = rule.get("name");
    if (name === "seats" || name.startsWith("each ")) wrong.push(no("reserved", { name }));
    const given = (steps) => steps.map((step) => rule.get(step)).filter((bound) => bound !== null);
    const steps = given(["floor", "target", "cap"]);
    const isLimited = steps.every((bound, i) => !i || steps[i - 1] <= bound) && given(["floor", "target"]).every((bound) => bound <= problem.get("seats"));
    if (!isLimited || !rule.get("where").size) wrong.push(no("limits", { name }));
  }
  const known = new Set(ids);
  for (const one of problem.get("fixed")) if (!known.has(one.get("id"))) wrong.push(no("unknown_fixed", { id: one.get("id") }));
  const promised = problem.get("rules").filter((rule) => rule.get("floor") !== null);
  const isStated = floors.length === promised.length && promised.every((rule, i) => floors[i].get("rule") === rule.get("name") && floors[i].get("promised") === rule.get("floor"));
  return isStated ? wrong : [...wrong, no("floors")];
}

// --- The two kinds of file ---

// {kind, isCommitted, signatures, problemHash, reasons: [{code, params}], merit, bound, gap, found, atCut, chosenAtCut}; never throws.
export function check(text) {
  let raw;
  try {
    raw = read(text);
  } catch (error) {
    return { ...verdict([error.reason ?? no("too_deep")]), kind: "" };
  }
  const kind = raw instanceof Map ? raw.get("schema") ?? null : raw;
  if (kind === CERTIFICATE && raw instanceof Map) return { kind: "certificate", ...certificate(raw) };
  if (kind === DECISION && raw instanceof Map) return { kind: "decision", ...decision(raw) };
  return { ...verdict([no("neither", { came: short(kind), certificate: CERTIFICATE, decision: DECISION })]), kind: "" };
}

function certificate(raw) {
  const wrong = fits(raw, SHAPE, "certificate");
  if (wrong.length) return verdict(wrong.slice(0, MOST_REASONS));
  const problem = raw.get("problem"), said = raw.get("says"), problemHash = sha256(canonical(problem));
  const found = judged({ ...Object.fromEntries(raw), problem });
  const seals = said.get("proves") === SAYS.proves && said.get("leaves_open") === SAYS.leaves_open ? [] : [no("words")];
  const content = new Map([...raw].filter(([key]) => key !== "sha256"));
  if (raw.get("problem_sha256") !== problemHash) seals.push(no("hash", { where: "problem_sha256" }));
  if (raw.get("sha256") !== sha256(canonical(content))) seals.push(no("hash", { where: "sha256" }));
  return { ...found, reasons: [...found.reasons, ...seals], problemHash };
}

function part(value, shape) {
  return value instanceof Map ? new Map(Object.keys(shape).filter((key) => value.has(key)).map((key) => [key, value.get(key)])) : value;
}

function decision(raw) {
  const whole = raw.get("result");
  if (whole instanceof Map && whole.get("schema") === NO_LIST) return verdict([no("no_list")]);
  const d = part(raw, DECISION_SHAPE);
  if (d.has("result")) d.set("result", part(whole, RESULT_SHAPE));
  for (const [key, value] of [["changes", []], ["changes_why", ""], ["scoring", new Map()]]) if (!d.has(key)) d.set(key, value);
  if (Array.isArray(d.get("signatures"))) d.set("signatures", d.get("signatures").map((one) => part(one, SIGNATURE)));
  const wrong = fits(d, DECISION_SHAPE, "decision");
  if (wrong.length) return verdict(wrong.slice(0, MOST_REASONS));
  const problem = d.get("problem"), result = d.get("result");
  const less = new Map(result.get("shortfalls").map((one) => [one.get("rule"), one.get("by")]));
  const floors = problem.get("rules").filter((rule) => rule.get("floor") !== null).map((rule) => {
    const name = rule.get("name"), promised = rule.get("floor");
    return new Map([["rule", name], ["promised", promised], ["in_force", promised - (less.get(name) ?? 0n)]]);
  });
  const merit = result.get("merit_total"), bound = result.get("bound");
  const selected = result.get("selected").map((one) => one.get("id"));
  const found = judged({ problem, selected, floors, merit, bound, gap: bound - merit, prices: result.get("prices") });
  const problemHash = sha256(canonical(problem)), committed = d.get("seed_commitment");
  const more = wrongDecision(d, whole, problemHash).slice(0, MOST_REASONS);
  return {
    ...found, reasons: [...found.reasons, ...more], problemHash,
    isCommitted: committed ? committed === sha256(problem.get("seed")) : null,
    signatures: d.get("signatures").filter((one) => one.get("content_sha256") === d.get("sha256")).length,
  };
}

function wrongDecision(d, whole, problemHash) {
  const problem = d.get("problem"), result = d.get("result");
  const wrong = [];
  const scores = new Map(problem.get("applicants").map((one) => [one.get("id"), one.get("score")]));
  const differs = (where, came, found) => wrong.push(no("result", { where, came, found }));
  for (const list of ["selected", "waitlist"])
    result.get(list).forEach((one, i) => {
      const id = one.get("id"), score = scores.get(id);
      if (one.get("rank") !== BigInt(i + 1)) differs(`${list}: rank ${id}`, one.get("rank"), i + 1);
      if (one.get("score") !== score) differs(`${list}: score ${id}`, points(one.get("score")), score === undefined ? "—" : points(score));
    });
  const highest = [...scores.values()].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)).slice(0, Number(problem.get("seats"))).reduce((a, b) => a + b, 0n);
  if (result.get("merit_only_total") !== highest) differs("merit_only_total", points(result.get("merit_only_total")), points(highest));
  const known = new Set(problem.get("rules").filter((rule) => rule.get("floor") !== null).map((rule) => rule.get("name")));
  for (const one of result.get("shortfalls"))
    if (!known.has(one.get("rule")) || one.get("field") !== "floor" || one.get("value")) differs(`shortfalls: ${one.get("rule")}`, one.get("field"), "—");
  const parts = ["selected", "waitlist", "replacements", "merit_total", "merit_only_total", "shortfalls"];
  const digest = sha256(canonical(new Map([["problem", problemHash], ...parts.map((key) => [key, result.get(key)])])));
  for (const [where, found] of [["problem_digest", problemHash], ["digest", digest]]) if (result.get(where) !== found) wrong.push(no("hash", { where }));
  const changes = d.get("changes").length ? ["changes", "changes_why"].map((key) => [key, d.get(key)]) : [];
  if (d.get("scoring").size) changes.push(["scoring", d.get("scoring")]);
  if (d.get("sha256") !== sha256(canonical(new Map([["problem", problem], ["result", whole], ...changes])))) wrong.push(no("altered"));
  if (d.get("seed_commitment") && d.get("seed_commitment") !== sha256(problem.get("seed"))) wrong.push(no("commitment"));
  for (const one of d.get("signatures")) if (one.get("content_sha256") !== d.get("sha256")) wrong.push(no("signature", { name: one.get("name") }));
  return wrong;
}
