// Loads the behaviours this page asks for: attribute data-local-time loads local-time.js, and so on. Addresses come from the page.
const files = JSON.parse(document.getElementById("behaviours").dataset.files);

export async function attachAll(root) {
  for (const [name, address] of Object.entries(files)) {
    if (root.querySelector(`[data-${name}]`)) (await import(address)).attach(root);
  }
}

attachAll(document);
