// Marks in the text: each stretch of words shows how the claims on it stand.
// The same rule as marks.py, for what changes while the page is open.

const text = document.getElementById("text");

function lines(states) {
  const waits = states.has("proposed") ? "is-proposed" : "";
  if (states.has("accepted")) return ["is-accepted", waits];
  if (states.has("amended")) return ["is-amended", waits];
  return [states.has("rejected") && !waits ? "is-rejected" : "", waits];
}

function paint(stretch, states, hand) {
  const cards = stretch.dataset.c.split(" ");
  const [outer, inner] = lines(new Set(cards.map((card) => states.get(card)).filter(Boolean)));
  const wrapped = stretch.firstElementChild;
  if (inner && !wrapped) {
    const line = document.createElement("span");
    line.className = inner;
    line.append(...stretch.childNodes);
    stretch.append(line);
  } else if (!inner && wrapped) {
    wrapped.replaceWith(...wrapped.childNodes);
  }
  stretch.className = outer;
  if (!hand || !cards.includes(hand)) return;
  stretch.classList.add("in-hand");
  if ((stretch.dataset.w || "").split(" ").includes(hand)) stretch.classList.add("counts");
}

export function paintAll(cards, hand) {
  const states = new Map(cards.map((card) => [card.dataset.root, card.dataset.state]));
  for (const stretch of text.querySelectorAll("[data-c]")) paint(stretch, states, hand);
}

export function stretchesOf(root) {
  return [...text.querySelectorAll(`[data-c~="${CSS.escape(root)}"]`)];
}
