// Plays runs of the plant's models in Node: one JSON {machine, jobs, isScript, isTimed} on standard input, its answers on standard output.
// `machine` and each job's `module` and `fallback` are paths. No network, no packages.
import { readFileSync } from "node:fs";
import { answer } from "./play.mjs";

const asked = JSON.parse(readFileSync(0, "utf8"));
// As data: addresses, text is read as a module whatever its ending and whatever Node's age.
const asModule = (path) => `data:text/javascript;base64,${readFileSync(path).toString("base64")}`;

globalThis.self ??= globalThis;
globalThis.fetch = async (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  return { ok: true, arrayBuffer: async () => bytes.buffer };
};

const { load } = await import(asModule(asked.machine));
const jobs = asked.jobs.map((job) => ({ ...job, fallback: job.fallback && asModule(job.fallback) }));
process.stdout.write(JSON.stringify(await answer(load, { ...asked, jobs })));
