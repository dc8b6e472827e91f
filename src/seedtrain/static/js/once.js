// <form data-once>: the second click sends nothing; coming back to the page makes the button work again.
export function attach(root) {
  for (const form of root.querySelectorAll("form[data-once]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) return event.preventDefault();
      form.dataset.sent = "yes";
      // After this turn, or the clicked button's own name and value would not be sent.
      setTimeout(() => form.querySelectorAll("button:not([type=button])").forEach((b) => b.setAttribute("aria-disabled", "true")));
    });
  }
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-disabled]").forEach((b) => b.removeAttribute("aria-disabled"));
    }
  });
}
