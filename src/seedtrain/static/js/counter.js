// <p data-counter="FIELD-ID" data-limit="2000" data-words="{left} characters left" data-over="{over} too many">
export function attach(root) {
  for (const line of root.querySelectorAll("[data-counter]")) {
    const field = document.getElementById(line.dataset.counter);
    if (!field) continue;
    const figure = new Intl.NumberFormat(document.documentElement.lang);
    const say = () => {
      const left = Number(line.dataset.limit) - field.value.length;
      line.classList.toggle("counter-over", left < 0);
      line.textContent = (left < 0 ? line.dataset.over : line.dataset.words)
        .replace("{left}", figure.format(left))
        .replace("{over}", figure.format(-left));
    };
    field.addEventListener("input", say);
    say();
  }
}
