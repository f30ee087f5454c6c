// The reading desk's keys. Everything can be done without the mouse.
import { closeForm, formOpen, openForm } from "./form.js";
import { atReadingHeight, draw, fold, onChange, unfold } from "./layout.js";
import { paintAll, stretchesOf } from "./marks.js";
import { nextPage, originalOpen, showOriginal } from "./original.js";
import { ask, entry, refuse, unpack, untell } from "./server.js";
import { beginAt, choose, keepInSight, letGo, letOutOfSight, selectedWords } from "./words.js";

const POLL_MS = 4000;
const desk = document.getElementById("desk");
const list = document.getElementById("cards");
const said = document.getElementById("said");
const writing = (element) =>
  element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

const mayJudge = desk.dataset.may === "judge";

let hand = null; // the root of the claim in hand
let going = false; // after g, which goes elsewhere
let sending = 0; // decisions on their way
let outbox = Promise.resolve();
let before = null; // the claim in hand before a new one was begun
let picking = null; // what to do with words chosen by arrows
const mine = []; // roots that I decided on, the last one last

const cards = () => [...document.querySelectorAll(".card[data-root]")];
const cardOf = (root) => (root ? document.getElementById(`card-${root}`) : null);
const inHand = () => cardOf(hand);

function mode() {
  if (originalOpen()) return "original";
  if (picking) return "pick";
  if (formOpen()) return "form";
  if (!mayJudge) return "reading";
  if (selectedWords()) return "words";
  const card = inHand();
  if (!card) return "none";
  return card.dataset.state === "proposed" ? "judge" : "judged";
}

function showKeys() {
  const now = mode();
  for (const keys of document.querySelectorAll("#bar [data-mode]")) {
    keys.hidden = keys.dataset.mode !== now;
  }
}

function take(root, { focus = true } = {}) {
  for (const card of cards()) {
    card.classList.toggle("in-hand", card.dataset.root === root);
    card.toggleAttribute("aria-current", card.dataset.root === root);
  }
  hand = root;
  paintAll(cards(), hand);
  const card = inHand();
  if (card) {
    if (focus) card.focus({ preventScroll: true });
    atReadingHeight(card);
  } else {
    draw(null);
  }
  showKeys();
}

function step(by) {
  const all = cards();
  if (!all.length) return;
  const at = all.indexOf(inHand());
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  take(all[next].dataset.root);
}

// After a decision: the next claim that waits, behind this one first; none left: the end.
function toNextWaiting(root) {
  const all = cards();
  const at = all.findIndex((card) => card.dataset.root === root);
  const waits = (card) => card.dataset.state === "proposed";
  const next = all.slice(at + 1).find(waits) ?? all.find(waits);
  if (next) {
    take(next.dataset.root);
    return;
  }
  take(null);
  toTheEnd();
}

// Nothing waits: the way on, as soon as the desk says so too.
function toTheEnd() {
  const end = document.getElementById("end");
  end.scrollIntoView({ block: "center" });
  (document.getElementById("next-source") ?? end).focus();
}

// Cards that changed, mine or another's, into their places.
async function apply(html) {
  const changed = unpack(html);
  if (!changed) return null;
  const gone = changed.gone.map(cardOf).filter(Boolean);
  const placed = changed.cards.filter((card) => !replaced(card));
  if (!gone.length && !placed.length) return changed;
  unfold();
  for (const card of gone) card.remove();
  placed.forEach(place);
  await recutText();
  fold();
  return changed;
}

// Put a card where the one before it stood; false where its quote is new or another.
function replaced(card) {
  const old = cardOf(card.dataset.root);
  if (old?.querySelector(".form form")) return true; // being written in; keeping it will tell
  if (!old || old.dataset.start !== card.dataset.start || old.dataset.end !== card.dataset.end) {
    return false;
  }
  card.classList.toggle("in-hand", card.dataset.root === hand);
  old.replaceWith(card);
  return true;
}

function place(card) {
  cardOf(card.dataset.root)?.remove();
  const start = Number(card.dataset.start);
  const after = [...list.children].find((each) => Number(each.dataset.start) > start);
  list.insertBefore(card, after ?? null);
}

// Where a quote is new or another, the text is cut at other edges.
async function recutText() {
  const answer = await ask(window.location.pathname, { polled: true });
  const page = new DOMParser().parseFromString(answer.html, "text/html");
  const fresh = page.getElementById("text");
  if (fresh) document.getElementById("text").replaceChildren(...fresh.childNodes);
}

// Decisions go out one after the other, in the order they were made; nobody waits for them.
function send(address, fieldsNow, root) {
  sending += 1;
  outbox = outbox.then(async () => {
    const fields = fieldsNow();
    if (fields) await decide(address, fields, root);
    sending -= 1;
  });
}

async function decide(address, fields, root) {
  const answer = await ask(address, { form: { ...fields, entry: entry() } });
  const known = answer.status === 200 || answer.status === 409;
  const kept = known && (await apply(answer.html));
  if (kept && answer.status === 200) {
    paintAll(cards(), hand);
    said.textContent = cardOf(root)?.querySelector(".state")?.textContent ?? "";
    if (hand && !inHand()) take(null);
    else if (hand === root) take(root);
    else if (!hand && !formOpen() && !picking) toTheEnd();
    showKeys();
    return;
  }
  if (!kept && answer.status) refuse(answer.html);
  const card = cardOf(root);
  if (card?.dataset.was) showState(card, card.dataset.was);
  take(card ? root : null);
}

function showState(card, state) {
  card.classList.remove(`is-card-${card.dataset.state}`);
  card.classList.add(`is-card-${state}`);
  card.dataset.state = state;
  delete card.dataset.was;
}

const fieldsOf = (card) => ({
  claim: card.dataset.claim,
  stood: card.dataset.stood,
  last: card.dataset.last,
});

function judge(decision) {
  const card = inHand();
  if (!card || card.dataset.was) return; // nothing in hand, or its decision is on its way
  const root = hand;
  const fields = { ...fieldsOf(card), decision }; // as it stood before the eyes
  const was = card.dataset.state;
  untell();
  showState(card, decision === "accept" ? "accepted" : "rejected");
  card.dataset.was = was;
  mine.push(root);
  send(desk.dataset.judge, () => fields, root);
  toNextWaiting(root);
}

// What stands last in the list of my decisions, or the claim in hand.
function lastDecided() {
  while (mine.length) {
    const root = mine.pop();
    if (cardOf(root)) return root;
  }
  return inHand()?.dataset.last ? hand : null;
}

function undo() {
  const root = lastDecided();
  if (!root) return;
  untell();
  take(root);
  send(desk.dataset.undo, () => (cardOf(root)?.dataset.last ? fieldsOf(cardOf(root)) : null), root);
}

function why() {
  const reasons = inHand()?.querySelector(".why");
  if (reasons) reasons.hidden = !reasons.hidden;
}

// Words first: those selected, or those that the arrows choose.
function withWords(then) {
  const words = selectedWords();
  if (words) {
    then(words);
    return;
  }
  const from = stretchesOf(hand)[0] ?? document.querySelector("#text [data-s]");
  if (from && beginAt(from)) picking = then;
  showKeys();
}

function compose() {
  withWords((words) => {
    before = hand;
    const at = { start: words.start, end: words.end };
    keepInSight();
    letGo();
    take(null);
    write({ ...at, form: desk.dataset.form });
  });
}

function amend() {
  const card = inHand();
  if (card) write({ card, form: desk.dataset.form });
}

function write(what) {
  const was = before;
  untell();
  openForm({
    ...what,
    withWords: (then) =>
      withWords((words) => {
        keepInSight();
        letGo();
        then(words);
      }),
    opened: (card) => {
      atReadingHeight(card);
      showKeys();
    },
    kept: async (html, root) => {
      closeForm();
      letOutOfSight();
      const changed = await apply(html);
      const fresh = root ?? changed.made;
      mine.push(fresh);
      if (cardOf(fresh)?.dataset.state === "proposed") take(fresh);
      else toNextWaiting(fresh);
    },
    left: () => {
      letOutOfSight();
      take(hand ?? was);
    },
    changed: async (html) => {
      closeForm();
      letOutOfSight();
      await apply(html);
      take(hand);
    },
  });
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => judge("accept"),
  r: () => judge("reject"),
  e: amend,
  u: undo,
  n: compose,
  w: why,
  o: () => showOriginal(inHand(), showKeys),
};

function escape() {
  if (picking) picking = null;
  else if (formOpen()) closeForm({ left: true });
  letGo();
  untell();
  showKeys();
}

function pick(event) {
  if (event.key === "Enter") {
    const words = selectedWords();
    const then = picking;
    picking = null;
    event.preventDefault();
    if (words) then(words);
    showKeys();
  } else if (choose(event.key, event.shiftKey)) {
    event.preventDefault();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    escape();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (originalOpen()) {
    if (nextPage(event.key)) event.preventDefault();
    return;
  }
  if (picking) {
    pick(event);
    return;
  }
  if (writing(event.target) || document.getElementById("keys-help").open) return;
  if (going || event.key === "g") {
    going = !going && event.key === "g";
    return;
  }
  if (formOpen() || !KEYS[event.key]) return;
  if (!mayJudge && "areun".includes(event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-key]");
  if (pressed) {
    const key = pressed.dataset.key;
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    return;
  }
  if (formOpen() || picking || selectedWords()) return;
  const card = event.target.closest(".card[data-root]");
  const words = event.target.closest("#text [data-c]");
  if (card && card.dataset.root !== hand) take(card.dataset.root);
  else if (words) {
    const roots = words.dataset.c.split(" ");
    take(roots[(roots.indexOf(hand) + 1) % roots.length]);
  }
});
document.addEventListener("selectionchange", showKeys);

async function poll() {
  if (document.hidden || sending || formOpen() || picking) return;
  const answer = await ask(`${desk.dataset.since}?entry=${entry()}`, { polled: true });
  if (answer.status !== 200 || sending || formOpen() || picking) return;
  const none = !cards().length;
  await apply(answer.html);
  paintAll(cards(), hand);
  if (none) take(cards()[0]?.dataset.root ?? null); // the reader has just come to the end
  else if (hand && !inHand()) take(null);
  draw(inHand());
  showKeys();
}

fold();
onChange(() => draw(inHand()));
const asked = decodeURIComponent(window.location.hash.slice(1)).replace(/^card-/, "");
const first =
  cards().find((card) => asked && [card.dataset.root, card.dataset.claim].includes(asked)) ??
  cards().find((card) => card.dataset.state === "proposed") ??
  cards()[0];
take(first?.dataset.root ?? null);
document.fonts?.ready.then(() => hand && atReadingHeight(inHand()));
window.setInterval(poll, POLL_MS);
document.documentElement.dataset.ready = "yes";
