// After a form came back, go to what is wrong or what came of it (data-focus), so that a screen reader
// starts there. What has just happened stands above all else, so the last one says most.
const target = [...document.querySelectorAll("[data-focus]")].at(-1);
if (target) target.focus();
