// The form of a claim, in its card: amending happens where one reads, not in a dialogue.
import { ask } from "./server.js";

const list = document.getElementById("cards");
let open = null; // { card, fresh, left }

export const formOpen = () => open !== null;

function freshCard(start, end) {
  const card = document.createElement("li");
  card.className = "card composing in-hand";
  card.dataset.start = start;
  card.dataset.end = end;
  const holder = document.createElement("div");
  holder.className = "form";
  card.append(holder);
  const all = [...document.querySelectorAll(".card[data-root]")];
  const after = all.find((each) => Number(each.dataset.start) > start);
  if (after) after.before(card);
  else if (all.length) all.at(-1).after(card);
  else list.append(card);
  return card;
}

// Args: card to amend, or start and end of the words of a new claim; opened, kept, left, changed.
export async function openForm(asked) {
  const query = new URLSearchParams(
    asked.card ? { claim: asked.card.dataset.claim } : { start: asked.start, end: asked.end },
  );
  const answer = await ask(`${asked.form}?${query}`);
  if (answer.status !== 200) {
    document.getElementById("told").innerHTML = answer.html;
    return;
  }
  const card = asked.card ?? freshCard(asked.start, asked.end);
  const holder = card.querySelector(".form");
  holder.innerHTML = answer.html;
  card.classList.add("composing");
  window.htmx.process(holder);
  open = { card, fresh: !asked.card, left: asked.left };
  const form = holder.querySelector("form");
  form.addEventListener("submit", (event) => keep(event, form, asked));
  const other = form.querySelector("[data-other-words]");
  other.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
  other.addEventListener("click", () => otherWords(form, asked));
  form.querySelector("[data-leave]").addEventListener("click", () => closeForm({ left: true }));
  asked.opened(card);
  form.querySelector("[autofocus]").focus({ preventScroll: true });
}

async function keep(event, form, asked) {
  event.preventDefault();
  const { card } = open;
  const fields = new FormData(form);
  fields.set("entry", document.getElementById("desk").dataset.entry);
  if (!open.fresh) {
    fields.set("claim", card.dataset.claim);
    fields.set("stood", card.dataset.stood);
  }
  const answer = await ask(form.action, { form: fields });
  if (answer.status === 200) asked.kept(answer.html, card.dataset.root);
  else if (answer.status === 409) asked.changed(answer.html);
  else {
    const wrong = form.querySelector(".wrong");
    wrong.innerHTML = answer.html;
    wrong.scrollIntoView({ block: "nearest" });
  }
}

function otherWords(form, asked) {
  document.activeElement.blur();
  asked.withWords((words) => {
    form.elements.start.value = words.start;
    form.elements.end.value = words.end;
    form.querySelector("[data-words]").textContent = words.words;
    form.querySelector("[data-other-words]").focus();
  });
}

export function closeForm({ left = false } = {}) {
  if (!open) return;
  const { card, fresh, left: then } = open;
  open = null;
  if (fresh) card.remove();
  else {
    card.querySelector(".form").replaceChildren();
    card.classList.remove("composing");
  }
  if (left) then();
}
