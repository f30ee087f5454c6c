// Where things stand: the claim in hand at reading height in both columns, the thin line
// between, and on small screens the cards between the paragraphs.
import { stretchesOf } from "./marks.js";

const HEIGHT = 0.32; // of the column: where the eyes rest
const desk = document.getElementById("desk");
const source = document.getElementById("source");
const claims = document.getElementById("claims");
const cards = document.getElementById("cards");
const line = document.querySelector("#thread path");
const narrow = window.matchMedia("(max-width: 60rem)");

const firstLine = (element) => element.getClientRects()[0];

const middleOf = (rect, most) => rect.top + Math.min(rect.height, most) / 2;

// The words to reading height, the card to where the words then are, and where the cards end,
// the words to the card: so that the line between them is straight wherever it can be.
export function atReadingHeight(card) {
  const words = stretchesOf(card.dataset.root)[0];
  const said = card.querySelector(".form:not(:empty)") || card.querySelector(".said");
  if (narrow.matches) {
    card.scrollIntoView({ block: "center" });
    return;
  }
  const height = claims.getBoundingClientRect().top + claims.clientHeight * HEIGHT;
  const wordsAt = () => middleOf(firstLine(words), 28);
  const saidAt = () => middleOf(firstLine(said), 26);
  if (words) source.scrollTop += wordsAt() - height;
  claims.scrollTop += saidAt() - (words ? wordsAt() : height);
  if (words) source.scrollTop += wordsAt() - saidAt();
  draw(card);
}

// The line from the quote's first line to the card's.
export function draw(card) {
  const words = card && !narrow.matches ? stretchesOf(card.dataset.root)[0] : null;
  const from = words && firstLine(words);
  const said = card && (card.querySelector(".form:not(:empty)") || card.querySelector(".said"));
  const to = said && firstLine(said);
  if (!from || !to || !inside(from) || !inside(to)) {
    line.setAttribute("d", "");
    return;
  }
  const frame = desk.getBoundingClientRect();
  const sheet = words.closest(".part").getBoundingClientRect();
  const edge = card.getBoundingClientRect();
  const leftToRight = edge.left >= sheet.right;
  const x1 = (leftToRight ? sheet.right + 10 : sheet.left - 10) - frame.left;
  const x2 = (leftToRight ? edge.left : edge.right) - frame.left;
  const y1 = Math.round(from.top + from.height / 2 - frame.top) + 0.5;
  const y2 = Math.round(to.top + Math.min(to.height, 26) / 2 - frame.top) + 0.5;
  const bend = Math.round(x2 - (x2 - x1) * 0.4) + 0.5;
  const straight = Math.abs(y1 - y2) < 10; // a headline's middle and a sentence's
  line.setAttribute("d", straight ? `M${x1} ${y2}H${x2}` : `M${x1} ${y1}H${bend}V${y2}H${x2}`);
}

function inside(rect) {
  const column = source.getBoundingClientRect();
  return rect.bottom > column.top && rect.top < column.bottom;
}

function startOf(part) {
  return Number(part.querySelector("[data-s]")?.dataset.s ?? 0);
}

// On a small screen each card stands after the paragraph in which its quote begins.
export function fold() {
  unfold();
  if (!narrow.matches) return;
  const parts = [...document.querySelectorAll("#text > .part")];
  for (const card of [...cards.children]) {
    const start = Number(card.dataset.start);
    const part = parts.filter((each) => startOf(each) <= start).at(-1) ?? parts[0];
    if (!part) return;
    let between = part.nextElementSibling;
    if (!between?.classList.contains("between")) {
      between = document.createElement("ol");
      between.className = "between";
      part.after(between);
    }
    between.append(card);
  }
}

export function unfold() {
  const folded = [...document.querySelectorAll(".between")];
  for (const between of folded) {
    cards.append(...between.children);
    between.remove();
  }
}

export function onChange(again) {
  narrow.addEventListener("change", () => {
    fold();
    again();
  });
  for (const column of [source, claims]) column.addEventListener("scroll", again, { passive: true });
  window.addEventListener("resize", again);
}
