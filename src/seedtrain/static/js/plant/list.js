// The list of operations: runs on this device, and all operations kept for a time without a network.
const page = document.querySelector("[data-plant-list]");
const { files, titles } = JSON.parse(page.dataset.plantList);
const words = JSON.parse(page.dataset.words);
const [{ makeFigures }, { Runs }, { keepOffline }] = await Promise.all([files.figures, files.runs, files.offline].map((file) => import(file)));

const addresses = [...page.querySelectorAll("[data-plant-operation]")].map((link) => link.getAttribute("href"));
const said = page.querySelector("[data-plant-kept]");
const say = (text) => {
  said.textContent = text;
};
page.querySelector("[data-plant-offline]").hidden = false;
page.querySelector("[data-plant-keep]").addEventListener("click", () => keepOffline({ worker: page.dataset.worker, pages: [location.pathname, ...addresses], say, words }));

const runs = await new Runs({ address: page.dataset.check, words, figures: makeFigures(words), changed: () => show() }).open();
async function show() {
  const count = await runs.list(page.querySelector("[data-plant-runs]"), { address: page.dataset.operation, titles });
  page.querySelector("[data-plant-mine]").hidden = count === 0;
}
show();
keepOffline({ worker: page.dataset.worker, pages: [location.pathname], say, words });
