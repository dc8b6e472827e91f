// The browser's checker in Node: one JSON {reading, checker, texts} on standard input, a verdict for each text on standard output.
// `reading` and `checker` are paths. No network, no packages.
import { readFileSync } from "node:fs";

const asked = JSON.parse(readFileSync(0, "utf8"));
// As data: addresses, text is read as a module whatever its ending and whatever Node's age.
const asModule = (path) => import(`data:text/javascript;base64,${readFileSync(path).toString("base64")}`);
const reading = await asModule(asked.reading);
const { use, check } = await asModule(asked.checker);
use(reading);

const plain = (key, value) => (typeof value === "bigint" ? String(value) : value instanceof Set ? value.size : value);
const answers = asked.texts.map((text) => {
  const { kind, reasons, merit, bound, gap, found, atCut, chosenAtCut, isCommitted, signatures, problemHash } = check(text);
  const rules = found.map((one) => [one.name, one.members, one.lo, one.hi, one.promised, one.found]);
  return { kind, reasons, merit, bound, gap, rules, atCut, chosenAtCut, isCommitted, signatures, problemHash };
});
process.stdout.write(JSON.stringify(answers, plain));
