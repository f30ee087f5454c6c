// Printing, and standing at the footnote that was opened.
"use strict";

document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
