// On a narrow screen the sections fold behind a button. Without this file they are simply shown.
for (const menu of document.querySelectorAll("[data-menu]")) {
  const button = menu.querySelector("[data-menu-button]");
  const list = menu.querySelector("[data-menu-list]");
  const narrow = window.matchMedia("(max-width: 40.0525em)");

  const show = (open) => {
    button.hidden = !narrow.matches;
    button.setAttribute("aria-expanded", String(open));
    list.hidden = narrow.matches && !open;
  };

  button.addEventListener("click", () => show(list.hidden));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !narrow.matches || list.hidden) return;
    show(false);
    button.focus();
  });
  narrow.addEventListener("change", () => show(false));
  show(false);
}
