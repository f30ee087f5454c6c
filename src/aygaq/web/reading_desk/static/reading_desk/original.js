// The source as it was given, over the page: pages as pictures, or its bytes as plain text.
import { ask } from "./server.js";

const desk = document.getElementById("desk");
const dialog = document.getElementById("original");
const part = document.getElementById("original-part");

export const originalOpen = () => dialog.open;

async function load(query) {
  const answer = await ask(`${desk.dataset.original}${query}`);
  part.innerHTML = answer.html;
}

export async function showOriginal(card, shown) {
  await load(card ? `?claim=${encodeURIComponent(card.dataset.claim)}` : "");
  dialog.showModal();
  dialog.addEventListener("close", shown, { once: true });
  shown();
}

// Another page, by arrow; false where the key is none of these.
export function nextPage(key) {
  if (key === "o") {
    dialog.close();
    return true;
  }
  const way = { ArrowRight: "next", ArrowLeft: "previous" }[key];
  const link = way && part.querySelector(`[data-way="${way}"]`);
  if (link) load(link.getAttribute("href"));
  return Boolean(way);
}

part.addEventListener("click", (event) => {
  const link = event.target.closest("[data-way]");
  if (link) {
    event.preventDefault();
    load(link.getAttribute("href"));
  }
});
