// Runs on this device: kept in IndexedDB, saved as files, checked by the server, and waiting for it while the network is away.
// A record: {id, title, seconds, isLong, file, schedule, at, check}. `file` is what the server checks (docs/reference/plant-run.md).
const RETRY = 30000;
const WAITING = ["waiting", "busy"];

function asked(request) {
  return new Promise((done, refused) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => refused(request.error);
  });
}

class Store {
  async open() {
    const request = indexedDB.open("seedtrain-plant", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("runs", { keyPath: "id" });
    this.base = await asked(request);
    return this;
  }
  part(mode) {
    return this.base.transaction("runs", mode).objectStore("runs");
  }
  async all() {
    return (await asked(this.part("readonly").getAll())).sort((a, b) => b.at - a.at);
  }
  get(id) {
    return asked(this.part("readonly").get(id));
  }
  put(record) {
    return asked(this.part("readwrite").put(record));
  }
  delete(id) {
    return asked(this.part("readwrite").delete(id));
  }
}

export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export function saveFile({ file, at }) {
  const day = new Date(at).toISOString().slice(0, 10);
  download(`seedtrain-${file.model}-${day}-${file.hash.slice(0, 6)}.json`, JSON.stringify(file), "application/json");
}

function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Both hashes one above the other, and in words whether they are the same.
export function showVerdict(place, file, check, words) {
  place.replaceChildren();
  if (!check) return;
  if (check.state !== "answered") {
    place.append(element("p", words[check.state], { class: "note note-attention" }));
    return;
  }
  const isSame = check.hash === check.ours;
  const tone = check.word === "accepted" ? "done" : check.word === "foreign" ? "attention" : "fault";
  const note = element("div", "", { class: `note note-${tone} stack-tight` });
  note.append(element("p", "", {}));
  note.firstChild.append(element("strong", check.hash ? (isSame ? words.same : words.other) : ""), ` ${check.sentence}`);
  if (check.detail) note.append(element("p", check.detail, { dir: "auto", class: "small" }));
  const list = element("dl", "", { class: "plant-hashes" });
  for (const [who, hash, key] of [[words.browser, check.ours, "browser"], [words.server, check.hash || words.none, "server"]]) {
    const line = element("div");
    const cell = element("dd");
    cell.append(element("code", hash, { dir: "ltr", "data-plant-hash": key }));
    line.append(element("dt", who), cell);
    list.append(line);
  }
  note.append(list);
  place.append(note);
}

export class Runs {
  constructor({ address, words, figures, changed }) {
    Object.assign(this, { address, words, figures, changed });
    this.store = null;
  }
  async open() {
    this.store = await new Store().open().catch(() => null);
    window.addEventListener("online", () => this.flush());
    setInterval(() => this.flush(), RETRY);
    this.flush();
    return this;
  }
  // True when the device kept it. A check stays with the run it was made of.
  async keep(record) {
    try {
      const before = await this.store.get(record.id);
      const isWaiting = WAITING.includes(before?.check?.state);
      const check = before?.file.hash === record.file.hash || isWaiting ? before.check : null;
      await this.store.put({ ...record, check, checking: isWaiting ? before.checking : undefined });
      return true;
    } catch {
      return false;
    }
  }
  async all() {
    return (await this.store?.all().catch(() => [])) ?? [];
  }
  // Asks the server; without a network the run waits in this list until the line is back.
  async check(record) {
    const file = record.checking ?? record.file;
    const check = await this.ask(file);
    const waits = WAITING.includes(check.state);
    const now = (await this.store?.get(record.id).catch(() => null)) ?? record;
    const kept = { ...now, check, checking: waits ? file : undefined };
    await this.store?.put(kept).catch(() => null);
    this.changed?.(kept);
    return check;
  }
  async ask(file) {
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    const answer = await fetch(this.address, { method: "POST", headers, body: JSON.stringify(file) }).catch(() => null);
    if (answer?.status === 429) return { state: "busy" };
    const said = await answer?.json().catch(() => null);
    if (!said?.word) return { state: "waiting" };
    return { ...said, state: "answered", ours: file.hash, until: file.until, at: Date.now() };
  }
  async flush() {
    for (const record of await this.all()) if (WAITING.includes(record.check?.state)) await this.check(record);
  }
  async list(place, { address, titles, only, except, modules }) {
    const found = (await this.all()).filter((record) => (!only || record.file.model === only) && record.id !== except);
    place.replaceChildren(...found.map((record) => this.line(record, { address, titles, modules, again: () => this.list(place, { address, titles, only, except, modules }) })));
    return found.length;
  }
  line(record, { address, titles, modules, again }) {
    const { words, figures } = this;
    const made = element("li");
    const title = titles?.[record.file.model] ?? record.title;
    const reached = words.reached.replace("{time}", figures.time(record.seconds, record.isLong));
    const head = element("p");
    head.append(element("strong", title), ` · ${reached} · ${figures.at(record.at)}`);
    made.append(head);
    const deeds = element("p", "", { class: "row small" });
    const isOlder = modules && modules[record.file.model] !== record.file.module;
    if (isOlder) made.append(element("p", words.older, { class: "soft small" }));
    else deeds.append(element("a", words.continue, { href: `${address.replace("MODEL", record.file.model)}#run=${record.id}` }));
    const verdict = element("div");
    const button = (name, deed) => {
      const one = element("button", words[name], { type: "button", class: "plain-button plant-link" });
      one.addEventListener("click", deed);
      deeds.append(one);
      return one;
    };
    button("file", () => saveFile(record));
    const asking = button(record.check ? "again" : "check", async () => {
      asking.disabled = true;
      verdict.textContent = words.checking;
      await this.check({ ...record, checking: undefined });
      again();
    });
    button("delete", async () => {
      if (!confirm(words.sure)) return;
      await this.store.delete(record.id);
      again();
    });
    showVerdict(verdict, record.file, record.check, words);
    made.append(deeds, verdict);
    return made;
  }
}
