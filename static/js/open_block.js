// A link into a closed block opens it; the smooth scroll there is then cut short by what opens.
window.addEventListener("hashchange", () => {
  const block = document.getElementById(window.location.hash.slice(1));
  if (block) block.scrollIntoView({ behavior: "instant" });
});
