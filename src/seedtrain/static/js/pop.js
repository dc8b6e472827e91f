// <details data-pop>: a menu closes with Escape, with a click elsewhere, and when another opens.
export function attach(root) {
  const menus = [...root.querySelectorAll("details[data-pop]")];
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const open = menus.find((menu) => menu.open);
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
}
