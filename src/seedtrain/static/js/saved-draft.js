// <form data-saved-draft="URL">: sends the form a moment after each change; without a line it keeps the text on this device.
// The .saved line always says what is true. Server: 2xx saved, as JSON with the draft's next `version` for the field of that name;
// 409 changed elsewhere (a person decides), anything else not saved.
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
  const version = form.elements.version;
  let timer;
  let flight = null;
  let isAgain = false;
  let isKept = false; // by this window: another one on the same page shares the store

  const say = (state) => {
    if (!line) return;
    line.dataset.state = state;
    const time = new Intl.DateTimeFormat(document.documentElement.lang.replace(/^en$/, "en-GB"), { hour: "2-digit", minute: "2-digit" }).format(new Date());
    line.textContent = (line.dataset[state] || "").replace("{time}", time);
  };
  const keep = (state, isSent = false) => {
    try {
      localStorage.setItem(key, JSON.stringify({ pairs: fields(form), version: version?.value, isSent }));
      isKept = true;
      say(state);
    } catch {
      say("unsaved");
    }
  };
  async function post() {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { "X-Draft": "1", Accept: "application/json" },
      redirect: "manual",
    });
    if (!answer.ok) return keep(answer.status === 409 ? "conflict" : "device");
    const said = await answer.json();
    if (said.version && version) version.value = said.version;
    if (isAgain) return;
    localStorage.removeItem(key);
    isKept = false;
    say("server");
  }
  // One at a time: a second save must know the version that the first one made.
  function send() {
    clearTimeout(timer);
    if (flight) isAgain = true;
    else {
      flight = post()
        .catch(() => {
          keep("device");
          timer = setTimeout(send, RETRY);
        })
        .finally(() => {
          flight = null;
          if (isAgain) {
            isAgain = false;
            send();
          }
        });
    }
  }

  const left = JSON.parse(localStorage.getItem(key) || "null");
  if (left?.isSent && left.version !== version?.value) localStorage.removeItem(key);
  else if (left?.pairs) {
    // Kept under an older version than the server's, it is refused as such and a person chooses.
    put(form, left.pairs);
    if (version && left.version) version.value = left.version;
    send();
  }
  form.addEventListener("input", () => {
    say("saving");
    clearTimeout(timer);
    timer = setTimeout(send, WAIT);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    isAgain = false;
    if (flight) {
      event.preventDefault();
      flight.then(() => form.requestSubmit(event.submitter));
    } else if (isKept || left?.pairs) keep("saving", true);
  });
  window.addEventListener("online", () => isKept && send());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && line?.dataset.state === "saving" && !flight) keep("device");
  });
}

export function attach(root) {
  root.querySelectorAll("form[data-saved-draft]").forEach(attachOne);
}
