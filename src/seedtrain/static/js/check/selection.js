// The page "Check a selection": a file that is chosen or dropped is checked in this browser; nothing is sent.
// The markup of the answer comes from the page, so both ways to check look the same.
const page = document.querySelector("[data-selection-check]");
const words = JSON.parse(page.dataset.words);
const files = JSON.parse(page.dataset.selectionCheck);
const [reading, { use, check, points }] = await Promise.all([files.reading, files.checker].map((file) => import(file)));
use(reading);

const part = (name, root = page) => root.querySelector(`[data-part="${name}"]`);
const place = part("answer"), form = part("form"), error = part("error"), question = part("question");
const input = form.querySelector("input");
const language = document.documentElement.lang.replace(/^en$/, "en-GB");
const number = new Intl.NumberFormat(language, { numberingSystem: "latn" });
const two = new Intl.NumberFormat(language, { numberingSystem: "latn", minimumFractionDigits: 2 });
const fill = (words, values) => words.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);

function sentence({ code, params }) {
  return fill(words.sentences[code], { ...params, expected: words.kinds[params.kind] });
}

// The rules in order; of a cap on every value of a trait only the fullest value.
function linesOf(found) {
  const fullest = new Map();
  for (const one of found) {
    const before = fullest.get(one.rule);
    const values = (before?.values ?? 0) + 1;
    fullest.set(one.rule, { ...(before && before.found >= one.found ? before : one), values });
  }
  return [...fullest.values()].map((one) => {
    const count = (template, value) => fill(words[template], { count: number.format(value) });
    const gaveWay = one.lo !== one.promised;
    const asked = [];
    if (one.promised) asked.push(count("atLeast", one.lo));
    if (one.hi !== null) asked.push(count("atMost", one.hi));
    if (gaveWay) asked.push(count("promised", one.promised));
    const isKept = one.found >= one.lo && (one.hi === null || one.found <= one.hi);
    const [word, shape] = !isKept ? ["broken", "fault"] : gaveWay ? ["gaveWay", "attention"] : ["kept", "done"];
    const name = one.value ? fill(words.each, { trait: one.rule.slice(5), count: number.format(one.values) }) : one.rule === "seats" ? words.seats : one.rule;
    return { name, asked: asked.join(", ") || words.nothing, found: number.format(one.found), word: words[word], shape };
  });
}

function put(root, name, text, shape) {
  const found = root.querySelector(`[data-fill="${name}"]`);
  found.textContent = text;
  if (shape) found.className = `status status-${shape}`;
}

function show(said) {
  const made = part("panel").content.cloneNode(true);
  const isValid = !said.reasons.length, isCounted = said.found.length > 0;
  const state = isValid ? "valid" : isCounted || said.kind ? "invalid" : "unread";
  const seen = {
    best: isValid && !said.gap, gap: isValid && said.gap > 0n, gave: isValid && said.found.some((one) => one.lo !== one.promised), reasons: !isValid, counted: isCounted, cut: said.atCut > 0,
    unique: isValid && !said.atCut, ties: isValid && said.atCut > 0, decision: isCounted && said.kind === "decision",
  };
  for (const [name, isSeen] of Object.entries(seen)) part(name, made).hidden = !isSeen;
  part("note", made).className = `note note-${isValid ? "done" : "fault"}`;
  put(made, "state", words[state], { valid: "done", invalid: "fault", unread: "off" }[state]);
  for (const name of ["merit", "bound", "gap"]) put(made, name, two.format(points(said[name])));
  put(made, "demands", number.format(said.found.length));
  put(made, "cut", fill(words.of, { part: number.format(said.chosenAtCut), whole: number.format(said.atCut) }));
  put(made, "commitment", words[said.isCommitted == null ? "unnamed" : said.isCommitted ? "fits" : "differs"]);
  put(made, "signatures", number.format(said.signatures ?? 0));
  part("reasons", made).append(...said.reasons.map((reason) => Object.assign(document.createElement("li"), { textContent: sentence(reason) })));
  for (const one of linesOf(said.found)) {
    const row = part("line").content.cloneNode(true);
    for (const name of ["name", "asked", "found"]) put(row, name, one[name]);
    put(row, "word", one.word, one.shape);
    part("lines", made).append(row.querySelector("tr"));
  }
  place.replaceChildren(made);
  part("note", place).focus();
}

function complain(text) {
  error.hidden = !text;
  error.firstElementChild.textContent = text;
  question.classList.toggle("question-wrong", Boolean(text));
  if (text) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

async function take(file) {
  const most = Number(page.dataset.largest);
  place.replaceChildren();
  complain(file.size > most ? fill(words.tooLarge, { most: number.format(most / 1e6) }) : "");
  if (file.size > most) return;
  place.textContent = words.checking;
  const text = new TextDecoder().decode(await file.arrayBuffer());
  // The words above are painted before a long check begins. A hidden tab paints nothing and would wait for a frame for ever.
  await new Promise((done) => setTimeout(done, 50));
  show(check(text));
}

part("here").hidden = false;
part("there").hidden = true;
input.addEventListener("change", () => input.files[0] && take(input.files[0]));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (input.files[0]) take(input.files[0]);
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
});
// On a slow line a file may be chosen before this script has come.
if (input.files[0]) take(input.files[0]);
