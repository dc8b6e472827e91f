// <form data-balance="BOX-ID">: every number gets a slider, and a change fetches its consequences into the box; <a data-apply> sets
// the numbers of its query. The line of the form with role=status says the sum of it.
const WAIT = 150;

function slider(number) {
  const range = Object.assign(document.createElement("input"), { type: "range", min: number.min, max: number.max, value: number.value || number.min });
  range.setAttribute("aria-label", `${number.closest("fieldset").querySelector("legend").textContent}: ${number.labels[0].textContent.trim()}`);
  range.addEventListener("input", () => (number.value = range.value));
  number.addEventListener("input", () => (range.value = number.value || number.min));
  number.before(range);
}

function attachOne(form) {
  const box = document.getElementById(form.dataset.balance);
  const line = form.querySelector("[role=status]");
  const numbers = [...form.querySelectorAll("input[type=number]")];
  let timer;
  let flight;
  const query = () => {
    const moved = numbers.filter((one) => one.value !== one.dataset.was).map((one) => [one.name, one.value]);
    return new URLSearchParams(form.sweep?.value ? [...moved, ["sweep", form.sweep.value]] : moved);
  };
  async function show() {
    flight?.abort();
    flight = new AbortController();
    box.setAttribute("aria-busy", "true");
    const asked = `${location.pathname}?${query()}`;
    try {
      const answer = await fetch(asked, { headers: { "X-Fragment": "1" }, signal: flight.signal });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const made = document.createRange().createContextualFragment(await answer.text());
      const { marks, line: words } = made.firstElementChild.dataset;
      const held = box.contains(document.activeElement) && document.activeElement.id;
      box.replaceChildren(made);
      if (held) (document.getElementById(held) ?? line).focus();
      const wrong = marks.split(" ");
      for (const one of numbers) {
        one.toggleAttribute("aria-invalid", false);
        if (wrong.includes(one.name)) one.setAttribute("aria-invalid", "true");
      }
      line.textContent = words;
      history.replaceState(null, "", asked);
      box.removeAttribute("aria-busy");
    } catch (fault) {
      if (fault.name !== "AbortError") line.textContent = form.dataset.lost;
    }
  }
  numbers.forEach(slider);
  line.tabIndex = -1;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-apply]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const wanted = new URL(link.href).searchParams;
    for (const one of numbers) {
      const value = wanted.get(one.name) ?? one.dataset.was;
      if (value === one.value) continue;
      one.value = value;
      one.dispatchEvent(new Event("input"));
    }
    show();
  });
  // What was moved before this script came, on a slow line, is asked now.
  if (numbers.some((one) => one.value !== one.defaultValue) || (form.sweep?.value && !form.sweep.selectedOptions[0].defaultSelected)) show();
}

export function attach(root) {
  root.querySelectorAll("form[data-balance]").forEach(attachOne);
}
