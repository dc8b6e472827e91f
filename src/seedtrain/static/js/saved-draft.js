// <form data-saved-draft="URL">: sends the form a moment after each change; without a line it keeps the text on this device.
// The .saved line always says what is true. Server: 2xx saved, 409 changed elsewhere (a person decides), anything else not saved.
const WAIT = 1200;
const RETRY = 15000;

function fields(form) {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "csrfmiddlewaretoken");
}

function put(form, pairs) {
  for (const field of form.elements) {
    if (!field.name || ["file", "hidden", "submit", "password"].includes(field.type)) continue;
    const values = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["checkbox", "radio"].includes(field.type)) field.checked = values.includes(field.value);
    else if (field.type === "select-multiple") for (const o of field.options) o.selected = values.includes(o.value);
    else if (values.length) field.value = values[0];
  }
}

function attachOne(form) {
  const address = form.dataset.savedDraft;
  const key = `draft ${form.dataset.draftKey || address}`;
  const line = document.querySelector(form.dataset.savedLine || ".saved");
  let timer;
  let latest = 0;

  const say = (state) => {
    if (!line) return;
    line.dataset.state = state;
    const time = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), { hour: "2-digit", minute: "2-digit" }).format(new Date());
    line.textContent = (line.dataset[state] || "").replace("{time}", time);
  };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(fields(form)));
      say("device");
    } catch {
      say("unsaved");
    }
  };
  async function send() {
    const mine = ++latest;
    clearTimeout(timer);
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    try {
      const answer = await fetch(address, {
        method: "POST",
        body,
        headers: { "X-Draft": "1", Accept: "application/json" },
        redirect: "manual",
      });
      if (mine !== latest) return;
      if (answer.ok) {
        localStorage.removeItem(key);
        say("server");
      } else if (answer.status === 409) say("conflict");
      else keep();
    } catch {
      if (mine !== latest) return;
      keep();
      timer = setTimeout(send, RETRY);
    }
  }

  const left = localStorage.getItem(key);
  if (left) {
    put(form, JSON.parse(left));
    send();
  }
  form.addEventListener("input", () => {
    say("saving");
    clearTimeout(timer);
    timer = setTimeout(send, WAIT);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    latest += 1;
  });
  window.addEventListener("online", () => localStorage.getItem(key) && send());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && line?.dataset.state === "saving") keep();
  });
}

export function attach(root) {
  root.querySelectorAll("form[data-saved-draft]").forEach(attachOne);
}
