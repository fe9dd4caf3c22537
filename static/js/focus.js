// After a form came back, go to what is wrong (data-focus) so that a screen reader starts there.
const target = document.querySelector("[data-focus]");
if (target) target.focus();
