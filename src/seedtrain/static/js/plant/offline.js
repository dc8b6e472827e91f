// Registers the worker that keeps these pages on the device, and tells it which ones. See service-worker.js.
export async function keepOffline({ worker, pages, say, words }) {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) {
    say(words.notKept);
    return;
  }
  let left = pages.length;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (pages.includes(data.lost)) say(words.notKept);
    if (!pages.includes(data.kept)) return;
    left -= 1;
    if (left === 0) say(pages.length > 1 ? words.keptAll : words.kept);
  });
  try {
    await navigator.serviceWorker.register(worker, { scope: "/plant" });
    const { active } = await navigator.serviceWorker.ready;
    say(words.keeping);
    const files = document.documentElement.innerHTML.match(/\/static\/(?:css|js\/plant|plant|vendor)\/[\w./-]+\.(?:css|js|wasm)/g) ?? [];
    active.postMessage({ keep: pages, language: document.documentElement.lang, files: [...new Set(files)] });
  } catch {
    say(words.notKept);
  }
}
