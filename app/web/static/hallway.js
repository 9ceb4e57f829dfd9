// Enhancements only: every page works without this file.
"use strict";

for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const label = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}

// Coming back from a form, stay where the reader was.
const place = "place:" + location.pathname;
const kept = sessionStorage.getItem(place);
if (kept !== null && !location.hash) {
  sessionStorage.removeItem(place);
  scrollTo(0, Number(kept));
}
for (const form of document.querySelectorAll("form.actions, form.status")) {
  form.addEventListener("submit", () => sessionStorage.setItem(place, String(scrollY)));
}

if ("serviceWorker" in navigator) navigator.serviceWorker.register("/worker.js");
