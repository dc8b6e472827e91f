// <form data-confirm="DIALOG-ID"> or <button data-confirm=...>: asks in that <dialog> first; its button[value=yes] goes on.
export function attach(root) {
  for (const asking of root.querySelectorAll("[data-confirm]")) {
    const form = asking.form ?? asking.closest("form");
    const dialog = document.getElementById(asking.dataset.confirm);
    if (!form || !dialog?.showModal) continue;
    let agreed = false;
    form.addEventListener("submit", (event) => {
      if (agreed || (asking !== form && event.submitter !== asking)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      dialog.returnValue = "";
      dialog.showModal();
      dialog.addEventListener(
        "close",
        () => {
          if (dialog.returnValue !== "yes") return;
          agreed = true;
          form.requestSubmit(submitter);
        },
        { once: true },
      );
    }, true);
  }
}
