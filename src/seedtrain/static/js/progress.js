// <div data-progress="URL" data-every="2000">: replaces itself with the fragment at URL until the fragment has no data-progress.
// A server that answers with the header X-Done sends the reader there.
async function poll(box) {
  try {
    const answer = await fetch(box.dataset.progress, { headers: { "X-Fragment": "1" } });
    const done = answer.headers.get("X-Done");
    if (done) return location.assign(done);
    if (answer.ok) {
      const made = document.createRange().createContextualFragment(await answer.text()).firstElementChild;
      if (made) {
        box.replaceWith(made);
        box = made;
      }
    }
  } catch {
    // A lost line: ask again at the next turn.
  }
  if (box.dataset.progress) setTimeout(poll, Number(box.dataset.every || 2000), box);
}

export function attach(root) {
  for (const box of root.querySelectorAll("[data-progress]")) setTimeout(poll, Number(box.dataset.every || 2000), box);
}
