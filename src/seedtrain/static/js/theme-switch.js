// <button data-theme-switch hidden>: light or dark by hand, kept on this device.
const root = document.documentElement;
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

export function attach(part) {
  const kept = localStorage.getItem("theme");
  if (kept) root.dataset.theme = kept;
  for (const button of part.querySelectorAll("[data-theme-switch]")) {
    const say = () => (button.textContent = isDark() ? button.dataset.light : button.dataset.dark);
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      localStorage.setItem("theme", root.dataset.theme);
      say();
    });
    say();
  }
}
