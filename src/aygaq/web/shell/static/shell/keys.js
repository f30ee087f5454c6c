// Keys that work on every page: g and a letter goes, ? shows the keys, / searches,
// Esc twice leaves a neutral page and locks the workspace.
"use strict";

(() => {
  const TWICE_MS = 600;
  let escapedAt = 0;
  let going = false;

  const writing = (element) =>
    element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  function hide() {
    const { hide: address, csrf } = document.body.dataset;
    document.body.replaceChildren();
    document.title = "";
    const form = document.createElement("form");
    const token = document.createElement("input");
    token.type = "hidden";
    token.name = "csrfmiddlewaretoken";
    token.value = csrf;
    form.method = "post";
    form.action = address;
    form.append(token);
    document.body.append(form);
    form.submit();
  }

  function go(key) {
    const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    if (link) link.click();
  }

  function showKeys() {
    const help = document.getElementById("keys-help");
    if (help.open) help.close();
    else help.showModal();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const now = Date.now();
      if (now - escapedAt < TWICE_MS) hide();
      escapedAt = now;
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
    if (going) {
      going = false;
      go(event.key);
      return;
    }
    if (event.key === "g") going = true;
    else if (event.key === "?") showKeys();
    else if (event.key === "/") {
      const search = document.querySelector("[type=search]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
})();
