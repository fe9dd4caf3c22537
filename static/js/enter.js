// Enter in a field sends the part of the page it is in, by that part's own button. Without this file
// the browser presses the first button of the form, which keeps what was typed.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("input")) return;
  const button = event.target.closest("[data-part]")?.querySelector("button");
  if (!button) return;
  event.preventDefault();
  button.click();
});
