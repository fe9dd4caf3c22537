// What scrolls by itself is a stop of the keyboard only while there is something to scroll to.
const stops = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
for (const scroller of document.querySelectorAll(".ds-scroll")) stops.observe(scroller);
